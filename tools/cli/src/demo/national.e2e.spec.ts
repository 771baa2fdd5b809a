import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { withClient, type AgencyName, type Stack } from '@fengqiao/dev';
import { hooks } from '@fengqiao/dev/product';
import { startTestStack } from '@fengqiao/testing';
import type { AgencyPublicKeys, ReceiptExport } from '@fengqiao/trust';
import { verifyLedgers } from '../audit/verify-ledgers.js';
import type { Session } from '../session.js';
import { AgencyClient } from '../system/agency-client.js';
import { staffOf } from '../system/staff.js';
import { systemOf } from '../system/temporary-system.js';
import { loadJourneys } from './load-journeys.js';
import type { JourneyReport } from './report.js';
import { runDemo } from './run-demo.js';

jest.setTimeout(180_000);

/** All in SM2, SM3 and SM4, except arbitration, which lies in another city and has kept the international profile. */
const PROFILE = 'national,arbitration-bridge=international';
const quiet: Session = { json: true, say: () => undefined };
let stack: Stack;
let report: JourneyReport;

beforeAll(async () => {
  stack = await startTestStack({ name: `national-test-${process.pid}`, hooks: { ...hooks, seed: async () => undefined }, profile: PROFILE });
  const journeys = await loadJourneys(['nanchang']);
  [report] = await runDemo(systemOf(stack), journeys.filter(({ name }) => name === 'nanchang/courier-three-months'), quiet) as [JourneyReport];
});

afterAll(async () => { await stack?.stop(); });

describe('a claim that passes through agencies of the national profile and one of the international', () => {
  it('comes out as it should, each hand-off proved offline', () => {
    expect(report.outcome).toBe('award');
    expect(report.handOffs.length).toBeGreaterThan(2);
    expect(report.handOffs.map(({ to }) => to)).toContain('arbitration-bridge');
    for (const { receiptVerified, status } of report.handOffs) expect([receiptVerified, status]).toEqual([true, 'concluded']);
  });

  it('is signed by SM2 where the profile is national', async () => {
    const client = new AgencyClient(systemOf(stack));
    const { entries } = await client.get<ReceiptExport>('intake', `/v1/cases/${report.caseNo}/receipts`, staffOf('nanchang', 'intake').username);
    const algorithms = entries.map(({ direction, signedRoot }) =>
      [direction, (JSON.parse(Buffer.from(signedRoot.split('.')[0]!, 'base64url').toString()) as { alg: string }).alg]);
    expect(algorithms).toContainEqual(['sent', 'urn:oid:1.2.156.10197.1.501']);
  });

  it('leaves ledgers, checkpoints and witnesses of both profiles in agreement', async () => {
    expect(await verifyLedgers(systemOf(stack), {}, quiet)).toMatchObject({ ok: true, document: { findings: [] } });
  });

  it('lies sealed by SM4 where the profile is national, by AES where it is not', async () => {
    const ciphers = (agency: AgencyName) => withClient(stack.parts.databases[agency].ownerUrl, async database =>
      (await database.query<{ cipher: number }>('select get_byte(file, 0) as cipher from docket union select get_byte(wrapped, 0) from case_keys')).rows.map(({ cipher }) => cipher));
    expect([await ciphers('intake'), await ciphers('arbitration-bridge')]).toEqual([[2], [1]]);
  });

  it('has one directory for both', () => {
    const directory = JSON.parse(readFileSync(join(stack.keys.publicFolder, 'directory.json'), 'utf8')) as AgencyPublicKeys[];
    const profiles = new Map(directory.map(({ agency, profile }) => [agency, profile]));
    expect([profiles.get('intake'), profiles.get('arbitration-bridge')]).toEqual(['national', 'international']);
  });
});
