import type { Bilingual } from '@fengqiao/kernel';

/** A SHA-256 digest (SM3 in the national profile), base64url without padding: 43 characters. */
export type Digest = string;

/** The profiles there are, as key files and directories name them. */
export type ProfileName = 'international' | 'national';

/** What computes: a piece of software, or a module with a certificate. An assessment asks for it, so it is said aloud. */
export interface CryptoModule {
  readonly name: Bilingual;
  /** Number of its certificate as a commercial-cryptography product (商用密码产品认证证书编号); `null` where it has none. */
  readonly certificate: string | null;
}

/** What a key is for: `sig` signs what the agency says, `enc` opens what is sealed to it. */
export type KeyUse = 'sig' | 'enc';

/** A public key as RFC 7517 writes it; `y` only for curves that have one. */
export interface PublicJwk {
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
  readonly y?: string;
}

/** A private key as RFC 7517 writes it. Never leaves the agency. */
export interface PrivateJwk extends PublicJwk {
  /** The secret; where a device keeps it, the device's name for it. */
  readonly d: string;
}

/** Signs with one private key. */
export interface Signer {
  sign(data: string): Buffer;
}

/** Checks signatures of one public key. */
export interface Verifier {
  verify(data: string, signature: Buffer): boolean;
}

/** Seals bytes so that the holder of one private key alone can read them. */
export interface Sealer {
  readonly kid: string;
  /** @returns a compact JWE; `header` becomes part of its protected header, readable by all, alterable by none */
  seal(header: Readonly<Record<string, unknown>>, plaintext: Uint8Array): string;
}

/** Opens what was sealed to one public key. */
export interface Opener {
  /** @returns the text, or `null` where the JWE is damaged, forged or not for this key */
  open(jwe: string): string | null;
}

/**
 * The port behind which all cryptography stands, so that a site under commercial-cryptography assessment
 * (GB/T 39786) can put SM2, SM3 and SM4 in its place without touching a letter, a receipt or a ledger.
 */
export interface CryptoProfile {
  readonly name: ProfileName;
  readonly module: CryptoModule;
  /** The JWS `alg` of its signatures; a signature that names another is refused. */
  readonly signatureAlgorithm: string;
  digest(data: string | Uint8Array): Digest;
  generateKey(use: KeyUse): PrivateJwk;
  /** The public half, derived from `d`; throws where `jwk` is no key of this profile for this use. */
  publicHalf(use: KeyUse, jwk: PrivateJwk): PublicJwk;
  /** The four below throw where `jwk` is no key of this profile for the use. */
  signer(jwk: PrivateJwk): Signer;
  verifier(jwk: PublicJwk): Verifier;
  sealer(jwk: PublicJwk, kid: string): Sealer;
  opener(jwk: PrivateJwk): Opener;
}
