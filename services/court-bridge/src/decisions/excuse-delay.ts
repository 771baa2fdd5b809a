import { isRefusal, refuse, type Refusal } from '@fengqiao/kernel';
import { daysInOrder, type Moment } from '@fengqiao/procedure';
import type { FilingDecision, FilingDocket } from '../procedures/court-filing.head.js';
import type { DelayExcuse } from '../procedures/court-filing.inputs.js';

/**
 * 顺延期限 (民事诉讼法 art. 86): a period was missed for force majeure or another good reason. It may be asked for within
 * ten days after the obstacle ended, and the court decides.
 * @returns the decision, or `date-out-of-order`, `excuse-too-late` with the last day
 */
export function excuseDelay(_docket: FilingDocket, input: DelayExcuse, moment: Moment): FilingDecision | Refusal {
  const wrong = daysInOrder({ zh: '提出顺延申请', en: 'The request' }, input.appliedOn, moment, { on: input.obstacleEndedOn, what: { zh: '障碍消除', en: 'the end of the obstacle' } });
  if (wrong) return wrong;
  const last = moment.deadline('court.excused-delay', input.obstacleEndedOn);
  if (isRefusal(last)) return last;
  if (input.appliedOn > last.lastDay) {
    return refuse('excuse-too-late', 'closed', { zh: `申请顺延期限的最后一日为 ${last.lastDay}`, en: `More time could be asked for until ${last.lastDay}` },
      { zh: '不能再顺延；原期限已过的，告知当事人其他途径', en: 'It cannot be excused any more; tell the party what remains open' }, { basis: last.basis, details: { lastDay: last.lastDay } });
  }
  return { facts: { excusedDelay: { on: moment.on, granted: input.granted, why: input.why } } };
}
