import { civilDateField, text } from '@fengqiao/case-file';
import { z } from 'zod';

/** 提示函 意见书 建议书. */
export const LETTERS = ['reminder', 'opinion', 'proposal'] as const;
export type LetterKind = (typeof LETTERS)[number];

export const Supervisor = z.strictObject({ name: text(100), certificate: text(60) });

export const Letter = z.strictObject({
  kind: z.enum(LETTERS), number: text(100), sentOn: civilDateField, replyBy: civilDateField,
  repliedOn: civilDateField.optional(), reply: text(4000).optional(), satisfies: z.boolean().optional(),
});
export type Letter = z.infer<typeof Letter>;

/** What a letter ladder remembers. One docket per addressee: each has its own replies and its own clock. */
export const LetterFacts = z.object({
  addressee: text(100),
  supervisors: z.array(Supervisor).max(10),
  matter: text(4000),
  letters: z.array(Letter).max(20),
  referred: z.boolean(),
  escalatedTo: z.enum(['government', 'procuratorate']),
});
export type LetterFacts = z.infer<typeof LetterFacts>;

export const Draft = z.strictObject({ addressee: text(100), supervisors: z.array(Supervisor).min(1).max(10), matter: text(4000) });

/** The letter sets a day, or a number of days from its sending; without either the place's own rule is asked. */
export const Sending = z.strictObject({
  number: text(100), replyBy: civilDateField.optional(),
  replyWithin: z.strictObject({ length: z.int().min(1).max(365), unit: z.enum(['calendar', 'working']) }).optional(),
});
export const ProposalSending = z.strictObject({
  ...Sending.shape,
  /** Over the linkage, where the inspectorate takes part; otherwise on paper. */
  overLinkage: z.boolean(), to: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/).optional(), violation: text(500),
});
export const Reply = z.strictObject({ reply: text(4000), satisfies: z.boolean() });
export const Escalation = z.strictObject({ to: z.enum(['government', 'procuratorate']), reason: text(2000) });
