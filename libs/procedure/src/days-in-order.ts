import { refuse, type Bilingual, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { Moment } from './decision.js';

/**
 * Whether the day of a paper that a step enters can be true: no later than the step, no earlier than what it follows.
 * @param what the paper or event as people call it
 * @param follows the day before which it cannot have been, and what happened on that day
 * @returns nothing, or `date-out-of-order`, naming both days
 */
export function daysInOrder(what: Bilingual, day: CivilDate, moment: Moment, follows?: { readonly on: CivilDate; readonly what: Bilingual }): Refusal | undefined {
  const wrong = (zh: string, en: string, other: CivilDate): Refusal => refuse('date-out-of-order', 'invalid',
    { zh: `${what.zh}日期 ${day} ${zh}`, en: `${what.en} on ${day} ${en}` },
    { zh: '请按送达回证、登记簿等凭证核对日期后重新填写', en: 'Compare the date with the paper that proves it and fill it in again' },
    { basis: '《民事诉讼法》第八十五条', details: { day, other } });
  if (day > moment.on) return wrong(`晚于本步骤的业务日期 ${moment.on}`, `lies after this step, ${moment.on}`, moment.on);
  if (follows && day < follows.on) return wrong(`早于${follows.what.zh}日期 ${follows.on}`, `lies before ${follows.what.en}, ${follows.on}`, follows.on);
  return undefined;
}
