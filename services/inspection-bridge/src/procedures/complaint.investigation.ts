import { Heard, law, practice, type Basis } from '@fengqiao/procedure';
import { z } from 'zod';
import { actAsInspectors } from '../decisions/keep-roles-apart.js';
import { inviteMediators } from '../decisions/invite-mediators.js';
import { issueOrder } from '../decisions/issue-order.js';
import { offerWay } from '../decisions/offer-way.js';
import { recordPartyEnd } from '../decisions/record-party-end.js';
import { takeIn } from '../decisions/take-in-evidence.js';
import { AccountQuery, AidWanted, ArbitrationWanted, Extension, Findings, Inquiry, Invitation, MediationWanted, Order, PartyEnd } from './complaint.inputs.js';
import type { ComplaintAction } from './complaint.head.js';

const FILED = ['investigating', 'ordered', 'orderMissed'] as const;
const AT_WORK = ['received', 'negotiating', ...FILED] as const;
const ENDS = ['accepted', 'declined', 'returned', 'sent-on', 'concluded', 'revoked'] as const;

/** 调查与责令改正: from the filing to the end of the investigation. */
export function investigation(action: ComplaintAction) {
  const offers = <I extends z.ZodType<{ to?: string | undefined }>>(purpose: string, title: string, basis: Basis, input: I) => action({
    title, from: AT_WORK, to: AT_WORK, by: ['inspector'], basis, input, refers: [purpose], decide: offerWay<z.output<I>>(purpose),
  });

  return {
    recordInvitation: action({
      title: '登记法院特邀调解', from: AT_WORK, to: AT_WORK, by: ['head'], basis: law('最高人民法院关于人民法院特邀调解的规定', '1-6'),
      input: Invitation, decide: inviteMediators,
    }),
    offerAid: offers('legal-aid', '引导申请法律援助', law('法律援助法', '35'), AidWanted),
    offerMediation: offers('mediation', '引导申请调解', law('劳动争议调解仲裁法', '5'), MediationWanted),
    offerArbitration: offers('arbitration', '引导申请仲裁', law('劳动保障监察条例', '21'), ArbitrationWanted),
    hearAnswer: action({
      title: '收到其他机构答复', from: AT_WORK, to: AT_WORK, by: ['system'], basis: practice('转办规则'),
      input: Heard, hears: { 'legal-aid': ENDS, mediation: ENDS, arbitration: ENDS },
    }),

    inquire: action({
      title: '调查询问、收集证据', from: FILED, to: FILED, by: ['inspector'],
      basis: law('劳动保障监察条例', '15-16'), input: Inquiry, issues: ['inquiry-record'],
      decide: (docket, { inspectors, evidence }, moment) => actAsInspectors(docket, inspectors, moment, { adds: { evidence: takeIn(evidence, moment) } }),
    }),
    queryAccounts: action({
      title: '查询账户和财产', from: FILED, to: FILED, by: ['head'],
      basis: law('保障农民工工资支付条例', '40'), input: AccountQuery, issues: ['account-query'],
      decide: (docket, { inspectors, approval, approvedBy }, moment) =>
        actAsInspectors(docket, inspectors, moment, { facts: { accountQuery: { approval, approvedBy } } }),
    }),
    extendInvestigation: action({
      title: '延长调查期限', from: FILED, to: FILED, by: ['head'],
      basis: law('劳动保障监察条例', '17'), input: Extension, extends: ['investigation'], issues: ['extension-approval'],
    }),

    recordPartyEnd: action({
      title: '登记单位注销、终止', from: [...FILED, 'deciding', 'decided'], to: [...FILED, 'deciding', 'decided'], by: ['inspector'],
      basis: practice('单位注销、合并、分立的，由权利义务承受人继续承担'), input: PartyEnd, decide: recordPartyEnd,
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
      decide: (docket, { inspectors, findings }, moment) => actAsInspectors(docket, inspectors, moment, { facts: { findings, concludedOn: moment.on } }),
    }),
  };
}
