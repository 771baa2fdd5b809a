import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { until, withClient, type Stack } from '@fengqiao/dev';
import { hooks } from '@fengqiao/dev/product';
import { startTestStack, superuserUrl } from '@fengqiao/testing';
import { REGISTRATION, TRIAGE, fictionalCase } from '../../../tools/dev/test/fictional-case.js';
import { StackClient } from '../../../tools/dev/test/stack-client.js';
import { fingerprint, rowsOf } from './agency-rows.js';
import { expectProblem } from './expect-problem.js';
import { endProcesses, startProcess } from './service-process.js';

jest.setTimeout(120_000);
const WITHIN = { within: 60_000 };
const CLERK = 'nanchang.clerk';
const OFFICER = 'nanchang.triage-officer';

let stack: Stack;
let client: StackClient;

const adminUrl = () => stack.parts.own.postgres!.adminUrl;
const inIntake = () => superuserUrl(stack, 'intake');
const printOfIntake = () => fingerprint(inIntake());
const register = (key?: string) => client.post('intake', CLERK, '/v1/claim/open/register', { place: 'nanchang', file: fictionalCase(), input: REGISTRATION }, key ? { key } : {});
const triage = (docketId: string, key?: string) => client.post('intake', OFFICER, `/v1/claim/${docketId}/triage`, { input: TRIAGE }, key ? { key } : {});
const health = async (url = stack.urlOf('intake')) => {
  const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(10_000) });
  return { status: response.status, parts: (await response.json() as { parts: Record<string, string> }).parts };
};
const readyAgain = () => until('readiness', async () => ((await health()).status === 200 ? true : undefined), WITHIN);
const outboxEmpty = () => until('empty outbox', async () =>
  ((await rowsOf<{ n: number }>(inIntake(), 'select count(*)::int as n from delivery where receipted_at is null'))[0]!.n === 0 ? true : undefined), WITHIN);

beforeAll(async () => {
  stack = await startTestStack({ name: `parts-away-${process.pid}`, ownServers: true, hooks, agencies: ['intake', 'analytics'] });
  client = new StackClient(stack);
  await client.token(OFFICER);
});

afterAll(() => stack?.stop());

/** What a test took away is there again for the next, also where the test failed. */
afterEach(async () => {
  endProcesses();
  for (const part of ['postgres', 'nats', 'issuer'] as const) if (stack.parts.own[part]!.child.ending) await stack.restart(part);
});

