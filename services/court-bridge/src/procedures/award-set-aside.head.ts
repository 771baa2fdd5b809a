import { civilDateField, fenField, text } from '@fengqiao/case-file';
import type { Decision, DocketView, ProcedureHead } from '@fengqiao/procedure';
import { z } from 'zod';

/** 劳动争议调解仲裁法 art. 49(1), in the order of its items. */
export const SET_ASIDE_GROUNDS = ['wrong-law', 'no-jurisdiction', 'unlawful-procedure', 'forged-evidence', 'hidden-evidence', 'corrupt-arbitrator'] as const;

/**
 * From which event the thirty days count: receipt of the award (art. 49); the ruling that a basic court gave because the
 * award did not say what it was (法释〔2020〕26号 art. 18); the ruling that ended the worker's suit (art. 21).
 */
export const SET_ASIDE_PATHS = ['award', 'wrong-court', 'worker-suit-ended'] as const;

export const SetAsideFacts = z.strictObject({
  number: text(100),
  award: text(60),
  applicant: text(40),
  grounds: z.array(z.enum(SET_ASIDE_GROUNDS)),
  path: z.enum(SET_ASIDE_PATHS),
  /** The day the award or the ruling was received, by `path`. */
  countedFrom: civilDateField,
  appliedOn: civilDateField,
  /** The monthly minimum wage that the applicant counts with, where the table of its day says otherwise. */
  wageDiffers: z.strictObject({ claimed: fenField, table: fenField, source: text(300) }),
  hearing: z.strictObject({ on: civilDateField, held: z.boolean() }),
  /** The orders that the ruling named, where it set the award aside in part. */
  items: z.array(text(40)),
  rulingReceived: civilDateField,
});
export type SetAsideFacts = z.infer<typeof SetAsideFacts>;

export const awardSetAsideHead = {
  name: 'award-set-aside', title: '申请撤销仲裁裁决', version: 1, facts: SetAsideFacts, shownTo: ['applicant', 'respondent'],
  retention: { rule: 'court.keep-file' },
  roles: ['filing-clerk', 'judge'],
  states: {
    received: { title: '已收到撤销申请' },
    accepted: { title: '已受理，合议庭审查中' },
    setAside: { title: '已裁定撤销，待送达' },
    closed: { title: '撤销裁定已送达', terminal: true },
    dismissed: { title: '已裁定驳回申请', terminal: true },
    mediated: { title: '双方达成调解', terminal: true },
    withdrawn: { title: '已准许撤回申请', terminal: true },
    notAccepted: { title: '不予受理', terminal: true },
  },
  duties: {
    filing: { title: '决定是否受理', rule: 'court.filing' },
    suit: { title: '裁决被撤销后起诉', rule: 'arbitration.suit-after-set-aside', whose: 'parties', outlives: true },
  },
} as const satisfies ProcedureHead<string, string, string, typeof SetAsideFacts>;

export type SetAsideState = keyof typeof awardSetAsideHead.states;
export type SetAsideDocket = DocketView<SetAsideFacts, SetAsideState>;
export type SetAsideDecision = Decision<SetAsideFacts, SetAsideState, keyof typeof awardSetAsideHead.duties>;
