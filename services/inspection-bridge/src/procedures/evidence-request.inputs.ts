import { civilDateField, text } from '@fengqiao/case-file';
import { z } from 'zod';
import { Inspectors } from './officers.js';

/** What could not be had, and why. */
export const Missing = z.strictObject({ what: text(200), why: text(500) });

/** What the inspectorate remembers of a request for help with evidence. */
export const EvidenceFacts = z.object({
  wanted: z.array(text(200)),
  neededBy: civilDateField,
  inspectors: Inspectors,
  /** Who was called to explain, and for which day. */
  called: z.strictObject({ whom: z.enum(['employer', 'project-manager', 'labour-contractor', 'other']), appearBy: civilDateField }),
  obtained: z.array(text(200)),
  notObtained: z.array(Missing),
});
export type EvidenceFacts = z.infer<typeof EvidenceFacts>;
