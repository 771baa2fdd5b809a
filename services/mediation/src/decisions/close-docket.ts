import { refuse, type Refusal } from '@fengqiao/kernel';
import type { MediationDecision, MediationDocket } from '../procedures/mediation.head.js';
import type { Closing } from '../procedures/mediation.inputs.js';
import { agreementsOf } from './record-payment.js';

/** Closes the watch; refused while another agency still owes an answer to this docket. */
export function closeDocket(docket: MediationDocket, _input: Closing): MediationDecision | Refusal {
  const waiting = docket.facts.waysTaken?.find(way => way.answer === undefined || way.answer === 'accepted');
  if (waiting) {
    return refuse('request-still-open', 'closed',
      { zh: '向其他机构提出的申请尚未办结', en: 'A request to another agency is still open' },
      { zh: '请等待其结果，或者先撤回该申请', en: 'Wait for its result, or revoke it first' }, { details: { way: waiting.way } });
  }
  const everything = agreementsOf(docket).flatMap(agreement => agreement.obligations);
  const enforced = docket.facts.waysTaken?.some(way => way.way === 'enforcement') ?? false;
  return { facts: { voluntary: !enforced && everything.length > 0 && everything.every(duty => duty.paidOn !== undefined && duty.paidOn <= duty.dueOn) } };
}
