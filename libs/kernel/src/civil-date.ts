import { refuse, type Refusal } from './refusal.js';

/** A day in Asia/Shanghai, `YYYY-MM-DD`. Never an instant: every clock of the law counts days. */
export type CivilDate = string & { readonly __civilDate: unique symbol };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;
/** China has kept UTC+8 without summer time since 1992; older instants do not reach this system. */
const SHANGHAI_MS = 8 * 3_600_000;

const toEpochDay = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / DAY_MS;
const fromEpochDay = (n: number): CivilDate => new Date(n * DAY_MS).toISOString().slice(0, 10) as CivilDate;

/** Year, month (1–12) and day of a date. */
export function partsOf(date: CivilDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

const epochDay = (date: CivilDate): number => {
  const { year, month, day } = partsOf(date);
  return toEpochDay(year, month, day);
};

/** Whether `text` is a real day, written `YYYY-MM-DD` (2026-02-30 is not). */
export function isCivilDate(text: unknown): text is CivilDate {
  if (typeof text !== 'string') return false;
  const match = SHAPE.exec(text);
  if (!match) return false;
  const [, year, month, day] = match.map(Number) as [number, number, number, number];
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(year, month);
}

/** Reads a day or refuses it (`not-a-civil-date`). */
export function readCivilDate(text: string): CivilDate | Refusal {
  if (isCivilDate(text)) return text;
  return refuse(
    'not-a-civil-date',
    'invalid',
    { zh: `“${text}”不是有效日期`, en: `"${text}" is not a day of the calendar` },
    { zh: '请按 年-月-日 填写，例如 2026-03-05', en: 'Write it as YYYY-MM-DD, for example 2026-03-05' },
  );
}

/** A literal day in code or fixtures; throws on a mistake of the programmer. */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new RangeError(`not a civil date: ${text}`);
  return text;
}

/** The day it is in Shanghai at an instant (milliseconds since 1970, UTC). */
export function shanghaiDay(epochMs: number): CivilDate {
  return fromEpochDay(Math.floor((epochMs + SHANGHAI_MS) / DAY_MS));
}

/** Minutes since midnight in Shanghai at an instant (milliseconds since 1970, UTC): 0 … 1439. */
export function shanghaiMinute(epochMs: number): number {
  return Math.floor((epochMs + SHANGHAI_MS) / 60_000) - Math.floor((epochMs + SHANGHAI_MS) / DAY_MS) * 1440;
}

/** `date` plus `days` (may be negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromEpochDay(epochDay(date) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return epochDay(to) - epochDay(from);
}

/** The corresponding day `months` later, or the last day of that month where there is none (民法典 art. 202). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  return fromEpochDay(toEpochDay(targetYear, targetMonth, Math.min(day, lastDayOfMonth(targetYear, targetMonth))));
}

/** Number of days of a month. */
export function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** 0 Sunday … 6 Saturday. */
export function weekday(date: CivilDate): number {
  return new Date(epochDay(date) * DAY_MS).getUTCDay();
}

/** The later of two days. */
export const laterOf = (a: CivilDate, b: CivilDate): CivilDate => (a >= b ? a : b);

/** The earlier of two days. */
export const earlierOf = (a: CivilDate, b: CivilDate): CivilDate => (a <= b ? a : b);
