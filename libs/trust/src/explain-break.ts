import type { CryptoProfile, Digest } from './crypto-profile.js';
import { hashAt, type ChainHead, type LedgerRow } from './ledger.js';

/**
 * What was done to a row:
 * - `edited` 改动 its content no longer fits its hash, or its hash no longer fits the next row
 * - `removed` 删除 a row is missing between others
 * - `inserted` 插入 a row stands where another belongs, or was added with an old date
 * - `reordered` 调换 rows have changed places
 */
export type RowDamage = 'edited' | 'removed' | 'inserted' | 'reordered';

/** How far beyond the rows at hand a place is looked for: so many rows may be missing before it. */
const REACH = 64;

/**
 * The place for which a row was hashed: its `seq`, or another if `seq` was changed afterwards, or `null` if anything
 * else was changed.
 */
function truePlace(row: LedgerRow, caseNo: string, upTo: number, profile: CryptoProfile): number | null {
  if (row.caseNo !== caseNo) return null;
  if (hashAt(row, row.seq, profile) === row.hash) return row.seq;
  for (let place = 1; place <= upTo; place++) if (hashAt(row, place, profile) === row.hash) return place;
  return null;
}

/**
 * Says what was done where a chain breaks. `at` is the index of the first row that does not follow from the one
 * before. Runs only over broken chains, so it may hash rows several times.
 */
export function explainBreak(
  rows: readonly LedgerRow[],
  at: number,
  start: ChainHead,
  profile: CryptoProfile,
): { readonly seq: number; readonly what: RowDamage } {
  const seq = at + 1;
  const row = rows[at]!;
  const prevOf = (index: number): Digest => (index === 0 ? start.head : rows[index - 1]!.hash);
  const placeOf = (candidate: LedgerRow): number | null => truePlace(candidate, start.caseNo, rows.length + REACH, profile);
  const place = placeOf(row);
  const rightful = rows.slice(at + 1).some(other => other.prev === prevOf(at) && placeOf(other) === seq);

  if (place === null) return { seq, what: rightful ? 'inserted' : 'edited' };
  if (place === seq) {
    // Only its number was changed. Else it is sound in itself, but follows another row than the one before it.
    if (row.seq !== seq) return { seq, what: 'edited' };
    if (rightful) return { seq, what: 'inserted' };
    // If the next row follows it, it is the true one, and the one before was rewritten together with its hash.
    const next = rows[at + 1];
    const confirmed = at > 0 && next?.prev === row.hash && placeOf(next) === seq + 1;
    return { seq: confirmed ? seq - 1 : seq, what: 'edited' };
  }
  // Two rows that follow the same one: true is the one that another follows.
  if (place === seq - 1 && at > 0 && row.prev === prevOf(at - 1)) {
    const followed = row.hash !== prevOf(at) && rows.some(other => other.prev === row.hash && placeOf(other) !== null);
    return { seq: followed ? seq - 1 : seq, what: 'inserted' };
  }
  return { seq, what: rightful ? 'reordered' : 'removed' };
}
