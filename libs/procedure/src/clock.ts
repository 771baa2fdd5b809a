import type { Period, Remaining } from '@fengqiao/calendar';
import type { CivilDate } from '@fengqiao/kernel';

/**
 * - `running` counts; `paused` does not
 * - `met` the duty was done in time; `late` it was done after its last day
 * - `missed` the last day passed and it is still not done; it stays so when the duty or the docket ends, with `closedOn`
 * - `dropped` it ended lawfully without being done: the docket ended, or another clock took its place
 */
export type ClockState = 'running' | 'paused' | 'met' | 'late' | 'missed' | 'dropped';

/** One clock of one duty. A duty with a promise has two: the law's and the promise's, which start and stop together. */
export interface Clock {
  readonly id: string;
  readonly duty: string;
  readonly kind: 'law' | 'promise';
  readonly title: string;
  readonly rule?: string;
  readonly basis: string;
  readonly startedOn: CivilDate;
  readonly lastDay: CivilDate;
  readonly nominal: CivilDate;
  readonly provisional: boolean;
  readonly period: Period;
  readonly state: ClockState;
  /** Not swept before this day has passed: a late entry gives the desk the day to enter what followed. */
  readonly wakeOn: CivilDate;
  readonly pausedOn?: CivilDate;
  /** What was left when it was paused. */
  readonly remaining?: Remaining;
  readonly closedOn?: CivilDate;
  readonly extendedBy?: string;
}

/** Whether a clock still counts against somebody. */
export const isOpen = (clock: Clock): boolean =>
  clock.state === 'running' || clock.state === 'paused' || (clock.state === 'missed' && clock.closedOn === undefined);
