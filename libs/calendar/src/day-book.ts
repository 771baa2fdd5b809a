import type { CivilDate } from '@fengqiao/kernel';
import type { YearPlan } from './calendar-data.js';

/** @internal What a plan says about single days; the days not in it follow their weekday. */
export type DayBook = Map<CivilDate, 'off' | 'work'>;

/** @internal Days off and days worked, as a plan and an amendment both list them. */
export interface Days {
  readonly offDays: readonly CivilDate[];
  readonly workDays: readonly CivilDate[];
}

/** @internal Lets a later notice overrule what the book says. */
export function amend(book: DayBook, { offDays, workDays }: Days): void {
  for (const date of offDays) book.set(date, 'off');
  for (const date of workDays) book.set(date, 'work');
}

/** @internal A plan as first published, without its amendments. */
export function bookOf(plan: YearPlan): DayBook {
  const book: DayBook = new Map();
  for (const holiday of plan.holidays) amend(book, holiday);
  return book;
}
