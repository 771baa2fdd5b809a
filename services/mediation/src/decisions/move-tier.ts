import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { MediationDocket, MediationDecision } from '../procedures/mediation.head.js';
import type { Move } from '../procedures/mediation.inputs.js';
import { endSession, sessionToCome } from './standing-session.js';

/** Hands a case to another station: up to a wider one, or down to an outlet. Its mediator stays behind, and with them the session that was appointed; whether the place knows the move, its mechanism says. */
export function moveTier(docket: MediationDocket, input: Move, moment: Moment): MediationDecision | Refusal {
  const from = docket.facts.station;
  if (from === input.to) {
    return refuse('already-at-station', 'invalid', { zh: '本案已在该站点', en: 'The case already is at that station' },
      { zh: '请选择其他站点', en: 'Choose another one' });
  }
  const { workerAgrees: _agrees, ...said } = input;
  const move = { on: moment.on, ...(from ? { from } : {}), ...said };
  const schedule = sessionToCome(docket) ? { schedule: endSession(docket, 'called-off', input.reason) } : {};
  return { facts: { station: input.to, mediator: undefined, moves: [...(docket.facts.moves ?? []), move], ...schedule } };
}
