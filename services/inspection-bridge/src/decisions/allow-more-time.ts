import { isRefusal, refuse, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { MoreTime } from '../procedures/complaint.inputs.js';
import type { ComplaintDecision, ComplaintDocket } from '../procedures/complaint.head.js';

const basis = '《关于实施〈劳动保障监察条例〉若干规定》第37条';

const tooLate = (lastDay: CivilDate): Refusal =>
  refuse('decision-already-overdue', 'closed',
    { zh: `处理期限已于 ${lastDay} 届满，不能再延长`, en: `The time for the decision ended on ${lastDay} and cannot be lengthened any more` },
    { zh: '请立即作出决定', en: 'Decide now' }, { basis });

const notLonger = (lastDay: CivilDate): Refusal =>
  refuse('extension-not-longer', 'invalid',
    { zh: `延长后的期限应晚于原期限 ${lastDay}`, en: `The new last day must lie after ${lastDay}` },
    { zh: '请更正日期', en: 'Correct the day' }, { basis });

/** The head sets a later day for the decision, before the old one has passed; the rules name no most. */
export function allowMoreTime(docket: ComplaintDocket, { until }: MoreTime, moment: Moment): ComplaintDecision | Refusal {
  const old = moment.deadline('inspection.decision', docket.facts.concludedOn ?? moment.on);
  if (isRefusal(old)) return old;
  if (moment.on > old.lastDay) return tooLate(old.lastDay);
  return until > old.lastDay ? { clocks: { decision: { until } } } : notLonger(old.lastDay);
}
