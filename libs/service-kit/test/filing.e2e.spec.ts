import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { messagesPath, until, type DevMessage, type Stack } from '@fengqiao/dev';
import { hooks } from '@fengqiao/dev/product';
import { startTestStack, superuserUrl } from '@fengqiao/testing';
import { StackClient, type Answer } from '../../../tools/dev/test/stack-client.js';
import { rowsOf } from './agency-rows.js';
import { FILER_SECRETS, filingAnswers } from './filing-answers.js';

jest.setTimeout(120_000);

let stack: Stack;
let client: StackClient;
beforeAll(async () => {
  stack = await startTestStack({ name: `filing-${process.pid}`, hooks, agencies: ['intake'] });
  client = new StackClient(stack);
});
afterAll(() => stack?.stop());

const messages = async (): Promise<DevMessage[]> => {
  const answer = await fetch(new URL(messagesPath, stack.parts.issuerUrl), { headers: { accept: 'application/json' } });
  return ((await answer.json()) as { items: DevMessage[] }).items;
};
/** As a telephone: without an account, with the key of the draft where there is one. */
const phone = (method: string, path: string, body?: object, token?: string): Promise<Answer> => client.ask('intake', undefined, { method, path, body, token });
const codeOn = async (words: string): Promise<string> => {
  const told = await until('the message', async () => (await messages()).find(({ text }) => text.includes(words)), { within: 10_000 });
  expect(told.phone).toBe(FILER_SECRETS.phone);
  return /\d{6}/.exec(told.text)![0];
};

describe('a worker who scans the code of a station, on the whole system', () => {
  let draft: { id: string; key: string; path: string };
  let caseNo: string;

  it('finds the station behind the code and begins a draft, without an account', async () => {
    const { body } = await phone('GET', '/v1/stations?place=wenzhou');
    const station = (body['items'] as { id: string; address?: string }[]).find(({ address }) => address?.endsWith('/s/wenzhou/courier-station'))!;
    const begun = await phone('POST', '/v1/filings', { place: 'wenzhou', station: station.id, answers: { worker: { name: FILER_SECRETS.name } } });
    expect(begun.status).toBe(201);
    draft = { id: String(begun.body['id']), key: String(begun.body['key']), path: `/v1/filings/${String(begun.body['id'])}` };
  });

  it('loses the connection and another telephone’s battery, and goes on where the draft was', async () => {
    await phone('PUT', draft.path, { version: 1, station: 'courier-station', at: 'claims', answers: filingAnswers() }, draft.key);
    const { body } = await phone('GET', draft.path, undefined, draft.key);
    expect(body).toMatchObject({ version: 2, at: 'claims', answers: { worker: { name: FILER_SECRETS.name } } });
  });

  it('proves the telephone by a code and has a case number and a dated receipt', async () => {
    expect((await phone('POST', `${draft.path}/code`, {}, draft.key)).status).toBe(202);
    const { status, body } = await phone('POST', `${draft.path}/submit`, { version: 2, code: await codeOn('登记诉求验证码') }, draft.key);
    caseNo = String(body['caseNo']);
    expect([status, body['receipt']]).toEqual([201, expect.objectContaining({ caseNo, on: body['filedOn'], papers: ['claim-receipt'] })]);
    const again = await phone('POST', `${draft.path}/submit`, { version: 2 }, draft.key);
    expect([again.status, again.body['caseNo']]).toEqual([200, caseNo]);
  });

  it('follows the case by its number and a code, like everybody', async () => {
    expect((await phone('POST', '/v1/codes', { caseNo, phone: FILER_SECRETS.phone })).status).toBe(202);
    const { body } = await phone('POST', '/v1/codes/redeem', { caseNo, phone: FILER_SECRETS.phone, code: await codeOn('查询验证码') });
    const progress = await phone('GET', '/v1/my/case', undefined, String(body['token']));
    expect(progress.body).toMatchObject({ caseNo, legs: [{ procedure: 'claim', ended: false }] });
  });

  it('stands at the desk of the place as a claim that came by the code of that station', async () => {
    const { body } = await client.get('intake', 'wenzhou.clerk', `/v1/dockets?caseNo=${caseNo}`);
    const [line] = body['items'] as { id: string; state: string }[];
    expect(line!.state).toBe('registered');
    const { body: whole } = await client.get('intake', 'wenzhou.clerk', `/v1/dockets/${line!.id}`);
    expect(JSON.stringify(whole)).toContain('"station":"courier-station"');
  });

  it('leaves no draft behind: what was said lies in the case alone', async () => {
    const [row] = await rowsOf<{ said: unknown; row: string }>(superuserUrl(stack, 'intake'), `select said, d::text as row from filing_draft d where id = '${draft.id}'`);
    expect(row!.said).toBeNull();
    for (const secret of [draft.key, ...Object.values(FILER_SECRETS)]) expect(row!.row).not.toContain(secret);
  });
});
