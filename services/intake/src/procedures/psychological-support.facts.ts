import { civilDateField, text } from '@fengqiao/case-file';
import { z } from 'zod';

/** Only the counsellors of this desk read these; they leave it in no hand-off and no paper. */
const restricted = <T extends z.ZodType>(schema: T): T => schema.meta({ restrictedTo: ['counsellor'] });

/** What psychological support remembers. */
export const SupportFacts = z.object({
  source: z.enum(['worker', 'mediation', 'intake', 'station', 'hotline']),
  urgent: z.boolean(),
  consentOn: civilDateField,
  counsellor: text(100),
  sessions: restricted(z.array(z.strictObject({ on: civilDateField, note: text(8000), state: z.enum(['calm', 'strained', 'in-danger']) })).max(100)),
  alerts: z.array(z.strictObject({ on: civilDateField, to: text(60) })).max(20),
});
export type SupportFacts = z.infer<typeof SupportFacts>;

export const Session = z.strictObject({ note: text(8000), state: z.enum(['calm', 'strained', 'in-danger']) });
export const Alert = z.strictObject({ to: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/), helpNeeded: z.enum(['accompany', 'medical', 'police', 'family']) });
