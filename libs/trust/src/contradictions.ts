import type { VerifiedCheckpoint } from './checkpoint.js';
import type { Digest } from './crypto-profile.js';
import type { Finding } from './finding.js';
import type { ChainHead } from './ledger.js';
import { fromIat } from './signed-claims.js';

/**
 * Names the cases over which versions of checkpoints contradict each other. `groups[i]` holds all versions of one
 * number; the numbers ascend. First the cases of which one entry has two hashes. If there are none, the versions hide
 * something from each other: then the cases whose heads differ.
 */
export function contradictions(
  agency: string,
  kind: 'forked' | 'resigned',
  groups: readonly (readonly VerifiedCheckpoint[])[],
): readonly Finding[] {
  const { number, iat } = groups[0]![0]!.claims;
  const since = { checkpoint: number, at: fromIat(iat) };
  const twoHashes = entriesWithTwoHashes(groups);
  const named = twoHashes.size > 0 ? twoHashes : casesWithDifferentHeads(groups);
  if (named.size === 0) return [{ agency, caseNo: null, seq: null, notBefore: null, kind, since }];
  return [...named].map(([caseNo, seq]) => ({ agency, caseNo, seq, notBefore: null, kind, since }));
}

type Named = Map<string, number>;

function keepLowest(named: Named, { caseNo, seq }: ChainHead): void {
  named.set(caseNo, Math.min(seq, named.get(caseNo) ?? seq));
}

function entriesWithTwoHashes(groups: readonly (readonly VerifiedCheckpoint[])[]): Named {
  const hashes = new Map<string, Digest>();
  const named: Named = new Map();
  for (const head of groups.flat().flatMap(version => version.heads)) {
    const entry = `${head.seq} ${head.caseNo}`;
    const known = hashes.get(entry);
    if (known === undefined) hashes.set(entry, head.head);
    else if (known !== head.head) keepLowest(named, head);
  }
  return named;
}

function casesWithDifferentHeads(groups: readonly (readonly VerifiedCheckpoint[])[]): Named {
  const named: Named = new Map();
  for (const versions of groups) {
    const seen = new Map<string, { readonly head: ChainHead; count: number }>();
    for (const head of versions.flatMap(version => version.heads)) {
      const key = `${head.seq} ${head.caseNo}`;
      const known = seen.get(key);
      if (known) known.count++;
      else seen.set(key, { head, count: 1 });
    }
    for (const { head, count } of seen.values()) if (count < versions.length) keepLowest(named, head);
  }
  return named;
}
