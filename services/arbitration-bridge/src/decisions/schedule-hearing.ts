import { isRefusal, refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { Hearing } from '../procedures/arbitration-case.head.js';
import type { HearingPlan } from '../procedures/arbitration-case.preparation.inputs.js';

/**
 * Puts a hearing into the calendar. The parties are told five working days before (劳动争议调解仲裁法 art. 35), so a
 * hearing that lies nearer than that to the day of the notice is refused: `hearing-too-near`, with the last day on
 * which this hearing could have been notified. `shortNotice` where the parties waive it in the simplified procedure.
 */
export function scheduleHearing(plan: HearingPlan, moment: Moment, shortNotice = false): Hearing | Refusal {
  const notice = moment.deadline('arbitration.hearing-notice', plan.on);
  if (isRefusal(notice)) return notice;
  if (!shortNotice && moment.on > notice.lastDay) {
    return refuse('hearing-too-near', 'closed',
      { zh: `${plan.on} 开庭的，至迟应于 ${notice.lastDay} 通知双方当事人`, en: `A hearing on ${plan.on} has to be notified by ${notice.lastDay}` },
      { zh: '请另定开庭日期，留足五个工作日', en: 'Choose a later day that leaves five working days' },
      { basis: '《劳动争议调解仲裁法》第三十五条', details: { notifyBy: notice.lastDay } });
  }
  return { id: moment.newId(), ...plan };
}
