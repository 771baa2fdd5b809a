import { orThrow } from '@fengqiao/kernel';
import {
  countersign,
  headOf,
  makeCheckpoint,
  verifyCheckpoint,
  weighEvidence,
  type AgencyKeys,
  type CheckpointClaims,
  type Evidence,
  type LedgerRow,
  type PublishedCheckpoint,
  type WitnessedCheckpoint,
} from '../src/index.js';
import type { World } from './agencies.js';
import { afterStep, chainOf as rowsOf } from './chains.js';

export type Ledger = ReadonlyMap<string, readonly LedgerRow[]>;

export const AGENCY = 'mediation';
const LENGTHS = [9, 6, 1, 4, 12, 7];
/** After which steps a checkpoint is made; the last holds everything. */
export const MOMENTS = [2, 3, 6, 9, 12];

/** A ledger of {@link AGENCY} in a world, its checkpoints, and what two witnesses hold of them. */
export interface LedgerWorld {
  readonly ledger: Ledger;
  chainOf(caseNo: string, length: number, story?: string): readonly LedgerRow[];
  checkpointsOver(chains: Ledger, moments?: readonly number[], keys?: AgencyKeys): PublishedCheckpoint[];
  witnessedBy(witness: AgencyKeys, published: readonly PublishedCheckpoint[]): WitnessedCheckpoint[];
  readonly published: readonly PublishedCheckpoint[];
  readonly witnessed: readonly WitnessedCheckpoint[];
  evidenceAbout(own: readonly PublishedCheckpoint[], seen?: readonly WitnessedCheckpoint[]): Evidence;
}

export function ledgerWorldOf({ court, directory, intake, mediation }: World): LedgerWorld {
  const chainOf: LedgerWorld['chainOf'] = (caseNo, length, story = '') => rowsOf(AGENCY, caseNo, length, story, mediation.profile);

  /** The true ledger: six cases that grow side by side, a step an hour. */
  const ledger: Ledger = new Map(
    LENGTHS.map((length, i) => [`NC26-CASE${i}`, chainOf(`NC26-CASE${i}`, length)]),
  );

  /** The checkpoints an agency would publish over a ledger, one for each moment. */
  function checkpointsOver(
    chains: Ledger,
    moments: readonly number[] = MOMENTS,
    keys: AgencyKeys = mediation,
  ): PublishedCheckpoint[] {
    const published: PublishedCheckpoint[] = [];
    const known = new Map<string, number>();
    let prev: CheckpointClaims | null = null;
    for (const moment of moments) {
      const grown = [...chains.values()].flatMap(rows => rows[Math.min(moment, rows.length) - 1] ?? []);
      const changed = grown.filter(row => row.seq > (known.get(row.caseNo) ?? 0));
      for (const row of changed) known.set(row.caseNo, row.seq);
      const checkpoint = makeCheckpoint(changed.map(headOf), prev, afterStep(moment), keys);
      prev = orThrow(verifyCheckpoint(checkpoint, keys.agency, directory)).claims;
      published.push(checkpoint);
    }
    return published;
  }

  /** The checkpoints as a witness keeps them that was shown no others. */
  function witnessedBy(witness: AgencyKeys, published: readonly PublishedCheckpoint[]): WitnessedCheckpoint[] {
    return published.map((checkpoint, i) =>
      orThrow(
        countersign(
          checkpoint,
          AGENCY,
          { last: null, heads: new Map() },
          afterStep(MOMENTS[i] ?? 12) + 1000,
          witness,
          directory,
        ),
      ),
    );
  }

  const published = checkpointsOver(ledger);
  const witnessed = [...witnessedBy(intake, published), ...witnessedBy(court, published)];

  /** The evidence of two witnesses about what the agency shows as its own. */
  const evidenceAbout = (
    own: readonly PublishedCheckpoint[],
    seen: readonly WitnessedCheckpoint[] = witnessed,
  ): Evidence => weighEvidence({ agency: AGENCY, own, witnessed: seen }, directory);
  return { ledger, chainOf, checkpointsOver, witnessedBy, published, witnessed, evidenceAbout };
}
