import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { MediationDecision, MediationDocket } from '../procedures/mediation.head.js';
import type { Reminder } from '../procedures/mediation.inputs.js';
import { nextDueDay, unpaidDuties } from './record-payment.js';

/** Notes that the debtor was reminded of what it promised. */
export function remindDebtor(docket: MediationDocket, input: Reminder, moment: Moment): MediationDecision | Refusal {
  if (!nextDueDay(unpaidDuties(docket))) {
    return refuse('nothing-to-remind', 'closed', { zh: '协议约定的款项均已付清', en: 'Everything promised has been paid' },
      { zh: '请办理回访结案', en: 'Close the docket' });
  }
  return { facts: { reminders: [...(docket.facts.reminders ?? []), { on: moment.on, how: input.how }] } };
}
