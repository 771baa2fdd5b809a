import type { Moment } from '@fengqiao/procedure';
import type { MediationDecision, MediationDocket } from '../procedures/mediation.head.js';
import type { Contact } from '../procedures/mediation.inputs.js';

/** Notes what the respondent answered when asked whether it will sit down. */
export const recordContact = (docket: MediationDocket, input: Contact, moment: Moment): MediationDecision =>
  ({ facts: { contact: { on: moment.on, ...input } } });
