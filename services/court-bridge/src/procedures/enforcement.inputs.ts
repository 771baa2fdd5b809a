import { civilDateField, text } from '@fengqiao/case-file';
import { ENFORCEMENT } from '@fengqiao/contracts';
import { z } from 'zod';
import { MEASURES, Recovery, STAY_GROUNDS } from './enforcement.head.js';

/** 申请执行书 at the window or by post. */
export const DirectEnforcement = ENFORCEMENT.particulars.extend({ greenChannel: z.boolean().default(false), postedOn: civilDateField.optional() });

/** `number`: `（2026）浙0302执12号`. */
export const EnforcementFiling = z.strictObject({ number: text(100) });
export type EnforcementFiling = z.infer<typeof EnforcementFiling>;

export const FilingRefusal = z.strictObject({
  ground: z.enum(['not-in-force', 'not-enforceable', 'outside-area', 'nothing-owed', 'papers-missing', 'other']), explanation: text(2000),
});
export type FilingRefusal = z.infer<typeof FilingRefusal>;

export const Measure = z.strictObject({ kind: z.enum(MEASURES), what: text(500) });
export type Measure = z.infer<typeof Measure>;

export const FrozenElsewhere = z.strictObject({ court: text(100), number: text(100), what: text(500) });
export type FrozenElsewhere = z.infer<typeof FrozenElsewhere>;

/** Money in. `paid`: obligations of the instrument that are settled by it. */
export const RecoveredMoney = Recovery.omit({ on: true }).extend({ paid: z.array(text(40)).max(500).default([]) });
export type RecoveredMoney = z.infer<typeof RecoveredMoney>;

export const Stay = z.strictObject({ ground: z.enum(STAY_GROUNDS), explanation: text(2000) });
export type Stay = z.infer<typeof Stay>;

export const Settlement = z.strictObject({ terms: text(2000) });
export const Explained = z.strictObject({ explanation: text(2000) });

/** The law sets no longest extension; the president names the day. */
export const LongerUntil = z.strictObject({ until: civilDateField, explanation: text(2000) });

export const ConductObjection = z.strictObject({ by: text(40), what: text(2000) });
export type ConductObjection = z.infer<typeof ConductObjection>;
export const ObjectionRuling = z.strictObject({ upheld: z.boolean(), reason: text(2000) });
export type ObjectionRuling = z.infer<typeof ObjectionRuling>;

export const Closing = z.strictObject({
  /** 结案方式, 执行工作规定 art. 64. */
  outcome: ENFORCEMENT.result.shape.outcome,
  /** What the outcome rests on: the article's item, in words. */
  ground: text(2000).optional(),
  /** The creditor counts the debt as settled though less was paid, as in a performed settlement. */
  creditorSatisfied: z.boolean().default(false),
  /** When the ruling of non-enforcement was received. */
  rulingReceivedOn: civilDateField.optional(),
});
export type Closing = z.infer<typeof Closing>;
