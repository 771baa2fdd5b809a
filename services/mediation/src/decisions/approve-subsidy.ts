import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { SubsidyDecision, SubsidyDocket } from '../procedures/case-subsidy.head.js';
import type { Approval, Request } from '../procedures/case-subsidy.inputs.js';

/** Asks for a subsidy and notes who asked. */
export const askSubsidy = (_docket: SubsidyDocket, input: Request, moment: Moment): SubsidyDecision => ({ facts: { ...input, askedBy: moment.actor } });

/** Approves at most what was asked, and never what the approver asked for. */
export function approveSubsidy(docket: SubsidyDocket, input: Approval, moment: Moment): SubsidyDecision | Refusal {
  if (moment.actor === docket.facts.askedBy) {
    return refuse('own-subsidy', 'forbidden', { zh: '申报人不能批准本人的申报', en: 'Nobody approves an own request' },
      { zh: '请交由他人审批', en: 'Hand it to somebody else' });
  }
  if (input.approved > (docket.facts.asked ?? 0)) {
    return refuse('subsidy-exceeds-request', 'invalid', { zh: '批准金额不能超过申报金额', en: 'More cannot be approved than was asked' },
      { zh: '请更正金额，或者退回重新申报', en: 'Correct the amount, or have it asked for anew' });
  }
  return { facts: { ...input, approvedBy: moment.actor } };
}
