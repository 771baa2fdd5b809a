import { civilDateField, text } from '@fengqiao/case-file';
import { COPY } from '@fengqiao/contracts';
import { z } from 'zod';
import { ProposalFacts } from './judicial-proposal.head.js';

export const ProposalDraft = ProposalFacts.pick({ addressee: true, problem: true, advice: true });

export const ProposalSending = z.strictObject({ number: text(100), replyBy: civilDateField });
export type ProposalSending = z.infer<typeof ProposalSending>;

export const ProposalReply = z.strictObject({ text: text(4000), adopted: z.boolean() });
export type ProposalReply = z.infer<typeof ProposalReply>;

/** One text to several agencies; a notice, which hands nothing over. */
export const ProposalCopy = z.strictObject({ to: z.array(z.string().regex(/^[a-z][a-z0-9-]{1,40}$/)).min(1).max(20), ...COPY.particulars.shape });
export type ProposalCopy = z.infer<typeof ProposalCopy>;
