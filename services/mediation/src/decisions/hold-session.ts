import { isRefusal, refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { Absence, MediationDecision, MediationDocket, SessionDay } from '../procedures/mediation.head.js';
import type { SessionRecord } from '../procedures/mediation.inputs.js';
import { endSession, sessionToCome } from './standing-session.js';

/** The refusal where nobody has been assigned yet. */
export const needMediator = (docket: MediationDocket): Refusal | undefined => (docket.facts.mediator ? undefined
  : refuse('no-mediator-assigned', 'closed',
    { zh: '本案尚未指派调解员', en: 'No mediator has been assigned' },
    { zh: '请先办理“指派调解员”', en: 'Assign a mediator first' }));

/** The refusal where somebody listed is not a party. */
export function notParties(docket: MediationDocket, listed: readonly string[]): Refusal | undefined {
  const known = new Set(docket.file.parties.map(party => party.id));
  const strangers = listed.filter(id => !known.has(id));
  return strangers.length === 0 ? undefined : refuse('attendee-not-a-party', 'invalid',
    { zh: '名单中有人不是本案当事人', en: 'Somebody on the list is not a party' },
    { zh: '请只勾选本案当事人；代理人随其委托人记录', en: 'List parties only; an agent is recorded with the one represented' },
    { details: { strangers } });
}

const otherDay = ({ on, time, place }: SessionDay): Refusal => refuse('appointed-session-open', 'closed',
  { zh: `约定于 ${on} ${time} 的调解尚未登记结果`, en: `What became of the session appointed for ${on} at ${time} is not on record` },
  { zh: '请先登记该次调解，或者变更、取消', en: 'Record that session first, or move it or call it off' }, { details: { on, time, place } });

const wasThere = (ids: string[]): Refusal => refuse('absent-and-present', 'invalid',
  { zh: '登记为未到场的人未被通知到场，或者已经到场', en: 'Somebody listed as absent was not asked to come, or came' },
  { zh: '请核对到场名单', en: 'Check the attendance' }, { details: { parties: ids } });

/**
 * Everybody who was asked to come and did not, with the reason where one was given; of somebody else none can be given.
 * @param invited nobody knows who was asked to a session that nobody appointed: there only those count who are listed
 */
function absenceFrom(invited: readonly string[] | undefined, { attended, absent = [] }: SessionRecord): Absence[] | Refusal {
  const asked = invited ?? absent.map(({ party }) => party);
  const wrong = absent.map(({ party }) => party).filter(id => attended.includes(id) || !asked.includes(id));
  if (wrong.length > 0) return wasThere(wrong);
  return asked.filter(id => !attended.includes(id)).map(party => absent.find(one => one.party === party) ?? { party });
}

/** Absence binds nobody and decides nothing: mediation is voluntary (人民调解法 arts 3, 17); it ends only by a refusal or where somebody cannot be reached (art. 26). */
const STAYED_AWAY = {
  zh: '有当事人经通知未到场；不到场不产生不利后果，可以另约时间，明确拒绝或者联系不上的，终止调解并告知其他途径',
  en: 'Somebody who was asked to come stayed away; nothing follows from that: another session may be appointed, or the talks end by a refusal or because nobody can be reached',
};

/**
 * Records a session, and who of those asked to come did not. What was said stays with the docket: it is never added to the case
 * file that travels on. Refuses `appointed-session-open` while an earlier appointed day has no end, and `absent-and-present`.
 */
export function holdSession(docket: MediationDocket, input: SessionRecord, moment: Moment): MediationDecision | Refusal {
  const refused = needMediator(docket) ?? notParties(docket, [...input.attended, ...(input.absent ?? []).map(({ party }) => party)]);
  if (refused) return refused;
  const standing = sessionToCome(docket);
  if (standing && standing.on < moment.on) return otherDay(standing);
  const appointed = standing?.on === moment.on ? standing : undefined;
  const absent = absenceFrom(appointed?.invited, input);
  if (isRefusal(absent)) return absent;
  const session = { id: moment.newId(), on: moment.on, ...input, ...(absent.length > 0 ? { absent } : {}), ...(appointed ? { appointed: appointed.id } : {}) };
  return {
    to: docket.state === 'partAgreed' ? 'partAgreed' : 'mediating',
    facts: { sessions: [...(docket.facts.sessions ?? []), session], ...(appointed ? { schedule: endSession(docket, 'held') } : {}) },
    ...(appointed && absent.length > 0 ? { remark: STAYED_AWAY } : {}),
  };
}
