import { partiesOf } from '@fengqiao/case-file';
import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { MediationDecision, MediationDocket } from '../procedures/mediation.head.js';
import type { Outcome } from '../procedures/mediation.inputs.js';

/** Notes how it ended for one worker of a group while the others go on. */
export function recordOutcome(docket: MediationDocket, input: Outcome, moment: Moment): MediationDecision | Refusal {
  if (!partiesOf(docket.file, 'applicant').some(party => party.id === input.party)) {
    return refuse('applicant-unknown', 'not-found', { zh: '该人不是本案申请人', en: 'That person is not an applicant of this case' },
      { zh: '请从申请人名单中选择', en: 'Choose from the list of applicants' });
  }
  const others = (docket.facts.outcomes ?? []).filter(line => line.party !== input.party);
  return { facts: { outcomes: [...others, { ...input, on: moment.on }] } };
}
