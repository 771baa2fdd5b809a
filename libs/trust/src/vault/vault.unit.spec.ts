import { describe, expect, it } from '@jest/globals';
import { isRefusal, orThrow } from '@fengqiao/kernel';
import type { CryptoDevice } from '../crypto-device.js';
import { softwareDevice } from '../software-device.js';
import { generateVaultFile, rotateVaultFile } from './vault-file.js';
import { loadVault, openVault } from './vault.js';

const file = generateVaultFile('legal-aid');
const vault = orThrow(loadVault(file));
const { key, ...wrapped } = vault.newCaseKey('NC26-A');

/** The same vault after it went over to the national profile. */
const changedOver = rotateVaultFile(file, { profile: 'national' });
const national = orThrow(loadVault(changedOver));

describe.each([
  ['international', vault, 1], ['national', national, 2],
] as const)('what is sealed with the key of a case in the %s profile', (profile, own, cipher) => {
  const { key } = own.newCaseKey('NC26-A');
  const sealed = key.seal('docket|facts|d1', '虚构的经过');

  it('says by which cipher', () => {
    expect([own.profile, sealed[0], own.newCaseKey('NC26-A').wrapped[0]]).toEqual([profile, cipher, cipher]);
  });

  it('opens in its place', () => {
    expect(key.open('docket|facts|d1', sealed)).toBe('虚构的经过');
    expect(sealed.includes(Buffer.from('虚构'))).toBe(false);
  });

  it.each(['docket|facts|d2', 'docket|file|d1', 'consent|facts|d1'])('does not open as %s', place => {
    expect(key.open(place, sealed)).toBeNull();
  });

  it('does not open with the key of another case', () => {
    expect(own.newCaseKey('NC26-B').key.open('docket|facts|d1', sealed)).toBeNull();
  });

  it('does not open with any one byte changed, cut or added', () => {
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(key.open('docket|facts|d1', changed)).toBeNull();
      expect(key.open('docket|facts|d1', sealed.subarray(0, at))).toBeNull();
    }
    expect(key.open('docket|facts|d1', Buffer.concat([sealed, Buffer.of(0)]))).toBeNull();
  });

  it('opens whatever its length', () => {
    for (const text of ['', '1', '十六字节恰好满', 'x'.repeat(70_000)]) expect(key.open('docket|facts|d1', key.seal('docket|facts|d1', text))).toBe(text);
  });

  it('never looks the same twice', () => {
    expect(key.seal('docket|facts|d1', 'x').equals(key.seal('docket|facts|d1', 'x'))).toBe(false);
  });
});

describe('the key of a case', () => {
  const sealed = key.seal('docket|facts|d1', 'x');

  it('is unwrapped by its own agency, for its own case, and by nobody else', () => {
    expect(vault.unwrap('NC26-A', wrapped)?.open('docket|facts|d1', sealed)).toBe('x');
    expect(vault.unwrap('NC26-B', wrapped)).toBeUndefined();
    expect(orThrow(loadVault({ ...file, agency: 'mediation' })).unwrap('NC26-A', wrapped)).toBeUndefined();
    expect(orThrow(loadVault(generateVaultFile('legal-aid'))).unwrap('NC26-A', wrapped)).toBeUndefined();
  });

  it('is the same under a new wrapping key; the old one is not needed after that', () => {
    const rotated = rotateVaultFile(file);
    const again = orThrow(loadVault(rotated)).rewrap('NC26-A', wrapped)!;
    expect(again.kek).not.toBe(wrapped.kek);
    const alone = orThrow(loadVault({ ...rotated, keys: rotated.keys.slice(1) }));
    expect(alone.unwrap('NC26-A', wrapped)).toBeUndefined();
    expect(alone.unwrap('NC26-A', again)?.open('docket|facts|d1', sealed)).toBe('x');
  });
});

