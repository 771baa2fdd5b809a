import type { Remaining } from '@fengqiao/calendar';
import type { CivilDate, Refusal } from '@fengqiao/kernel';
import type { Clock } from './clock.js';
import type { Deadline, Moment } from './decision.js';

/** What a started duty gets: the law's clock, a place's promise, or both. */
export interface Deadlines {
  readonly law?: Deadline;
  readonly promise?: Deadline;
}

/** The time arithmetic that the engine needs; the core binds it to law catalogue, calendar and scheme. */
export interface Timekeeper extends Moment {
  /** The deadlines of a duty of a procedure that starts on a day. */
  deadlinesOf(
    duty: { readonly procedure: string; readonly name: string; readonly rule?: string; readonly opened: 'referred' | 'direct' }, from: CivilDate,
  ): Deadlines | Refusal;
  /** What is left of a clock that is paused on a day. */
  remaining(clock: Clock, on: CivilDate): Remaining;
  /** The last day of a paused clock that goes on counting on `on`: the days in pause are not counted. */
  resumed(clock: Clock, on: CivilDate): Deadline;
  /** The last day after the extension that the rule allows, or for a promise its line; refused where it allows none or it was used. */
  extended(clock: Clock, procedure: string): Deadline | Refusal;
}
