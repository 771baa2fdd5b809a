import type { CaseFile } from '@fengqiao/case-file';
import { isRefusal, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { ClaimDecision, ClaimDocket } from '../procedures/claim.head.js';
import { adviseTriage } from './advise-triage.js';
import { trackLimitation } from './track-limitation.js';

/** A decision with the limitation periods and the advice worked out anew, from the file and the facts as they will be after it. */
export function refreshed(docket: ClaimDocket, file: CaseFile, decision: ClaimDecision, moment: Moment): ClaimDecision | Refusal {
  const known = { ...docket.facts, ...decision.facts };
  const limitation = trackLimitation({ file, knewOn: known.knewOn, suspensions: known.suspensions }, moment);
  if (isRefusal(limitation)) return limitation;
  return { ...decision, facts: { ...decision.facts, limitation: [...limitation], advice: adviseTriage(file, known, limitation, moment) } };
}
