import { describe, expect, it } from '@jest/globals';
import { orThrow } from '@fengqiao/kernel';
import { internationalWorld, keysOf, kidOf, nationalWorld, NOW, worlds } from '../test/agencies.js';
import { generateAgencyKeys, loadAgencyKeys, publicKeysOf } from './agency-keys.js';
import { objectFromBase64url, toBase64url } from './base64url.js';
import type { CryptoDevice } from './crypto-device.js';
import { international } from './international-profile.js';
import { loadDirectory, pinDirectory } from './key-directory.js';
import { openLetter } from './open-letter.js';
import { profilesWith } from './profiles.js';
import { sealLetter } from './seal-letter.js';
import { signClaims, verifyClaims } from './signed-claims.js';
import { softwareDevice } from './software-device.js';

const draft = { from: 'mediation', to: 'arbitration', headers: { id: 'l', type: 't' }, messages: [{ text: '调解协议' }], at: NOW };
const algOf = (compact: string): unknown => objectFromBase64url(compact.split('.')[0]!)!['alg'];
const SM2_SIGNATURE = 'urn:oid:1.2.156.10197.1.501';

describe('an agency', () => {
  const [national, foreign] = [nationalWorld.files.court, internationalWorld.files.court];

  it('has keys of one profile, the one that its file names', () => {
    expect(loadAgencyKeys({ ...national, keys: [...national.keys, ...foreign.keys] })).toMatchObject({ code: 'key-fingerprint-mismatch' });
    expect(loadAgencyKeys({ ...national, profile: 'international' })).toMatchObject({ code: 'key-fingerprint-mismatch' });
    expect(loadAgencyKeys({ ...foreign, profile: 'none' })).toMatchObject({ code: 'key-file-malformed' });
    expect(keysOf({ agency: foreign.agency, keys: foreign.keys }).profile).toBe(international);
  });

  it('is not given another profile by whoever forwards its public keys', () => {
    const kid = kidOf(national, 'sig');
    const forwarded = { ...publicKeysOf(national), profile: 'international' };
    expect(pinDirectory([forwarded], { court: [kid] })).toMatchObject({ code: 'key-fingerprint-mismatch' });
  });

  it('is not believed in the algorithm of another profile, whatever a header says', () => {
    const claims = { by: 'court', iat: NOW / 1000, purpose: 'receipt', root: international.digest(''), size: 1 } as const;
    const [, payload, signature] = signClaims<'receipt'>(claims, NOW, nationalWorld.court).split('.');
    const header = toBase64url(JSON.stringify({ alg: international.signatureAlgorithm, kid: kidOf(national, 'sig') }));
    expect(verifyClaims([header, payload, signature].join('.'), 'receipt', nationalWorld.directory)).toMatchObject({ code: 'signature-malformed' });
  });
});

describe.each(worlds)('a letter, $name', ({ name, mediation, arbitration, directory }) => {
  it('is signed in the profile of its sender and sealed in that of its receiver', () => {
    const { jwe, signedRoot } = orThrow(sealLetter(draft, mediation, directory));
    expect(algOf(signedRoot)).toBe(name === 'international' ? 'EdDSA' : SM2_SIGNATURE);
    expect(algOf(jwe)).toBe(name === 'national' ? 'urn:oid:1.2.156.10197.1.301.3' : 'ECDH-ES');
    expect(orThrow(openLetter(jwe, arbitration, directory)).messages).toEqual(draft.messages);
  });
});

describe('a device', () => {
  /** Gives out names; what stands behind them stays inside. */
  function card(): CryptoDevice {
    const inside = new Map<string, string>();
    const secretOf = (name: string): string => inside.get(name) ?? '';
    return {
      ...softwareDevice,
      generateKey(use) {
        const { d, ...jwk } = softwareDevice.generateKey(use);
        const name = `${use}-${inside.size + 1}`;
        inside.set(name, d);
        return { ...jwk, d: name };
      },
      publicKey: (use, name) => softwareDevice.publicKey(use, secretOf(name)),
      sign: (name, e) => softwareDevice.sign(secretOf(name), e),
      decrypt: (name, sealed) => softwareDevice.decrypt(secretOf(name), sealed),
    };
  }

  it('keeps private keys to itself: the key file holds their names, and everything works as before', () => {
    const profiles = profilesWith(card());
    const file = generateAgencyKeys('arbitration', { from: '2026-01-01T00:00:00.000Z', profile: profiles.national });
    expect(file.keys.map(({ jwk }) => jwk.d)).toEqual(['sig-1', 'enc-2']);
    const keys = orThrow(loadAgencyKeys(file, profiles));
    // Everybody else verifies and seals without the device.
    const directory = orThrow(loadDirectory([publicKeysOf(file, profiles), publicKeysOf(nationalWorld.files.mediation)]));
    const { jwe } = orThrow(sealLetter(draft, nationalWorld.mediation, directory));
    expect(orThrow(openLetter(jwe, keys, directory)).messages).toEqual(draft.messages);
    const claims = { by: 'arbitration', iat: NOW / 1000, purpose: 'receipt', root: international.digest(''), size: 1 } as const;
    expect(verifyClaims(signClaims<'receipt'>(claims, NOW, keys), 'receipt', directory)).toEqual(claims);
  });

  it('is missed where the file names a key that it does not hold', () => {
    const file = generateAgencyKeys('arbitration', { profile: profilesWith(card()).national });
    expect(loadAgencyKeys(file, profilesWith(card()))).toMatchObject({ code: 'key-pair-mismatch' });
  });
});
