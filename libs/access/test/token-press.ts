import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { EncryptJWT, SignJWT, UnsecuredJWT, decodeJwt, type JWTPayload } from 'jose';

/** The key with which an issuer signs, as a test that runs the issuer knows it. */
export interface IssuerKey {
  /** PKCS#8 PEM. */
  readonly pem: string;
  readonly kid: string;
}

/** Claims, where `undefined` takes one out. */
export type Change = Readonly<Record<string, unknown>>;

const applied = (claims: JWTPayload, change: Change): JWTPayload =>
  Object.fromEntries(Object.entries({ ...claims, ...change }).filter(([, value]) => value !== undefined)) as JWTPayload;

/** Seconds since 1970, some way from now. */
export const secondsFromNow = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

/** Presses tokens that are like a genuine one but for what a test changes, with the issuer's key or another. */
export class TokenPress {
  readonly #key: KeyObject;
  readonly #claims: JWTPayload;
  readonly #strange = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

  /** @param genuine a token that the issuer gave */
  constructor(private readonly issuer: IssuerKey, genuine: string) {
    this.#key = createPrivateKey(issuer.pem);
    this.#claims = decodeJwt(genuine);
  }

  /** Signed with the issuer's key, under its id unless the header says otherwise. */
  signed(change: Change = {}, header: Readonly<Record<string, unknown>> = {}): Promise<string> {
    return this.#sign(this.#key, change, header);
  }

  /** Signed with the issuer's key under a head that no honest library would write. */
  signedUnder(header: Readonly<Record<string, unknown>>): string {
    const parts = [{ alg: 'RS256', kid: this.issuer.kid, ...header }, this.#claims].map(part => Buffer.from(JSON.stringify(part)).toString('base64url'));
    return [...parts, sign('sha256', Buffer.from(parts.join('.')), this.#key).toString('base64url')].join('.');
  }

  /** Signed with a key that nobody knows, under the issuer's key id unless the header says otherwise. */
  byStranger(change: Change = {}, header: Readonly<Record<string, unknown>> = {}): Promise<string> {
    return this.#sign(this.#strange, change, header);
  }

  /** `alg: none`. */
  unsigned(change: Change = {}): string {
    return new UnsecuredJWT(applied(this.#claims, change)).encode();
  }

  /** HMAC with the issuer's public key as the secret: what a verifier that believes the header would accept. */
  byPublicKeyAsSecret(): Promise<string> {
    const secret = new TextEncoder().encode(createPublicKey(this.#key).export({ type: 'spki', format: 'pem' }).toString());
    return new SignJWT(this.#claims).setProtectedHeader({ alg: 'HS256', kid: this.issuer.kid, typ: 'JWT' }).sign(secret);
  }

  /** A genuine token whose claims were changed afterwards. */
  async tampered(change: Change): Promise<string> {
    const [head, , signature] = (await this.signed()).split('.');
    return [head, Buffer.from(JSON.stringify(applied(this.#claims, change))).toString('base64url'), signature].join('.');
  }

  /** Encrypted instead of signed. */
  encrypted(): Promise<string> {
    return new EncryptJWT(this.#claims).setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM' }).encrypt(createPublicKey(this.#key));
  }

  #sign(key: KeyObject, change: Change, header: Readonly<Record<string, unknown>>): Promise<string> {
    const fields = applied({ alg: 'RS256', kid: this.issuer.kid, typ: 'JWT' } as JWTPayload, header);
    return new SignJWT(applied(this.#claims, change)).setProtectedHeader(fields as { alg: string }).sign(key);
  }
}
