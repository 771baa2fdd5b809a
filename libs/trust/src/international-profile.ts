import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, sign, verify, type KeyObject } from 'node:crypto';
import type { CryptoProfile, KeyUse, PrivateJwk, PublicJwk } from './crypto-profile.js';
import { openEcdhEs, sealEcdhEs } from './ecdh-es.js';

const CURVE = { sig: 'Ed25519', enc: 'X25519' } as const;

function checkedCurve(use: KeyUse, jwk: PublicJwk): void {
  if (jwk.kty !== 'OKP' || jwk.crv !== CURVE[use]) throw new TypeError(`not an ${CURVE[use]} key`);
}

function publicKey(use: KeyUse, { kty, crv, x }: PublicJwk): KeyObject {
  checkedCurve(use, { kty, crv, x });
  return createPublicKey({ key: { kty, crv, x }, format: 'jwk' });
}

function privateKey(use: KeyUse, { kty, crv, x, d }: PrivateJwk): KeyObject {
  checkedCurve(use, { kty, crv, x });
  return createPrivateKey({ key: { kty, crv, x, d }, format: 'jwk' });
}

function toPublicJwk(key: KeyObject): PublicJwk {
  const { kty, crv, x } = key.export({ format: 'jwk' });
  return { kty: kty!, crv: crv!, x: x! };
}

/**
 * SHA-256, Ed25519 (RFC 8037, JWS `EdDSA`), X25519 with AES-256-GCM (JWE `ECDH-ES` + `A256GCM`), all synchronous:
 * one signature costs less than the hop to a worker thread and back.
 */
export const international: CryptoProfile = {
  name: 'international',
  module: { name: { zh: 'OpenSSL（Node 内置软件实现）', en: 'OpenSSL as built into Node, software' }, certificate: null },
  signatureAlgorithm: 'EdDSA',
  digest: data => hash('sha256', data, 'base64url'),
  generateKey(use) {
    const pair = use === 'sig' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519');
    const { kty, crv, x, d } = pair.privateKey.export({ format: 'jwk' });
    return { kty: kty!, crv: crv!, x: x!, d: d! };
  },
  publicHalf: (use, jwk) => toPublicJwk(createPublicKey(privateKey(use, jwk))),
  signer(jwk) {
    const key = privateKey('sig', jwk);
    return { sign: data => sign(null, Buffer.from(data, 'utf8'), key) };
  },
  verifier(jwk) {
    const key = publicKey('sig', jwk);
    return { verify: (data, signature) => verify(null, Buffer.from(data, 'utf8'), key, signature) };
  },
  sealer(jwk, kid) {
    const key = publicKey('enc', jwk);
    return { kid, seal: (header, plaintext) => sealEcdhEs({ ...header, kid }, plaintext, key) };
  },
  opener(jwk) {
    const key = privateKey('enc', jwk);
    return { open: jwe => openEcdhEs(jwe, key) };
  },
};
