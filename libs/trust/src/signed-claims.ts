import type { Refusal } from '@fengqiao/kernel';
import { z } from 'zod';
import type { AgencyKeys } from './agency-keys.js';
import { fromBase64url, objectFromBase64url, toBase64url } from './base64url.js';
import type { KeyDirectory, VerifyingKey } from './key-directory.js';
import { signedWithinLife } from './key-life.js';
import { isDigest } from './merkle.js';
import { refuseTrust } from './refusals.js';

const digest = z.string().refine(isDigest);
const count = z.int().min(0);
/** `by` the agency that signs, `iat` epoch seconds, as JWT counts them. */
const signed = { by: z.string(), iat: count };
const batch = { ...signed, root: digest, size: count };

/**
 * What an agency may put its signature under. `purpose` is part of the signed text, so that a signature given for one
 * thing never passes for another.
 */
const CLAIMS = {
  letter: z.strictObject({ ...batch, purpose: z.literal('letter'), to: z.string(), head: digest }),
  receipt: z.strictObject({ ...batch, purpose: z.literal('receipt') }),
  checkpoint: z.strictObject({ ...batch, purpose: z.literal('checkpoint'), number: count.min(1), prev: digest }),
  witness: z.strictObject({
    ...signed,
    purpose: z.literal('witness'),
    agency: z.string(),
    number: count.min(1),
    checkpoint: digest,
  }),
  log: z.strictObject({ ...signed, purpose: z.literal('log'), run: z.uuid(), n: count.min(1), head: digest }),
};

export type Purpose = keyof typeof CLAIMS;
/** Claims of a purpose, as they stand in the payload of the JWS. */
export type Claims<P extends Purpose> = Readonly<z.infer<(typeof CLAIMS)[P]>>;
/** Purposes whose signature covers a Merkle root. */
export type BatchPurpose = 'letter' | 'receipt' | 'checkpoint';

/** Epoch milliseconds → the `iat` claim. */
export const toIat = (at: number): number => Math.floor(at / 1000);
/** The `iat` claim → ISO instant. */
export const fromIat = (iat: number): string => new Date(iat * 1000).toISOString();

/** A compact JWS over the claims, with the key usable at their `iat`. @throws Refused `key-none-usable` */
export function signClaims<P extends Purpose>(claims: Claims<P>, at: number, keys: AgencyKeys): string {
  const { kid, signer } = keys.signingKey(at);
  const header = toBase64url(JSON.stringify({ alg: keys.profile.signatureAlgorithm, kid }));
  const input = `${header}.${toBase64url(JSON.stringify(claims))}`;
  return `${input}.${signer.sign(input).toString('base64url')}`;
}

interface Envelope {
  readonly algorithm: string;
  readonly kid: string;
  readonly input: string;
  readonly payload: Record<string, unknown>;
  readonly signature: Buffer;
}

function parseCompact(jws: string): Envelope | null {
  const parts = jws.split('.');
  if (parts.length !== 3) return null;
  const [headerText, payloadText, signatureText] = parts as [string, string, string];
  const header = objectFromBase64url(headerText);
  const payload = objectFromBase64url(payloadText);
  const signature = fromBase64url(signatureText);
  if (!header || !payload || !signature) return null;
  // `crit` (RFC 7515 §4.1.11) names extensions that must be understood; we know none, unencoded payloads included.
  const { alg, kid } = header;
  if (typeof alg !== 'string' || typeof kid !== 'string' || 'crit' in header) return null;
  return { algorithm: alg, kid, input: `${headerText}.${payloadText}`, payload, signature };
}

/**
 * Verifies a compact JWS and returns its claims. In this order, so that nothing unsigned is believed: form, key,
 * signature, purpose, owner of the key, time.
 * @param knownAt epoch milliseconds at which somebody else vouches that the signature existed. Without it a revoked
 * key verifies nothing, since whoever stole it can write any date.
 */
export function verifyClaims<P extends Purpose>(
  jws: string,
  purpose: P,
  directory: KeyDirectory,
  knownAt = Infinity,
): Claims<P> | Refusal {
  const envelope = parseCompact(jws);
  if (!envelope) return refuseTrust('signature-malformed');
  const key = directory.verifyingKey(envelope.kid);
  if (!key) return refuseTrust('key-unknown', { kid: envelope.kid });
  // The key says which algorithm it is for; what the header says must agree, and decides nothing.
  if (envelope.algorithm !== key.profile.signatureAlgorithm) return refuseTrust('signature-malformed');
  if (key.revokedAt < Infinity && key.revokedAt <= knownAt)
    return refuseTrust('key-revoked', { kid: key.kid, agency: key.agency });
  if (!key.verifier.verify(envelope.input, envelope.signature)) return refuseTrust('signature-bad', { kid: key.kid });
  return checkClaims(envelope.payload, purpose, key);
}

function checkClaims<P extends Purpose>(
  payload: Record<string, unknown>,
  purpose: P,
  key: VerifyingKey,
): Claims<P> | Refusal {
  if (payload['purpose'] !== purpose)
    return refuseTrust('purpose-mismatch', { expected: purpose, found: payload['purpose'] });
  const parsed = CLAIMS[purpose].safeParse(payload);
  if (!parsed.success) return refuseTrust('signature-malformed');
  // zod loses the tie between the purpose and its schema.
  const claims = parsed.data as unknown as Claims<P>;
  if (claims.by !== key.agency) return refuseTrust('signer-mismatch', { named: claims.by, owner: key.agency });
  if (!signedWithinLife(key, claims.iat)) return refuseTrust('key-out-of-time', { kid: key.kid, iat: claims.iat });
  return claims;
}

/** {@link verifyClaims} that checks each JWS once: the receipts of a batch share one signature. */
export function claimsReader<P extends Purpose>(purpose: P, directory: KeyDirectory): (jws: string) => Claims<P> | Refusal {
  const known = new Map<string, Claims<P> | Refusal>();
  return jws => {
    const found = known.get(jws) ?? verifyClaims(jws, purpose, directory);
    known.set(jws, found);
    return found;
  };
}
