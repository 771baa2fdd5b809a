import { canonicalJson, isRefusal, type Json, type Refusal } from '@fengqiao/kernel';
import type { AgencyKeys } from './agency-keys.js';
import { signBatch } from './batch.js';
import type { KeyDirectory } from './key-directory.js';
import { envelopeDigest, LETTER_LIMIT, LETTER_TYPE, type LetterEvidence, type LetterHeaders } from './letter.js';

const OPENING = Buffer.from('{"messages":[');
const COMMA = Buffer.from(',');

/** A letter to be sealed: 1 to 256 messages of one type. `at` is the instant of signing in epoch milliseconds. */
export interface LetterDraft {
  readonly from: string;
  readonly to: string;
  readonly headers: LetterHeaders;
  readonly messages: readonly Json[];
  readonly at: number;
}

/** A sealed letter, with what the sender keeps of it. */
export interface SealedLetter extends LetterEvidence {
  /** Compact JWE for the receiver alone. */
  readonly jwe: string;
}

/**
 * Signs the messages with one signature, then seals them with it for the receiver: neither the bus nor a third agency
 * reads them, and the receiver can show them to a third without showing the others.
 * @returns the letter, or `agency-unknown`, `key-none-usable` for a receiver without keys
 * @throws RangeError for no message, more than {@link LETTER_LIMIT}, or a sender whose keys these are not
 */
export function sealLetter(draft: LetterDraft, keys: AgencyKeys, directory: KeyDirectory): SealedLetter | Refusal {
  const { from, to, headers, messages, at } = draft;
  if (messages.length < 1 || messages.length > LETTER_LIMIT)
    throw new RangeError(`a letter has 1 to ${LETTER_LIMIT} messages`);
  if (from !== keys.agency) throw new RangeError(`${keys.agency} cannot sign for ${from}`);
  const sealer = directory.sealerFor(to, at);
  if (isRefusal(sealer)) return sealer;
  const { profile } = keys;
  // Each text becomes bytes once, for its digest and for the seal.
  const texts = messages.map(message => Buffer.from(canonicalJson(message), 'utf8'));
  const digests = texts.map(text => profile.digest(text));
  const envelope = { iss: from, aud: to, letter: headers };
  const heading = { purpose: 'letter', at, to, head: envelopeDigest(envelope, profile) } as const;
  const { signedRoot, proofs } = signBatch(digests, heading, keys);
  return { jwe: sealer.seal({ cty: LETTER_TYPE, ...envelope }, content(texts, signedRoot)), digests, proofs, signedRoot };
}

/** The JSON `{messages, signedRoot}`, put together from the texts that were signed. */
function content(texts: readonly Buffer[], signedRoot: string): Buffer {
  const parts: Buffer[] = [];
  for (const text of texts) parts.push(parts.length === 0 ? OPENING : COMMA, text);
  return Buffer.concat([...parts, Buffer.from(`],"signedRoot":${JSON.stringify(signedRoot)}}`)]);
}
