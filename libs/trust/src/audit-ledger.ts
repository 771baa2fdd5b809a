import type { Evidence, Pin } from './evidence.js';
import { explainBreak } from './explain-break.js';
import { distinct, type Finding, type FindingKind } from './finding.js';
import { emptyChain, type ChainHead, type LedgerRow } from './ledger.js';
import { fromIat } from './signed-claims.js';
import { lengthOfSoundPrefix } from './verify-chain.js';

/** The rows of one case at the audited agency, in the order of `seq`. */
export interface CaseRows {
  readonly caseNo: string;
  readonly rows: readonly LedgerRow[];
}

/** What is audited, and against what. */
export interface LedgerAudit {
  readonly evidence: Evidence;
  /** Every case once; read one at a time, so it may stream. */
  readonly chains: Iterable<CaseRows>;
  /** The agency's own record of its heads, if it keeps one: shows what was cut after the last checkpoint. */
  readonly heads?: ReadonlyMap<string, ChainHead>;
  /** A row may be committed so long after its `at` without counting as back-dated; 5 minutes by default. */
  readonly graceMs?: number;
}

/**
 * Compares an agency's ledger with what its checkpoints fix. Finds rows that were changed, removed, inserted,
 * reordered or cut off, and chains computed anew, also when the agency's own keys were used for it. What happened
 * after the last checkpoint is found only as far as the chain or `heads` show it.
 * @returns the findings of the checkpoints and of the rows; at most one of the rows for each case, its first
 */
export function auditLedger(audit: LedgerAudit): readonly Finding[] {
  const { evidence, chains, heads } = audit;
  const findings = [...evidence.findings];
  const seen = new Set<string>();
  for (const { caseNo, rows } of chains) {
    seen.add(caseNo);
    const found = auditChain(caseNo, rows, audit);
    if (found) findings.push(found);
  }
  const expected = new Set([...evidence.pins.keys(), ...(heads?.keys() ?? [])]);
  for (const caseNo of expected) {
    const found = seen.has(caseNo) ? null : auditChain(caseNo, [], audit);
    if (found) findings.push(found);
  }
  return distinct(findings);
}

interface Damage {
  readonly seq: number;
  readonly kind: FindingKind;
}

function auditChain(
  caseNo: string,
  rows: readonly LedgerRow[],
  { evidence, heads, graceMs = 300_000 }: LedgerAudit,
): Finding | null {
  const pins = evidence.pins.get(caseNo) ?? [];
  const start = emptyChain(evidence.agency, caseNo, evidence.profile);
  const sound = lengthOfSoundPrefix(rows, start, evidence.profile);
  const { vouched, contradicted } = comparePins(rows, sound, pins);
  const broken = sound < rows.length ? explain(rows, sound, start, pins, vouched, evidence) : null;
  const damage =
    first(broken, contradicted) ??
    truncation(rows, pins) ??
    (heads && compareHead(rows, heads.get(caseNo))) ??
    backdated(rows, pins, evidence.instants, graceMs);
  if (!damage) return null;
  const { seq, kind } = damage;
  const holder = pins.find(pin => pin.seq >= seq);
  return {
    agency: evidence.agency,
    caseNo,
    seq,
    notBefore: Math.min(seq, vouched + 1),
    kind,
    since: holder ? { checkpoint: holder.checkpoint, at: fromIat(holder.at / 1000) } : null,
  };
}

/** The last row a pin vouches for before any contradiction, and the first row a pin contradicts. */
function comparePins(
  rows: readonly LedgerRow[],
  sound: number,
  pins: readonly Pin[],
): { vouched: number; contradicted: Damage | null } {
  let lowest = Infinity;
  for (const { seq, head } of pins) if (seq <= sound && rows[seq - 1]!.hash !== head) lowest = Math.min(lowest, seq);
  let vouched = 0;
  for (const { seq } of pins) if (seq <= sound && seq < lowest) vouched = Math.max(vouched, seq);
  return { vouched, contradicted: lowest === Infinity ? null : { seq: lowest, kind: 'resigned' } };
}

/**
 * A break alone may leave open which of two neighbours is false: not the one a checkpoint vouches for, and the later
 * one if a checkpoint contradicts what follows it.
 */
function explain(
  rows: readonly LedgerRow[],
  sound: number,
  start: ChainHead,
  pins: readonly Pin[],
  vouched: number,
  { profile }: Evidence,
): Damage {
  const { seq, what } = explainBreak(rows, sound, start, profile);
  const sequelFalse = pins.some(pin => pin.seq > sound && pin.seq <= rows.length && rows[pin.seq - 1]!.hash !== pin.head);
  if (what === 'edited' && sequelFalse) return { seq: sound + 1, kind: what };
  return { seq: Math.max(seq, vouched + 1), kind: what };
}

function first(broken: Damage | null, contradicted: Damage | null): Damage | null {
  if (!broken || !contradicted) return broken ?? contradicted;
  return broken.seq <= contradicted.seq ? broken : contradicted;
}

function truncation(rows: readonly LedgerRow[], pins: readonly Pin[]): Damage | null {
  return pins.some(pin => pin.seq > rows.length) ? { seq: rows.length + 1, kind: 'truncated' } : null;
}

function compareHead(rows: readonly LedgerRow[], head: ChainHead | undefined): Damage | null {
  const known = head?.seq ?? 0;
  if (rows.length < known) return { seq: rows.length + 1, kind: 'truncated' };
  if (rows.length > known) return { seq: known + 1, kind: 'inserted' };
  return head && rows.length > 0 && rows.at(-1)!.hash !== head.head ? { seq: known, kind: 'edited' } : null;
}

/** A row that claims to be older than a checkpoint which does not know it was put in afterwards. */
function backdated(
  rows: readonly LedgerRow[],
  pins: readonly Pin[],
  instants: readonly number[],
  graceMs: number,
): Damage | null {
  for (const { seq, at } of rows) {
    const holder = pins.find(pin => pin.seq >= seq);
    const due = firstAtOrAfter(instants, Date.parse(at) + graceMs);
    if (due !== null && due < (holder?.checkpoint ?? Infinity)) return { seq, kind: 'inserted' };
  }
  return null;
}

/** The number (from 1) of the first checkpoint at or after an instant; instants ascend. */
function firstAtOrAfter(instants: readonly number[], at: number): number | null {
  let low = 0;
  let high = instants.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (instants[middle]! >= at) high = middle;
    else low = middle + 1;
  }
  return low < instants.length ? low + 1 : null;
}
