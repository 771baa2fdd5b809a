import { civilDateField, text } from '@fengqiao/case-file';
import { z } from 'zod';
import { LetterFacts, Supervisor } from './reminder-letter.head.js';

export const Draft = z.strictObject({ addressee: text(100), supervisors: z.array(Supervisor).min(1).max(10), matter: text(4000) });

/** The letter sets a day, or a number of days from its sending; without either the place's own rule is asked. */
export const Sending = z.strictObject({
  number: text(100), replyBy: civilDateField.optional(),
  replyWithin: z.strictObject({ length: z.int().min(1).max(365), unit: z.enum(['calendar', 'working']) }).optional(),
});
export type Sending = z.infer<typeof Sending>;
export const ProposalSending = z.strictObject({
  ...Sending.shape,
  /** Over the linkage, where the inspectorate takes part; otherwise on paper. */
  overLinkage: z.boolean(), to: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/).optional(), violation: text(500),
});
export type ProposalSending = z.infer<typeof ProposalSending>;
export const Reply = z.strictObject({ reply: text(4000), satisfies: z.boolean() });
export type Reply = z.infer<typeof Reply>;
export const Escalation = z.strictObject({ to: LetterFacts.shape.escalatedTo, reason: text(2000) });
