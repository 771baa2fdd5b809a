import type { ChainRecord, LedgerPort } from '@fengqiao/docket';
import { appendEntry, emptyChain, international } from '@fengqiao/trust';

/** The chain of an agency, as the trust library makes it. */
export function ledgerPort(agency: string): LedgerPort {
  return {
    link(chain: ChainRecord | undefined, caseNo, draft, payload) {
      const head = chain ? { caseNo, seq: chain.seq, head: chain.head } : emptyChain(agency, caseNo);
      const { hash, ...entry } = appendEntry(head, draft);
      return { caseNo, seq: entry.seq, hash, entry, payload };
    },
    digest: text => international.digest(text),
  };
}
