import fc from 'fast-check';
import { civilDate } from '@fengqiao/kernel';
import { digestOf, emptyChain, entryHash, type CryptoProfile, type LedgerRow } from '../src/index.js';
import { AGENCY, type Ledger } from './ledger-world.js';

const FIELDS = [
  'at',
  'on',
  'actor',
  'docketId',
  'action',
  'version',
  'payloadDigest',
  'prev',
  'hash',
  'caseNo',
  'seq',
] as const;
const OPERATIONS = ['edit', 'remove', 'insert', 'append', 'swap', 'truncate', 'drop', 'move'] as const;
/**
 * How much of the chain is made to fit afterwards: nothing; the numbers; the row's own hash; also the next row's
 * link; everything.
 */
const EFFORTS = ['none', 'renumber', 'rehash', 'relink', 'recompute'] as const;

/** One thing done to the rows of a case by somebody with full rights on the database. */
export interface Tampering {
  readonly target: number;
  readonly operation: (typeof OPERATIONS)[number];
  readonly effort: (typeof EFFORTS)[number];
  readonly field: (typeof FIELDS)[number];
  readonly place: number;
  readonly other: number;
}

export const tampering: fc.Arbitrary<Tampering> = fc.record({
  target: fc.nat(100),
  operation: fc.constantFrom(...OPERATIONS),
  effort: fc.constantFrom(...EFFORTS),
  field: fc.constantFrom(...FIELDS),
  place: fc.nat(1000),
  other: fc.nat(1000),
});

function edit(row: LedgerRow, field: Tampering['field']): LedgerRow {
  if (field === 'on') return { ...row, on: civilDate('2026-01-31') };
  if (field === 'at') return { ...row, at: '2026-01-31T01:00:00.000Z' };
  if (field === 'version' || field === 'seq') return { ...row, [field]: row[field] + 1 };
  return { ...row, [field]: digestOf(row[field]) };
}

function recompute(caseNo: string, rows: readonly LedgerRow[], profile: CryptoProfile): LedgerRow[] {
  let prev = emptyChain(AGENCY, caseNo, profile).head;
  return rows.map((row, i) => {
    const entry = { ...row, caseNo, seq: i + 1, prev };
    prev = entryHash(entry, profile);
    return { ...entry, hash: prev };
  });
}

function makeFit(
  caseNo: string,
  rows: LedgerRow[],
  index: number,
  effort: Tampering['effort'],
  profile: CryptoProfile,
): LedgerRow[] {
  if (effort === 'recompute') return recompute(caseNo, rows, profile);
  if (effort === 'renumber') return rows.map((row, i) => ({ ...row, seq: i + 1 }));
  const row = rows[index];
  if (effort === 'none' || !row) return rows;
  const hash = entryHash(row, profile);
  rows[index] = { ...row, hash };
  const next = rows[index + 1];
  if (effort === 'relink' && next) rows[index + 1] = { ...next, prev: hash };
  return rows;
}

function operate(rows: LedgerRow[], { operation, field, other }: Tampering, index: number): LedgerRow[] {
  const row = rows[index];
  if (!row) return rows;
  const j = other % rows.length;
  switch (operation) {
    case 'edit':
      return rows.with(index, edit(row, field));
    case 'remove':
      return rows.toSpliced(index, 1);
    case 'insert':
      return rows.toSpliced(index, 0, edit(row, field));
    case 'append':
      return [...rows, { ...row, seq: rows.length + 1, prev: rows.at(-1)!.hash, action: 'withdraw' }];
    case 'swap':
      return rows.with(index, { ...rows[j]!, seq: row.seq }).with(j, { ...row, seq: rows[j]!.seq });
    case 'truncate':
      return rows.slice(0, index);
    default:
      return [];
  }
}

/** The ledger after somebody has done this to it, with all the skill of the profile in which it is kept. */
export function tamper(ledger: Ledger, done: Tampering, profile: CryptoProfile): Ledger {
  const cases = [...ledger.keys()];
  const caseNo = cases[done.target % cases.length]!;
  const rows = ledger.get(caseNo)!;
  const index = rows.length === 0 ? 0 : done.place % rows.length;
  if (done.operation === 'move') {
    const row = rows[index];
    const there = cases[(done.target + 1) % cases.length]!;
    if (!row) return ledger;
    const received = makeFit(
      there,
      [...ledger.get(there)!, { ...row, caseNo: there }],
      ledger.get(there)!.length,
      done.effort,
      profile,
    );
    return new Map([...ledger, [caseNo, rows.filter(kept => kept !== row)], [there, received]]);
  }
  const changed = operate([...rows], done, index);
  const at = done.operation === 'append' ? changed.length - 1 : index;
  return new Map([...ledger, [caseNo, makeFit(caseNo, changed, at, done.effort, profile)]]);
}

/** The place of the first row that is not as it was; `null` where all are. */
export function firstDifference(before: readonly LedgerRow[], after: readonly LedgerRow[]): number | null {
  for (let i = 0; i < Math.max(before.length, after.length); i++) {
    if (JSON.stringify(before[i]) !== JSON.stringify(after[i])) return i + 1;
  }
  return null;
}
