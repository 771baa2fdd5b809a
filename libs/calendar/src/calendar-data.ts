import { isCivilDate, type CivilDate } from '@fengqiao/kernel';
import { z } from 'zod';

/** A day in a data file, read as a {@link CivilDate}. */
const day = z.custom<CivilDate>(isCivilDate, { error: 'not a day written YYYY-MM-DD' });
const days = z.array(day).readonly();
const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** Where the facts come from and the day the public could read them. */
const notice = { issuedAt: day, source: z.string().min(1), url: z.url().optional() };

const holidaySchema = z.strictObject({
  name: z.string().min(1),
  /** Days off, as the notice lists them; weekend days among them are welcome and change nothing. */
  offDays: days,
  /** 调休上班日: weekend days that are worked in return. */
  workDays: days,
});

/** A later notice that changes a plan already published: what it says wins, for as long as it is known. */
const amendmentSchema = z.strictObject({ ...notice, offDays: days, workDays: days });

const planSchema = z.strictObject({
  year: z.int().min(1949).max(2999),
  ...notice,
  holidays: z.array(holidaySchema).min(1).readonly(),
  amendments: z.array(amendmentSchema).readonly().optional(),
});

/**
 * A working-day calendar as an administrator loads it: one plan per year, as the State Council's yearly notice gives
 * it, each with the notices that amended it. The horizon follows from the last plan; nobody can set it by hand.
 */
export const calendarSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'),
  title: bilingual,
  note: bilingual,
  plans: z.array(planSchema).min(1).readonly(),
});

export type CalendarData = z.infer<typeof calendarSchema>;
export type YearPlan = z.infer<typeof planSchema>;
export type Amendment = z.infer<typeof amendmentSchema>;
