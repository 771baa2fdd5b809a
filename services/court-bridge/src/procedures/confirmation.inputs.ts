import { civilDateField, text } from '@fengqiao/case-file';
import { JUDICIAL_CONFIRMATION } from '@fengqiao/contracts';
import { z } from 'zod';
import { DISMISSAL_GROUNDS, NON_ACCEPTANCE_GROUNDS } from './confirmation.head.js';

/** 双方共同申请, at the window or by post. */
export const DirectConfirmation = JUDICIAL_CONFIRMATION.particulars.extend({ postedOn: civilDateField.optional() });

export const ConfirmationAcceptance = z.strictObject({
  /** `（2026）赣0102诉前调确12号`. */
  number: text(100),
  /** The agreement itself settles whether there is a labour relation. */
  settlesRelation: z.boolean().default(false),
});
export type ConfirmationAcceptance = z.infer<typeof ConfirmationAcceptance>;

export const ConfirmationNonAcceptance = z.strictObject({ ground: z.enum(NON_ACCEPTANCE_GROUNDS), explanation: text(2000) });
export type ConfirmationNonAcceptance = z.infer<typeof ConfirmationNonAcceptance>;

export const Inquiry = z.strictObject({ attended: z.array(text(40)).min(1).max(2000), record: text(4000).optional() });
export type Inquiry = z.infer<typeof Inquiry>;

export const MorePapers = z.strictObject({ missing: z.array(text(200)).min(1).max(50) });

export const ConfirmationRuling = z.strictObject({ number: text(100), summary: text(4000).optional() });
export type ConfirmationRuling = z.infer<typeof ConfirmationRuling>;

export const Dismissal = z.strictObject({ number: text(100), ground: z.enum(DISMISSAL_GROUNDS), explanation: text(2000) });
export type Dismissal = z.infer<typeof Dismissal>;

export const WithReasonText = z.strictObject({ reason: text(2000) });
