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
  return rows.flatMap(row => {
    const { caseNo, seq, at, payloadDigest, docketId } = rowOf(row);
    const common = { agency, caseNo: row.case_no, seq: row.seq, since: at ?? null, ...(docketId ? { docketId } : {}) };
    const found: AuditFinding[] = [];
    if (caseNo !== row.case_no || seq !== row.seq) found.push({ ...common, kind: 'columns-differ' });
    if (digest(row.payload) !== payloadDigest) found.push({ ...common, kind: 'payload-altered' });
    return found;
  });
}
