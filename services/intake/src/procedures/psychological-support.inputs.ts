import { text } from '@fengqiao/case-file';
import { z } from 'zod';
import { SupportFacts } from './psychological-support.head.js';

/** `ownWish`: nobody is sent to a counsellor. */
export const Wished = z.strictObject({ source: SupportFacts.shape.source, urgent: z.boolean().default(false), ownWish: z.literal(true) });
export const Session = z.strictObject({ note: text(8000), state: z.enum(['calm', 'strained', 'in-danger']) });
export type Session = z.infer<typeof Session>;
export const Alert = z.strictObject({ to: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/), helpNeeded: z.enum(['accompany', 'medical', 'police', 'family']) });
export type Alert = z.infer<typeof Alert>;
