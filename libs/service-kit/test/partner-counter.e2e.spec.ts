import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { repository, until, type Stack } from '@fengqiao/dev';
import { orThrow } from '@fengqiao/kernel';
import { loadSchemes } from '@fengqiao/scheme/load';
import { startTestStack } from '@fengqiao/testing';
import { readDirectory, verifyExport } from '@fengqiao/trust';
import { fictionalCase } from '../../../tools/dev/test/fictional-case.js';
import { StackClient, type Answer, type Question } from '../../../tools/dev/test/stack-client.js';
import { databaseFor, startOneMore, tokenAt, withOneMore } from './one-more-agency.js';
import { endProcesses, type ServiceProcess } from './service-process.js';

jest.setTimeout(120_000);
const WITHIN = { within: 30_000 };
const [PLACE, PARTNER] = ['yangxin', 'petition-bureau'];

let scratch: string;
let stack: Stack;
let client: StackClient;
let service: ServiceProcess;
let officer: string;

/** The shipped mechanisms, in one of which an administrator has connected the counter: one word is another. */
function connectedSchemes(): string {
  const folder = join(scratch, 'schemes');
  cpSync(join(repository, 'deploy/schemes'), folder, { recursive: true });
  const path = join(folder, `${PLACE}.yaml`);
  const lines = readFileSync(path, 'utf8').split('\n').map(line => (line.includes(`id: ${PARTNER},`) ? line.replace('to: intake }', 'to: intake, connected: true }') : line));
  writeFileSync(path, lines.join('\n'));
  return folder;
}

const atCounter = (question: Question): Promise<Answer> =>
  new StackClient({ urlOf: () => service.url, tokens: () => Promise.resolve(officer) }).ask('intake', `${PLACE}.counter-officer`, question);
interface Entry {
  readonly direction: string;
  readonly digest: string;
  readonly message: { readonly head: { readonly type: string } };
  readonly receipt?: { readonly receipt: Readonly<Record<string, unknown>> };
}
const handedOver = ({ entries }: Answer['body']): Entry | undefined => (entries as Entry[]).find(({ message }) => message.head.type === 'referral.sent');

const atDoor = (role: string, path: string, body?: object): Promise<Answer> =>
  client.ask('intake', `${PLACE}.${role}`, { path, ...(body ? { body } : {}) });

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'fengqiao-counter-'));
  const folder = connectedSchemes();
  stack = await startTestStack({
    name: `counter-${process.pid}`, ownServers: true, hooks: withOneMore(PARTNER, await loadSchemes(folder)), agencies: ['intake'],
    serviceEnv: () => ({ SCHEMES_DIR: folder, CHECKPOINT_MS: '1000' }),
  });
  client = new StackClient(stack);
  officer = await tokenAt(stack, PARTNER, { place: PLACE, role: 'counter-officer', name: '信小访' });
  service = await startOneMore(join(repository, 'services/partner-counter/dist/main.js'), stack, PARTNER, folder, await databaseFor(stack, PARTNER));
});
afterAll(async () => {
  endProcesses();
  await stack?.stop();
  rmSync(scratch, { recursive: true, force: true });
});

describe('the counter of a petition office, on the whole system', () => {
  let caseNo: string;
  let docketId: string;
  let claim: string;

  it('takes a worker’s claim down and hands it in, once the worker has agreed', async () => {
    const opened = await atCounter({ path: '/v1/transfer/open/register', body: { place: PLACE, file: fictionalCase(), input: { reference: '演示信访-1' } } });
    ({ caseNo, docketId } = opened.body as { caseNo: string; docketId: string });
    const early = await atCounter({ path: `/v1/transfer/${docketId}/handIn`, body: { input: { note: '本人到窗口反映' } } });
    expect([early.status, early.body['code']]).toEqual([409, 'consent-missing']);
    await atCounter({ path: `/v1/cases/${caseNo}/consents`, body: { party: 'worker', partyRole: 'applicant', purpose: 'claim-intake', receiver: 'intake', text: '同意转到受理窗口', how: 'in-person' } });
    const handed = await atCounter({ path: `/v1/transfer/${docketId}/handIn`, body: { input: { note: '本人到窗口反映' } } });
    expect(handed.body).toMatchObject({ state: 'handedIn', handOffs: [{ to: 'intake', step: 'sent' }] });
  });

  it('has it arrive at the door of the place under the same number, where it is taken in', async () => {
    claim = await until('the claim at the door', async () => ((await atDoor('clerk', `/v1/dockets?caseNo=${caseNo}`)).body['items'] as { id: string }[])[0]?.id, WITHIN);
    expect((await atDoor('clerk', `/v1/claim/${claim}/takeIn`, { input: { channel: { kind: 'transfer', source: '县信访局', reference: '演示信访-1' } } })).body).toMatchObject({ caseNo, state: 'registered' });
    await until('the signature', async () => ((await atCounter({ path: `/v1/dockets/${docketId}` })).body['docket'] as { state: string }).state === 'signedFor' || undefined, WITHIN);
  });

  it('hears the end of it, and tells the worker', async () => {
    await atDoor('triage-officer', `/v1/claim/${claim}/triage`, { input: { suitable: false, next: 'advice-only', urgency: 'normal', reason: '当场已付清' } });
    expect((await atDoor('clerk', `/v1/claim/${claim}/resolve`, { input: { outcome: 'paid', summary: '当场付清' } })).status).toBe(200);
    await until('the answer', async () => ((await atCounter({ path: `/v1/dockets/${docketId}` })).body['docket'] as { state: string }).state === 'answered' || undefined, WITHIN);
    expect((await atCounter({ path: `/v1/transfer/${docketId}/tell`, body: { input: { how: '电话告知' } } })).body).toMatchObject({ state: 'told' });
  });

  it('proves alone, without anybody’s system, what it handed in and that it was received', async () => {
    const exported = await until('the receipt of the hand-over', async () => {
      const { body } = await atCounter({ path: `/v1/cases/${caseNo}/receipts` });
      return handedOver(body)?.receipt ? body : undefined;
    }, WITHIN);
    const directory = orThrow(await readDirectory(join(stack.keys.publicFolder, 'directory.json')));
    expect(orThrow(verifyExport(exported, { directory }))).toMatchObject({ agency: PARTNER, caseNo });
    const entry = handedOver(exported)!;
    expect(entry.receipt!.receipt).toMatchObject({ from: 'intake', to: PARTNER, of: entry.digest, outcome: 'stored' });
    const heard = (exported['entries'] as Entry[]).filter(({ direction }) => direction === 'received').map(({ message }) => message.head.type);
    expect(heard).toEqual(['referral.accepted', 'referral.concluded']);
  });
});
