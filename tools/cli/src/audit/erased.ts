import type { LedgerRowSeen } from './material.js';

/** An erasure as the chain of its case records it. Nobody's name: who asked for it is an account, the order a number. */
export interface ErasedCase {
  readonly caseNo: string;
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  /** `retention-over`, `person-asks` or `ordered`; `null` where the record does not say it. */
  readonly reason: string | null;
  /** Number of the decision that ordered it. */
  readonly order?: string;
}

function told(payload: string): { readonly erased?: string; readonly order?: string } {
  try {
    return JSON.parse(payload) as ReturnType<typeof told>;
  } catch {
    return {};
  }
}

/** Every erasure that the chains record, in the order of the cases. Pure. */
export function erasuresIn(rows: readonly LedgerRowSeen[]): ErasedCase[] {
  return rows.filter(({ entry }) => entry['action'] === 'case.erased').map(row => {
    const { erased = null, order } = told(row.payload);
    return { caseNo: row.case_no, seq: row.seq, at: String(row.entry['at']), actor: String(row.entry['actor']), reason: erased, ...(order === undefined ? {} : { order }) };
  });
}
