import { isHoliday, isWorkday, type WorkCalendar } from '@fengqiao/calendar';
import { addDays, shanghaiDay, shanghaiMinute, weekday, type CivilDate } from '@fengqiao/kernel';
import { WEEKDAYS, WORKDAY, type OpeningHours, type Span } from './opening-hours.js';

/** A moment at which a station opens or closes, in Shanghai time. */
export interface OpeningMoment {
  readonly on: CivilDate;
  /** `09:00`. */
  readonly at: string;
  /** The day lies beyond the calendar that is loaded: a later notice may move it. */
  readonly provisional: boolean;
}

/** Whether a station is open, until when, or when it opens next. */
export type StationOpening =
  /** Without `until` it does not close. */
  | { readonly open: true; readonly until?: OpeningMoment }
  /** Without `next` it does not open within {@link LOOK_AHEAD} days. */
  | { readonly open: false; readonly next?: OpeningMoment };

/** No holiday keeps a weekly station closed for so long. */
const LOOK_AHEAD = 366;
const DAY = 1440;

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const timeOf = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** The stretches of a day, the earliest first. */
function spansOn({ roundTheClock, weekly, holidays }: OpeningHours, calendar: WorkCalendar, day: CivilDate): Span[] {
  if (roundTheClock) return [{ from: '00:00', to: '24:00' }];
  if (holidays === 'closed' && isHoliday(calendar, day)) return [];
  const names: readonly string[] = [WEEKDAYS[weekday(day)]!, ...(isWorkday(calendar, day) ? [WORKDAY] : [])];
  return (weekly ?? []).filter(line => line.days.some(name => names.includes(name))).flatMap(line => line.times)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Minutes from the midnight before `today`. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The stretch that holds now or comes next; what follows without a gap, over midnight too, belongs to it. */
function stretchAt(hours: OpeningHours, calendar: WorkCalendar, today: CivilDate, now: number): Stretch | undefined {
  let found: Stretch | undefined;
  for (let ahead = 0; ahead <= LOOK_AHEAD; ahead++) {
    for (const span of spansOn(hours, calendar, addDays(today, ahead))) {
      const [from, to] = [ahead * DAY + minuteOf(span.from), ahead * DAY + minuteOf(span.to)];
      if (found && from > found.to) return found;
      if (to > now) found = { from: found?.from ?? from, to: Math.max(to, found?.to ?? to) };
    }
    if (found && found.to < (ahead + 1) * DAY) return found;
  }
  return found;
}

/**
 * Whether a station is open at an instant, and until when, or when it opens next. Pure; to the minute: it closes with the
 * minute that its hours name.
 * @param at milliseconds since 1970, UTC
 */
export function openingAt(hours: OpeningHours, calendar: WorkCalendar, at: number): StationOpening {
  const [today, now] = [shanghaiDay(at), shanghaiMinute(at)];
  const momentOf = (minute: number): OpeningMoment => {
    const on = addDays(today, Math.floor(minute / DAY));
    return { on, at: timeOf(minute % DAY), provisional: on > calendar.to };
  };
  const stretch = stretchAt(hours, calendar, today, now);
  if (!stretch) return { open: false };
  if (stretch.from > now) return { open: false, next: momentOf(stretch.from) };
  return stretch.to > LOOK_AHEAD * DAY ? { open: true } : { open: true, until: momentOf(stretch.to) };
}
