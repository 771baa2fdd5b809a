import { addDays, civilDate, daysBetween, type Bilingual, type CivilDate } from '@fengqiao/kernel';

/** A loaded calendar. Build it with `loadCalendar`; ask it with the functions of this library. */
export interface WorkCalendar {
  /** `<id>@<day of the last notice in it>`: kept with every computed date, so that an amendment shows what to recompute. */
  readonly id: string;
  readonly title: Bilingual;
  /** First and last day covered by an official plan. Outside, answers are presumptions and say so. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** @internal Day number of `from`. */
  readonly firstDay: number;
  /** @internal One byte a day from `from` to `to`: 1 is a working day, 2 a day that a notice gives off, 0 any other rest day. */
  readonly works: Uint8Array;
}

const EPOCH = civilDate('1970-01-01');
/** 1970-01-01 was a Thursday. */
const EPOCH_WEEKDAY = 4;

/** @internal Days since 1970-01-01: the inner loops count numbers, not texts. */
export const dayNumber = (date: CivilDate): number => daysBetween(EPOCH, date);

/** @internal The day with this number. */
export const dayOf = (number: number): CivilDate => addDays(EPOCH, number);

/** @internal Saturday or Sunday. */
export const isWeekend = (number: number): boolean => {
  const weekday = (((number + EPOCH_WEEKDAY) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
};

/**
 * Statutory holidays that fall on the same Gregorian day every year (全国年节及纪念日放假办法, 2024, art. 2). The
 * others of the 13 follow the lunar calendar and the solar terms, and days off in exchange follow the yearly notice:
 * none of these is presumed.
 */
const FIXED_HOLIDAYS: ReadonlySet<string> = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']);

const presumedHoliday = (number: number): boolean => FIXED_HOLIDAYS.has(dayOf(number).slice(5));
const presumedWorkday = (number: number): boolean => !isWeekend(number) && !presumedHoliday(number);

/** @internal Whether an official plan covers the day. */
export const isCovered = (calendar: WorkCalendar, number: number): boolean =>
  number >= calendar.firstDay && number < calendar.firstDay + calendar.works.length;

/** @internal {@link isWorkday} by number. */
export const worksOn = (calendar: WorkCalendar, number: number): boolean =>
  isCovered(calendar, number) ? calendar.works[number - calendar.firstDay] === 1 : presumedWorkday(number);

/** @internal The first working day at or after (`step` 1) or at or before (`step` -1) a day. */
export function nearestWorkday(calendar: WorkCalendar, number: number, step: 1 | -1): number {
  let at = number;
  while (!worksOn(calendar, at)) at += step;
  return at;
}

/** @internal Working days in (`after`, `upTo`]; 0 where the interval is empty. */
export function countWorkdays(calendar: WorkCalendar, after: number, upTo: number): number {
  let count = 0;
  for (let at = after + 1; at <= upTo; at++) if (worksOn(calendar, at)) count++;
  return count;
}

/**
 * Whether `date` is a working day: Monday to Friday unless the plan gives it off, and the weekend days that the plan
 * makes people work. Outside the covered years: Monday to Friday without the fixed statutory holidays.
 */
export function isWorkday(calendar: WorkCalendar, date: CivilDate): boolean {
  return worksOn(calendar, dayNumber(date));
}

/**
 * Whether `date` is a day off by a holiday, also where that day is a Saturday or Sunday; an ordinary weekend is none.
 * Outside the covered years: the fixed statutory holidays.
 */
export function isHoliday(calendar: WorkCalendar, date: CivilDate): boolean {
  const number = dayNumber(date);
  return isCovered(calendar, number) ? calendar.works[number - calendar.firstDay] === 2 : presumedHoliday(number);
}

/** The first working day after `date`; never `date` itself. */
export function nextWorkday(calendar: WorkCalendar, date: CivilDate): CivilDate {
  return dayOf(nearestWorkday(calendar, dayNumber(date) + 1, 1));
}

/** Working days after `from` up to and including `to`; 0 where `to` is not later. */
export function workdaysBetween(calendar: WorkCalendar, from: CivilDate, to: CivilDate): number {
  return countWorkdays(calendar, dayNumber(from), dayNumber(to));
}
