import type { Obligation } from '@fengqiao/case-file';
import { refuse, sumFen, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { MediationDecision, MediationDocket } from '../procedures/mediation.head.js';
import { nextDueDay, unpaidDuties } from './record-payment.js';

const owed = (since: CivilDate, unpaid: readonly Obligation[], on: CivilDate) =>
  ({ nonPerformance: { since, unpaid: sumFen(unpaid.filter(duty => duty.dueOn < on).map(duty => duty.amount)) } });

/** Notes that something promised was not paid by its day. Refused up to and including the due day, naming it. */
export function reportNonPerformance(docket: MediationDocket, _input: unknown, moment: Moment): MediationDecision | Refusal {
  const unpaid = unpaidDuties(docket);
  const due = nextDueDay(unpaid);
  if (!due || moment.on <= due) {
    return refuse('performance-not-due', 'closed',
      due ? { zh: `履行期限至 ${due}，尚未届满，不能登记逾期未履行`, en: `Payment is due on ${due}; that day has not passed` }
        : { zh: '协议约定的款项均已付清', en: 'Everything promised has been paid' },
      due ? { zh: `请于 ${due} 之后再办理；此前可以提醒履行，或者先申请司法确认、仲裁审查`, en: `Come back after ${due}; until then send a reminder, or make the agreement enforceable` }
        : { zh: '请办理结案', en: 'Close the docket' },
      { basis: '《劳动争议调解仲裁法》第15条', ...(due ? { details: { dueOn: due } } : {}) });
  }
  return { facts: owed(due, unpaid, moment.on) };
}

/** The same by itself, when the due day has passed. Talks with the rest of a group and a running enforcement go on. */
export function fallOverdue(docket: MediationDocket, _input: unknown, moment: Moment): MediationDecision {
  const unpaid = unpaidDuties(docket);
  const due = nextDueDay(unpaid);
  if (!due) return {};
  const noted = { facts: owed(due, unpaid, moment.on) };
  return docket.state === 'agreed' ? { ...noted, to: 'overdue' } : noted;
}
