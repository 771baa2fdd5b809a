import { isRefusal, refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { DutyDecision, DutyDocket, Shift } from '../procedures/duty-roster.head.js';
import type { Attendance, Roster, Shifts, TakeOver, Wanted } from '../procedures/duty-roster.inputs.js';
import { holderOf, nextOnDuty, onDuty } from './find-on-duty.js';

type Step = DutyDecision | Refusal;

const invalid = (code: string, zh: string, en: string, details: Readonly<Record<string, unknown>> = {}): Refusal =>
  refuse(code, 'invalid', { zh, en }, { zh: '请核对值班表后重新填写', en: 'Check the roster and fill it in again' }, { details });

/** Nobody sits in two places of one roster at once, also not for somebody else. */
const clash = (shift: Pick<Shift, 'on' | 'begins' | 'ends'>, person: string, others: readonly Shift[]): Shift | undefined =>
  others.find(other => holderOf(other).person === person && other.on === shift.on && other.begins < shift.ends && shift.begins < other.ends);

const occupied = (other: Shift): Refusal => refuse('on-duty-already', 'closed',
  { zh: `该人员 ${other.on} ${other.begins} 至 ${other.ends} 已经排班`, en: `That person is on duty on ${other.on} from ${other.begins} to ${other.ends}` },
  { zh: '请另选时间或者另选人员', en: 'Choose another time or another person' }, { details: { shift: other.id } });

/** A roster with more shifts, or `shift-outside-roster`, `shift-without-length`, `on-duty-already`. */
function withShifts(known: readonly Shift[], { from, to }: Pick<Roster, 'from' | 'to'>, more: Shifts['shifts'], moment: Moment): Shift[] | Refusal {
  const next = [...known];
  for (const shift of more) {
    if (shift.on < from || shift.on > to) return invalid('shift-outside-roster', `${shift.on} 不在值班期 ${from} 至 ${to} 之内`, `${shift.on} lies outside the roster`);
    if (shift.ends <= shift.begins) return invalid('shift-without-length', `${shift.on} 的下班时间不晚于上班时间`, `A shift on ${shift.on} ends before it begins`);
    const other = clash(shift, shift.person, next);
    if (other) return occupied(other);
    next.push({ id: moment.newId(), ...shift });
  }
  return next;
}

/** 公布值班表. Refuses `roster-without-length`, and what {@link withShifts} refuses. */
export function publishRoster(_docket: DutyDocket, { shifts, ...post }: Roster, moment: Moment): Step {
  if (post.to < post.from) return invalid('roster-without-length', `值班期截止 ${post.to} 早于起始 ${post.from}`, 'The roster ends before it begins');
  const all = withShifts([], post, shifts, moment);
  return isRefusal(all) ? all : { facts: { ...post, shifts: all, calls: [] }, clocks: { period: { from: post.from, until: post.to } } };
}

/** Adds shifts, or refuses what {@link withShifts} refuses. */
export function addShifts(docket: DutyDocket, { shifts: more }: Shifts, moment: Moment): Step {
  const { from = docket.openedOn, to = docket.openedOn, shifts = [] } = docket.facts;
  const all = withShifts(shifts, { from, to }, more, moment);
  return isRefusal(all) ? all : { facts: { shifts: all } };
}

function change(docket: DutyDocket, id: string, how: (shift: Shift) => Shift | Refusal): Step {
  const shifts = docket.facts.shifts ?? [];
  const shift = shifts.find(known => known.id === id);
  if (!shift) return refuse('shift-unknown', 'not-found', { zh: '值班表中没有这个班次', en: 'The roster has no such shift' }, { zh: '请从值班表中选择', en: 'Choose one of the roster' });
  const changed = how(shift);
  return 'refused' in changed ? changed : { facts: { shifts: shifts.map(known => (known === shift ? changed : known)) } };
}

/** 换班. Refuses `shift-unknown`, `on-duty-already`. */
export const takeOver = (docket: DutyDocket, { shift, substitute }: TakeOver): Step => change(docket, shift, known => {
  const other = clash(known, substitute.person, (docket.facts.shifts ?? []).filter(one => one !== known));
  return other ? occupied(other) : { ...known, substitute };
});

/** Whether the person came; not before the day itself (`shift-not-begun`). */
export const noteAttendance = (docket: DutyDocket, { shift, attended }: Attendance, moment: Moment): Step => change(docket, shift, known =>
  (known.on > moment.on ? invalid('shift-not-begun', `该班次在 ${known.on}，尚未到日期`, `The shift is on ${known.on}`) : { ...known, attended }));

/**
 * 一键求助: finds who is on duty at that time and keeps whom the call was put through to, also when nobody answered. Refuses `nobody-on-duty`, naming the next
 * shift.
 */
export function putThrough(docket: DutyDocket, { time, office, answered }: Wanted, moment: Moment): Step {
  const roster = { shifts: docket.facts.shifts ?? [] };
  const [shift] = onDuty(roster, { on: moment.on, time }, office);
  if (!shift) {
    const next = nextOnDuty(roster, { on: moment.on, time }, office);
    return refuse('nobody-on-duty', 'closed', { zh: `${moment.on} ${time} 没有相应人员值班`, en: `Nobody wanted is on duty on ${moment.on} at ${time}` },
      next ? { zh: `最近一班为 ${next.on} ${next.begins}；可先登记咨询，由值班人员回电`, en: `The next shift begins on ${next.on} at ${next.begins}; register the question and have them call back` }
        : { zh: '请登记咨询，由其他驻点值班人员回电', en: 'Register the question and have another post call back' },
      { details: { ...(office ? { office } : {}), ...(next ? { next: next.id } : {}) } });
  }
  const call = { id: moment.newId(), on: moment.on, time, office: shift.office, shift: shift.id, person: holderOf(shift).person, answered };
  return { facts: { calls: [...(docket.facts.calls ?? []), call] } };
}
