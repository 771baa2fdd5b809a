import { international, type Digest, type LedgerRow } from '@fengqiao/trust';
import type { AuditFinding } from './finding.js';
import type { LedgerRowSeen } from './material.js';

/** The row as the chain hashes it. */
export const rowOf = ({ entry, hash }: LedgerRowSeen): LedgerRow => ({ ...entry, hash } as unknown as LedgerRow);

/**
 * What the chain itself cannot show: columns that differ from the entry they stand for, and records of steps that do not
 * fit the digest in their entry. Pure.
 */
export function checkRows(agency: string, rows: readonly LedgerRowSeen[], digest: (text: string) => Digest = text => international.digest(text)): AuditFinding[] {
  const erased = erasedCases(rows);
  return rows.flatMap(row => {
    const { caseNo, seq, at, payloadDigest, docketId } = rowOf(row);
    const common = { agency, caseNo: row.case_no, seq: row.seq, since: at ?? null, ...(docketId ? { docketId } : {}) };
    const found: AuditFinding[] = [];
    if (caseNo !== row.case_no || seq !== row.seq) found.push({ ...common, kind: 'columns-differ' });
    if (digest(row.payload) !== payloadDigest) found.push({ ...common, kind: 'payload-altered' });
    else if (!detailsFit(row, erased)) found.push({ ...common, kind: row.details === 'erased' ? 'key-removed' : 'payload-altered', what: 'details' });
    return found;
  });
}

/** Cases whose chain says that they were erased. */
export const erasedCases = (rows: readonly LedgerRowSeen[]): ReadonlySet<string> =>
  new Set(rows.filter(({ entry }) => entry['action'] === 'case.erased').map(row => row.case_no));

/** The details are those that the payload marks; or they were erased, and the chain says so. */
function detailsFit({ case_no: caseNo, payload, details }: LedgerRowSeen, erased: ReadonlySet<string>): boolean {
  const marked = (JSON.parse(payload) as { marks?: { details?: string } }).marks?.details;
  if (details === 'erased') return erased.has(caseNo);
  return details === (marked ?? 'absent');
}