describe('a vault that went over to the national profile', () => {
  const before = key.seal('docket|facts|d1', '换用之前');

  it('opens what it sealed before, and seals what is new in a known case by SM4', () => {
    const again = national.unwrap('NC26-A', wrapped)!;
    const after = again.seal('docket|facts|d1', '换用之后');
    expect([again.open('docket|facts|d1', before), after[0], again.open('docket|facts|d1', after)]).toEqual(['换用之前', 2, '换用之后']);
  });

  it('wraps the old keys anew by SM4; then the old wrapping key is not needed', () => {
    const again = national.rewrap('NC26-A', wrapped)!;
    const alone = orThrow(loadVault({ ...changedOver, keys: changedOver.keys.slice(1) }));
    expect([again.wrapped[0], alone.unwrap('NC26-A', again)?.open('docket|facts|d1', before)]).toEqual([2, '换用之前']);
  });

  it('may go back: nothing that was sealed meanwhile is lost', () => {
    const sealed = national.unwrap('NC26-A', wrapped)!.seal('docket|facts|d1', '期间');
    const back = orThrow(loadVault(rotateVaultFile(changedOver, { profile: 'international' })));
    expect(back.unwrap('NC26-A', wrapped)!.open('docket|facts|d1', sealed)).toBe('期间');
  });

  it('does not take what one cipher sealed for the other’s', () => {
    const forged = Buffer.from(before);
    forged[0] = 2;
    expect([key.open('docket|facts|d1', forged), key.open('docket|facts|d1', Buffer.concat([Buffer.of(3), before.subarray(1)]))]).toEqual([null, null]);
  });

  it('files persons under HMAC-SM3 and still finds those it filed before', () => {
    expect(national.token('phone', '138')).not.toBe(vault.token('phone', '138'));
    expect(national.tokens('phone', '138')).toEqual([national.token('phone', '138'), vault.token('phone', '138')]);
    expect(new Set(vault.tokens('phone', '138'))).toEqual(new Set(national.tokens('phone', '138')));
  });

  it('is international where its file is of before there was a choice', () => {
    const { profile: _none, ...old } = file;
    const opened = orThrow(loadVault(old));
    expect([opened.profile, opened.unwrap('NC26-A', wrapped)?.open('docket|facts|d1', before)]).toEqual(['international', '换用之前']);
  });
});

describe('a vault at a site that has a device', () => {
  const asked: string[] = [];
  const noting = <K extends 'random' | 'sealSm4' | 'openSm4'>(name: K): CryptoDevice[K] => ((...given: Parameters<CryptoDevice[K]>) => {
    asked.push(name);
    return (softwareDevice[name] as (...all: unknown[]) => unknown)(...given);
  }) as CryptoDevice[K];
  const card: CryptoDevice = { ...softwareDevice, random: noting('random'), sealSm4: noting('sealSm4'), openSm4: noting('openSm4') };

  it('has the device draw the key of a case, seal and open, where it is of the national profile', () => {
    const own = orThrow(loadVault(changedOver, card));
    const { key, ...kept } = own.newCaseKey('NC26-C');
    expect(asked).toEqual(['random', 'sealSm4']);
    expect(own.unwrap('NC26-C', kept)!.open('docket|facts|d1', key.seal('docket|facts|d1', '虚构'))).toBe('虚构');
    expect(asked.slice(2)).toEqual(['openSm4', 'sealSm4', 'openSm4']);
    expect(national.unwrap('NC26-C', kept)).toBeDefined();
  });
});

describe('a token of the blind index', () => {
  it('is the same for the same value, also after wrapping keys have changed', () => {
    expect(orThrow(loadVault(rotateVaultFile(file))).token('phone', '138')).toBe(vault.token('phone', '138'));
  });

  it('differs between columns and between agencies', () => {
    expect(vault.token('id-number', '138')).not.toBe(vault.token('phone', '138'));
    expect(orThrow(loadVault(generateVaultFile('legal-aid'))).token('phone', '138')).not.toBe(vault.token('phone', '138'));
  });
});

describe('a vault file', () => {
  const BAD: readonly [string, string, string][] = [
    ['that is no JSON', 'noise', 'vault-malformed'],
    ['without keys', JSON.stringify({ ...file, keys: [] }), 'vault-malformed'],
    ['whose key bears the name of another', JSON.stringify({ ...file, keys: [{ ...file.keys[0], secret: file.index }] }), 'vault-malformed'],
    ['of another agency', JSON.stringify({ ...file, agency: 'mediation' }), 'vault-of-another-agency'],
  ];

  it.each(BAD)('%s is refused, and the refusal holds nothing of it', (_what, text, code) => {
    const refusal = openVault('legal-aid', text);
    expect(isRefusal(refusal) && refusal.code).toBe(code);
    expect(JSON.stringify(refusal)).not.toContain(file.index);
  });
});
