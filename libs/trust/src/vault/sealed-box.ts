import { createCipheriv, createDecipheriv, createSecretKey, randomFillSync } from 'node:crypto';
import type { CryptoDevice } from '../crypto-device.js';
import type { ProfileName } from '../crypto-profile.js';

/** First byte of everything sealed: by which cipher. Another cipher takes another number, and old rows stay readable. */
const AES_256_GCM = 1;
const SM4_GCM = 2;
const IV = 12;
const TAG = 16;
const HEAD = 1 + IV;

/** Seals for one place and opens what was sealed there, whatever the profile was then. */
export interface BoxKey {
  /** Seals a text or bytes for one place: whatever is put elsewhere does not open there. */
  seal(plaintext: string | Uint8Array, place: string): Buffer;
  /** @returns what was sealed, or `null` where it was altered, cut, put elsewhere, or sealed with another key */
  open(sealed: Buffer, place: string): Buffer | null;
}

/** The keys of both ciphers, each made when it is first needed: 32 bytes for AES-256, 16 for SM4. */
export type BoxSecrets = Readonly<Record<ProfileName, () => Uint8Array>>;

/** Drawn by the page: a call for twelve bytes each costs as much as the encryption. */
const pool = Buffer.alloc(IV * 256);
let used = pool.length;

function headOf(cipher: number): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const head = Buffer.allocUnsafe(HEAD);
  head[0] = cipher;
  pool.copy(head, 1, used, used + IV);
  used += IV;
  return head;
}

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

function aesBox(secret: () => Uint8Array): BoxKey {
  // As a `KeyObject`, since the engine expands plain bytes anew for every message: three times the price.
  const key = once(() => createSecretKey(secret()));
  return {
    seal(plaintext, place) {
      const head = headOf(AES_256_GCM);
      const cipher = createCipheriv('aes-256-gcm', key(), head.subarray(1), { authTagLength: TAG });
      cipher.setAAD(Buffer.from(place, 'utf8'));
      const body = typeof plaintext === 'string' ? cipher.update(plaintext, 'utf8') : cipher.update(plaintext);
      cipher.final();
      return Buffer.concat([head, body, cipher.getAuthTag()]);
    },
    open(sealed, place) {
      const decipher = createDecipheriv('aes-256-gcm', key(), sealed.subarray(1, HEAD), { authTagLength: TAG });
      decipher.setAAD(Buffer.from(place, 'utf8'));
      decipher.setAuthTag(sealed.subarray(-TAG));
      const body = decipher.update(sealed.subarray(HEAD, -TAG));
      try {
        decipher.final();
        return body;
      } catch {
        return null;
      }
    },
  };
}

/** By what computes the national profile here, the site's device or software: this Node's OpenSSL has SM4, but not in GCM. */
function sm4Box(secret: () => Uint8Array, device: CryptoDevice): BoxKey {
  const key = once(() => Buffer.from(secret()));
  return {
    seal(plaintext, place) {
      const head = headOf(SM4_GCM);
      const text = typeof plaintext === 'string' ? Buffer.from(plaintext, 'utf8') : plaintext;
      const { sealed, tag } = device.sealSm4(key(), head.subarray(1), Buffer.from(place, 'utf8'), text);
      return Buffer.concat([head, sealed, tag]);
    },
    open: (sealed, place) => device.openSm4(
      key(), sealed.subarray(1, HEAD), Buffer.from(place, 'utf8'), { sealed: sealed.subarray(HEAD, -TAG), tag: sealed.subarray(-TAG) }),
  };
}

/** A key that seals in one profile and opens both. @param device computes SM4-GCM */
export function boxKey(secrets: BoxSecrets, profile: ProfileName, device: CryptoDevice): BoxKey {
  const boxes: Readonly<Record<ProfileName, BoxKey>> = { international: aesBox(secrets.international), national: sm4Box(secrets.national, device) };
  const byCipher: Readonly<Record<number, BoxKey>> = { [AES_256_GCM]: boxes.international, [SM4_GCM]: boxes.national };
  return {
    seal: (plaintext, place) => boxes[profile].seal(plaintext, place),
    open: (sealed, place) => (sealed.length < HEAD + TAG ? null : byCipher[sealed[0]!]?.open(sealed, place) ?? null),
  };
}
