import { daysBetween, isRefusal, refuse, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { AidFirst } from '../procedures/aid-application.inputs.js';
import type { AidDecision, AidDocket } from '../procedures/aid-application.head.js';
import { aidPaper } from './grant-aid.js';

const basis = '《法律援助法》第44条';

const limitPassed = (lastDay: CivilDate): Refusal =>
  refuse('limit-already-passed', 'closed',
    { zh: `所填时效或者期限已于 ${lastDay} 届满，不属于即将届满`, en: `The limit ended on ${lastDay}; it is no longer about to end` },
    { zh: '请核对有无时效中断、中止，更正届满日；确已届满的，按一般程序审查', en: 'Look for interruption or suspension and correct the day; if it has ended, review in the ordinary way' },
    { basis, details: { lastDay } });

const notUrgent = (lastDay: CivilDate, left: number): Refusal =>
  refuse('not-yet-urgent', 'closed',
    { zh: `距期限届满日 ${lastDay} 尚有 ${left} 日，先行援助限于不足七日`, en: `${left} days are left until ${lastDay}; aid before review needs fewer than seven` },
    { zh: '请按一般程序审查决定；需要立即保全或者先予执行的，改选相应事由', en: 'Decide in the ordinary way, or choose preservation or advance enforcement where that is needed at once' },
    { basis, details: { lastDay, left } });

/**
 * Whether a case is urgent in the sense of art. 44: fewer than seven days to a limit, or preservation or advance
 * enforcement needed at once.
 * @returns the last day where a limit is the ground; refuses a limit that is far or past
 */
export function judgeUrgency(urgency: AidFirst['urgency'], on: CivilDate): { lastDay?: CivilDate } | Refusal {
  if (urgency.ground !== 'time-limit') return {};
  const left = daysBetween(on, urgency.lastDay);
  if (left < 0) return limitPassed(urgency.lastDay);
  return left < 7 ? { lastDay: urgency.lastDay } : notUrgent(urgency.lastDay, left);
}

/** Aid at once, the review's papers later: they are an open task with a day. */
export function aidFirst(_docket: AidDocket, input: AidFirst, moment: Moment): AidDecision | Refusal {
  const urgent = judgeUrgency(input.urgency, moment.on);
  if (isRefusal(urgent)) return urgent;
  return {
    facts: { aidFirst: { ground: input.urgency.ground, why: input.urgency.why, ...urgent }, papersOwed: input.papersOwed.items },
    clocks: { latePapers: { until: input.papersOwed.by } },
    adds: { instruments: [aidPaper(input.number, '决定先行提供法律援助', moment)] },
    answer: { outcome: 'granted' },
  };
}
