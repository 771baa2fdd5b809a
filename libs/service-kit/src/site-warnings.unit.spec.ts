import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { announceWarnings } from './announce-warnings.js';
import { SITE_WARNINGS, warningsOf, type Site } from './site-warnings.js';

const SITE: Site = {
  keys: 'international', vault: 'international', device: false, certificate: null, production: true, plainWays: [], secretsByValue: [], keysReadable: false, standing: true,
};
const national: Site = { ...SITE, keys: 'national', vault: 'national', device: true, certificate: 'GM000000000000000' };

describe('a site is warned', () => {
  it('of nothing where keys, vault and device agree', () => {
    expect([warningsOf(SITE), warningsOf(national)]).toEqual([[], []]);
  });

  it('that its vault still seals by AES although its keys are national', () => {
    expect(warningsOf({ ...national, device: false, vault: 'international', certificate: null })).toEqual(['vault-not-national', 'national-without-device']);
  });

  it('that its vault does not go through the device it has', () => {
    expect(warningsOf({ ...national, vault: 'international' })).toEqual(['vault-not-national', 'vault-without-device']);
    expect(warningsOf({ ...SITE, device: true, certificate: 'GM000000000000000' })).toEqual(['vault-without-device']);
  });

  it('that what it signs and what it seals are of two profiles', () => {
    expect(warningsOf({ ...SITE, vault: 'national' })).toEqual(['vault-not-international', 'national-without-device']);
  });

  it('of what is left open in production, and of none of that on a developer’s machine', () => {
    const open: Partial<Site> = { plainWays: ['bus'], secretsByValue: ['VAULT'], keysReadable: true, standing: false };
    expect(warningsOf({ ...SITE, ...open })).toEqual(['plain-transport', 'secrets-by-value', 'keys-readable-by-others', 'sessions-not-asked']);
    expect(warningsOf({ ...SITE, ...open, production: false })).toEqual([]);
    for (const [name, value] of Object.entries(open)) expect([name, warningsOf({ ...SITE, [name]: value }).length]).toEqual([name, 1]);
  });

  it('in both languages, with the command that helps', () => {
    const lines: Record<string, unknown>[] = [];
    announceWarnings(['vault-not-national'], pino({}, { write: line => { lines.push(JSON.parse(line) as Record<string, unknown>); } }));
    expect(lines).toEqual([expect.objectContaining({
      level: 40, warning: 'vault-not-national', msg: expect.stringMatching(/SM4.*by AES/s),
      remedy: { zh: expect.stringContaining('rotate-vault <VAULT_FILE> national'), en: expect.stringContaining('--rewrap') },
    })]);
    for (const { message, remedy } of Object.values(SITE_WARNINGS)) for (const text of [message, remedy]) expect([text.zh, text.en]).not.toContain('');
  });
});
