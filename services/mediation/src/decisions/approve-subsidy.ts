import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Decision, DocketView, Moment } from '@fengqiao/procedure';
import type { z } from 'zod';
import type { Approval, Request, SubsidyFacts } from '../procedures/case-subsidy.facts.js';

type Docket = DocketView<SubsidyFacts, string>;
type Step = Decision<SubsidyFacts, never, never>;

/** Asks for a subsidy and notes who asked. */
export const askSubsidy = (_docket: Docket, input: z.output<typeof Request>, moment: Moment): Step => ({ facts: { ...input, askedBy: moment.actor } });

/** Approves at most what was asked, and never what the approver asked for. */
export function approveSubsidy(docket: Docket, input: z.output<typeof Approval>, moment: Moment): Step | Refusal {
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
