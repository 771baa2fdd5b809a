import { text } from '@fengqiao/case-file';
import { z } from 'zod';
import { DutyFacts, HelpCall, Shift } from './duty-roster.head.js';

export const Shifts = z.strictObject({ shifts: z.array(Shift.omit({ id: true, substitute: true, attended: true })).min(1).max(200) });
export type Shifts = z.infer<typeof Shifts>;

/** The roster of a post for a period, with the shifts that are fixed so far. */
export const Roster = Shifts.extend(DutyFacts.pick({ post: true, title: true, from: true, to: true }).shape);
export type Roster = z.infer<typeof Roster>;

export const TakeOver = z.strictObject({ shift: text(60), substitute: Shift.shape.substitute.unwrap() });
export type TakeOver = z.infer<typeof TakeOver>;

export const Attendance = z.strictObject({ shift: text(60), attended: z.boolean() });
export type Attendance = z.infer<typeof Attendance>;

/** Without an office whoever is there is meant. */
export const Wanted = HelpCall.pick({ time: true, office: true, answered: true }).partial({ office: true });
export type Wanted = z.infer<typeof Wanted>;
