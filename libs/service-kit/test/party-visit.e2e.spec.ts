import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { messagesPath, until, type DevMessage, type Stack } from '@fengqiao/dev';
import { hooks } from '@fengqiao/dev/product';
import { startTestStack, superuserUrl } from '@fengqiao/testing';
import { REGISTRATION, fictionalCase } from '../../../tools/dev/test/fictional-case.js';
import { StackClient } from '../../../tools/dev/test/stack-client.js';
import { rowsOf } from './agency-rows.js';

jest.setTimeout(120_000);

const CLERK = 'nanchang.clerk';
const PHONE = '13900000001';
let stack: Stack;
let client: StackClient;
let caseNo: string;

beforeAll(async () => {
  stack = await startTestStack({ name: `party-visit-${process.pid}`, hooks, agencies: ['intake'] });
  client = new StackClient(stack);
  const file = fictionalCase() as { parties: Record<string, unknown>[] };
  const parties = file.parties.map((party, index) => (index === 0 ? { ...party, phone: `+86 ${PHONE}` } : party));
  const opened = await client.post('intake', CLERK, '/v1/claim/open/register', { place: 'nanchang', file: { ...file, parties }, input: REGISTRATION });
  caseNo = String(opened.body.caseNo);
});
afterAll(() => stack?.stop());

const open = (path: string, body: object) => client.post('intake', undefined, path, body);
const messages = async (): Promise<DevMessage[]> => {
  const answer = await fetch(new URL(messagesPath, stack.parts.issuerUrl), { headers: { accept: 'application/json' } });
  return ((await answer.json()) as { items: DevMessage[] }).items;
};
const intakeRows = <T extends object>(query: string) => rowsOf<T>(superuserUrl(stack, 'intake'), query);

describe('a worker without an account, on the whole system', () => {
  it('gets a code by short message, visits the own case, consents, and leaves', async () => {
    expect((await open('/v1/codes', { caseNo, phone: PHONE })).status).toBe(202);
    const message = await until('the message', async () => (await messages())[0], { within: 10_000 });
    expect(message.phone).toBe(PHONE);
    const { status, body } = await open('/v1/codes/redeem', { caseNo, phone: PHONE, code: /\d{6}/.exec(message.text)![0] });
    expect([status, body.partyRole]).toEqual([200, 'applicant']);
    const token = String(body.token);
    const progress = await client.ask('intake', undefined, { path: '/v1/my/case', token });
    expect([progress.status, progress.body.caseNo]).toEqual([200, caseNo]);
    const consent = await client.ask('intake', undefined, { path: '/v1/my/consents', token, body: { purpose: 'mediation', receiver: 'mediation' } });
    expect([consent.status, consent.body.how]).toEqual([201, 'one-time-code']);
    expect((await client.ask('intake', undefined, { path: '/v1/my/leave', token, body: {} })).status).toBe(200);
    expect((await client.ask('intake', undefined, { path: '/v1/my/case', token })).body.code).toBe('session-ended');
  });

  it('leaves neither number nor code in the tables of codes, and a trace in the record of readings', async () => {
    const [code] = await intakeRows<{ row: string }>('select string_agg(c::text, chr(10)) || (select string_agg(t::text, chr(10)) from code_try t) as row from one_time_code c');
    const sent = (await messages()).map(({ text }) => /\d{6}/.exec(text)![0]);
    for (const secret of [PHONE, ...sent]) expect(code!.row).not.toContain(`,${secret},`);
    expect(code!.row).not.toContain(PHONE);
    await until('the record', async () => ((await intakeRows('select 1 from access_log where actor = \'party:worker\'')).length ? true : undefined), { within: 5_000 });
  });

  it('is counted among the figures, without a name or a number', async () => {
    await open('/v1/codes/redeem', { caseNo, phone: PHONE, code: '000000' });
    const { text } = (await client.get('intake', undefined, '/metrics')).body as { text: string };
    expect(text).toMatch(/fengqiao_security_events_total\{event="code-redeemed",agency="intake"\} 1/);
    expect(text).toMatch(/fengqiao_refusals_total\{code="code-refused",agency="intake"\} 1/);
    expect(text).not.toContain(PHONE);
  });
});

describe('whoever answers for the desk, on the whole system', () => {
  it('is told at once of a broken glass, on the page where messages are shown here, and learns nothing of the case by it', async () => {
    const reason = '当事人在窗口突发疾病，需要联系其家属';
    expect((await client.post('intake', 'nanchang.union-supervisor', '/v1/break-glass', { caseNo, reason })).status).toBe(201);
    const told = await until('the notice', async () => (await messages()).find(({ text }) => text.includes('紧急查阅')), { within: 10_000 });
    expect(told.phone).not.toBe(PHONE);
    for (const secret of [caseNo, reason, PHONE, 'nanchang.']) expect(told.text).not.toContain(secret);
  });
});
