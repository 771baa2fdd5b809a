import { addDays, isRefusal, type Refusal } from '@fengqiao/kernel';
import { retentionRule, type DocketState, type Procedure } from '@fengqiao/procedure';
import type { Desk } from './desk.js';
import type { DocketRecord, Kept } from './records.js';
import { THE_SYSTEM, findProcedure } from './step.js';
import { timekeeper } from './timekeeper.js';
import { unknownProcedure } from './refusals.js';

/** What of a closed docket says until when it is kept; the facts only where its page asks for them. */
export type ClosedDocket = Pick<DocketRecord, 'id' | 'procedure' | 'scheme' | 'lastStepOn' | 'facts'>;

/** Whether a docket has come to an end of its page. One whose page is gone has not: nobody can say how it is kept. */
export const isClosed = (procedure: Procedure | undefined, { state }: Pick<DocketState, 'state'>): boolean => procedure?.states[state]?.terminal === true;

/** How long a closed docket is kept, counted from its last step under the rule of that day and the place's scheme. */
export function keptUntil(desk: Desk, docket: ClosedDocket): Kept | Refusal {
  const procedure = findProcedure(desk.agency, docket.procedure);
  if (!procedure) return unknownProcedure(docket.procedure, desk.agency.procedures.map(({ name }) => name));
  const scheme = desk.world.schemes.byKey(docket.scheme);
  if (isRefusal(scheme)) return scheme;
  const rule = retentionRule(procedure, docket.facts);
  const deadline = timekeeper(desk.world, scheme, docket.lastStepOn, THE_SYSTEM.id).deadline(rule, docket.lastStepOn);
  if (isRefusal(deadline)) return deadline;
  const { lastDay: keepUntil, basis } = deadline;
  return { docketId: docket.id, rule, basis, closedOn: docket.lastStepOn, keepUntil, erasableFrom: addDays(keepUntil, 1) };
}

/** Of the files of one case the one that is kept longest; nothing where there is none. */
export function longestKept(desk: Desk, dockets: readonly ClosedDocket[]): Kept | Refusal | undefined {
  let longest: Kept | undefined;
  for (const docket of dockets) {
    const kept = keptUntil(desk, docket);
    if (isRefusal(kept)) return kept;
    if (!longest || kept.keepUntil > longest.keepUntil) longest = kept;
  }
  return longest;
}
