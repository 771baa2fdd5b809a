import type { CryptoDevice } from './crypto-device.js';
import type { PublicJwk } from './crypto-profile.js';

/** The user id that GM/T 0009 §10 fixes where two sides have agreed on no other. */
export const DEFAULT_USER_ID = '1234567812345678';

/** a, b, and the base point of the curve sm2p256v1 (GB/T 32918.5). */
const CURVE = Buffer.from(
  'fffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffc' +
    '28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93' +
    '32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7' +
    'bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0',
  'hex',
);

/** Z of a signer (GB/T 32918.2 §5.5): user id, curve and public key under SM3, so that a signature is bound to all three. */
export function signerDigest({ x, y }: PublicJwk, device: CryptoDevice): Buffer {
  const id = Buffer.from(DEFAULT_USER_ID, 'ascii');
  const bits = Buffer.alloc(2);
  bits.writeUInt16BE(id.length * 8);
  return device.sm3(Buffer.concat([bits, id, CURVE, Buffer.from(x, 'base64url'), Buffer.from(y!, 'base64url')]));
}

/** What is signed for a text: SM3(Z ‖ text). */
export function messageDigest(z: Buffer, text: string, device: CryptoDevice): Buffer {
  return device.sm3(Buffer.concat([z, Buffer.from(text, 'utf8')]));
}
