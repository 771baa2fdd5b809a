import type { Bilingual } from '@fengqiao/kernel';
import { z } from 'zod';

/**
 * Units in which places promise. `same-day` is the day it arrives; `prompt` (及时、迅速、第一时间) is a promise without a
 * number: it is shown, but no clock can be wound from it.
 */
export const UNITS = ['same-day', 'prompt', 'minutes', 'hours', 'calendar', 'working', 'months', 'years'] as const;
export type Unit = (typeof UNITS)[number];

/** The two members of a length of time, for schemas that carry them beside others. */
export const termShape = {
  length: z.int().min(1).max(1000).optional().meta({ description: '当日、及时不填数字 (none for same-day and prompt)' }),
  unit: z.enum(UNITS),
};

/** A length of time as a file writes it. */
interface ReadTerm {
  readonly length?: number | undefined;
  readonly unit: Unit;
}

interface Report {
  addIssue(issue: { code: 'custom'; path: string[]; message: string }): void;
}

/** Reports a number where the unit has none, or none where it needs one. */
export function checkTerm(value: ReadTerm, report: Report): void {
  const numbered = value.unit !== 'same-day' && value.unit !== 'prompt';
  if (numbered === (value.length !== undefined)) return;
  report.addIssue({
    code: 'custom', path: ['length'],
    message: numbered ? '该单位须写明数字 (this unit needs a length)' : '当日、及时不应再写数字 (same-day and prompt take no length)',
  });
}

/** A length of time: `{ length: 3, unit: working }`, `{ unit: same-day }`. */
export const Term = z.strictObject(termShape).superRefine(checkTerm);

/** A length of time once read; `length` is 0 for `same-day` and `prompt`. */
export interface Term {
  readonly length: number;
  readonly unit: Unit;
}

/** A length of time as read from a file, its number filled in. */
export const termOf = (read: ReadTerm): Term => ({ length: read.length ?? 0, unit: read.unit });

/** How a calendar counts a term in civil days. */
export interface Count {
  readonly length: number;
  readonly unit: 'calendar' | 'working' | 'months' | 'years';
  /** Whether a last day on a holiday moves to the next working day (民法典 art. 203). */
  readonly rolls: boolean;
}

/**
 * What to count for a term, or nothing for `prompt`. `same-day` is that very day, rest day or not. Clocks are civil
 * days, so minutes and hours end on the day in which they run out (48 hours: two days later) and do not wait for a
 * working day: places promise them round the clock.
 */
export function countOf(term: Term): Count | undefined {
  switch (term.unit) {
    case 'prompt': return undefined;
    case 'same-day': return { length: 0, unit: 'calendar', rolls: false };
    case 'minutes': return { length: Math.ceil(term.length / 1440), unit: 'calendar', rolls: false };
    case 'hours': return { length: Math.ceil(term.length / 24), unit: 'calendar', rolls: false };
    case 'calendar': case 'working': case 'months': case 'years': return { length: term.length, unit: term.unit, rolls: true };
    default: return term.unit satisfies never;
  }
}

const IN_WORDS: Readonly<Record<Unit, (length: number) => Bilingual>> = {
  'same-day': () => ({ zh: '当日', en: 'the same day' }),
  prompt: () => ({ zh: '及时', en: 'promptly' }),
  minutes: n => ({ zh: `${n}分钟内`, en: `within ${n} minutes` }),
  hours: n => ({ zh: `${n}小时内`, en: `within ${n} hours` }),
  calendar: n => ({ zh: `${n}日内`, en: `within ${n} days` }),
  working: n => ({ zh: `${n}个工作日内`, en: `within ${n} working days` }),
  months: n => ({ zh: `${n}个月内`, en: `within ${n} months` }),
  years: n => ({ zh: `${n}年内`, en: `within ${n} years` }),
};

/** `3个工作日内`, `within 3 working days`. */
export const sayTerm = (term: Term): Bilingual => IN_WORDS[term.unit](term.length);
