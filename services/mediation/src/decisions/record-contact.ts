import type { Moment } from '@fengqiao/procedure';
import type { z } from 'zod';
import { stay, type MediationDocket, type MediationStep } from '../procedures/mediation.head.js';
import type { Contact } from '../procedures/mediation.inputs.js';

/** Notes what the respondent answered when asked whether it will sit down. */
export const recordContact = (docket: MediationDocket, input: z.output<typeof Contact>, moment: Moment): MediationStep =>
  ({ to: stay(docket), facts: { contact: { on: moment.on, ...input } } });
