import { fromBase64url, objectFromBase64url, toBase64url } from './base64url.js';
import type { CryptoDevice } from './crypto-device.js';

/**
 * JOSE has no registered names for SM2 and SM4, so these are collision-resistant ones (RFC 7515 §4.1.1): the object
 * identifiers under which GM/T 0006 registers SM2 encryption and SM4 in GCM.
 */
const ALG = 'urn:oid:1.2.156.10197.1.301.3';
const ENC = 'urn:oid:1.2.156.10197.1.104.8';
const KEY_BYTES = 16;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Compact JWE with key encryption (RFC 7516 §5.1): a fresh SM4 key under SM2 (C1 ‖ C3 ‖ C2, 112 bytes), the content
 * under SM4-GCM; the digital envelope of GM/T 0010 in the clothes of JOSE.
 */
export function sealSm2(
  header: Readonly<Record<string, unknown>>,
  plaintext: Uint8Array,
  encrypt: (key: Buffer) => Buffer,
  device: CryptoDevice,
): string {
  const protectedHeader = toBase64url(JSON.stringify({ ...header, alg: ALG, enc: ENC }));
  const [key, iv] = [device.random(KEY_BYTES), device.random(IV_BYTES)];
  const { sealed, tag } = device.sealSm4(key, iv, Buffer.from(protectedHeader, 'ascii'), plaintext);
  return [protectedHeader, ...[encrypt(key), iv, sealed, tag].map(bytes => bytes.toString('base64url'))].join('.');
}

/** The text of a compact JWE sealed to this key, or `null` where anything about it is not right. */
export function openSm2(jwe: string, decrypt: (sealed: Buffer) => Buffer | null, device: CryptoDevice): string | null {
  const parts = jwe.split('.');
  if (parts.length !== 5) return null;
  const header = objectFromBase64url(parts[0]!);
  const [sealedKey, iv, sealed, tag] = parts.slice(1).map(fromBase64url);
  if (!header || !sealedKey || !iv || !sealed || !tag || iv.length !== IV_BYTES || tag.length !== TAG_BYTES) return null;
  // `crit` lists extensions that must be understood, `zip` would need inflating: we know none.
  if (header['alg'] !== ALG || header['enc'] !== ENC || 'crit' in header || 'zip' in header) return null;
  const key = decrypt(sealedKey);
  if (key?.length !== KEY_BYTES) return null;
  return device.openSm4(key, iv, Buffer.from(parts[0]!, 'ascii'), { sealed, tag })?.toString('utf8') ?? null;
}
