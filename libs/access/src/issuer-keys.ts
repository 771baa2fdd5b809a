import { createPublicKey, type KeyObject } from 'node:crypto';
import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';

/** The issuer gave no keys, or nothing that could be read as such. */
export class IssuerUnreachable extends Error {}

const ANSWER_MS = 3_000;
/** So often at most is the issuer asked because of a key that is not known: a new one is believed at once, a flood of false ones not passed on. */
const UNKNOWN_KEY_MS = 2_000;

/** What is the token's fault: the keys were there, none of them is the one it names. */
const TOKENS_FAULT = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported];

/**
 * The issuer's public keys, read again every ten minutes. While the issuer is away the last ones count: nobody is sent
 * home because of it, and nobody let in whose key was not known before.
 */
export class IssuerKeys {
  readonly #remote;

  /** @param issuer `https://…/realms/<realm>` */
  constructor(issuer: string) {
    this.#remote = createRemoteJWKSet(new URL(`${issuer}/protocol/openid-connect/certs`), { timeoutDuration: ANSWER_MS, cooldownDuration: UNKNOWN_KEY_MS });
  }

  /** The key that a token names, for jose. @throws IssuerUnreachable where no key was ever seen */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    try {
      return await this.#remote(header, token);
    } catch (error) {
      if (TOKENS_FAULT.some(fault => error instanceof fault)) throw error;
      const known = this.#remote.jwks();
      if (!known) throw new IssuerUnreachable('no keys of the issuer', { cause: error });
      return createLocalJWKSet(known)(header, token);
    }
  };

  /** A key that {@link find} has found. @throws Error where it is not there any more */
  publicKey(kid: string): KeyObject {
    const key = this.#remote.jwks()?.keys.find(candidate => candidate.kid === kid);
    if (!key) throw new Error('unknown key');
    return createPublicKey({ key, format: 'jwk' });
  }
}
