import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { until, withClient, type AgencyName, type Stack } from '@fengqiao/dev';
import { hooks } from '@fengqiao/dev/product';
import { makeCaseNumber } from '@fengqiao/kernel';
import { startTestStack, superuserUrl } from '@fengqiao/testing';
import type { Client } from 'pg';
import { REGISTRATION, TRIAGE, consentTo } from '../../../tools/dev/test/fictional-case.js';
import { StackClient } from '../../../tools/dev/test/stack-client.js';
import { CANARIES, CANARY_FILE, canariesIn, canariesUnder } from './canaries.js';
import { PostOffice, referralMessage } from './post-office.js';

jest.setTimeout(180_000);
const WITHIN = { within: 40_000 };
const AGENCIES = ['intake', 'mediation', 'analytics'] as const satisfies readonly AgencyName[];
const CLERK = 'nanchang.clerk';
const MEDIATION_CLERK = 'nanchang.mediation-clerk';

let stack: Stack;
let client: StackClient;
let caseNo: string;

function inDatabase<T>(agency: AgencyName, work: (database: Client) => Promise<T>): Promise<T> {
  return withClient(superuserUrl(stack, agency), work);
}

async function told(agency: AgencyName, who: string, path: string, body: unknown): Promise<Readonly<Record<string, unknown>>> {
  const answer = await client.ask(agency, who, { path, body, key: `canary-${randomBytes(6).toString('hex')}` });
  expect([path, answer.status < 300, answer.body]).toEqual([path, true, answer.body]);
  return answer.body;
}

const docketAt = (agency: AgencyName, who: string, procedure: string, state?: string) => until(`${procedure} at ${agency}`, async () => {
  const { body } = await client.get(agency, who, `/v1/dockets?caseNo=${caseNo}&procedure=${procedure}${state ? `&state=${state}` : ''}`);
  return (body['items'] as { id: string }[])[0]?.id;
}, WITHIN);

/** One claim from the window to mediation and back, with a name or number wherever somebody may write one. */
async function journey(): Promise<void> {
  const opened = await told('intake', CLERK, '/v1/claim/open/register', { place: 'nanchang', file: CANARY_FILE, input: REGISTRATION });
  caseNo = String(opened['caseNo']);
  const claim = `/v1/claim/${String(opened['docketId'])}`;
  await told('intake', 'nanchang.triage-officer', `${claim}/triage`, { input: { ...TRIAGE, reason: CANARIES.reason } });
  await told('intake', CLERK, `/v1/cases/${caseNo}/consents`, { ...consentTo('mediation', 'mediation'), text: CANARIES.consent });
  await told('intake', CLERK, `${claim}/requestMediation`, { input: { body: 'union' } });
  const mediation = `/v1/mediation/${await docketAt('mediation', MEDIATION_CLERK, 'mediation')}`;
  await told('mediation', MEDIATION_CLERK, `${mediation}/askReturn`, { input: { reason: { code: 'outside-area', text: CANARIES.reason } } });
  const referralId = await until('the return', async () => {
    const { body } = await client.get('intake', CLERK, '/v1/referrals?side=sender&state=return-asked');
    return (body['items'] as { id: string; caseNo: string }[]).find(half => half.caseNo === caseNo)?.id;
  }, WITHIN);
  await told('intake', CLERK, `/v1/referrals/${referralId}/take-back`, { reason: { code: 'other', text: CANARIES.reason } });
  await told('intake', CLERK, '/v1/cases/search', { idNumber: CANARIES.idNumber, phone: CANARIES.phone, name: CANARIES.worker, employer: CANARIES.firm });
}

/** What somebody types into the wrong field, what no contract knows, and what no database keeps. */
async function mistakes(): Promise<void> {
  const wrong: readonly unknown[] = [
    { place: 'nanchang', file: { ...CANARY_FILE, [CANARIES.oddity]: CANARIES.oddity }, input: REGISTRATION },
    { place: CANARIES.oddity, file: CANARY_FILE, input: REGISTRATION },
    { place: 'nanchang', file: { ...CANARY_FILE, title: `${CANARIES.oddity}\u0000` }, input: { ...REGISTRATION, note: `${CANARIES.oddity}\u0000` } },
    `{"place":"nanchang","file":{"title":"${CANARIES.oddity}"`,
  ];
  for (const body of wrong) expect((await client.ask('intake', CLERK, { path: '/v1/claim/open/register', body })).status).toBeGreaterThanOrEqual(400);
  await client.get('intake', CLERK, `/v1/dockets/${encodeURIComponent(CANARIES.oddity)}`);
  await client.get('intake', CLERK, `/v1/dockets?state=${encodeURIComponent(CANARIES.oddity)}`);
}

