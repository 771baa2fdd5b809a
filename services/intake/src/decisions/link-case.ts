import { refuse, type Refusal } from '@fengqiao/kernel';
import type { ClaimDecision, ClaimDocket } from '../procedures/claim.head.js';
import type { Link, Unlink } from '../procedures/claim.inputs.js';

/** Links a related case, saying by what it matches. */
export function linkCase(docket: ClaimDocket, input: Link): ClaimDecision | Refusal {
  if (input.caseNo === docket.file.caseNo) {
    return refuse('link-to-itself', 'invalid', { zh: '不能关联本案自身', en: 'A case cannot be linked to itself' },
      { zh: '请填写另一案件的案号', en: 'Give the number of the other case' });
  }
  return { facts: { related: [...(docket.facts.related ?? []).filter(line => line.caseNo !== input.caseNo), input] } };
}

/** Takes a link away, with the reason in the ledger. */
export function unlinkCase(docket: ClaimDocket, input: Unlink): ClaimDecision | Refusal {
  const related = docket.facts.related ?? [];
  if (!related.some(line => line.caseNo === input.caseNo)) {
    return refuse('link-unknown', 'not-found', { zh: '没有与该案的关联', en: 'There is no link to that case' }, { zh: '请核对案号', en: 'Check the number' });
  }
  return { facts: { related: related.filter(line => line.caseNo !== input.caseNo) } };
}
