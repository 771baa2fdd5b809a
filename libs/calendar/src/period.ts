import { addMonths, type CivilDate } from '@fengqiao/kernel';
import { dayNumber, dayOf, worksOn, type WorkCalendar } from './work-calendar.js';

/** `calendar` and `working` are days; months and years end on the corresponding day (民法典 art. 202). */
export type Unit = 'calendar' | 'working' | 'month' | 'year';

/** So many of a unit. `length` is a whole number, 0 or more. */
export interface Span {
  readonly length: number;
  readonly unit: Unit;
}

/** A period to be counted from a day. */
export interface Period extends Span {
  /** The day of the event that starts it; that day itself is not counted (民事诉讼法 art. 85(2), 民法典 art. 201). */
  readonly from: CivilDate;
  /** Count back from `from`: "five days before the hearing". */
  readonly backward?: boolean;
  /**
   * A last day that is no working day moves to the next one (民事诉讼法 art. 85(3), 民法典 art. 203). Default: yes for
   * a forward period longer than 0. A backward period does not roll by default: rolling it forward would cut the time
   * that the other side was promised. Where asked to, it rolls further back.
   */
  readonly roll?: boolean;
  /** Lawful extensions, in the order granted. Same unit: one longer period. Another unit: counted from where the rest ended. */
  readonly extensions?: readonly Span[];
}

/** @internal The period as legs of one unit each, counted one after the other. */
export function legsOf(period: Period): readonly Span[] {
  const legs: Span[] = [];
  for (const span of [period, ...(period.extensions ?? [])]) {
    if (!Number.isSafeInteger(span.length) || span.length < 0) throw new RangeError(`not a length of time: ${span.length}`);
    const last = legs.at(-1);
    if (last?.unit === span.unit) legs[legs.length - 1] = { length: last.length + span.length, unit: span.unit };
    else legs.push({ length: span.length, unit: span.unit });
  }
  return legs;
}

/** @internal The default of {@link Period.roll}. A promise for "the same day" (length 0) means that very day. */
export const rolls = (period: Period): boolean => period.roll ?? (!period.backward && legsOf(period).some(leg => leg.length > 0));

/** @internal The day number on which a leg that starts after `start` ends, before any roll. */
export function advance(calendar: WorkCalendar, start: number, leg: Span, step: 1 | -1): number {
  switch (leg.unit) {
    case 'calendar':
      return start + step * leg.length;
    case 'month':
      return dayNumber(addMonths(dayOf(start), step * leg.length));
    case 'year':
      return dayNumber(addMonths(dayOf(start), step * leg.length * 12));
    case 'working': {
      let at = start;
      for (let left = leg.length; left > 0; ) if (worksOn(calendar, (at += step))) left--;
      return at;
    }
  }
}
