import { civilDateField, text } from '@fengqiao/case-file';
import { ARBITRATION_REVIEW } from '@fengqiao/contracts';
import { z } from 'zod';
import { NON_ACCEPTANCE_GROUNDS, REFUSAL_GROUNDS } from './agreement-review.head.js';

/** 双方到场共同申请, or posted by both. */
export const DirectReview = ARBITRATION_REVIEW.particulars.extend({ postedOn: civilDateField.optional() });

export const ReviewAcceptance = z.strictObject({
  number: text(100),
  /** The agreement itself settles whether there is a labour relation. */
  settlesRelation: z.boolean().default(false),
});
export type ReviewAcceptance = z.infer<typeof ReviewAcceptance>;

export const ReviewNonAcceptance = z.strictObject({ ground: z.enum(NON_ACCEPTANCE_GROUNDS), explanation: text(2000) });
export type ReviewNonAcceptance = z.infer<typeof ReviewNonAcceptance>;

export const ReviewStatement = z.strictObject({ number: text(100), summary: text(4000).optional() });

export const BothSigned = z.strictObject({ signedBy: z.array(text(40)).min(2).max(2000) });
export type BothSigned = z.infer<typeof BothSigned>;

export const ReviewRefusal = z.strictObject({ ground: z.enum(REFUSAL_GROUNDS), explanation: text(2000) });
export type ReviewRefusal = z.infer<typeof ReviewRefusal>;

export const ReviewWithdrawal = z.strictObject({ reason: text(2000) });
export const ReviewExtension = z.strictObject({ reason: text(2000) });
