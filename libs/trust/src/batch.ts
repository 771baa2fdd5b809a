import { canonicalJson, isRefusal, type Refusal } from '@fengqiao/kernel';
import type { AgencyKeys } from './agency-keys.js';
import type { CryptoProfile, Digest } from './crypto-profile.js';
import { international } from './international-profile.js';
import type { KeyDirectory } from './key-directory.js';
import { isDigest, isInclusionProof, MerkleTree, rootFrom, TreeHasher, type InclusionProof } from './merkle.js';
import { PROFILES } from './profiles.js';
import { refuseTrust } from './refusals.js';
import { signClaims, toIat, verifyClaims, type BatchPurpose, type Claims } from './signed-claims.js';

/** The digest by which letters, receipts and ledgers name a JSON value: over its canonical text. */
export function digestOf(value: unknown, profile: CryptoProfile = international): Digest {
  return profile.digest(canonicalJson(value));
}

/** The digest of a JSON value under every profile: for comparing with one whose maker is not known. */
export function digestsOf(value: unknown): readonly Digest[] {
  const text = canonicalJson(value);
  return Object.values(PROFILES).map(profile => profile.digest(text));
}

/** A batch under one signature; `proofs[i]` belongs to the i-th leaf. */
export interface SignedBatch {
  readonly root: Digest;
  readonly size: number;
  /** Compact JWS over the claims, {@link Claims}. */
  readonly signedRoot: string;
  readonly proofs: readonly InclusionProof[];
}

type Extra<P extends BatchPurpose> = Omit<Claims<P>, 'root' | 'size' | 'by' | 'iat' | 'purpose'>;

/** What a batch is signed for, when (epoch ms), and the further claims of that purpose. */
export type BatchHeading<P extends BatchPurpose> = { readonly purpose: P; readonly at: number } & Extra<P>;

/** Signs a tree; in {@link signBatch} and in checkpoints, which alone may be empty. */
export function signTree<P extends BatchPurpose>(
  tree: MerkleTree,
  size: number,
  heading: BatchHeading<P>,
  keys: AgencyKeys,
): string {
  const { at, purpose, ...extra } = heading;
  const claims = { by: keys.agency, iat: toIat(at), purpose, ...extra, root: tree.root, size };
  return signClaims<P>(claims as unknown as Claims<P>, at, keys);
}

/** The tree over digests. */
export function treeOf(digests: readonly Digest[], profile: CryptoProfile): MerkleTree {
  const hasher = new TreeHasher(profile);
  return new MerkleTree(
    digests.map(digest => hasher.leaf(digest)),
    profile,
  );
}

/** Proofs of single leaves of a batch, by their place from 0; the tree is built once. @throws RangeError where there is no such leaf */
export function proofsIn(digests: readonly Digest[], profile: CryptoProfile): (index: number) => InclusionProof {
  const tree = treeOf(digests, profile);
  return index => tree.proof(index);
}

/**
 * Signs many digests with one signature and gives each a proof that is checked alone. A batch of 4,096 has proofs of
 * some 600 bytes.
 * @throws RangeError for an empty batch or a leaf that is no digest
 */
export function signBatch<P extends BatchPurpose>(
  leaves: readonly Digest[],
  heading: BatchHeading<P>,
  keys: AgencyKeys,
): SignedBatch {
  if (leaves.length === 0) throw new RangeError('a batch has at least one leaf');
  if (!leaves.every(isDigest)) throw new RangeError('a leaf is a digest in base64url');
  const tree = treeOf(leaves, keys.profile);
  const signedRoot = signTree(tree, leaves.length, heading, keys);
  return { root: tree.root, size: leaves.length, signedRoot, proofs: leaves.map((_, index) => tree.proof(index)) };
}

/** Whether the leaf is in the batch of these verified claims: `null`, or `proof-malformed`, `not-in-batch`. */
export function checkInclusion(
  leaf: Digest,
  proof: unknown,
  claims: Claims<BatchPurpose>,
  profile: CryptoProfile,
): Refusal | null {
  if (!isDigest(leaf) || !isInclusionProof(proof)) return refuseTrust('proof-malformed');
  const hasher = new TreeHasher(profile);
  if (proof.size === claims.size && rootFrom(hasher.leaf(leaf), proof, hasher) === claims.root) return null;
  return refuseTrust('not-in-batch', { index: proof.index, size: proof.size });
}

/**
 * Verifies alone that a digest was signed: the claims of its batch, or the refusal of signature or proof.
 */
export function verifyInclusion<P extends BatchPurpose>(
  leaf: Digest,
  proof: unknown,
  signedRoot: string,
  purpose: P,
  directory: KeyDirectory,
): Claims<P> | Refusal {
  const claims = verifyClaims(signedRoot, purpose, directory);
  if (isRefusal(claims)) return claims;
  return checkInclusion(leaf, proof, claims as Claims<BatchPurpose>, directory.profileOf(claims.by)) ?? claims;
}
