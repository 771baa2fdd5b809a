import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { international, national, profilesWith, softwareDevice, type CryptoProfile } from '@fengqiao/trust';
import { pino } from 'pino';
import { announceProfile, loadDevice } from './crypto-device.js';

let folder: string;
const adapter = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'device-')); });
afterAll(() => rmSync(folder, { recursive: true }));

const METHODS = ['random', 'sm3', 'generateKey', 'publicKey', 'sign', 'verifier', 'encrypter', 'decrypt', 'sealSm4', 'openSm4'];
const card = (methods: readonly string[]) => `export default {
  name: { zh: '某型密码卡', en: 'a card' }, certificate: 'GM000000000000000',
  ${methods.map(name => `${name}: () => Buffer.alloc(32)`).join(', ')} };`;

describe('the cryptographic device of a site', () => {
  it('is software where none is named', async () => {
    expect(await loadDevice(undefined)).toBe(softwareDevice);
  });

  it('computes the national profile, and no other', async () => {
    const profiles = profilesWith(await loadDevice(adapter('card.mjs', card(METHODS))));
    expect(profiles.national.module).toEqual({ name: { zh: '某型密码卡', en: 'a card' }, certificate: 'GM000000000000000' });
    expect(profiles.national.digest('any')).toBe(Buffer.alloc(32).toString('base64url'));
    expect(profiles.international).toBe(international);
  });

  it('is never replaced by software because its adapter fails', async () => {
    for (const path of [join(folder, 'absent.mjs'), adapter('half.mjs', card(METHODS.slice(1))), adapter('empty.mjs', '')])
      await expect(loadDevice(path)).rejects.toMatchObject({ refusal: { code: 'crypto-device-unusable' } });
  });
});

describe('the log', () => {
  const logged = (profile: CryptoProfile): Record<string, unknown> => {
    let line = '';
    announceProfile(profile, pino({}, { write: text => { line = text; } }));
    return JSON.parse(line) as Record<string, unknown>;
  };

  it('says at every start what computes, and under which certificate', () => {
    expect(logged(national)).toMatchObject({ level: 30, profile: 'national', certificate: null, module: expect.stringContaining('not a certified module') });
    expect(logged(international)).toMatchObject({ level: 30, profile: 'international' });
  });
});
