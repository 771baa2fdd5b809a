import type { CivilDate } from '@fengqiao/kernel';
import { advance, legsOf, rolls, type Period, type Span } from './period.js';
import { dayNumber, dayOf, isCovered, nearestWorkday, type WorkCalendar } from './work-calendar.js';

/** The end of a period. It ends at 24:00, or at the close of business where there are hours (民法典 art. 203(2)). */
export interface Deadline {
  readonly lastDay: CivilDate;
  /** The last day before it rolled off a rest day. */
  readonly nominal: CivilDate;
  readonly rolled: boolean;
  /** A working day was presumed outside the years that official plans cover: the date may still move. */
  readonly provisional: boolean;
  /** The calendar that gave the answer. */
  readonly calendarId: string;
}

/**
 * The last day of a period.
 *
 * The starting day is not counted. Only the last day matters for a roll: rest days inside the period count. A make-up
 * Saturday is a working day, so nothing rolls off it. Length 0 is the starting day itself ("当日"), rest day or not,
 * unless `roll` is asked for.
 * @throws RangeError where a length is not a whole number of 0 or more, or a backward period has extensions
 */
export function lastDay(calendar: WorkCalendar, period: Period): Deadline {
  const step = period.backward ? -1 : 1;
  const legs = legsOf(period);
  if (period.backward && legs.length > 1) throw new RangeError('a backward period has no extensions');
  let at = dayNumber(period.from);
  let provisional = false;
  for (const leg of legs) {
    const end = advance(calendar, at, leg, step);
    if (leg.unit === 'working' && leg.length > 0) provisional ||= !isCovered(calendar, at + step) || !isCovered(calendar, end);
    at = end;
  }
  const nominal = at;
  if (rolls(period)) {
    at = nearestWorkday(calendar, nominal, step);
    provisional ||= !isCovered(calendar, nominal) || !isCovered(calendar, at);
  }
  return { lastDay: dayOf(at), nominal: dayOf(nominal), rolled: at !== nominal, provisional, calendarId: calendar.id };
}

/** The last day of a period that has been lawfully extended. `extensions` come after those it already has. */
export function extendedLastDay(calendar: WorkCalendar, period: Period, ...extensions: readonly Span[]): Deadline {
  return lastDay(calendar, { ...period, extensions: [...(period.extensions ?? []), ...extensions] });
}
