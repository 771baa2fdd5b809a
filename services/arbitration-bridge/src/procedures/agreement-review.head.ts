import { civilDateField, text } from '@fengqiao/case-file';
import type { Decision, DocketView, ProcedureHead } from '@fengqiao/procedure';
import { z } from 'zod';

/** Why a review is not accepted, 劳动人事争议仲裁办案规则 art. 75. */
export const NON_ACCEPTANCE_GROUNDS = ['outside-scope', 'outside-area', 'late', 'labour-relation', 'confirmed-by-court', 'not-joint', 'papers-missing'] as const;

/** Why no statement is made, 办案规则 art. 78. */
export const REFUSAL_GROUNDS = ['unlawful', 'harms-others', 'false-material', 'not-voluntary', 'unclear', 'other'] as const;

export const ReviewFacts = z.strictObject({
  number: text(100),
  /** Id of the agreement in the case file. */
  agreement: text(60),
  joint: z.boolean(),
  note: text(2000),
  /** The day of the application, or of its posting. */
  appliedOn: civilDateField,
  statement: z.strictObject({ number: text(100), summary: text(4000).optional() }),
});
export type ReviewFacts = z.infer<typeof ReviewFacts>;

export const agreementReviewHead = {
  name: 'agreement-review', title: '仲裁审查调解协议', version: 1, facts: ReviewFacts, shownTo: ['applicant', 'respondent'],
  retention: { rule: 'arbitration.keep-other-file' },
  roles: ['filing-officer', 'reviewer', 'director'],
  states: {
    received: { title: '已收到审查申请' },
    returnAsked: { title: '已申请退回转出方' },
    retained: { title: '转出方不同意退回，待审查' },
    accepted: { title: '审查中' },
    statementMade: { title: '调解书待签收' },
    confirmed: { title: '调解书已生效', terminal: true },
    notAccepted: { title: '不予受理', terminal: true },
    refused: { title: '决定不予制作调解书', terminal: true },
    withdrawn: { title: '已撤回审查申请', terminal: true },
    gone: { title: '转出方已收回', terminal: true },
  },
  duties: {
    // The rules ask for "promptly" (art. 75): only a place's promise gives this duty a day.
    acceptance: { title: '决定是否受理审查申请' },
    decision: { title: '审查调解协议', rule: 'review.decision' },
  },
} as const satisfies ProcedureHead<string, string, string, typeof ReviewFacts>;

export type ReviewState = keyof typeof agreementReviewHead.states;
export type ReviewDocket = DocketView<ReviewFacts, ReviewState>;
export type ReviewDecision = Decision<ReviewFacts, ReviewState, keyof typeof agreementReviewHead.duties>;
