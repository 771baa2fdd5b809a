import { text } from '@fengqiao/case-file';
import { z } from 'zod';
import { GUIDE_KINDS } from './deciding-guide.head.js';

export const Proposal = z.strictObject({ kind: z.enum(GUIDE_KINDS), topic: text(200), trade: text(100).optional(), questions: z.array(text(500)).min(1).max(30) });
export const Publication = z.strictObject({ number: text(100), points: z.array(text(2000)).min(1).max(50) });
export type Publication = z.infer<typeof Publication>;
/** What the commission proposes as the answer, where it has one. */
export const AskedPoints = z.strictObject({ points: z.array(text(2000)).max(50).optional() });
export type AskedPoints = z.infer<typeof AskedPoints>;
export const Supersession = z.strictObject({ by: text(100) });
export const Dropping = z.strictObject({ reason: text(1000) });
