import type { CryptoModule, KeyUse, PrivateJwk, PublicJwk } from './crypto-profile.js';

/** One SM2 key as it is used: the public point, and the secret or the device's name for it. */
export type Sm2Secret = PrivateJwk['d'];

/** What SM4-GCM makes of a plaintext. */
export interface Sm4Sealed {
  readonly sealed: Buffer;
  /** 16 bytes. */
  readonly tag: Buffer;
}

/**
 * The port of a cryptographic module for the national profile, cut along the functions that GM/T 0018 gives every
 * certified card, machine or token (named beside each), so that an adapter is a page. Calls are synchronous, as those
 * are. All points and numbers are fixed 32-byte big-endian; malformed input from outside is answered, not thrown.
 */
export interface CryptoDevice extends CryptoModule {
  /** `SDF_GenerateRandom`. */
  random(bytes: number): Buffer;
  /** `SDF_Hash…` with SM3, no user id: 32 bytes. A text is hashed as its UTF-8. */
  sm3(data: string | Uint8Array): Buffer;
  /** A fresh key pair; of a hardware module `d` names the key inside it. */
  generateKey(use: KeyUse): PrivateJwk;
  /** `SDF_ExportSignPublicKey_ECC`, `SDF_ExportEncPublicKey_ECC`. @throws where there is no such key */
  publicKey(use: KeyUse, secret: Sm2Secret): PublicJwk;
  /** `SDF_InternalSign_ECC`: r ‖ s over `e`, the digest that already holds Z. */
  sign(secret: Sm2Secret, e: Buffer): Buffer;
  /** `SDF_ExternalVerify_ECC`, prepared for one key. @throws where the key is not a point of the curve */
  verifier(key: PublicJwk): (e: Buffer, signature: Buffer) => boolean;
  /** `SDF_ExternalEncrypt_ECC`, prepared for one key: C1 ‖ C3 ‖ C2 (GM/T 0003.4), C1 without its `04`. @throws as above */
  encrypter(key: PublicJwk): (plaintext: Buffer) => Buffer;
  /** `SDF_InternalDecrypt_ECC`; `null` where it was damaged or not sealed to this key. */
  decrypt(secret: Sm2Secret, sealed: Buffer): Buffer | null;
  /** SM4-GCM (RFC 8998), 16-byte key, 12-byte `iv`. */
  sealSm4(key: Buffer, iv: Buffer, aad: Buffer, plaintext: Uint8Array): Sm4Sealed;
  /** `null` where the tag does not hold. */
  openSm4(key: Buffer, iv: Buffer, aad: Buffer, sealed: Sm4Sealed): Buffer | null;
}
