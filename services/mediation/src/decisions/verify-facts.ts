import type { Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { MediationDocket, MediationDecision } from '../procedures/mediation.head.js';
import type { Verification } from '../procedures/mediation.inputs.js';
import { needMediator } from './hold-session.js';

/** Goes through the facts with the respondent before anybody sits down; talks begin only if it is willing. */
export function verifyFacts(docket: MediationDocket, input: Verification, moment: Moment): MediationDecision | Refusal {
  const missing = needMediator(docket);
  if (missing) return missing;
  const { answer, how, agreed, disputed } = input;
  return {
    to: answer === 'agrees' ? 'mediating' : 'accepted',
    facts: { contact: { on: moment.on, answer, how }, verification: { on: moment.on, agreed, disputed } },
  };
}
