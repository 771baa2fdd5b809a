import { civilDateField, text } from '@fengqiao/case-file';
import { ARBITRATION, LEGAL_AID } from '@fengqiao/contracts';
import { z } from 'zod';
import { EXCUSED_DELAYS, REFUSAL_GROUNDS } from './arbitration-case.codes.js';

/** 当面或者邮寄申请. The case file comes with the request that opens the docket. */
export const Application = ARBITRATION.particulars.extend({
  /** Posted applications count from the day of posting (民事诉讼法 art. 85(4)). */
  postedOn: civilDateField.optional(),
});

/** 补正通知: everything that is missing, once. */
export const MissingPapers = z.strictObject({
  missing: z.array(text(200)).min(1).max(50),
  /** The last day that the notice gives the applicant. */
  until: civilDateField.optional(),
});

export type MissingPapers = z.infer<typeof MissingPapers>;

/** 受理. `number` is the commission's own, such as `赣南劳人仲案〔2026〕12号`. */
export const Acceptance = z.strictObject({ number: text(100) });
export type Acceptance = z.infer<typeof Acceptance>;

export const NonAcceptance = z.strictObject({
  number: text(100),
  ground: z.enum(REFUSAL_GROUNDS),
  explanation: text(2000),
  /** Only for `outside-area`: where to go instead (办案规则 art. 31). */
  competentCommission: text(100).optional(),
});
export type NonAcceptance = z.infer<typeof NonAcceptance>;

export const Withdrawal = z.strictObject({ by: text(40), reason: text(2000) });
export type Withdrawal = z.infer<typeof Withdrawal>;

/** The applicant has sued because the commission let its time pass. */
export const SuitInstead = z.strictObject({ court: text(100), filedOn: civilDateField });
export type SuitInstead = z.infer<typeof SuitInstead>;

export const OverdueReasons = z.strictObject({ reasons: z.array(z.enum(EXCUSED_DELAYS)).min(1) });

/** 引导申请法律援助, with the worker's consent. */
export const AidGuidance = LEGAL_AID.particulars.omit({ form: true }).extend({ urgent: z.boolean().default(false) });
export type AidGuidance = z.infer<typeof AidGuidance>;

/** Nothing to fill in. */
export const Nothing = z.strictObject({});
