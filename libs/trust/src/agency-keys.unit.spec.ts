import { mkdtemp, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isRefusal, orThrow, Refused } from '@fengqiao/kernel';
import { directoryOf, FOUNDED, keysOf, kidOf, NOW, pureWorlds } from '../test/agencies.js';
import { generateAgencyKeys, publicKeysOf, revokeKey, rotateAgencyKeys } from './agency-keys.js';
import { pinDirectory } from './key-directory.js';
import { international } from './international-profile.js';
import { thumbprint } from './key-file.js';
import { readAgencyKeys, readDirectory, writeAgencyKeys, writeDirectory } from './key-storage.js';

describe.each(pureWorlds)('in the $name world', world => {
  const { directory, files } = world;

  const ROTATION = '2026-03-01T00:00:00.000Z';
  const before = Date.parse(ROTATION) - 1;
  const after = Date.parse(ROTATION);

  describe('keys', () => {
    it('are named by the RFC 8037 thumbprint of their public half', () => {
      const jwk = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };
      expect(thumbprint(jwk, international)).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
    });

    it('sign with the newest key that has begun', () => {
      const keys = keysOf(rotateAgencyKeys(files.mediation, ROTATION));
      const [first, , second] = rotateAgencyKeys(files.mediation, ROTATION).keys;
      expect(keys.signingKey(before).kid).toBe(first!.kid);
      expect(keys.signingKey(after).kid).not.toBe(first!.kid);
      expect(second!.use).toBe('sig');
    });

    it('fall back to the older key when the newest is revoked', () => {
      const rotated = rotateAgencyKeys(files.mediation, ROTATION);
      const revoked = revokeKey(rotated, rotated.keys[2]!.kid, ROTATION);
      expect(keysOf(revoked).signingKey(after).kid).toBe(rotated.keys[0]!.kid);
    });

    it('stop signing at their end', () => {
      const [sig, enc] = files.mediation.keys;
      const ended = keysOf({ ...files.mediation, keys: [{ ...sig!, until: ROTATION }, enc!] });
      expect(ended.signingKey(before).kid).toBe(sig!.kid);
      expect(() => ended.signingKey(after)).toThrow(Refused);
    });

    it('are sealed to by the newest, and opened by all that are held', () => {
      const rotated = rotateAgencyKeys(files.mediation, ROTATION);
      const [, oldKey, , newKey] = rotated.keys;
      const known = directoryOf(rotated);
      expect(orThrow(known.sealerFor('mediation', before)).kid).toBe(oldKey!.kid);
      expect(orThrow(known.sealerFor('mediation', after)).kid).toBe(newKey!.kid);
      expect(keysOf(rotated).opener(oldKey!.kid)).toBeDefined();
    });

    it('are published without their private halves', () => {
      expect(JSON.stringify(publicKeysOf(files.mediation))).not.toContain('"d"');
    });

    it('cannot be revoked if they do not exist', () => {
      expect(() => revokeKey(files.mediation, 'nobody', FOUNDED)).toThrow(RangeError);
    });
  });

  describe('a pinned directory', () => {
    it('knows only the keys whose fingerprints were compared', () => {
      const kid = kidOf(files.court, 'sig');
      const pinned = orThrow(pinDirectory(directory.file, { court: [kid], constructor: [] }));
      expect(pinned.verifyingKey(kid)?.agency).toBe('court');
      expect(pinned.verifyingKey(kidOf(files.mediation, 'sig'))).toBeUndefined();
    });

    it('does not take a compared key under the name of another agency', () => {
      const kid = kidOf(files.court, 'sig');
      const pinned = orThrow(pinDirectory(directory.file, { mediation: [kid] }));
      expect(pinned.verifyingKey(kid)).toBeUndefined();
    });
  });

  describe('key files', () => {
    it('come back from disk as they were, private ones for their owner alone', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'trust-'));
      const [own, all] = [join(folder, 'own.json'), join(folder, 'directory.json')];
      await writeAgencyKeys(own, files.court);
      await writeDirectory(all, directory.file);
      expect((await stat(own)).mode & 0o777).toBe(0o600);
      expect(orThrow(await readAgencyKeys(own)).signingKey(NOW).kid).toBe(kidOf(files.court, 'sig'));
      expect(orThrow(await readDirectory(all)).file).toEqual(directory.file);
    });

    it('are never written over', async () => {
      const path = join(await mkdtemp(join(tmpdir(), 'trust-')), 'own.json');
      await writeAgencyKeys(path, files.court);
      await expect(writeAgencyKeys(path, generateAgencyKeys('court'))).rejects.toThrow('EEXIST');
      expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(files.court);
    });

    it('are refused when they are not there', async () => {
      expect(isRefusal(await readAgencyKeys('/nowhere/own.json'))).toBe(true);
      expect(isRefusal(await readDirectory('/nowhere/directory.json'))).toBe(true);
    });
  });
});
