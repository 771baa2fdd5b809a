import { INSPECTION_COMPLAINT } from '@fengqiao/contracts';
import { law, practice, procedure, receivingDesk } from '@fengqiao/procedure';
import { z } from 'zod';
import { acceptComplaint, fileAfterNegotiation, fileOwnMotion } from '../decisions/accept-complaint.js';
import { guide, guideFiled, redirect } from '../decisions/guide-elsewhere.js';
import { askSupplement, refuseComplaint } from '../decisions/refuse-complaint.js';
import { openReport } from '../decisions/open-report.js';
import { settled } from '../decisions/settle-complaint.js';
import { complaintHead } from './complaint.head.js';
import { investigation } from './complaint.investigation.js';
import { outcome } from './complaint.outcome.js';
import { Acceptance, Complaint, Guidance, Negotiation, NoSettlement, NotAccepted, OwnMotion, Redirection, Report, Settlement, Supplement,
  Withdrawal } from './complaint.inputs.js';

const rules = '关于实施〈劳动保障监察条例〉若干规定';
const OPEN = ['received', 'supplementing', 'negotiating'] as const;

/**
 * 劳动保障监察案件: how a complaint (投诉), a report (举报) or a clue becomes a case, or goes elsewhere with a reason. The
 * case itself is in two more chapters: `complaint.investigation` and `complaint.outcome`.
 */
export const complaint = procedure(complaintHead)(action => ({
  receive: action({
    title: '收到转来的投诉', from: 'new', to: 'received', by: ['system'], basis: law(rules, '18'),
    input: INSPECTION_COMPLAINT.particulars, receives: ['inspection-complaint'], starts: ['acceptance'],
    decide: () => ({ facts: { source: 'complaint' } }),
  }),
  complain: action({
    title: '登记投诉', from: 'new', to: 'received', by: ['inspector'], basis: law('劳动保障监察条例', '9'),
    input: Complaint, starts: ['acceptance'], issues: ['complaint-form'], decide: () => ({ facts: { source: 'complaint' } }),
  }),
  report: action({
    title: '登记举报', from: 'new', to: 'received', by: ['inspector'], basis: law('劳动保障监察条例', '9'),
    input: Report, starts: ['acceptance'], decide: openReport,
  }),
  fileOwnMotion: action({
    title: '主动立案', from: 'new', to: 'investigating', by: ['inspector', 'head'], basis: law('劳动保障监察条例', '14-17'),
    input: OwnMotion, starts: ['investigation'], issues: ['filing-approval'], decide: fileOwnMotion,
  }),

  askSupplement: action({
    title: '告知补正投诉材料', from: 'received', to: 'supplementing', by: ['inspector'], basis: law(rules, '18'),
    input: Supplement, stops: ['acceptance'], starts: ['supplement'], issues: ['supplement-notice'], decide: askSupplement,
  }),
  supply: action({
    title: '材料已补正', from: 'supplementing', to: 'received', by: ['inspector'], basis: law(rules, '18'),
    input: z.strictObject({}), stops: ['supplement'], starts: ['acceptance'],
  }),
  negotiate: action({
    title: '组织协商', from: 'received', to: 'negotiating', by: ['inspector'], basis: practice('监察机构组织协商调处'),
    input: Negotiation,
  }),
  settle: action({
    title: '协商一致并履行', from: 'negotiating', to: 'closed', by: ['inspector'], basis: practice('监察机构组织协商调处'),
    input: Settlement, stops: ['acceptance'], answers: ['accepted', 'concluded'], decide: settled,
  }),

  accept: action({
    title: '受理并立案', from: 'received', to: 'investigating', by: ['inspector', 'head'], basis: law(rules, '18'),
    input: Acceptance, stops: ['acceptance'], starts: ['investigation'], issues: ['acceptance-notice', 'filing-approval'],
    answers: ['accepted'], decide: acceptComplaint,
  }),
  recordNoSettlement: action({
    title: '协商未果，立即立案调查', from: 'negotiating', to: 'investigating', by: ['inspector', 'head'], basis: law(rules, '18'),
    input: NoSettlement, stops: ['acceptance'], starts: ['investigation'], issues: ['acceptance-notice', 'filing-approval'],
    answers: ['accepted'], decide: fileAfterNegotiation,
  }),
  refuseAcceptance: action({
    title: '不予受理', from: ['received', 'supplementing'], to: 'notAccepted', by: ['inspector', 'head'], basis: law(rules, '18'),
    input: NotAccepted, stops: ['acceptance'], issues: ['non-acceptance-notice'], answers: ['declined'], decide: refuseComplaint,
  }),
  guide: action({
    title: '告知按争议处理或者诉讼程序办理', from: OPEN, to: 'guided', by: ['inspector'], basis: law('劳动保障监察条例', '21'),
    input: Guidance, stops: ['acceptance'], issues: ['guidance-notice'], answers: ['declined'], decide: guide,
  }),
  redirect: action({
    title: '告知有权处理的部门', from: OPEN, to: 'notAccepted', by: ['inspector'], basis: law(rules, '18'),
    input: Redirection, stops: ['acceptance'], issues: ['guidance-notice'], answers: ['declined'], decide: redirect,
  }),
  withdraw: action({
    title: '撤回投诉', from: OPEN, to: 'withdrawn', by: ['inspector'], basis: practice('投诉人自愿'),
    input: Withdrawal, answers: ['declined'], decide: (_docket, { why }) =>
      ({ answer: { reason: { code: 'withdrawn', text: why }, outcome: 'withdrawn' } }),
  }),

  ...receivingDesk(action, { waiting: 'received', working: 'taken', returnAsked: 'returnAsked', gone: 'gone' }, ['inspector', 'head']),
  revokedEarly: action({
    title: '转出方撤回', from: ['supplementing', 'negotiating'], to: 'gone', by: ['system'], basis: practice('转办规则'),
    input: z.unknown(), follows: ['revoke-asked'], answers: ['revoked'],
  }),
  // The sender keeps to its referral, so the case counts as taken: filing it is no new acceptance, guiding it no decline.
  fileAfterAll: action({
    title: '受理并立案（退回未获同意）', from: 'taken', to: 'investigating', by: ['inspector', 'head'], basis: law(rules, '18'),
    input: Acceptance, stops: ['acceptance'], starts: ['investigation'], issues: ['acceptance-notice', 'filing-approval'], decide: acceptComplaint,
  }),
  guideAfterAll: action({
    title: '告知按争议处理或者诉讼程序办理', from: ['taken', 'investigating'], to: 'guided', by: ['inspector'], basis: law('劳动保障监察条例', '21'),
    input: Guidance, stops: ['acceptance', 'investigation'], issues: ['guidance-notice'], answers: ['concluded'], decide: guideFiled,
  }),

  ...investigation(action),
  ...outcome(action),
}));
