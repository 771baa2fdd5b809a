import { LEGAL_AID } from '@fengqiao/contracts';
import { law, practice, procedure, receivingDesk } from '@fengqiao/procedure';
import { z } from 'zod';
import { aidFirst } from '../decisions/give-aid-first.js';
import { grantAid } from '../decisions/grant-aid.js';
import { notePapersMissing } from '../decisions/note-papers-missing.js';
import { openApplication, openReferredApplication } from '../decisions/open-application.js';
import { refuseAid, refuseAidAfterAll } from '../decisions/refuse-aid.js';
import { reopenOnOrder } from '../decisions/reopen-on-order.js';
import { assistance } from './aid-application.assistance.js';
import { closing } from './aid-application.closing.js';
import { aidApplicationHead } from './aid-application.head.js';
import { AidFirst, AidRefusal, Application, BureauOrder, Grant, PapersNotice, Withdrawal } from './aid-application.inputs.js';

/**
 * 法律援助申请: from the application to the decision. What follows a grant is in two more chapters,
 * `aid-application.assistance` (appointment, representation, hand-offs) and `aid-application.closing` (end, file, subsidy).
 */
export const aidApplication = procedure(aidApplicationHead)(action => ({
  receive: action({
    title: '收到转来的申请', from: 'new', to: 'received', by: ['system'], basis: law('法律援助法', '35、43'),
    input: LEGAL_AID.particulars, receives: ['legal-aid'], starts: ['decision'], decide: openReferredApplication,
  }),
  apply: action({
    title: '登记申请', from: 'new', to: 'received', by: ['reviewer'], basis: law('法律援助法', '41、43'),
    input: Application, starts: ['decision'], issues: ['aid-application-form'], decide: openApplication,
  }),

  askPapers: action({
    title: '一次性告知补充材料', from: 'received', to: 'papersAsked', by: ['reviewer'], basis: law('法律援助法', '43'),
    input: PapersNotice, pauses: ['decision'], starts: ['papers'], issues: ['aid-papers-notice'], decide: notePapersMissing,
  }),
  supplyPapers: action({
    title: '材料已补齐', from: 'papersAsked', to: 'received', by: ['reviewer'], basis: law('法律援助法', '43'),
    input: z.strictObject({}), resumes: ['decision'], stops: ['papers'],
  }),
  papersLapse: action({
    title: '逾期未补充，视为撤回申请', from: 'papersAsked', to: 'withdrawn', by: ['system', 'reviewer'], basis: law('法律援助法', '43'),
    input: z.unknown(), expires: ['papers'], answers: ['declined'],
    decide: () => ({ answer: { reason: { code: 'papers-missing', text: '申请人未按要求补充材料或者作出说明，视为撤回申请' } } }),
  }),
  withdraw: action({
    title: '申请人撤回申请', from: ['received', 'papersAsked'], to: 'withdrawn', by: ['reviewer'], basis: practice('申请人自愿'),
    input: Withdrawal, answers: ['declined'], decide: (_docket, { why }) => ({ answer: { reason: { code: 'withdrawn', text: why } } }),
  }),

  grant: action({
    title: '决定给予法律援助', from: 'received', to: 'granted', by: ['reviewer', 'director'], basis: law('法律援助法', '31、41-43'),
    input: Grant, stops: ['decision'], starts: ['appointment', 'latePapers'], issues: ['aid-grant-decision', 'aid-review-result'],
    answers: ['accepted'], decide: grantAid,
  }),
  aidFirst: action({
    title: '先行提供法律援助', from: ['received', 'papersAsked'], to: 'granted', by: ['reviewer', 'director'], basis: law('法律援助法', '44'),
    input: AidFirst, stops: ['decision'], drops: ['papers'], starts: ['appointment', 'latePapers'], issues: ['aid-first-decision', 'aid-review-result'],
    answers: ['accepted'], decide: aidFirst,
  }),
  refuse: action({
    title: '决定不予法律援助', from: 'received', to: 'refused', by: ['reviewer', 'director'], basis: law('法律援助法', '43、49'),
    input: AidRefusal, stops: ['decision'], issues: ['aid-refusal-decision', 'aid-review-result'], answers: ['declined'], decide: refuseAid,
  }),
  reopenOnOrder: action({
    title: '按司法行政部门决定改正，给予援助', from: 'new', to: 'granted', by: ['director'], basis: law('法律援助法', '49'),
    input: BureauOrder, starts: ['appointment'], issues: ['aid-grant-decision'], decide: reopenOnOrder,
  }),

  ...receivingDesk(action, { waiting: 'received', working: 'reviewing', returnAsked: 'returnAsked', gone: 'gone' }, ['reviewer']),
  revokedEarly: action({
    title: '转出方撤回', from: 'papersAsked', to: 'gone', by: ['system'], basis: practice('转办规则'),
    input: z.unknown(), follows: ['revoke-asked'], answers: ['revoked'],
  }),
  // The sender keeps to its referral, so the case counts as taken: a decision now is no longer an acceptance or a decline.
  grantAfterAll: action({
    title: '继续审查：决定给予法律援助', from: 'reviewing', to: 'granted', by: ['reviewer', 'director'], basis: law('法律援助法', '31、41-43'),
    input: Grant, stops: ['decision'], starts: ['appointment', 'latePapers'], issues: ['aid-grant-decision', 'aid-review-result'], decide: grantAid,
  }),
  refuseAfterAll: action({
    title: '继续审查：决定不予法律援助', from: 'reviewing', to: 'refused', by: ['reviewer', 'director'], basis: law('法律援助法', '43、49'),
    input: AidRefusal, stops: ['decision'], issues: ['aid-refusal-decision', 'aid-review-result'], answers: ['concluded'], decide: refuseAidAfterAll,
  }),

  ...assistance(action),
  ...closing(action),
}));
