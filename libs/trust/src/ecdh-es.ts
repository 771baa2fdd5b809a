import {
  createCipheriv,
  createDecipheriv,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hash,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { fromBase64url, objectFromBase64url, toBase64url } from './base64url.js';

const ENC = 'A256GCM';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Concat KDF (RFC 7518 §4.6.2): counter 1, then algorithm name, no party information, 256 bits; one round suffices. */
const COUNTER = uint32(1);
const OTHER_INFO = Buffer.concat([uint32(ENC.length), Buffer.from(ENC), uint32(0), uint32(0), uint32(256)]);

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function contentKey(privateKey: KeyObject, publicKey: KeyObject): Buffer {
  const secret = diffieHellman({ privateKey, publicKey });
  return hash('sha256', Buffer.concat([COUNTER, secret, OTHER_INFO]), 'buffer');
}

/** Compact JWE, `ECDH-ES` (direct) with `A256GCM`; a fresh ephemeral key, hence a fresh content key, for each. */
export function sealEcdhEs(header: Readonly<Record<string, unknown>>, plaintext: Uint8Array, receiver: KeyObject): string {
  const ephemeral = generateKeyPairSync('x25519');
  const { kty, crv, x } = ephemeral.publicKey.export({ format: 'jwk' });
  const protectedHeader = toBase64url(JSON.stringify({ ...header, alg: 'ECDH-ES', enc: ENC, epk: { kty, crv, x } }));
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', contentKey(ephemeral.privateKey, receiver), iv);
  cipher.setAAD(Buffer.from(protectedHeader, 'ascii'));
  const sealed = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  const parts = [iv, sealed, cipher.getAuthTag()].map(bytes => bytes.toString('base64url'));
  return `${protectedHeader}..${parts.join('.')}`;
}

interface Parsed {
  readonly aad: Buffer;
  readonly ephemeral: KeyObject;
  readonly iv: Buffer;
  readonly sealed: Buffer;
  readonly tag: Buffer;
}

function parse(jwe: string): Parsed | null {
  const parts = jwe.split('.');
  if (parts.length !== 5 || parts[1] !== '') return null;
  const header = objectFromBase64url(parts[0]!);
  const [iv, sealed, tag] = parts.slice(2).map(fromBase64url);
  if (!header || !iv || !sealed || !tag || iv.length !== IV_BYTES || tag.length !== TAG_BYTES) return null;
  // `crit` lists extensions that must be understood, `zip` would need inflating: we know none. `apu` and `apv` would
  // enter the key derivation, which we do without.
  if (header['alg'] !== 'ECDH-ES' || header['enc'] !== ENC) return null;
  if (['crit', 'zip', 'apu', 'apv'].some(name => name in header)) return null;
  const { kty, crv, x } = (header['epk'] ?? {}) as Record<string, unknown>;
  if (kty !== 'OKP' || crv !== 'X25519' || typeof x !== 'string') return null;
  const ephemeral = createPublicKey({ key: { kty, crv, x }, format: 'jwk' });
  return { aad: Buffer.from(parts[0]!, 'ascii'), ephemeral, iv, sealed, tag };
}

/** The text of a compact JWE sealed to this key, or `null` where anything about it is not right. */
export function openEcdhEs(jwe: string, receiver: KeyObject): string | null {
  try {
    const parsed = parse(jwe);
    if (!parsed) return null;
    const decipher = createDecipheriv('aes-256-gcm', contentKey(receiver, parsed.ephemeral), parsed.iv, {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(parsed.aad);
    decipher.setAuthTag(parsed.tag);
    return decipher.update(parsed.sealed, undefined, 'utf8') + decipher.final('utf8');
  } catch {
    // A bad tag, a point of small order, a broken key: to the caller all are one thing, a letter nobody can read.
    return null;
  }
}
