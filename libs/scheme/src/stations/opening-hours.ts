import { z } from 'zod';
import { Clause, Id } from '../fields.js';

/** Days of the week in the order of `weekday()`: 0 Sunday … 6 Saturday. */
export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
/** 工作日 of the loaded calendar, make-up days among them: any day of the week may be one. */
export const WORKDAY = 'workday';

const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d';

/** A stretch of one day in Shanghai time; `24:00` is its end, never a beginning. Compared as text: both are written in full. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** `09:00-12:00`. Whether it ends after it begins is the checker's question, which knows the line. */
const Span = z.string().regex(new RegExp(`^${TIME}-(?:${TIME}|24:00)$`), { error: '应写作 09:00-12:00，至午夜写 24:00 (written 09:00-12:00; midnight at the end is 24:00)' })
  .transform((text): Span => ({ from: text.slice(0, 5), to: text.slice(6) }));

const Week = z.strictObject({ days: z.array(Id).min(1), times: z.array(Span).min(1) });

/**
 * 开放时间 of a station: round the clock, or week by week. A day of the week is meant as it stands in the calendar; a
 * make-up day is a `workday`. On a holiday the station is closed unless it says that it is not.
 */
export const OpeningHours = z.strictObject({
  roundTheClock: z.literal(true).optional(), weekly: z.array(Week).min(1).optional(), holidays: z.enum(['closed', 'open']).default('closed'),
  /** Where the hours are published. */
  clause: Clause,
}).refine(hours => (hours.roundTheClock === undefined) !== (hours.weekly === undefined), {
  path: ['weekly'], error: 'roundTheClock 与 weekly 须写且只写一项 (one of roundTheClock and weekly)',
});
export type OpeningHours = z.output<typeof OpeningHours>;
