import type { CryptoDevice } from './crypto-device.js';
import type { CryptoProfile } from './crypto-profile.js';
import { openSm2, sealSm2 } from './sm2-envelope.js';
import { messageDigest, signerDigest } from './sm2-digest.js';
import { softwareDevice } from './software-device.js';

/**
 * The national profile (国密): SM3 digests, SM2 signatures over Z of the default user id (r ‖ s, 64 bytes, as JOSE writes
 * ECDSA's), SM2 digital envelopes with SM4-GCM. Keys are `{"kty":"EC","crv":"SM2"}`. `alg` is the object identifier of
 * SM2-with-SM3 (GM/T 0006), since JOSE has registered no name.
 * @param device what computes and keeps the private keys
 */
export function nationalProfile(device: CryptoDevice): CryptoProfile {
  return {
    name: 'national',
    module: { name: device.name, certificate: device.certificate },
    signatureAlgorithm: 'urn:oid:1.2.156.10197.1.501',
    digest: data => device.sm3(data).toString('base64url'),
    generateKey: use => device.generateKey(use),
    publicHalf: (use, { d }) => device.publicKey(use, d),
    signer({ d }) {
      const z = signerDigest(device.publicKey('sig', d), device);
      return { sign: text => device.sign(d, messageDigest(z, text, device)) };
    },
    verifier(jwk) {
      const verify = device.verifier(jwk);
      const z = signerDigest(jwk, device);
      return { verify: (text, signature) => verify(messageDigest(z, text, device), signature) };
    },
    sealer(jwk, kid) {
      const encrypt = device.encrypter(jwk);
      return { kid, seal: (header, plaintext) => sealSm2({ ...header, kid }, plaintext, encrypt, device) };
    },
    opener({ d }) {
      device.publicKey('enc', d);
      return { open: jwe => openSm2(jwe, sealed => device.decrypt(d, sealed), device) };
    },
  };
}

/** The national profile in software, which says of itself that it has no certificate. */
export const national: CryptoProfile = nationalProfile(softwareDevice);
