import type { CivilDate } from '@fengqiao/kernel';
import type { DutyFacts, Shift } from '../procedures/duty-roster.head.js';

/** Who sits there: the substitute where the shift was taken over. */
export const holderOf = (shift: Shift): { readonly person: string; readonly name: string } => shift.substitute ?? shift;

/**
 * Who is on duty at a time, first come first. Somebody who is known not to have come is not on duty.
 * @param roster of one post
 * @param when a day and the hour as `HH:MM`; a shift holds from its first minute to before its last
 */
export const onDuty = (roster: Pick<DutyFacts, 'shifts'>, when: { readonly on: CivilDate; readonly time: string }, office?: Shift['office']): Shift[] =>
  roster.shifts
    .filter(shift => shift.on === when.on && shift.begins <= when.time && when.time < shift.ends && shift.attended !== false && (!office || shift.office === office))
    .sort((a, b) => (a.begins < b.begins ? -1 : 1));

/** The next shift after a time, of an office if one is named, if the roster has one. */
export const nextOnDuty = (roster: Pick<DutyFacts, 'shifts'>, when: { readonly on: CivilDate; readonly time: string }, office?: Shift['office']): Shift | undefined =>
  roster.shifts.filter(shift => (!office || shift.office === office) && `${shift.on} ${shift.begins}` > `${when.on} ${when.time}`)
    .sort((a, b) => (`${a.on} ${a.begins}` < `${b.on} ${b.begins}` ? -1 : 1))[0];
