import type { CivilDate } from '@fengqiao/kernel';
import { lastDay, type Deadline } from './last-day.js';
import { advance, legsOf, rolls, type Period, type Span } from './period.js';
import { countWorkdays, dayNumber, type WorkCalendar } from './work-calendar.js';

/** What is left of a paused clock: a period that only lacks its starting day. */
export type Remaining = Omit<Period, 'from' | 'backward'> & { readonly roll: boolean };

/**
 * What is left of a period that is paused (中止) on a day.
 *
 * The day of the pause is still counted; the days after it up to and including the day of resumption are not, as the
 * starting day of a period is not. So a pause that ends on the day it began changes nothing, and two pauses delay as
 * much as one of the same total. Months and years go on as calendar days; a rolled last day does not add to the rest.
 * @returns the rest of the running leg as `length` and `unit`, legs not begun as `extensions`
 * @throws RangeError for a backward period: a new hearing day starts a new one
 */
export function remainingAfterPause(calendar: WorkCalendar, period: Period, pausedOn: CivilDate): Remaining {
  if (period.backward) throw new RangeError('a backward period cannot be paused');
  const pause = dayNumber(pausedOn);
  const legs = legsOf(period);
  let start = dayNumber(period.from);
  for (const [index, leg] of legs.entries()) {
    const end = advance(calendar, start, leg, 1);
    if (pause < end || index === legs.length - 1) {
      const rest = restOf(calendar, leg, Math.max(pause, start), end);
      const following = legs.slice(index + 1);
      return { ...rest, roll: rolls(period), ...(following.length > 0 ? { extensions: following } : {}) };
    }
    start = end;
  }
  throw new Error('unreachable: a period has at least one leg');
}

function restOf(calendar: WorkCalendar, leg: Span, from: number, end: number): Span {
  if (leg.unit === 'working') return { length: countWorkdays(calendar, from, end), unit: 'working' };
  return { length: Math.max(0, end - from), unit: 'calendar' };
}

/** The last day of a paused clock that runs again from a day. */
export function resumedLastDay(calendar: WorkCalendar, remaining: Remaining, resumedOn: CivilDate): Deadline {
  return lastDay(calendar, { ...remaining, from: resumedOn });
}
