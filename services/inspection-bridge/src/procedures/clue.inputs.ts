import { text } from '@fengqiao/case-file';
import { z } from 'zod';

/** What the inspectorate remembers of a clue. */
export const ClueFacts = z.strictObject({
  violation: text(500),
  finding: z.enum(['filed', 'corrected', 'no-violation', 'insufficient', 'passed-on']),
  /** The inspection docket that was opened on it. */
  filedAs: text(60),
  feedback: text(2000),
});
export type ClueFacts = z.infer<typeof ClueFacts>;

export const Feedback = z.strictObject({ finding: ClueFacts.shape.finding, filedAs: text(60).optional(), feedback: text(2000) });
