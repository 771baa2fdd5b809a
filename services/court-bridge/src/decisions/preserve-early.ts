import { isRefusal, refuse, type Refusal } from '@fengqiao/kernel';
import { daysInOrder, type Moment } from '@fengqiao/procedure';
import type { PreservationDecision, PreservationDocket } from '../procedures/preservation.head.js';
import type { Followed, Lifting, PreservationOrder } from '../procedures/preservation.inputs.js';

export const orderPreservation = (_docket: PreservationDocket, { number }: PreservationOrder, moment: Moment): PreservationDecision =>
  ({ facts: { number, orderedOn: moment.on } });

/**
 * The applicant has sued or gone to arbitration: within thirty days of the measure, by the day of the application and not
 * of its entry (民事诉讼法 art. 104).
 * @returns the decision, or `date-out-of-order`, `preservation-lapsed` with the last day
 */
export function followPreservation({ facts, openedOn }: PreservationDocket, input: Followed, moment: Moment): PreservationDecision | Refusal {
  const ordered = facts.orderedOn ?? openedOn;
  const wrong = daysInOrder({ zh: '起诉或者申请仲裁', en: 'The suit or application' }, input.on, moment, { on: ordered, what: { zh: '采取保全措施', en: 'the measure' } });
  if (wrong) return wrong;
  const last = moment.deadline('court.pre-action-preservation', ordered);
  if (isRefusal(last)) return last;
  if (input.on > last.lastDay) {
    return refuse('preservation-lapsed', 'closed', { zh: `应当在 ${last.lastDay} 前起诉或者申请仲裁，保全应当解除`, en: `A suit or an application was due by ${last.lastDay}; the measure falls` },
      { zh: '请裁定解除保全；当事人可以在诉讼、仲裁中另行申请', en: 'Lift it; a new one may be asked for in the proceedings' }, { basis: last.basis, details: { lastDay: last.lastDay } });
  }
  return { facts: { followed: input }, doneOn: { follow: input.on } };
}

export const liftPreservation = (_docket: PreservationDocket, { why }: Lifting, moment: Moment): PreservationDecision => ({ facts: { lifted: { why, on: moment.on } } });
