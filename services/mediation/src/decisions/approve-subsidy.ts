import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Decision, DocketView } from '@fengqiao/procedure';
import type { z } from 'zod';
import type { Approval, SubsidyFacts } from '../procedures/case-subsidy.facts.js';

/** Approves at most what was asked, and never for oneself. */
export function approveSubsidy(docket: DocketView<SubsidyFacts, string>, input: z.output<typeof Approval>): Decision<SubsidyFacts, never, never> | Refusal {
  if (input.approvedBy === docket.facts.beneficiary) {
    return refuse('own-subsidy', 'closed', { zh: '不能批准本人的补贴', en: 'Nobody approves an own subsidy' }, { zh: '请交由他人审批', en: 'Hand it to somebody else' });
  }
  if (input.approved > (docket.facts.asked ?? 0)) {
    return refuse('subsidy-exceeds-request', 'invalid', { zh: '批准金额不能超过申报金额', en: 'More cannot be approved than was asked' },
      { zh: '请更正金额，或者退回重新申报', en: 'Correct the amount, or have it asked for anew' });
  }
  return { facts: input };
}