describe('a database that is away', () => {
  it('is said to be away by every path, nothing is written, and work goes on when it is back', async () => {
    const { docketId } = (await register()).body as { docketId: string };
    await outboxEmpty();
    const before = await printOfIntake();
    await stack.kill('postgres');

    expectProblem(await triage(docketId, 'while-away'), 503, 'database-unavailable');
    expectProblem(await register('opened-while-away'), 503, 'database-unavailable');
    for (const path of ['/v1/dockets', `/v1/dockets/${docketId}`, '/v1/dockets/clocks', '/v1/referrals', '/v1/journeys']) {
      expectProblem(await client.get('intake', CLERK, path), 503, 'database-unavailable');
    }
    expect(await health()).toMatchObject({ status: 503, parts: { database: expect.not.stringMatching(/^ok$/), bus: 'ok' } });
    expect((await fetch(`${stack.urlOf('intake')}/health/live`)).status).toBe(200);
    expect((await fetch(`${stack.urlOf('intake')}/metrics`)).status).toBe(200);

    await stack.restart('postgres');
    await readyAgain();
    expect(await printOfIntake()).toBe(before);
    expect((await triage(docketId, 'while-away')).body).toMatchObject({ state: 'triaged', version: 2 });
    expect((await triage(docketId, 'while-away')).body).toMatchObject({ version: 2 });
  });

  it('that dies under a step leaves nothing of it', async () => {
    const { docketId } = (await register()).body as { docketId: string };
    await outboxEmpty();
    const before = await printOfIntake();
    const answer = await withClient(inIntake(), async blocker => {
      blocker.on('error', () => undefined);
      await blocker.query('begin');
      await blocker.query('select from docket where id = $1 for update', [docketId]);
      const step = triage(docketId, 'under-way');
      await until('the step to be inside the database', () => withClient(adminUrl(), async admin =>
        ((await admin.query(`select from pg_stat_activity where wait_event_type = 'Lock' and query like '%fq_write%'`)).rowCount ? true : undefined)), WITHIN);
      await stack.kill('postgres');
      return step;
    }).catch((error: unknown) => { throw error; });
    expectProblem(answer, 503, 'database-unavailable');
    await stack.restart('postgres');
    await readyAgain();
    expect(await printOfIntake()).toBe(before);
    expect((await triage(docketId, 'under-way')).body).toMatchObject({ state: 'triaged', version: 2 });
  });

  it('that ends one connection only costs one request', async () => {
    await withClient(adminUrl(), admin => admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = 'fq_intake' and usename = 'fq_intake'`));
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => register(`after-termination-${n}`)));
    for (const answer of answers) {
      if (answer.status !== 201) expectProblem(answer, 503, 'database-unavailable');
    }
    const again = await Promise.all(answers.map((_, n) => register(`after-termination-${n}`)));
    expect(again.map(({ status }) => status)).toEqual(answers.map(() => 201));
  });
});

describe('a bus that is away', () => {
  it('keeps nobody from working: what was said goes out when it is back', async () => {
    await outboxEmpty();
    await stack.kill('nats');
    const { status, body } = await register();
    expect(status).toBe(201);
    await until('the loss to be noticed', async () => ((await health()).parts.bus === 'reconnecting' ? true : undefined), WITHIN);
    expect(await health()).toMatchObject({ status: 503, parts: { database: 'ok' } });
    await stack.restart('nats');
    await outboxEmpty();
    await readyAgain();
    const journey = await client.get('analytics', 'nanchang.coordinator', `/v1/journeys/${String(body.caseNo)}`);
    expect(journey.body).toMatchObject({ steps: [expect.objectContaining({ agency: 'intake', version: 1 })] });
  });

  it('that forgot everything costs nothing', async () => {
    await stack.wipeBusStore();
    const { body } = await register();
    await stack.restart('nats');
    await outboxEmpty();
    await readyAgain();
    expect((await client.get('analytics', 'nanchang.coordinator', `/v1/journeys/${String(body.caseNo)}`)).status).toBe(200);
  });
});

describe('a service that starts', () => {
  it('while the database is away says so, in both languages, and ends', async () => {
    const service = await startProcess(stack, 'intake', { DATABASE_URL: 'postgres://fq:secret@127.0.0.1:9/fq', DATABASE_OWNER_URL: 'postgres://owner:secret@127.0.0.1:9/fq' });
    expect(await service.ended).toBe(1);
    expect(service.output()).toMatch(/无法连接本机构数据库/);
    expect(service.output()).toContain('database-unreachable');
    expect(service.output()).toContain('ECONNREFUSED');
    expect(service.output()).not.toContain('secret');
  });

  it('without what it must be told names every missing word, and ends', async () => {
    const service = await startProcess(stack, 'intake', { DATABASE_URL: 'nonsense', SCHEMES_DIR: '', OIDC_ISSUER: 'x' });
    expect(await service.ended).toBe(1);
    for (const word of ['DATABASE_URL', 'SCHEMES_DIR', 'OIDC_ISSUER', '配置有误']) expect(service.output()).toContain(word);
  });

  it('without its keys, or with another’s, says so and ends', async () => {
    const missing = await startProcess(stack, 'intake', { KEYS_FILE: '/nowhere/keys.json' });
    expect([await missing.ended, missing.output()]).toEqual([1, expect.stringMatching(/key-file-unreadable/)]);
    const others = await startProcess(stack, 'intake', { KEYS_FILE: stack.keys.privateFile('mediation') });
    expect([await others.ended, others.output()]).toEqual([1, expect.stringMatching(/keys-of-another-agency.*密钥文件属于 mediation/)]);
  });

  it('while the bus is away starts all the same, says that it is away, and takes part when it is back', async () => {
    await stack.kill('nats');
    const service = await startProcess(stack, 'intake');
    await until('life', async () => ((await fetch(`${service.url}/health/live`)).status === 200 ? true : undefined), WITHIN);
    expect(await health(service.url)).toMatchObject({ status: 503, parts: { database: 'ok', bus: 'reconnecting' } });
    expect((await fetch(`${service.url}/v1/dockets`, { headers: { authorization: `Bearer ${await client.token(CLERK)}` } })).status).toBe(200);
    expect(service.output()).toMatch(/消息总线暂不可用/);
    await stack.restart('nats');
    await until('its being ready', async () => ((await health(service.url)).status === 200 ? true : undefined), WITHIN);
    await service.stop();
    expect(await service.ended).toBe(0);
  });

  it('while the issuer is away starts, and lets nobody in until the issuer is back', async () => {
    const token = await client.token(CLERK);
    await stack.kill('issuer');
    const service = await startProcess(stack, 'intake');
    await until('its being ready', async () => ((await health(service.url)).status === 200 ? true : undefined), WITHIN);
    const list = async () => {
      const response = await fetch(`${service.url}/v1/dockets`, { headers: { authorization: `Bearer ${token}` } });
      return { status: response.status, type: response.headers.get('content-type')!.split(';')[0]!, body: await response.json() as Record<string, unknown> };
    };
    expectProblem(await list(), 503, 'issuer-unavailable');
    await stack.restart('issuer');
    expect((await list()).status).toBe(200);
    await service.stop();
  });

  it('in two processes at once shares the work: every case is opened once, every message goes out once and is applied in order', async () => {
    const [second, reader] = await Promise.all([startProcess(stack, 'intake'), startProcess(stack, 'analytics')]);
    for (const { url } of [second, reader]) await until('its being ready', async () => ((await health(url)).status === 200 ? true : undefined), WITHIN);
    const twin = new StackClient({ urlOf: () => second.url, tokens: name => client.token(name) });
    const cases = await Promise.all(Array.from({ length: 25 }, async (_, n) => {
      const [first, other] = await Promise.all([client, twin].map(one =>
        one.post('intake', CLERK, '/v1/claim/open/register', { place: 'nanchang', file: fictionalCase(n), input: REGISTRATION }, { key: `both-${n}-xx` })));
      expect(other!.body).toEqual(first!.body);
      const { docketId, caseNo } = first!.body as { docketId: string; caseNo: string };
      expect((await twin.post('intake', OFFICER, `/v1/claim/${docketId}/triage`, { input: TRIAGE })).status).toBe(200);
      for (let more = 0; more < 3; more++) expect((await client.post('intake', CLERK, `/v1/claim/${docketId}/supplement`, { input: {} })).status).toBe(200);
      return caseNo;
    }));
    await outboxEmpty();
    for (const caseNo of cases) {
      const journey = await client.get('analytics', 'nanchang.coordinator', `/v1/journeys/${caseNo}`);
      expect([caseNo, (journey.body.steps as { version: number }[]).map(({ version }) => version).sort()]).toEqual([caseNo, [1, 2, 3, 4, 5]]);
    }
    expect(await rowsOf(superuserUrl(stack, 'analytics'), `select id, outcome, reason from inbox where outcome in ('held', 'parked')`)).toEqual([]);
    await Promise.all([second.stop(), reader.stop()]);
  });
});
