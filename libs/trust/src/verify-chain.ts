import type { CryptoProfile, Digest } from './crypto-profile.js';
import { explainBreak, type RowDamage } from './explain-break.js';
import { international } from './international-profile.js';
import { emptyChain, entryHash, headOf, type ChainHead, type LedgerRow } from './ledger.js';

/** An unbroken chain ends in its head; a broken one names the first bad row and what was done to it. */
export type ChainVerdict =
  | { readonly intact: true; readonly head: ChainHead }
  | { readonly intact: false; readonly seq: number; readonly what: RowDamage };

/** The index of the first row that does not follow from the one before; `rows.length` where all do. */
export function lengthOfSoundPrefix(rows: readonly LedgerRow[], start: ChainHead, profile: CryptoProfile): number {
  let prev: Digest = start.head;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (row.seq !== start.seq + i + 1 || row.prev !== prev || row.caseNo !== start.caseNo) return i;
    if (entryHash(row, profile) !== row.hash) return i;
    prev = row.hash;
  }
  return rows.length;
}

/**
 * Verifies the chain of one case, rows in the order of `seq`; one hash for each. A chain that was recomputed as a
 * whole, or cut at its end, is unbroken: only {@link auditLedger} with witnessed checkpoints finds that.
 */
export function verifyChain(
  rows: readonly LedgerRow[],
  agency: string,
  caseNo: string,
  profile: CryptoProfile = international,
): ChainVerdict {
  const start = emptyChain(agency, caseNo, profile);
  const sound = lengthOfSoundPrefix(rows, start, profile);
  if (sound < rows.length) return { intact: false, ...explainBreak(rows, sound, start, profile) };
  const last = rows.at(-1);
  return { intact: true, head: last ? headOf(last) : start };
}
