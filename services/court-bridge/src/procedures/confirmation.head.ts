import { civilDateField, text } from '@fengqiao/case-file';
import { JUDICIAL_CONFIRMATION } from '@fengqiao/contracts';
import type { Decision, DocketView, ProcedureHead } from '@fengqiao/procedure';
import { z } from 'zod';

export const NON_ACCEPTANCE_GROUNDS = [
  'outside-scope', 'outside-area', 'late', 'status-relation', 'labour-relation', 'not-joint', 'papers-missing', 'already-enforceable',
] as const;

/** Why a court dismisses an application, 法释〔2011〕5号 art. 7, 民事诉讼法 art. 206. */
export const DISMISSAL_GROUNDS = ['unlawful', 'harms-state-or-public', 'harms-others', 'against-public-order', 'not-voluntary', 'unclear', 'other'] as const;

export const ConfirmationFacts = z.strictObject({
  number: text(100),
  /** Id of the agreement in the case file. */
  agreement: text(60),
  joint: z.boolean(),
  /** Why it is this court, 民事诉讼法 art. 205. */
  court: JUDICIAL_CONFIRMATION.particulars.shape.court,
  mediatedBy: text(100),
  note: text(2000),
  appliedOn: civilDateField,
  missing: z.array(text(200)),
  inquiry: z.strictObject({ on: civilDateField, attended: z.array(text(40)) }),
});
export type ConfirmationFacts = z.infer<typeof ConfirmationFacts>;

export const confirmationHead = {
  name: 'confirmation', title: '司法确认调解协议', version: 1, facts: ConfirmationFacts, shownTo: ['applicant', 'respondent'],
  retention: { rule: 'court.keep-file' },
  roles: ['filing-clerk', 'judge', 'president'],
  states: {
    received: { title: '已收到司法确认申请' },
    returnAsked: { title: '已申请退回转出方' },
    retained: { title: '转出方不同意退回，待审查' },
    accepted: { title: '已受理，审查中' },
    confirmed: { title: '已裁定确认有效', terminal: true },
    dismissed: { title: '已裁定驳回申请', terminal: true },
    notAccepted: { title: '不予受理', terminal: true },
    withdrawn: { title: '已撤回申请', terminal: true },
    gone: { title: '转出方已收回', terminal: true },
  },
  duties: {
    acceptance: { title: '决定是否受理司法确认', rule: 'confirmation.acceptance' },
    decision: { title: '审结司法确认案件', rule: 'confirmation.decision' },
    review: { title: '审查司法确认申请', rule: 'confirmation.decision-2011' },
  },
} as const satisfies ProcedureHead<string, string, string, typeof ConfirmationFacts>;

export type ConfirmationState = keyof typeof confirmationHead.states;
export type ConfirmationDocket = DocketView<ConfirmationFacts, ConfirmationState>;
export type ConfirmationDecision = Decision<ConfirmationFacts, ConfirmationState, keyof typeof confirmationHead.duties>;
