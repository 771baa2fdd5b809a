import { refuse, type Refusal } from '@fengqiao/kernel';
import type { SuitInstead } from '../procedures/arbitration-case.filing.inputs.js';
import type { CaseDecision, CaseDocket } from '../procedures/arbitration-case.head.js';

/**
 * 终止审理: a party has sued because the commission let its time pass (劳动争议调解仲裁法 arts. 29, 43). Refuses
 * `not-overdue` while the time still runs: then a suit does not take the case out of the commission's hands.
 */
export function discontinueForSuit(docket: CaseDocket, input: SuitInstead): CaseDecision | Refusal {
  if (!docket.facts.overdueSince) {
    return refuse('not-overdue', 'closed',
      { zh: '本委办理期限尚未届满，不能因起诉而终止审理', en: 'The time of the commission has not passed; a suit does not end the case yet' },
      { zh: '请继续办理；申请人不愿继续的，可以撤回申请', en: 'Go on with the case; an applicant who no longer wants it may withdraw' },
      { basis: '《劳动争议调解仲裁法》第二十九条、第四十三条' });
  }
  return {
    answer: {
      reason: { code: 'already-pending', text: `逾期未作决定，当事人已于 ${input.filedOn} 向${input.court}起诉` },
      outcome: 'discontinued',
      result: { outcome: 'withdrawn' },
    },
  };
}
