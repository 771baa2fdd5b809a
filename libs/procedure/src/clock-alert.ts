import { daysBetween, type CivilDate } from '@fengqiao/kernel';
import type { Clock } from './clock.js';

/**
 * How near the last day is. `overdue` it has passed · `last-day` it is today · `soon` little is left of the time given ·
 * `in-time` there is time · `paused` nothing runs now.
 */
export type Alert = 'overdue' | 'last-day' | 'soon' | 'in-time' | 'paused';

/** A desk that looks once a week is still warned of a long duty. */
const LONGEST_WARNING = 7;

/** Days before the last day on which the warning begins: a quarter of the time given, one day at least, a week at most. */
const warningDays = ({ startedOn, lastDay }: Clock): number =>
  Math.min(LONGEST_WARNING, Math.max(1, Math.ceil(daysBetween(startedOn, lastDay) / 4)));

/**
 * The warning of an open clock (期限预警). When it begins is the product's own practice; no article says.
 * @returns with the calendar days that are left, negative where the day has passed; none for a clock that stands still
 */
export function alertOf(clock: Clock, today: CivilDate): { readonly alert: Alert; readonly daysLeft?: number } {
  if (clock.state === 'paused') return { alert: 'paused' };
  const daysLeft = daysBetween(today, clock.lastDay);
  if (daysLeft < 0) return { alert: 'overdue', daysLeft };
  if (daysLeft === 0) return { alert: 'last-day', daysLeft };
  return { alert: daysLeft <= warningDays(clock) ? 'soon' : 'in-time', daysLeft };
}
