import { createCipheriv, createDecipheriv, createSecretKey, randomFillSync, type KeyObject } from 'node:crypto';

/** First byte of everything sealed: AES-256-GCM. Another cipher takes another number, and old rows stay readable. */
const AES_256_GCM = 1;
const IV = 12;
const TAG = 16;
const HEAD = 1 + IV;

/** Drawn by the page: a call for twelve bytes each costs as much as the encryption. */
const pool = Buffer.alloc(IV * 256);
let used = pool.length;

function writeIv(target: Buffer): void {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  pool.copy(target, 1, used, used + IV);
  used += IV;
}

/** As a `KeyObject`, since the engine expands plain bytes anew for every message: three times the price. */
export const boxKey = (bytes: Uint8Array): KeyObject => createSecretKey(bytes);

/** Seals a text or bytes for one place: whatever is put elsewhere does not open there. */
export function sealBox(key: KeyObject, plaintext: string | Uint8Array, place: string): Buffer {
  const head = Buffer.allocUnsafe(HEAD);
  head[0] = AES_256_GCM;
  writeIv(head);
  const cipher = createCipheriv('aes-256-gcm', key, head.subarray(1), { authTagLength: TAG });
  cipher.setAAD(Buffer.from(place, 'utf8'));
  const body = typeof plaintext === 'string' ? cipher.update(plaintext, 'utf8') : cipher.update(plaintext);
  cipher.final();
  return Buffer.concat([head, body, cipher.getAuthTag()]);
}

/** @returns what was sealed, or `null` where it was altered, cut, put elsewhere, or sealed with another key */
export function openBox(key: KeyObject, sealed: Buffer, place: string): Buffer | null {
  if (sealed[0] !== AES_256_GCM || sealed.length < HEAD + TAG) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, HEAD), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(place, 'utf8'));
  decipher.setAuthTag(sealed.subarray(-TAG));
  const body = decipher.update(sealed.subarray(HEAD, -TAG));
  try {
    decipher.final();
    return body;
  } catch {
    return null;
  }
}
