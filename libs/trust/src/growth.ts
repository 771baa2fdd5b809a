import type { CryptoProfile, Digest } from './crypto-profile.js';
import { emptyChain, linkHash, type ChainHead } from './ledger.js';

/** The head of a chain as a checkpoint shows it, and how the chain came there. */
export interface GrownHead extends ChainHead {
  /**
   * 增长证明 What the last entries say, see {@link entryDigest}, in their order; as many as were added since the checkpoint
   * before. From any head that a witness holds and them follows this head, or the chain was rewritten below it.
   */
  readonly links?: readonly Digest[];
}

/** The head to which a chain comes from `before` by entries that say this. */
export const headAfter = (before: Digest, links: readonly Digest[], profile: CryptoProfile): Digest =>
  links.reduce((head, said) => linkHash(head, said, profile), before);

/**
 * Whether a later head extends an earlier one of the same chain: `proved`, `contradicted`, or `unproved` where it came
 * with too few links to tell.
 * @param before what a witness holds; `null` at the first meeting, where only a chain that comes from its start can be proved
 */
export function growthOf(agency: string, before: ChainHead | null, after: GrownHead, profile: CryptoProfile): 'proved' | 'contradicted' | 'unproved' {
  const { seq, head } = before ?? emptyChain(agency, after.caseNo, profile);
  const added = after.seq - seq;
  if (added < 0) return 'contradicted';
  const links = after.links ?? [];
  if (links.length < added) return 'unproved';
  return headAfter(head, links.slice(links.length - added), profile) === after.head ? 'proved' : 'contradicted';
}
