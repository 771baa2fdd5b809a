import { civilDateField, text } from '@fengqiao/case-file';
import { refuse, type Bilingual, type Refusal } from '@fengqiao/kernel';
import { z } from 'zod';
import type { SittingMark } from './describe.js';
import { clashOf, type Clash, type Sitting, type Slot } from './sittings.js';

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A day as a page fixes it. @param forms in which this page sits, e.g. `room`, `mobile`, `online` */
export const fixedDay = <const F extends readonly [string, ...string[]]>(forms: F) => z.strictObject({
  id: text(60),
  on: civilDateField,
  /** `HH:MM`, as the parties are told. */
  time: timeOfDay,
  /** Until when the room and the people are taken; the rest of the half-day where nobody says. */
  until: timeOfDay.optional(),
  form: z.enum(forms),
  place: text(200),
});

/** What a page calls its days: `开庭`, `a hearing`. */
export interface DayWords {
  readonly sitting: Bilingual;
  /** The article by which the day is fixed. */
  readonly basis?: string;
}

const withoutLength = ({ sitting }: DayWords): Refusal => refuse('day-without-length', 'invalid',
  { zh: `${sitting.zh}结束时间不晚于开始时间`, en: `It ends before it begins: ${sitting.en}` },
  { zh: '请更正起止时间；不能确定结束时间的可以不填', en: 'Correct the hours, or leave the end open' });

function taken({ with: { docketId, on, time, until, place }, over, person }: Clash, { sitting, basis }: DayWords): Refusal {
  const what = over === 'person' ? person! : `“${place}”`;
  const when = `${on} ${time}${until ? `–${until}` : ''}`;
  return refuse(over === 'person' ? 'person-booked' : 'place-booked', 'closed',
    { zh: `${what} 在 ${when} 已有其他案件${sitting.zh}（${place}）`, en: `${what} is taken on ${when} by ${sitting.en} of another case (${place})` },
    { zh: '请查看日历，另定时间、地点或者人员', en: 'See the calendar; choose another time, place or person' },
    { ...(basis ? { basis } : {}), details: { docketId, on, time, ...(until ? { until } : {}), place } });
}

/**
 * Refuses a day that cannot stand beside those that are fixed: `day-without-length`, `person-booked`, or `place-booked`, each
 * naming the other one by docket, day, hours and place, and nothing of its case.
 * @returns nothing where it may be fixed
 */
export function refuseTaken(
  wanted: Slot & { readonly bench: readonly string[] }, booked: readonly Sitting[], { nowhere }: Pick<SittingMark, 'nowhere'>, words: DayWords,
): Refusal | undefined {
  if (wanted.until !== undefined && wanted.until <= wanted.time) return withoutLength(words);
  const clash = clashOf(wanted, booked, nowhere);
  return clash && taken(clash, words);
}
