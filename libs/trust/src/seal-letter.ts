import { canonicalJson, isRefusal, type Json, type Refusal } from '@fengqiao/kernel';
import type { AgencyKeys } from './agency-keys.js';
import { proofsIn, signTree, treeOf } from './batch.js';
import type { CryptoProfile, Digest } from './crypto-profile.js';
import type { KeyDirectory } from './key-directory.js';
import { envelopeDigest, LETTER_LIMIT, LETTER_TYPE, type LetterEvidence, type LetterHeaders } from './letter.js';
import type { InclusionProof } from './merkle.js';

const OPENING = Buffer.from('{"messages":[');
const COMMA = Buffer.from(',');

/** Where a letter goes and what stands on it. `at` is the instant of signing in epoch milliseconds. */
export interface LetterAddress {
  readonly from: string;
  readonly to: string;
  readonly headers: LetterHeaders;
  readonly at: number;
}

/** A letter to be sealed: 1 to 256 messages of one type. */
export interface LetterDraft extends LetterAddress {
  readonly messages: readonly Json[];
}

/** A message as it is signed: the bytes of its canonical text, and their digest in the sender's profile. */
export interface WrittenMessage {
  readonly bytes: Uint8Array;
  readonly digest: Digest;
}

/** A sealed letter, with what the sender keeps of it. */
export interface SealedLetter extends LetterEvidence {
  /** Compact JWE for the receiver alone. */
  readonly jwe: string;
}

/** Takes a canonical text (of `canonicalJson`) as a message. */
export function writtenMessage(text: string, profile: CryptoProfile): WrittenMessage {
  const bytes = Buffer.from(text, 'utf8');
  return { bytes, digest: profile.digest(bytes) };
}

/** {@link sealWritten} for messages that have not been written yet, with the proof of each: `proofs[i]` belongs to `messages[i]`. */
export function sealLetter(
  { messages, ...address }: LetterDraft,
  keys: AgencyKeys,
  directory: KeyDirectory,
): (SealedLetter & { readonly proofs: readonly InclusionProof[] }) | Refusal {
  const { profile } = keys;
  const sealed = sealWritten(address, messages.map(message => writtenMessage(canonicalJson(message), profile)), keys, directory);
  if (isRefusal(sealed)) return sealed;
  const proofOf = proofsIn(sealed.digests, profile);
  return { ...sealed, proofs: messages.map((_, index) => proofOf(index)) };
}

/**
 * Signs the messages with one signature, then seals them with it for the receiver: neither the bus nor a third agency
 * reads them, and the receiver can show them to a third without showing the others.
 * @returns the letter, or `agency-unknown`, `key-none-usable` for a receiver without keys
 * @throws RangeError for no message, more than {@link LETTER_LIMIT}, or a sender whose keys these are not
 */
export function sealWritten(
  { from, to, headers, at }: LetterAddress,
  messages: readonly WrittenMessage[],
  keys: AgencyKeys,
  directory: KeyDirectory,
): SealedLetter | Refusal {
  if (messages.length < 1 || messages.length > LETTER_LIMIT)
    throw new RangeError(`a letter has 1 to ${LETTER_LIMIT} messages`);
  if (from !== keys.agency) throw new RangeError(`${keys.agency} cannot sign for ${from}`);
  const sealer = directory.sealerFor(to, at);
  if (isRefusal(sealer)) return sealer;
  const { profile } = keys;
  const digests = messages.map(({ digest }) => digest);
  const envelope = { iss: from, aud: to, letter: headers };
  const heading = { purpose: 'letter', at, to, head: envelopeDigest(envelope, profile) } as const;
  const signedRoot = signTree(treeOf(digests, profile), digests.length, heading, keys);
  return { jwe: sealer.seal({ cty: LETTER_TYPE, ...envelope }, content(messages, signedRoot)), digests, signedRoot };
}

/** The JSON `{messages, signedRoot}`, put together from the texts that were signed. */
function content(messages: readonly WrittenMessage[], signedRoot: string): Buffer {
  const parts: Uint8Array[] = [];
  for (const { bytes } of messages) parts.push(parts.length === 0 ? OPENING : COMMA, bytes);
  return Buffer.concat([...parts, Buffer.from(`],"signedRoot":${JSON.stringify(signedRoot)}}`)]);
}
