import { isRefusal, type Refusal } from '@fengqiao/kernel';
import { z } from 'zod';
import type { AgencyKeys } from './agency-keys.js';
import { digestOf, signTree, treeOf } from './batch.js';
import type { CryptoProfile, Digest } from './crypto-profile.js';
import { international } from './international-profile.js';
import type { KeyDirectory } from './key-directory.js';
import type { GrownHead } from './growth.js';
import type { ChainHead } from './ledger.js';
import { isDigest, type MerkleTree } from './merkle.js';
import { refuseTrust } from './refusals.js';
import { verifyClaims, type Claims } from './signed-claims.js';

/**
 * An agency's signed word about its ledger at one moment. The signature covers the heads of the chains that grew
 * since the checkpoint before (sorted by case number, `root`, `size`), and that checkpoint (`prev`): so the chain of
 * checkpoints fixes every head at every moment, and one costs what has changed, not what there is. The heads, digests
 * only, travel with it: they let a witness name the case and the row when something is wrong later. So do the links by
 * which each chain grew: they prove to the witness that nothing below was rewritten, and show it nothing of the entries.
 */
export interface PublishedCheckpoint {
  /** Compact JWS. */
  readonly signed: string;
  readonly heads: readonly GrownHead[];
}

/** Claims of a checkpoint: `by` the agency, `iat` when, `number` from 1, `prev` the digest of the one before. */
export type CheckpointClaims = Claims<'checkpoint'>;

const headsSchema = z.array(
  z.strictObject({
    caseNo: z.string().min(1), seq: z.int().min(1), head: z.string().refine(isDigest),
    links: z.array(z.string().refine(isDigest)).exactOptional(),
  }),
);
const publishedSchema = z.object({ signed: z.string(), heads: headsSchema });

/** What follows a checkpoint names it by this. */
export const checkpointDigest = (claims: CheckpointClaims, profile: CryptoProfile = international): Digest =>
  digestOf(claims, profile);

/** `prev` of an agency's first checkpoint. */
export const checkpointGenesis = (agency: string, profile: CryptoProfile = international): Digest =>
  profile.digest(`fengqiao-checkpoints/1\n${JSON.stringify(agency)}`);

function treeOfHeads(heads: readonly ChainHead[], profile: CryptoProfile): MerkleTree {
  return treeOf(
    // Members in canonical order, see canonicalJson.
    heads.map(({ caseNo, head, seq }) => profile.digest(JSON.stringify({ caseNo, head, seq }))),
    profile,
  );
}

/**
 * Signs the next checkpoint.
 * @param changed heads of the chains that grew since `prev`; none is a checkpoint too, it says that nothing happened
 * @param prev claims of the agency's last checkpoint, `null` for the first
 * @param at the instant at which the heads were read, epoch milliseconds: an earlier entry that is not in them counts as
 * put in later, see {@link auditLedger}
 * @throws RangeError where a case appears twice
 */
export function makeCheckpoint(
  changed: Iterable<GrownHead>,
  prev: CheckpointClaims | null,
  at: number,
  keys: AgencyKeys,
): PublishedCheckpoint {
  const { profile, agency } = keys;
  const heads = Array.from(changed, ({ caseNo, seq, head, links }) => ({ caseNo, seq, head, ...(links && { links }) }));
  heads.sort((a, b) => (a.caseNo < b.caseNo ? -1 : 1));
  if (heads.some((head, i) => head.caseNo === heads[i + 1]?.caseNo))
    throw new RangeError('a case appears twice in a checkpoint');
  const heading = {
    purpose: 'checkpoint',
    at,
    number: (prev?.number ?? 0) + 1,
    prev: prev ? checkpointDigest(prev, profile) : checkpointGenesis(agency, profile),
  } as const;
  return { signed: signTree(treeOfHeads(heads, profile), heads.length, heading, keys), heads };
}

/** A checkpoint whose signature and heads were verified. */
export interface VerifiedCheckpoint {
  readonly claims: CheckpointClaims;
  readonly digest: Digest;
  readonly heads: readonly GrownHead[];
}

/**
 * Verifies a checkpoint of an agency: signature, signer, heads.
 * @param knownAt see {@link verifyClaims}
 */
export function verifyCheckpoint(
  published: unknown,
  agency: string,
  directory: KeyDirectory,
  knownAt?: number,
): VerifiedCheckpoint | Refusal {
  const parsed = publishedSchema.safeParse(published);
  if (!parsed.success) return refuseTrust('checkpoint-malformed');
  const { signed, heads } = parsed.data;
  const claims = verifyClaims(signed, 'checkpoint', directory, knownAt);
  if (isRefusal(claims)) return claims;
  if (claims.by !== agency) return refuseTrust('checkpoint-of-other-agency', { agency, signed: claims.by });
  const profile = directory.profileOf(agency);
  if (claims.size !== heads.length || treeOfHeads(heads, profile).root !== claims.root) {
    return refuseTrust('checkpoint-heads-altered', { number: claims.number });
  }
  return { claims, digest: checkpointDigest(claims, profile), heads };
}
