import { partiesOf } from '@fengqiao/case-file';
import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { PartyOutcome, ClaimDecision, ClaimDocket } from '../procedures/claim.head.js';
import type { Merge, Outcome, Resolution, Visit, Withdrawal } from '../procedures/claim.inputs.js';
import { partsEnded } from './follow-parts.js';
import { isWaiting } from './hand-over.js';

/** The refusal while another agency still holds a duty of this claim. */
function stillHeld(docket: ClaimDocket): Refusal | undefined {
  const open = docket.facts.handOffs?.filter(isWaiting) ?? [];
  return open.length === 0 ? undefined : refuse('referral-still-open', 'closed',
    { zh: `尚有 ${open.length} 项转办未办结`, en: `${open.length} hand-off(s) are not concluded yet` },
    { zh: '请等待结果，或者先撤回', en: 'Wait for the results, or revoke them first' }, { details: { purposes: open.map(line => line.purpose) } });
}

/** Workers whose outcome nobody has recorded. */
const undecided = (docket: ClaimDocket): string[] => {
  const known = new Set((docket.facts.outcomes ?? []).map(line => line.party));
  return partiesOf(docket.file, 'applicant').map(party => party.id).filter(id => !known.has(id));
};

const isGroup = (docket: ClaimDocket): boolean => partiesOf(docket.file, 'applicant').length > 1;

/** Records how it ended for one worker, or for several alike; every worker of a group keeps an own outcome (IN-13). */
export function recordOutcome(docket: ClaimDocket, input: Outcome, moment: Moment): ClaimDecision | Refusal {
  const { party, alike = [], ...rest } = input;
  const named = [...new Set([party, ...alike])];
  const workers = partiesOf(docket.file, 'applicant').map(worker => worker.id);
  if (!named.every(id => workers.includes(id))) {
    return refuse('applicant-unknown', 'not-found', { zh: '所列人员中有人不是本案劳动者', en: 'Somebody named here is not a worker of this case' },
      { zh: '请从名单中选择', en: 'Choose from the list' });
  }
  const lines = named.map((id): PartyOutcome => ({ ...rest, party: id, on: moment.on }));
  const outcomes = [...(docket.facts.outcomes ?? []).filter(known => !named.includes(known.party)), ...lines];
  const { parts } = docket.facts;
  return { facts: { outcomes, ...(parts ? { parts: partsEnded(parts, outcomes, moment.on) } : {}) } };
}

/** Ends a claim. For a group every worker's outcome must be there first; for one worker the outcome is the case's own. */
export function resolveClaim(docket: ClaimDocket, input: Resolution, moment: Moment): ClaimDecision | Refusal {
  const held = stillHeld(docket);
  if (held) return held;
  const missing = undecided(docket);
  if (isGroup(docket) && missing.length) {
    return refuse('outcomes-missing', 'closed',
      { zh: `群体案件尚有 ${missing.length} 名劳动者没有个人结果`, en: `${missing.length} worker(s) of the group have no outcome yet` },
      { zh: '请逐人登记结果后再办结', en: 'Record the outcome of each first' }, { details: { missing: missing.length } });
  }
  const outcomes = missing.map(party => ({ party, outcome: input.outcome, on: moment.on }));
  return {
    facts: { resolution: { ...input, on: moment.on }, outcomes: [...(docket.facts.outcomes ?? []), ...outcomes] },
    answer: { outcome: input.outcome, result: { outcome: input.outcome } },
  };
}

const ended = (docket: ClaimDocket, outcome: string): ClaimDecision | Refusal => stillHeld(docket) ?? { answer: { outcome, result: { outcome } } };

/** The worker takes the claim back. */
export const withdrawClaim = (docket: ClaimDocket, _input: Withdrawal): ClaimDecision | Refusal => ended(docket, 'withdrawn');

/** The claim goes on under the number of the case it duplicates. */
export function mergeClaim(docket: ClaimDocket, input: Merge): ClaimDecision | Refusal {
  if (input.into === docket.file.caseNo) {
    return refuse('merge-into-itself', 'invalid', { zh: '不能并入本案自身', en: 'A case cannot be merged into itself' },
      { zh: '请填写另一案件的案号', en: 'Give the number of the other case' });
  }
  const decision = ended(docket, 'merged');
  if ('refused' in decision) return decision;
  const related = (docket.facts.related ?? []).filter(line => line.caseNo !== input.into);
  return { ...decision, facts: { related: [...related, { caseNo: input.into, kind: 'duplicate', matched: [], reason: input.reason }] } };
}

/** Notes a follow-up visit (回访). */
export const recordVisit = (docket: ClaimDocket, input: Visit, moment: Moment): ClaimDecision =>
  ({ facts: { visits: [...(docket.facts.visits ?? []), { ...input, on: moment.on }] } });
