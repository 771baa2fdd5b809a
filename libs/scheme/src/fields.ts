import { isCivilDate, type Bilingual, type CivilDate } from '@fengqiao/kernel';
import { z } from 'zod';

/** A name that other lines of the file point to: lower case, digits, dashes. */
export const Id = z.string().regex(/^[a-z][a-z0-9-]{0,40}$/, {
  error: '应为小写字母、数字和短横线组成的标识 (an id: lower-case letters, digits, dashes)',
});

/** One id, or several in brackets; always a list once read. */
export const Ids = z.union([Id, z.array(Id).min(1)]).transform(value => (typeof value === 'string' ? [value] : value));

const line = (max: number) => z.string().trim().min(1).max(max);

/** What people read: a Chinese text, or `{ zh, en }` where the English interface needs its own. */
export const Words = z.union([line(1000), z.strictObject({ zh: line(1000), en: line(2000) })])
  .transform((value): Bilingual => (typeof value === 'string' ? { zh: value, en: value } : value));

/** A plain text of one line. */
export const Line = line(300);

/** The clause of the source document that a line of the file rests on, quoted shortly. */
export const Clause = line(300);

/** `YYYY-MM-DD`, a real day. */
export const Day = z.custom<CivilDate>(isCivilDate, { error: '应为有效日期 YYYY-MM-DD (a real day, YYYY-MM-DD)' })
  .meta({ type: 'string', format: 'date' });

/** A day, or only the month or the year where a document does not say more. */
export const RoughDay = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
  error: '应为 YYYY、YYYY-MM 或 YYYY-MM-DD (a year, a month or a day)',
});
