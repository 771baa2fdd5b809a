import { isRefusal, refuse, type Refusal } from '@fengqiao/kernel';
import { benchOf, refuseBench, refuseTaken, type DayWords, type Moment, type People, type Sitting } from '@fengqiao/procedure';
import { arbitrationCaseHead, type CaseFacts, type Hearing } from '../procedures/arbitration-case.head.js';
import type { HearingPlan } from '../procedures/arbitration-case.preparation.inputs.js';

/** A moment at which the hearings of the other dockets and the roster are known. */
export type WithCalendar = Moment & { readonly consulted: { readonly booked: readonly Sitting[]; readonly people: People } };

const WORDS: DayWords = { sitting: { zh: '开庭', en: 'a hearing' }, basis: '《劳动争议调解仲裁法》第三十五条' };

/**
 * Puts a hearing into the calendar. The parties are told five working days before (劳动争议调解仲裁法 art. 35), so a
 * hearing that lies nearer than that to the day of the notice is refused: `hearing-too-near`, with the last day on
 * which this hearing could have been notified.
 * @param tribunal who hears it; nobody of it may sit elsewhere at that time (`person-booked`)
 * @returns the hearing, or also what {@link refuseTaken} says of rooms and hours, and {@link refuseBench} of arbitrators who are off duty or on leave that day
 */
export function scheduleHearing(plan: HearingPlan, tribunal: CaseFacts['tribunal'] | undefined, moment: WithCalendar): Hearing | Refusal {
  const notice = moment.deadline('arbitration.hearing-notice', plan.on);
  if (isRefusal(notice)) return notice;
  if (moment.on > notice.lastDay) {
    return refuse('hearing-too-near', 'closed',
      { zh: `${plan.on} 开庭的，至迟应于 ${notice.lastDay} 通知双方当事人`, en: `A hearing on ${plan.on} has to be notified by ${notice.lastDay}` },
      { zh: '请另定开庭日期，留足五个工作日', en: 'Choose a later day that leaves five working days' },
      { basis: '《劳动争议调解仲裁法》第三十五条', details: { notifyBy: notice.lastDay } });
  }
  const bench = benchOf(tribunal);
  const { booked, people } = moment.consulted;
  return refuseBench(people, bench, plan.on) ?? refuseTaken({ ...plan, bench }, booked, arbitrationCaseHead.sittings, WORDS) ?? { id: moment.newId(), ...plan };
}
