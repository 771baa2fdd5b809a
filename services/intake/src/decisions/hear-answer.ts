import { isRefusal } from '@fengqiao/kernel';
import type { Heard, Moment } from '@fengqiao/procedure';
import type { ClaimDecision, ClaimDocket } from '../procedures/claim.head.js';
import { ASIDE, partStateOf, partsAfter } from './follow-parts.js';
import { isWaiting } from './hand-over.js';
import { refreshed } from './refresh-periods.js';

const outcomeOf = (heard: Heard): string | undefined => {
  const result = heard.result as { outcome?: unknown } | undefined;
  return heard.outcome ?? (typeof result?.outcome === 'string' ? result.outcome : undefined);
};

/**
 * Writes an answer into the list of hand-offs. When nobody owes an answer any more, the claim waits for the next step,
 * with everything the answer brought already in its file (ME-09: never typed twice).
 */
export function hearAnswer(docket: ClaimDocket, heard: Heard, moment: Moment): ClaimDecision {
  const { handOffs: known = [], parts = [] } = docket.facts;
  const named = known.findIndex(line => line.referral !== undefined && line.referral === heard.referral);
  const index = named >= 0 ? named : known.findLastIndex(line => line.purpose === heard.purpose && isWaiting(line));
  const outcome = outcomeOf(heard);
  const handOffs = known.map((line, at) => (at === index
    ? { ...line, answer: heard.answer, ...(outcome ? { outcome: outcome.slice(0, 60) } : {}), ...(heard.reason ? { reason: heard.reason.text } : {}) } : line));
  const owed = handOffs.some(line => isWaiting(line) && !ASIDE.includes(line.purpose));
  const decision: ClaimDecision = { ...(docket.state === 'referred' && !owed ? { to: 'answered' } : {}), facts: {
    handOffs, ...(parts.length && known[index] ? { parts: partsAfter(parts, known[index], partStateOf(heard.answer), moment.on) } : {}),
  } };
  const fresh = refreshed(docket, docket.file, decision, moment);
  return isRefusal(fresh) ? decision : fresh;
}
