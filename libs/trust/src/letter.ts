import { canonicalJson } from '@fengqiao/kernel';
import type { CryptoProfile, Digest } from './crypto-profile.js';

/** At most so many messages share one letter. */
export const LETTER_LIMIT = 256;

/** JWE `cty` of our letters. */
export const LETTER_TYPE = 'vnd.fengqiao.letter+json';

/**
 * What stands on the envelope, readable by the bus: never personal data. `id` is unique at the sender, `type` is the
 * one type of all messages inside; others as needed (`traceparent`).
 */
export interface LetterHeaders {
  readonly id: string;
  readonly type: string;
  readonly [name: string]: string;
}

/** The envelope: sender, receiver, headers. The sender signs its digest, so that it cannot be put on another letter. */
export interface Envelope {
  readonly iss: string;
  readonly aud: string;
  readonly letter: LetterHeaders;
}

/**
 * What either side keeps of a letter, to prove later and alone what was sent: the proof of one message, and the
 * signature. Proofs are made of the digests when somebody asks, see `proofsIn`.
 */
export interface LetterEvidence {
  /** Digest of each message, over its canonical text. */
  readonly digests: readonly Digest[];
  /** Compact JWS of the sender. */
  readonly signedRoot: string;
}

/** The digest of the envelope, claim `head` of the signature. */
export function envelopeDigest({ iss, aud, letter }: Envelope, profile: CryptoProfile): Digest {
  return profile.digest(canonicalJson({ iss, aud, letter }));
}
