import { canonicalJson, isRefusal, type Json, type Refusal } from '@fengqiao/kernel';
import { z } from 'zod';
import type { AgencyKeys } from './agency-keys.js';
import { objectFromBase64url, objectFromJson } from './base64url.js';
import { treeOf } from './batch.js';
import type { KeyDirectory } from './key-directory.js';
import {
  envelopeDigest,
  LETTER_LIMIT,
  LETTER_TYPE,
  type Envelope,
  type LetterEvidence,
  type LetterHeaders,
} from './letter.js';
import { refuseTrust } from './refusals.js';
import { verifyClaims, type Claims } from './signed-claims.js';

/** An opened letter: what it says, who said it, and what the receiver keeps to prove it. */
export interface OpenedLetter extends LetterEvidence {
  readonly from: string;
  readonly headers: LetterHeaders;
  readonly messages: readonly Json[];
  /** The canonical text of each, which the digests are over. */
  readonly texts: readonly string[];
}

const header = z.object({
  kid: z.string(),
  cty: z.literal(LETTER_TYPE),
  iss: z.string(),
  aud: z.string(),
  letter: z.object({ id: z.string(), type: z.string() }).catchall(z.string()),
});

interface Content {
  readonly messages: readonly Json[];
  readonly signedRoot: string;
}

function readContent(text: string): Content | null {
  const { messages, signedRoot } = objectFromJson(text) ?? {};
  if (!Array.isArray(messages) || messages.length < 1 || messages.length > LETTER_LIMIT) return null;
  return typeof signedRoot === 'string' ? { messages: messages as Json[], signedRoot } : null;
}

/**
 * Opens a letter and believes nothing of it until all fits: addressed to us, sealed to a key of ours, signed by the
 * sender on the envelope, for us, for this envelope, over these messages.
 */
export function openLetter(jwe: string, keys: AgencyKeys, directory: KeyDirectory): OpenedLetter | Refusal {
  const parsed = header.safeParse(objectFromBase64url(jwe.slice(0, Math.max(0, jwe.indexOf('.')))));
  if (!parsed.success) return refuseTrust('letter-malformed');
  const { kid, iss, aud, letter } = parsed.data;
  if (aud !== keys.agency) return refuseTrust('letter-not-for-us', { to: aud });
  const opener = keys.opener(kid);
  if (!opener) return refuseTrust('letter-key-unknown', { kid });
  const text = opener.open(jwe);
  if (text === null) return refuseTrust('letter-undecipherable', { id: letter.id });
  const content = readContent(text);
  if (!content) return refuseTrust('letter-malformed', { id: letter.id });
  return authenticate(content, { iss, aud, letter }, directory);
}

function authenticate(
  { messages, signedRoot }: Content,
  envelope: Envelope,
  directory: KeyDirectory,
): OpenedLetter | Refusal {
  const claims = verifyClaims(signedRoot, 'letter', directory);
  if (isRefusal(claims)) return claims;
  const strange = compareEnvelope(envelope, claims, directory);
  if (strange) return strange;
  const profile = directory.profileOf(claims.by);
  const texts = messages.map(message => canonicalJson(message));
  const digests = texts.map(text => profile.digest(text));
  const tree = treeOf(digests, profile);
  if (tree.root !== claims.root || digests.length !== claims.size)
    return refuseTrust('letter-message-altered', { id: envelope.letter.id });
  return { from: claims.by, headers: envelope.letter, messages, texts, digests, signedRoot };
}

/**
 * Anybody can seal to a public key. So what the envelope says counts only as far as the sender signed it: otherwise a
 * receiver could pass a letter on to a third agency as if it had been written to that one.
 */
function compareEnvelope(envelope: Envelope, claims: Claims<'letter'>, directory: KeyDirectory): Refusal | null {
  const { iss, aud, letter } = envelope;
  if (claims.by !== iss) return refuseTrust('letter-sender-mismatch', { named: iss, signed: claims.by });
  if (claims.to === aud && claims.head === envelopeDigest(envelope, directory.profileOf(claims.by))) return null;
  return refuseTrust('letter-readdressed', { id: letter.id, signedFor: claims.to });
}
