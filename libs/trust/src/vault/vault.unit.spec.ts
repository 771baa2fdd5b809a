import { describe, expect, it } from '@jest/globals';
import { isRefusal, orThrow } from '@fengqiao/kernel';
import { generateVaultFile, rotateVaultFile } from './vault-file.js';
import { loadVault, openVault } from './vault.js';

const file = generateVaultFile('legal-aid');
const vault = orThrow(loadVault(file));
const { key, ...wrapped } = vault.newCaseKey('NC26-A');

describe('what is sealed with the key of a case', () => {
  const sealed = key.seal('docket|facts|d1', '虚构的经过');

  it('opens in its place', () => {
    expect(key.open('docket|facts|d1', sealed)).toBe('虚构的经过');
    expect(sealed.includes(Buffer.from('虚构'))).toBe(false);
  });

  it.each(['docket|facts|d2', 'docket|file|d1', 'consent|facts|d1'])('does not open as %s', place => {
    expect(key.open(place, sealed)).toBeNull();
  });

  it('does not open with the key of another case', () => {
    expect(vault.newCaseKey('NC26-B').key.open('docket|facts|d1', sealed)).toBeNull();
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
