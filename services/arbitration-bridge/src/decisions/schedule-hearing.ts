import { isRefusal, refuse, type Refusal } from '@fengqiao/kernel';
import { benchOf, clashOf, otherSittings, type Clash, type Moment, type Sitting } from '@fengqiao/procedure';
import { arbitrationCaseHead, type CaseFacts, type Hearing } from '../procedures/arbitration-case.head.js';
import type { HearingPlan } from '../procedures/arbitration-case.preparation.inputs.js';

/** What a step that fixes a hearing has to know: the hearings that the commission's other dockets wait for. */
export const hearingCalendar = otherSittings(arbitrationCaseHead);

/** A moment at which the hearings of the other dockets are known. */
export type WithCalendar = Moment & { readonly consulted: readonly Sitting[] };

const taken = ({ with: { on, time, place }, over, person }: Clash): Refusal => {
  const what = over === 'person' ? { zh: `仲裁庭组成人员 ${person!}`, en: `${person!} of the tribunal` } : { zh: `“${place}”`, en: `"${place}"` };
  return refuse(over === 'person' ? 'tribunal-booked' : 'hearing-place-booked', 'closed',
    { zh: `${what.zh}在 ${on} ${time} 已有其他案件开庭`, en: `${what.en} is taken by another hearing on ${on} at ${time}` },
    { zh: '请查看开庭日历，另定时间、地点或者调整仲裁庭组成', en: 'See the hearing calendar; choose another time, place or tribunal' },
    { basis: '《劳动争议调解仲裁法》第三十五条', details: { on, time } });
};

/**
 * Puts a hearing into the calendar. The parties are told five working days before (劳动争议调解仲裁法 art. 35), so a
 * hearing that lies nearer than that to the day of the notice is refused: `hearing-too-near`, with the last day on
 * which this hearing could have been notified.
 * @param tribunal who hears it; nobody of it may sit elsewhere at that time (`tribunal-booked`)
 * @returns the hearing, or also `hearing-place-booked`, `hearing-without-length`
 */
export function scheduleHearing(plan: HearingPlan, tribunal: CaseFacts['tribunal'] | undefined, moment: WithCalendar): Hearing | Refusal {
  if (plan.until !== undefined && plan.until <= plan.time) {
    return refuse('hearing-without-length', 'invalid', { zh: '开庭结束时间不晚于开始时间', en: 'The hearing ends before it begins' },
      { zh: '请更正起止时间；不能确定结束时间的可以不填', en: 'Correct the hours, or leave the end open' });
  }
  const notice = moment.deadline('arbitration.hearing-notice', plan.on);
  if (isRefusal(notice)) return notice;
  if (moment.on > notice.lastDay) {
    return refuse('hearing-too-near', 'closed',
      { zh: `${plan.on} 开庭的，至迟应于 ${notice.lastDay} 通知双方当事人`, en: `A hearing on ${plan.on} has to be notified by ${notice.lastDay}` },
      { zh: '请另定开庭日期，留足五个工作日', en: 'Choose a later day that leaves five working days' },
      { basis: '《劳动争议调解仲裁法》第三十五条', details: { notifyBy: notice.lastDay } });
  }
  const clash = clashOf({ ...plan, bench: benchOf(tribunal) }, moment.consulted, arbitrationCaseHead.sittings.nowhere);
  return clash ? taken(clash) : { id: moment.newId(), ...plan };
}
