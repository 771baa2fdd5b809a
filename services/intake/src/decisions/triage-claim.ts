import { fileDatesOutOfOrder, withAdditions } from '@fengqiao/case-file';
import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { ClaimDecision, ClaimDocket } from '../procedures/claim.head.js';
import type { RelationDecision, SuspensionNote, Supplement, Triage } from '../procedures/claim.inputs.js';
import { findConflicts } from './find-conflicts.js';
import { refreshed } from './refresh-periods.js';

/** The officer's decision on suitability, next step and urgency, with reasons. */
export function triageClaim(_docket: ClaimDocket, input: Triage, moment: Moment): ClaimDecision | Refusal {
  if (input.next === 'mediation' && !input.suitable) {
    return refuse('triage-contradicts-itself', 'invalid',
      { zh: '已认定不适宜调解，不能分流到调解', en: 'What was found unsuitable for mediation cannot be sent there' },
      { zh: '请更正是否适宜调解，或者选择其他途径', en: 'Correct the finding, or choose another next step' });
  }
  return { facts: { triage: { ...input, on: moment.on } } };
}

/**
 * 三类用工: labour, not fully labour, or civil; decided by an officer with reasons and changeable later. Dates already
 * earned stay: the first registration keeps interrupting whichever period applies.
 */
export function decideRelation(docket: ClaimDocket, input: RelationDecision, moment: Moment): ClaimDecision | Refusal {
  const { employment } = docket.file;
  if (!employment) {
    return refuse('employment-missing', 'invalid', { zh: '尚未填写用工情况，不能认定用工关系', en: 'Nothing on the work itself is on file' },
      { zh: '请先补充岗位、起止时间和工作地点', en: 'Add job, dates and workplace first' });
  }
  const decided = { ...employment, relation: input.relation, relationReason: input.reason };
  return refreshed(docket, { ...docket.file, employment: decided },
    { facts: { relationDecision: { ...input, on: moment.on } }, adds: { employment: decided } }, moment);
}

/** Adds papers, claims or earlier steps elsewhere; each earlier step may have interrupted the period, and may contradict what was known. Refuses `file-dates-out-of-order`. */
export function supplementClaim(docket: ClaimDocket, input: Supplement, moment: Moment): ClaimDecision | Refusal {
  const { evidence = [], events = [], claims = [] } = input;
  const wrongDays = fileDatesOutOfOrder({ events, claims });
  if (wrongDays) return wrongDays;
  const adds = { evidence, events, claims };
  const conflicts = [...(docket.facts.conflicts ?? []), ...findConflicts(docket.file, adds)].slice(-50);
  return refreshed(docket, withAdditions(docket.file, adds), { facts: { conflicts }, adds }, moment);
}

/** Notes force majeure or another good reason that holds the period (劳动争议调解仲裁法 第27条第3款). */
export function noteSuspension(docket: ClaimDocket, input: SuspensionNote, moment: Moment): ClaimDecision | Refusal {
  return refreshed(docket, docket.file, { facts: { suspensions: [...(docket.facts.suspensions ?? []), input] } }, moment);
}
