import type { ChainRecord, LedgerPort } from '@fengqiao/docket';
import { appendEntry, emptyChain, international, type CryptoProfile } from '@fengqiao/trust';

/** The chain of an agency, as the trust library makes it under the agency's profile. */
export function ledgerPort(agency: string, profile: CryptoProfile = international): LedgerPort {
  return {
    link(chain: ChainRecord | undefined, caseNo, draft, payload) {
      const head = chain ? { caseNo, seq: chain.seq, head: chain.head } : emptyChain(agency, caseNo, profile);
      const { hash, ...entry } = appendEntry(head, draft, profile);
      return { caseNo, seq: entry.seq, hash, entry, payload };
    },
    digest: text => profile.digest(text),
  };
}
