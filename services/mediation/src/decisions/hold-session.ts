import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { MediationDecision, MediationDocket } from '../procedures/mediation.head.js';
import type { SessionRecord } from '../procedures/mediation.inputs.js';

/** The refusal where nobody has been assigned yet. */
export const needMediator = (docket: MediationDocket): Refusal | undefined => (docket.facts.mediator ? undefined
  : refuse('no-mediator-assigned', 'closed',
    { zh: '本案尚未指派调解员', en: 'No mediator has been assigned' },
    { zh: '请先办理“指派调解员”', en: 'Assign a mediator first' }));

/** Records a session. What was said stays with the docket: it is never added to the case file that travels on. */
export function holdSession(docket: MediationDocket, input: SessionRecord, moment: Moment): MediationDecision | Refusal {
  const missing = needMediator(docket);
  if (missing) return missing;
  const known = new Set(docket.file.parties.map(party => party.id));
  const strangers = input.attended.filter(id => !known.has(id));
  if (strangers.length) {
    return refuse('attendee-not-a-party', 'invalid',
      { zh: '到场名单中有人不是本案当事人', en: 'Somebody on the attendance list is not a party' },
      { zh: '请只勾选本案当事人；代理人随其委托人记录', en: 'List parties only; an agent is recorded with the one represented' },
      { details: { strangers } });
  }
  const session = { id: moment.newId(), on: moment.on, ...input };
  return { to: docket.state === 'partAgreed' ? 'partAgreed' : 'mediating', facts: { sessions: [...(docket.facts.sessions ?? []), session] } };
}
