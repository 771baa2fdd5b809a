import { isRefusal, refuse, type Refusal } from '@fengqiao/kernel';
import { benchOf, refuseBench, refuseTaken, type DayWords, type Moment, type People, type Sitting } from '@fengqiao/procedure';
import { mediationHead, type MediationDecision, type MediationDocket, type SessionDay } from '../procedures/mediation.head.js';
import type { CalledOff, MovedSession, SessionPlan } from '../procedures/mediation.inputs.js';
import { needMediator, notParties } from './hold-session.js';
import { endSession, sessionToCome } from './standing-session.js';

/** A moment at which the desk's other sessions and its roster are known. */
export type WithCalendar = Moment & { readonly consulted: { readonly booked: readonly Sitting[]; readonly people: People } };

const WORDS: DayWords = { sitting: { zh: '调解', en: 'a session' } };

const nothingAppointed = (): Refusal => refuse('no-session-appointed', 'closed',
  { zh: '本案目前没有约定的调解时间', en: 'No session is appointed' }, { zh: '请先办理“约定调解时间”', en: 'Appoint one first' });

const alreadyAppointed = ({ on, time, place }: SessionDay): Refusal => refuse('session-appointed-already', 'closed',
  { zh: `本案已约定于 ${on} ${time} 在“${place}”调解`, en: `A session is appointed for ${on} at ${time}, ${place}` },
  { zh: '请办理“变更调解时间”，或者先取消、登记该次调解', en: 'Move it, or call it off or record it first' }, { details: { on, time, place } });

const inThePast = (on: string, today: string): Refusal => refuse('session-day-past', 'invalid',
  { zh: `约定的日期 ${on} 早于 ${today}`, en: `${on} lies before ${today}` }, { zh: '请另定日期；已经举行的，请直接办理“组织调解”', en: 'Choose another day; one that was held already is recorded as held' });

/** A planned session as it is put down, or why it cannot take place. */
function fixSession(docket: MediationDocket, plan: SessionPlan, moment: WithCalendar): SessionDay | Refusal {
  const { mediator = docket.facts.mediator?.id, others, invited = docket.file.parties.map(party => party.id), ...slot } = plan;
  if (mediator === undefined) return needMediator(docket)!;
  if (slot.on < moment.on) return inThePast(slot.on, moment.on);
  const bench = { mediator, others };
  const { booked, people } = moment.consulted;
  return notParties(docket, invited)
    ?? refuseBench(people, benchOf(bench), slot.on)
    ?? refuseTaken({ ...slot, bench: benchOf(bench) }, booked, mediationHead.sittings, WORDS)
    ?? { id: moment.newId(), ...slot, bench, invited };
}

/**
 * Appoints a session (ME-06). Refuses `session-appointed-already`, `session-day-past`, a mediator off duty or on leave that day,
 * and a mediator or room that another mediation of the desk has at that time; that refusal names the other session.
 */
export function scheduleSession(docket: MediationDocket, plan: SessionPlan, moment: WithCalendar): MediationDecision | Refusal {
  const standing = sessionToCome(docket);
  if (standing) return alreadyAppointed(standing);
  const day = fixSession(docket, plan, moment);
  return isRefusal(day) ? day : { facts: { schedule: [...(docket.facts.schedule ?? []), day] } };
}

/** Moves the session that stands, for a reason, to a day that is as free as a first one has to be. */
export function moveSession(docket: MediationDocket, { why, ...plan }: MovedSession, moment: WithCalendar): MediationDecision | Refusal {
  if (!sessionToCome(docket)) return nothingAppointed();
  const day = fixSession(docket, plan, moment);
  return isRefusal(day) ? day : { facts: { schedule: [...endSession(docket, 'moved', why), day] } };
}

/** Calls the session off, for a reason; room and mediator are free again, and the talks go on. */
export const callOffSession = (docket: MediationDocket, { why }: CalledOff): MediationDecision | Refusal =>
  (sessionToCome(docket) ? { facts: { schedule: endSession(docket, 'called-off', why) } } : nothingAppointed());
