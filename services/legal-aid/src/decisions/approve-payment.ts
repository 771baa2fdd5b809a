import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { AidDecision, AidDocket } from '../procedures/aid-application.head.js';

/** A subsidy takes two pairs of eyes: whoever proposed it does not approve it, whatever roles they hold. */
export function approvePayment(docket: AidDocket, _input: unknown, moment: Moment): AidDecision | Refusal {
  if (moment.actor !== docket.facts.paymentProposedBy) return {};
  return refuse('own-proposal', 'forbidden',
    { zh: '核定补贴的人员不能批准本人核定的补贴', en: 'Nobody approves the payment that they proposed' },
    { zh: '请交由其他负责人审批', en: 'Hand it to another director' },
    { basis: '《法律援助法》第52条' });
}
