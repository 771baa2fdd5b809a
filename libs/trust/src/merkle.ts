import type { CryptoProfile, Digest } from './crypto-profile.js';

/** Shows that one leaf is in a tree: the hashes beside its way to the root, from below (RFC 9162 §2.1.3). */
export interface InclusionProof {
  /** Place of the leaf, from 0. */
  readonly index: number;
  /** Number of leaves. */
  readonly size: number;
  readonly path: readonly Digest[];
}

const DIGEST_BYTES = 32;
/** 43 characters carry two bits more than 32 bytes need; in the one right spelling these are zero. */
const DIGEST = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/;

/** Whether a value is spelt as a digest. */
export const isDigest = (value: unknown): value is Digest => typeof value === 'string' && DIGEST.test(value);

/**
 * The two hashes of RFC 6962 §2.1. Their prefixes keep a node from passing for a leaf. Scratch buffers are shared:
 * everything here is synchronous, and a tree of 256 leaves takes 511 hashes.
 */
export class TreeHasher {
  private readonly leafBytes = Buffer.alloc(1 + DIGEST_BYTES, 0);
  private readonly nodeBytes = Buffer.alloc(1 + 2 * DIGEST_BYTES, 1);

  constructor(private readonly profile: CryptoProfile) {}

  /** The hash of a leaf whose content is itself a digest. */
  leaf(digest: Digest): Digest {
    this.leafBytes.write(digest, 1, 'base64url');
    return this.profile.digest(this.leafBytes);
  }

  node(left: Digest, right: Digest): Digest {
    this.nodeBytes.write(left, 1, 'base64url');
    this.nodeBytes.write(right, 1 + DIGEST_BYTES, 'base64url');
    return this.profile.digest(this.nodeBytes);
  }
}

/** A Merkle tree as RFC 6962 shapes it, over leaf hashes in their order. */
export class MerkleTree {
  /** From the leaves up; a last node without a neighbour moves up as it is. */
  private readonly levels: readonly (readonly Digest[])[];
  readonly root: Digest;

  constructor(leafHashes: readonly Digest[], profile: CryptoProfile) {
    const hasher = new TreeHasher(profile);
    const levels = [leafHashes];
    for (let level = leafHashes; level.length > 1; levels.push(level)) level = parents(level, hasher);
    this.levels = levels;
    this.root = levels.at(-1)![0] ?? profile.digest('');
  }

  /** @throws RangeError where there is no such leaf */
  proof(index: number): InclusionProof {
    const size = this.levels[0]!.length;
    if (!Number.isInteger(index) || index < 0 || index >= size) throw new RangeError(`no leaf ${index} among ${size}`);
    const path: Digest[] = [];
    let place = index;
    for (const level of this.levels) {
      const sibling = level[place % 2 === 0 ? place + 1 : place - 1];
      if (sibling !== undefined) path.push(sibling);
      place = Math.floor(place / 2);
    }
    return { index, size, path };
  }
}

function parents(level: readonly Digest[], hasher: TreeHasher): readonly Digest[] {
  const above: Digest[] = [];
  for (let i = 0; i < level.length; i += 2) {
    const right = level[i + 1];
    above.push(right === undefined ? level[i]! : hasher.node(level[i]!, right));
  }
  return above;
}

/** Whether a value has the form of a proof; its path is at most as long as the deepest tree we could number. */
export function isInclusionProof(value: unknown): value is InclusionProof {
  if (typeof value !== 'object' || value === null) return false;
  const { index, size, path } = value as Record<string, unknown>;
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || !Array.isArray(path)) return false;
  return (index as number) >= 0 && (index as number) < (size as number) && path.length <= 53 && path.every(isDigest);
}

/** The root that a leaf hash and its proof lead to, or `null` where the path has the wrong length (RFC 9162 §2.1.3.2). */
export function rootFrom(leafHash: Digest, { index, size, path }: InclusionProof, hasher: TreeHasher): Digest | null {
  let hash = leafHash;
  let place = index;
  let last = size - 1;
  for (const sibling of path) {
    if (last === 0) return null;
    if (place % 2 === 1 || place === last) {
      hash = hasher.node(sibling, hash);
      while (place % 2 === 0 && place !== 0) {
        place = Math.floor(place / 2);
        last = Math.floor(last / 2);
      }
    } else {
      hash = hasher.node(hash, sibling);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? hash : null;
}
