import { Refused, canonicalJson } from '@fengqiao/kernel';
import type { Clock } from '@fengqiao/procedure';
import type { Desk } from './desk.js';
import type { DocketRecord } from './records.js';
import { clockNotAsRecorded } from './refusals.js';

/** The last form of every clock that the chain has about a docket. */
async function recordedClocks(desk: Desk, docket: DocketRecord): Promise<ReadonlyMap<string, Clock>> {
  const payloads = (await desk.store.recordsOf(docket)).map(text => JSON.parse(text) as { clocks?: readonly Clock[]; clock?: Clock });
  return new Map(payloads.flatMap(({ clocks = [], clock }) => [...clocks, ...(clock ? [clock] : [])]).map(clock => [clock.id, clock]));
}

/**
 * A calendar moves days and a day passes; so does it look where somebody wrote into the database. What nobody asked for
 * is therefore done only to clocks that are as the chain recorded them: a step over another one would tell of a holiday,
 * or of a missed day, where there was a tampering, and the audit would find nothing.
 * @throws Refused `clock-not-as-recorded`
 */
export async function refuseUnrecorded(desk: Desk, docket: DocketRecord, clockIds: readonly string[]): Promise<void> {
  const recorded = await recordedClocks(desk, docket);
  const other = docket.clocks.filter(clock => clockIds.includes(clock.id) && canonicalJson(recorded.get(clock.id) ?? null) !== canonicalJson(clock));
  if (other.length) throw new Refused(clockNotAsRecorded(other.map(clock => clock.title)));
}
