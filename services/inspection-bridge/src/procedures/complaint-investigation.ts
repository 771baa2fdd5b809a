import { Heard, law, practice, type Action } from '@fengqiao/procedure';
import { z } from 'zod';
import { actAsInspectors, sameState } from '../decisions/keep-roles-apart.js';
import { inviteMediators } from '../decisions/invite-mediators.js';
import { issueOrder } from '../decisions/issue-order.js';
import { offerAid } from '../decisions/offer-aid.js';
import { takeIn } from '../decisions/take-in-evidence.js';
import { AccountQuery, AidWanted, Extension, Findings, Inquiry, Invitation, Order } from './complaint.inputs.js';
import type { ComplaintAction } from './complaint-head.js';

const FILED = ['investigating', 'ordered', 'orderMissed'] as const;
const AT_WORK = ['received', 'negotiating', ...FILED] as const;
const ENDS = ['accepted', 'declined', 'returned', 'sent-on', 'concluded', 'revoked'] as const;

/** 调查与责令改正: from the filing to the end of the investigation. */
export function investigation(action: ComplaintAction): Readonly<Record<string, Omit<Action, 'name'>>> {
  return {
    recordInvitation: action({
      title: '登记法院特邀调解', from: AT_WORK, to: AT_WORK, by: ['head'], basis: law('最高人民法院关于人民法院特邀调解的规定', '1-6'),
      input: Invitation, decide: inviteMediators,
    }),
    offerAid: action({
      title: '引导申请法律援助', from: AT_WORK, to: AT_WORK, by: ['inspector'], basis: law('法律援助法', '35'),
      input: AidWanted, refers: ['legal-aid'], decide: offerAid,
    }),
    hearAid: action({
      title: '收到法律援助机构答复', from: AT_WORK, to: AT_WORK, by: ['system'], basis: practice('转办规则'),
      input: Heard, hears: { 'legal-aid': ENDS }, decide: docket => ({ to: sameState(docket) }),
    }),

    inquire: action({
      title: '调查询问、收集证据', from: FILED, to: FILED, by: ['inspector'],
      basis: law('劳动保障监察条例', '15-16'), input: Inquiry, issues: ['inquiry-record'],
      decide: (docket, { inspectors, evidence }, moment) =>
        actAsInspectors(docket, inspectors, { to: sameState(docket), adds: { evidence: takeIn(evidence, moment) } }),
    }),
    queryAccounts: action({
      title: '查询账户和财产', from: FILED, to: FILED, by: ['head'],
      basis: law('保障农民工工资支付条例', '40'), input: AccountQuery, issues: ['account-query'],
      decide: (docket, { inspectors, approval, approvedBy }) =>
        actAsInspectors(docket, inspectors, { to: sameState(docket), facts: { accountQuery: { approval, approvedBy } } }),
    }),
    extendInvestigation: action({
      title: '延长调查期限', from: FILED, to: FILED, by: ['head'],
      basis: law('劳动保障监察条例', '17'), input: Extension, extends: ['investigation'], issues: ['extension-approval'],
      decide: docket => ({ to: sameState(docket) }),
    }),

    order: action({
      title: '责令限期改正', from: 'investigating', to: 'ordered', by: ['inspector', 'head'], basis: law('劳动保障监察条例', '18、26'),
      input: Order, starts: ['rectification'], issues: ['rectification-order'], decide: issueOrder,
    }),
    orderLapses: action({
      title: '逾期未改正', from: 'ordered', to: 'orderMissed', by: ['system'], basis: law('劳动保障监察条例', '26'),
      input: z.unknown(), expires: ['rectification'],
    }),
    concludeInvestigation: action({
      title: '调查终结', from: ['investigating', 'orderMissed'], to: 'deciding', by: ['inspector'], basis: law('劳动保障监察条例', '17-18'),
      input: Findings, stops: ['investigation'], starts: ['decision'],
      decide: (docket, { inspectors, findings }) => actAsInspectors(docket, inspectors, { facts: { findings } }),
    }),
  };
}
