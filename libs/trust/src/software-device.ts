import { hash, randomBytes } from 'node:crypto';
import { sm2, sm4 } from 'sm-crypto-v2';
import { fromBase64url } from './base64url.js';
import type { CryptoDevice, Sm2Secret } from './crypto-device.js';
import type { PublicJwk } from './crypto-profile.js';

const SIZE = 32;
/** Order of the curve (GB/T 32918.5). */
const ORDER = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;
/** Bits of the table of multiples that is kept for a public key: made at its first use, it speeds up all that follow. */
const WINDOW = 8;

const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const toText = (hex: string): string => Buffer.from(hex, 'hex').toString('base64url');

function number(text: string | undefined): string {
  const bytes = fromBase64url(text ?? '');
  if (bytes?.length !== SIZE) throw new TypeError('not an SM2 key');
  return bytes.toString('hex');
}

function pointOf({ kty, crv, x, y }: PublicJwk): string {
  if (kty !== 'EC' || crv !== 'SM2') throw new TypeError('not an SM2 key');
  return `04${number(x)}${number(y)}`;
}

/** The point of a key, with its table once it is used. @throws where it does not lie on the curve */
function preparedPoint(key: PublicJwk): () => ReturnType<typeof sm2.precomputePublicKey> {
  const text = pointOf(key);
  if (!sm2.verifyPublicKey(text)) throw new TypeError('not a point of the SM2 curve');
  let point: ReturnType<typeof sm2.precomputePublicKey> | undefined;
  return () => (point ??= sm2.precomputePublicKey(text, WINDOW));
}

const jwkOf = (point: string): PublicJwk => ({ kty: 'EC', crv: 'SM2', x: toText(point.slice(2, 66)), y: toText(point.slice(66)) });
const publicKey = (secret: Sm2Secret): PublicJwk => jwkOf(sm2.getPublicKeyFromPrivateKey(number(secret)));

/** GB/T 32918.2 §7.1 B1, B2, which the library leaves to its caller. */
function inRange(hex: string): boolean {
  const value = BigInt(`0x${hex}`);
  return value > 0n && value < ORDER;
}

/** What comes from outside may be no point, no number, too short: all of it is "no". */
function answerOrNull<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch {
    return null;
  }
}

/**
 * SM2 and SM4-GCM by `sm-crypto-v2`, SM3 and random by Node. For development, demonstration and for verifying alone what
 * others signed; not a certified module, not free of timing differences, and secrets lie in the memory of the process.
 *
 * SM3 is Node's because the library hashes texts with characters beyond U+3FFFF wrongly, and because it is ten times as
 * fast. SM2 is the library's because Node's cannot be given a user id.
 */
export const softwareDevice: CryptoDevice = {
  name: {
    zh: 'sm-crypto-v2 软件实现，未经商用密码产品认证，仅供开发、演示与离线核验',
    en: 'sm-crypto-v2, software, not a certified module: for development, demonstration and offline verification',
  },
  certificate: null,
  random: bytes => randomBytes(bytes),
  sm3: data => hash('sm3', data, 'buffer'),
  generateKey() {
    const { privateKey, publicKey: point } = sm2.generateKeyPairHex();
    return { ...jwkOf(point), d: toText(privateKey) };
  },
  publicKey: (_use, secret) => publicKey(secret),
  sign: (secret, e) => Buffer.from(sm2.doSignature(e, number(secret)), 'hex'),
  verifier(key) {
    const point = preparedPoint(key);
    return (e, signature) => {
      if (signature.length !== 2 * SIZE) return false;
      const text = toHex(signature);
      if (!inRange(text.slice(0, 2 * SIZE)) || !inRange(text.slice(2 * SIZE))) return false;
      return answerOrNull(() => sm2.doVerifySignature(e, text, point())) ?? false;
    };
  },
  encrypter(key) {
    const point = preparedPoint(key);
    return plaintext => Buffer.from(sm2.doEncrypt(plaintext, point()), 'hex');
  },
  decrypt(secret, sealed) {
    // The library says "nothing" where its check fails; nothing is never sealed here.
    const opened = answerOrNull(() => sm2.doDecrypt(toHex(sealed), number(secret), 1, { output: 'array' }));
    return opened && opened.length > 0 ? Buffer.from(opened) : null;
  },
  sealSm4(key, iv, associatedData, plaintext) {
    const options = { mode: 'gcm', output: 'array', iv, associatedData, outputTag: true } as const;
    const { output, tag } = sm4.encrypt(plaintext, key, options);
    return { sealed: Buffer.from(output), tag: Buffer.from(tag!) };
  },
  openSm4(key, iv, associatedData, { sealed, tag }) {
    const options = { mode: 'gcm', output: 'array', iv, associatedData, tag } as const;
    return answerOrNull(() => openedBytes(sm4.decrypt(sealed, key, options)));
  },
};

/** The library's types promise an object around the bytes; what it gives are the bytes. */
function openedBytes(opened: Uint8Array | { readonly output: Uint8Array }): Buffer {
  return Buffer.from('output' in opened ? opened.output : opened);
}
