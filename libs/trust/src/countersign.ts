import { isRefusal, type Refusal } from '@fengqiao/kernel';
import type { AgencyKeys } from './agency-keys.js';
import { verifyCheckpoint, type PublishedCheckpoint, type VerifiedCheckpoint } from './checkpoint.js';
import type { CryptoProfile, Digest } from './crypto-profile.js';
import { growthOf } from './growth.js';
import type { KeyDirectory } from './key-directory.js';
import type { ChainHead } from './ledger.js';
import { refuseTrust } from './refusals.js';
import { signClaims, toIat, verifyClaims } from './signed-claims.js';

/** A checkpoint that another agency has seen and holds, heads included. */
export interface WitnessedCheckpoint extends PublishedCheckpoint {
  /** Compact JWS of the witness. */
  readonly countersignature: string;
}

/** A verified checkpoint, who countersigned it, and when (epoch milliseconds). */
export interface WitnessedVersion extends VerifiedCheckpoint {
  /** The agency's JWS. */
  readonly signed: string;
  readonly witness: string;
  readonly seenAt: number;
}

/** What a witness holds of the agency so far. */
export interface Held {
  /** Number and digest of the last checkpoint countersigned; `null` at the first meeting. */
  readonly last: { readonly number: number; readonly digest: Digest } | null;
  /** Last witnessed head of each case; those named in the new checkpoint suffice. */
  readonly heads: ReadonlyMap<string, ChainHead>;
}

/**
 * Countersigns another agency's checkpoint, unless it contradicts what the witness already holds. The caller keeps
 * the checkpoint with its heads, the countersignature, and the new state.
 * @param at epoch milliseconds
 * @returns what the witness keeps, or the refusal of signature or heads, `checkpoint-out-of-turn`, `checkpoint-forked`,
 * `checkpoint-rewrites-chain`, `checkpoint-growth-unproved`
 * @throws RangeError where the witness is the agency itself
 */
export function countersign(
  published: PublishedCheckpoint,
  agency: string,
  held: Held,
  at: number,
  witness: AgencyKeys,
  directory: KeyDirectory,
): WitnessedCheckpoint | Refusal {
  if (witness.agency === agency) throw new RangeError('nobody is a witness in their own cause');
  const verified = verifyCheckpoint(published, agency, directory);
  if (isRefusal(verified)) return verified;
  const contradiction = contradicts(verified, held, directory.profileOf(agency));
  if (contradiction) return contradiction;
  const { claims, digest } = verified;
  const statement = {
    by: witness.agency,
    iat: toIat(at),
    purpose: 'witness',
    agency,
    number: claims.number,
    checkpoint: digest,
  } as const;
  return { signed: published.signed, heads: verified.heads, countersignature: signClaims(statement, at, witness) };
}

function contradicts({ claims, digest, heads }: VerifiedCheckpoint, { last, heads: known }: Held, profile: CryptoProfile): Refusal | null {
  if (last) {
    // Delivered again is no contradiction; the witness may sign the same thing twice.
    if (claims.number === last.number)
      return digest === last.digest ? null : refuseTrust('checkpoint-forked', { number: last.number });
    if (claims.number !== last.number + 1)
      return refuseTrust('checkpoint-out-of-turn', { expected: last.number + 1, number: claims.number });
    if (claims.prev !== last.digest) return refuseTrust('checkpoint-forked', { number: last.number });
  }
  for (const grown of heads) {
    const before = known.get(grown.caseNo) ?? null;
    const growth = growthOf(claims.by, before, grown, profile);
    const { caseNo, seq } = grown;
    if (growth === 'contradicted') return refuseTrust('checkpoint-rewrites-chain', { caseNo, seq, witnessed: before?.seq ?? 0 });
    // A witness that joined later does not know where the chain stood; from then on it does.
    if (growth === 'unproved' && before) return refuseTrust('checkpoint-growth-unproved', { caseNo, seq, witnessed: before.seq });
  }
  return null;
}

/**
 * Verifies a checkpoint together with its countersignature. The countersignature shows that the checkpoint existed at
 * its time: an agency that revokes its key afterwards does not undo what it had signed by then.
 */
export function verifyWitnessed(
  witnessed: WitnessedCheckpoint,
  agency: string,
  directory: KeyDirectory,
): WitnessedVersion | Refusal {
  const witness = verifyClaims(witnessed.countersignature, 'witness', directory);
  if (isRefusal(witness)) return witness;
  const { by, iat } = witness;
  const version = verifyCheckpoint(witnessed, agency, directory, iat * 1000);
  if (isRefusal(version)) return version;
  const same =
    witness.agency === agency && witness.number === version.claims.number && witness.checkpoint === version.digest;
  if (!same || by === agency)
    return refuseTrust('countersignature-of-other-checkpoint', { number: version.claims.number, witness: by });
  return { ...version, signed: witnessed.signed, witness: by, seenAt: iat * 1000 };
}
