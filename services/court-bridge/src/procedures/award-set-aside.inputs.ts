import { Obligation, civilDateField, fenField, text } from '@fengqiao/case-file';
import { z } from 'zod';
import { SET_ASIDE_GROUNDS, SET_ASIDE_PATHS } from './award-set-aside.head.js';

/** 撤销申请书, to the intermediate court at the seat of the commission. */
export const SetAsideApplication = z.strictObject({
  award: text(60), applicant: text(40), grounds: z.array(z.enum(SET_ASIDE_GROUNDS)).min(1), path: z.enum(SET_ASIDE_PATHS).default('award'),
  countedFrom: civilDateField, postedOn: civilDateField.optional(),
  /** By which monthly minimum wage the applicant says that the award is, or is not, final. */
  claimedMinimumWage: fenField.optional(),
});
export type SetAsideApplication = z.infer<typeof SetAsideApplication>;

export const SetAsideAcceptance = z.strictObject({
  number: text(100),
  /** A worker's suit on the same award is pending in a basic court. */
  workerSuitPending: z.boolean(),
});
export type SetAsideAcceptance = z.infer<typeof SetAsideAcceptance>;

export const SetAsideRefusal = z.strictObject({
  ground: z.enum(['worker-suit-pending', 'late', 'not-final', 'not-employer', 'outside-area']), explanation: text(2000),
});

/** 开庭, or not: without new facts the panel may decide after reading and asking (法释〔2020〕26号 art. 23). */
export const PanelReview = z.strictObject({ held: z.boolean(), record: text(4000).optional() });

/** `items`: the orders of the award that fall, where it is set aside in part; all of them where none is named. */
export const SetAsideRuling = z.strictObject({
  number: text(100), ground: z.enum(SET_ASIDE_GROUNDS), reasons: text(4000), items: z.array(text(40)).min(1).max(5000).optional(),
});
export type SetAsideRuling = z.infer<typeof SetAsideRuling>;
export const SetAsideDismissal = z.strictObject({ number: text(100), reasons: text(4000) });
export const RulingService = z.strictObject({ receivedOn: civilDateField });
export type RulingService = z.infer<typeof RulingService>;
export const PanelStatement = z.strictObject({ number: text(100), obligations: z.array(Obligation).min(1).max(500) });
export type PanelStatement = z.infer<typeof PanelStatement>;
export const SetAsideWithdrawal = z.strictObject({ number: text(100), reason: text(2000) });
