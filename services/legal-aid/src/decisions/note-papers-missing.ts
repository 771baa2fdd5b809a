import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { PapersNotice } from '../procedures/aid-application.inputs.js';
import type { AidDecision, AidDocket } from '../procedures/aid-application.head.js';

const askedAlready = (on: string): Refusal =>
  refuse('papers-asked-already', 'closed',
    { zh: `已于 ${on} 一次性告知补充材料，不能再次要求补充`, en: `The one notice of missing papers was given on ${on}; there is no second` },
    { zh: '请按现有材料作出决定；可以容缺给予援助，并约定补交日期', en: 'Decide on what is there; aid may be granted with a day for the papers still owed' },
    { basis: '《法律援助法》第43条' });

const dayPassed = (): Refusal =>
  refuse('supply-day-passed', 'invalid',
    { zh: '补充材料的截止日期早于告知当日', en: 'The last day for the papers lies before the notice' },
    { zh: '请填写告知日或者以后的日期', en: 'Give the day of the notice or a later one' });

/** One notice, naming everything that is missing (法律援助法 art. 43); a second is refused. */
export function notePapersMissing(docket: AidDocket, input: PapersNotice, moment: Moment): AidDecision | Refusal {
  if (docket.facts.papersAsked) return askedAlready(docket.facts.papersAsked.on);
  if (input.supplyBy < moment.on) return dayPassed();
  return { facts: { papersAsked: { on: moment.on, missing: input.missing } }, clocks: { papers: { until: input.supplyBy } } };
}
