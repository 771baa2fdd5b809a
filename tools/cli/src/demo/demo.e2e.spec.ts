import { beforeAll, afterAll, describe, expect, it, jest } from '@jest/globals';
import { withClient, type Stack } from '@fengqiao/dev';
import { hooks } from '@fengqiao/dev/product';
import { startTestStack } from '@fengqiao/testing';
import { verifyLedgers } from '../audit/verify-ledgers.js';
import { fetchJourney } from '../journey/fetch-journey.js';
import { explainJourney } from '../scheme/explain-case.js';
import { AgencyClient } from '../system/agency-client.js';
import { systemOf } from '../system/temporary-system.js';
import type { Session } from '../session.js';
import { loadJourneys } from './load-journeys.js';
import type { JourneyReport } from './report.js';
import { earliest, runDemo } from './run-demo.js';

jest.setTimeout(180_000);

/** The two that together pass through every agency; all the others run without a server, in shipped-journeys. */
const SHOWN = ['nanchang/courier-three-months', 'wenzhou/rider-trade-station'];
/** One in which days pass. */
const LIVED = 'nanchang-xinjian/notice-after-two-days';
const quiet: Session = { json: true, say: () => undefined };
let stack: Stack;
let lived: JourneyReport;
let reports: readonly JourneyReport[];

beforeAll(async () => {
  const journeys = (await loadJourneys(['nanchang', 'nanchang-xinjian', 'wenzhou'])).filter(({ name }) => name === LIVED || SHOWN.includes(name));
  stack = await startTestStack({
    name: `demo-test-${process.pid}`, hooks: { ...hooks, seed: async () => undefined },
    startsAt: Date.parse(`${earliest(journeys)}T12:00:00+08:00`), serviceEnv: () => ({ CLOCK_SWEEP_MS: '300', CHECKPOINT_MS: '500' }),
  });
  [lived, ...reports] = await runDemo(systemOf(stack), journeys, quiet) as [JourneyReport, ...JourneyReport[]];
});

afterAll(async () => { await stack?.stop(); });

const audit = (agency?: string) => verifyLedgers(systemOf(stack), agency ? { agency } : {}, quiet);

describe('the journeys of the demo on the whole system', () => {
  it('come out as they say, each hand-off proved offline and traced from service to service', () => {
    expect(reports.map(report => report.outcome)).toEqual(['award', 'paid']);
    for (const { handOffs } of reports) {
      expect(handOffs.length).toBeGreaterThan(2);
      for (const { from, to, receiptVerified, status, services, traceId } of handOffs) {
        expect([receiptVerified, status]).toEqual([true, 'concluded']);
        expect(services).toEqual(expect.arrayContaining([from, to]));
        expect(traceId).toMatch(/^[0-9a-f]{32}$/);
      }
    }
  });

  it('keep the promises of their places', () => {
    const promises = reports.flatMap(report => report.clocks).filter(clock => clock.kind === 'promise');
    expect(promises.map(({ duty, lastDay, state }) => [duty, lastDay, state])).toEqual([
      ['decision', '2026-09-21', 'met'], ['acceptance', '2026-10-09', 'met'], ['notice', '2026-10-13', 'met'],
    ]);
  });
});

describe('a journey in which days pass, on the whole system', () => {
  it('is lived through: the promise runs out on its day by itself, and the law is met', () => {
    expect(lived.name).toBe(LIVED);
    expect(lived.clocks.filter(({ duty }) => duty === 'notice').map(({ kind, lastDay, state }) => [kind, lastDay, state]))
      .toEqual(expect.arrayContaining([['promise', '2026-09-09', 'late'], ['law', '2026-09-14', 'met']]));
  });
});

describe('what a scheme puts on the pages', () => {
  it('works through the interfaces: a flag and what it starts, a hold, a promise lengthened', async () => {
    const [workshop] = (await loadJourneys(['nancheng'])).filter(journey => journey.name === 'nancheng/workshop-conference');
    const [report] = await runDemo(systemOf(stack), [workshop!], quiet);
    expect(report).toMatchObject({ outcome: 'paid', scheme: 'nancheng@1' });
  });

  it('is told by the explanation of a case: how it came there, what runs, where it can go', async () => {
    const client = new AgencyClient(systemOf(stack));
    const journey = await fetchJourney(client, 'nanchang', reports[0]!.caseNo);
    const { document, lines } = await explainJourney(journey, 'zh');
    expect(document).toMatchObject({ scheme: { key: 'nanchang@1' }, legs: expect.arrayContaining([expect.objectContaining({ agency: 'legal-aid', cause: expect.objectContaining({ route: 'aid' }) })]) });
    expect(lines.join('\n')).toContain('三（二）征得劳动者同意后引导申请');
  });
});

describe('the audit of the whole system', () => {
  it('finds ledgers, checkpoints, witnesses and dockets in agreement', async () => {
    expect(await audit()).toMatchObject({ ok: true, document: { ok: true, findings: [] } });
  });

  it('names agency, case, row and clock where the owner of a database moved a last day', async () => {
    const move = (day: string) => withClient(stack.parts.databases['legal-aid'].ownerUrl, client =>
      client.query('update clock set last_day = $1, body = jsonb_set(body::jsonb, \'{lastDay}\', to_jsonb($1::text)) where duty = \'closing\'', [day]));
    await move('2027-03-01');
    const answer = await audit('legal-aid');
    await move('2026-12-17');
    expect(answer).toMatchObject({ ok: false, document: { findings: [
      { agency: 'legal-aid', caseNo: reports[0]!.caseNo, kind: 'clock-altered', what: 'closing.lastDay', seq: expect.any(Number), since: expect.any(String) },
    ] } });
    expect(answer.lines.join('\n')).toContain('期限现状与办理记录不符');
  });

  it('fails with a sentence where an agency is away, and judges nobody', async () => {
    await stack.kill('mediation');
    await expect(audit()).rejects.toThrow(/service-unreachable/);
    await stack.restart('mediation');
  });
});