/** Messages that cannot be applied, with a person in them: they are parked, and letters that cannot be opened as well. */
async function parked(): Promise<void> {
  const post = await PostOffice.open(stack);
  try {
    const strange = { file: CANARY_FILE, reason: { code: 'x', text: CANARIES.reason }, [CANARIES.oddity]: CANARIES.oddity };
    const unknown = referralMessage({ caseNo: makeCaseNumber('NC', 2026, randomBytes(5)), seq: 1, head: { v: 2 }, body: strange });
    const unfit = referralMessage({ caseNo: makeCaseNumber('NC', 2026, randomBytes(5)), seq: 1, body: strange });
    const early = referralMessage({ caseNo: makeCaseNumber('NC', 2026, randomBytes(5)), seq: 2, body: { file: { ...CANARY_FILE } } });
    await post.post(await post.letter('intake', 'mediation', [unknown], { v: 2 }));
    await post.post(await post.letter('intake', 'mediation', [unfit, early]));
    await post.post(await post.letter('intake', 'court-bridge', [unfit]), post.subject('intake', 'mediation'));
    await until('what cannot be applied to be kept', () => inDatabase('mediation', async database => {
      const { rows } = await database.query<{ n: number }>(`select (select count(*)::int from inbox where outcome in ('parked', 'held')) + (select count(*)::int from parked_letter) as n`);
      return rows[0]!.n >= 4 ? true : undefined;
    }), WITHIN);
  } finally {
    await post.close();
  }
}

beforeAll(async () => {
  stack = await startTestStack({
    name: `canaries-${process.pid}`, ownServers: true, hooks: { ...hooks, seed: async () => undefined }, agencies: AGENCIES,
    serviceEnv: () => ({ LOG_LEVEL: 'trace', CHECKPOINT_MS: '500', OTEL_BSP_SCHEDULE_DELAY: '200' }),
  });
  client = new StackClient(stack);
  await journey();
  await mistakes();
  await parked();
  await until('spans of the case', () => inDatabase('analytics', async database =>
    ((await database.query('select from trace_case where case_no = $1', [caseNo])).rowCount ? true : undefined)), WITHIN);
  await until('the journey', () => inDatabase('analytics', async database =>
    (Number((await database.query('select from journey_step where case_no = $1', [caseNo])).rowCount) > 4 ? true : undefined)), WITHIN);
});

afterAll(() => stack?.stop());

describe('names, numbers and stories of a whole journey', () => {
  it('are worth looking for: the desk reads them all', async () => {
    const { body } = await client.get('intake', CLERK, `/v1/dockets/${await docketAt('intake', CLERK, 'claim')}`);
    const seen = canariesIn(Buffer.from(JSON.stringify(body)));
    for (const name of ['worker', 'firm', 'idNumber', 'phone', 'bankAccount', 'address', 'story']) expect(seen).toContain(name);
  });

  it('stand in no row of any table, also where PostgreSQL compresses them', async () => {
    for (const agency of AGENCIES) {
      const found = await inDatabase(agency, async database => {
        const { rows: tables } = await database.query<{ name: string }>(`select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
          where schemaname not in ('pg_catalog', 'information_schema')`);
        const told: string[] = [];
        for (const { name } of tables) {
          const { rows } = await database.query<{ text: string }>(`select t::text as text from ${name} t`);
          told.push(...canariesIn(Buffer.from(rows.map(row => row.text).join('\n'))).map(canary => `${name}: ${canary}`));
        }
        return told;
      });
      expect([agency, found]).toEqual([agency, []]);
    }
  });

  it('stand in no file of PostgreSQL, its log of changes included', async () => {
    await inDatabase('intake', database => database.query('checkpoint'));
    expect(canariesUnder(stack.folder.file('postgres'))).toEqual([]);
  });

  it('stand in no file of the bus', () => {
    expect(canariesUnder(stack.folder.file('nats'))).toEqual([]);
  });

  it('stand in no log, however much the services tell', () => {
    expect(canariesUnder(stack.folder.file('logs'))).toEqual([]);
  });

  it('stand in nothing that anybody may scrape, and nothing that operations see of what was parked', async () => {
    for (const agency of AGENCIES) {
      const metrics = await fetch(`${stack.urlOf(agency)}/metrics`);
      expect([agency, canariesIn(Buffer.from(await metrics.text()))]).toEqual([agency, []]);
      const { status, body } = await client.get(agency, 'auditor', '/v1/parked');
      expect([agency, status, canariesIn(Buffer.from(JSON.stringify(body)))]).toEqual([agency, 200, []]);
    }
  });

  it('reach no auditor who collects the ledgers', async () => {
    for (const agency of AGENCIES) {
      for (const path of ['ledger', 'standing', 'chains']) {
        const { status, body } = await client.get(agency, 'auditor', `/v1/audit/${path}`);
        expect([agency, path, status, canariesIn(Buffer.from(JSON.stringify(body)))]).toEqual([agency, path, 200, []]);
      }
    }
  });

  it('reach the joint office neither in a journey nor in the registry nor in a span', async () => {
    const seen = await inDatabase('analytics', async database => {
      const found: unknown[] = [];
      for (const table of ['journey_step', 'journey_case', 'trace_span', 'trace_case']) {
        const { rows } = await database.query<{ text: string }>(`select t::text as text from ${table} t`);
        found.push([rows.length > 0, canariesIn(Buffer.from(rows.map(row => row.text).join('\n')))]);
      }
      return found;
    });
    expect(seen).toEqual(Array.from({ length: 4 }, () => [true, []]));
  });
});
