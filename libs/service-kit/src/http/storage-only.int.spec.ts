import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { repository } from '@fengqiao/dev';
import { intake } from '@fengqiao/intake';
import { Client } from 'pg';
import { CANARIES, REGISTRATION, fictionalCase } from '../../../../tools/dev/test/fictional-case.js';
import { InProcess, type Cast } from '../../test/in-process.js';

jest.setTimeout(60_000);

const staff = (role: string, place = 'nanchang') => ({ agency: 'intake', place, roles: [role], service: false });
const CAST: Cast = {
  clerk: staff('clerk'), officer: staff('triage-officer'), leader: staff('union-leader'), supervisor: staff('union-supervisor'), foreign: staff('union-leader', 'wenzhou'),
  auditor: { roles: ['auditor'], service: false },
};
const PHONE = '13900000001';
const LIFT = { ground: 'statutory-duty', reason: '配合检察机关办案，依法调取案卷' } as const;
const MINUTES_OF_A_DAY = 1_440;

let service: InProcess;

/** As if the others had sent their receipts: no bus runs here. */
async function allReceived(): Promise<void> {
  const database = new Client({ connectionString: service.databaseUrl });
  await database.connect();
  await database.query('update delivery set receipted_at = now() where receipted_at is null');
  await database.end();
}

/** A wish of somebody with a telephone, kept on file: its page ends there. */
async function closedCase(n: number): Promise<{ caseNo: string; docketId: string }> {
  const file = fictionalCase(n) as { parties: Record<string, unknown>[] };
  const withPhone = { ...file, parties: file.parties.map((party, index) => (index === 0 ? { ...party, phone: PHONE, idNumber: `演示证件-${n}` } : party)) };
  const opened = await service.post('officer', '/v1/wish/open/collect', { place: 'nanchang', file: withPhone, input: { topic: 'hours', wish: '希望按时休息' } });
  const { caseNo, docketId } = opened.body as Record<string, string>;
  expect(await service.post('officer', `/v1/wish/${docketId}/keep`, { input: { feedback: '已留存' } })).toMatchObject({ status: 200, body: { state: 'noted' } });
  await allReceived();
  return { caseNo: caseNo!, docketId: docketId! };
}

const askErasure = (caseNo: string, who = 'leader') => service.post(who, '/v1/erasures', { caseNo, reason: 'person-asks', party: 'worker', request: '请删除我的全部信息' });

async function visitor(caseNo: string): Promise<string> {
  await service.post(undefined, '/v1/codes', { caseNo, phone: PHONE });
  await service.settled();
  const code = /\d{6}/.exec(service.messages.at(-1)!.text)![0];
  return String((await service.post(undefined, '/v1/codes/redeem', { caseNo, phone: PHONE, code })).body['token']);
}

beforeAll(async () => {
  service = await InProcess.start(intake, CAST, {
    calendar: join(repository, 'deploy/calendars/cn.json'), wages: join(repository, 'deploy/minimum-wages/cn.json'), schemes: join(repository, 'deploy/schemes'),
  });
});
afterAll(() => service?.finish());

describe('a case whose erasure was asked for too early', () => {
  let caseNo: string;
  let docketId: string;

  beforeAll(async () => {
    ({ caseNo, docketId } = await closedCase(1));
    expect(await askErasure(caseNo)).toMatchObject({ status: 202, body: { caseNo, storageOnly: { kept: { erasableFrom: expect.any(String) } } } });
  });

  it.each([
    ['its docket', () => `/v1/dockets/${docketId}`], ['what may be done with it', () => `/v1/dockets/${docketId}/actions`], ['its papers', () => `/v1/dockets/${docketId}/papers`],
    ['what is related to it', () => `/v1/dockets/${docketId}/related`], ['the case', () => `/v1/cases/${caseNo}`], ['its receipts', () => `/v1/cases/${caseNo}/receipts`], ['its journey', () => `/v1/journeys/${caseNo}`],
  ])('is not read (%s) by those who handled it: the refusal names day, article and the way out', async (_what, path) => {
    const { status, body, text } = await service.get('officer', path());
    expect([status, body['code'], body['basis']]).toEqual([409, 'storage-only', '个人信息保护法第47条第2款']);
    expect(body).toMatchObject({ details: { caseNo, erasableFrom: expect.stringMatching(/^20\d\d-/), keptBy: expect.any(String) }, nextStep: { zh: expect.stringContaining('/v1/erasures/lift') } });
    expect(text).not.toContain(CANARIES.worker);
  });

  it('is not read by the head either, who may lift it', async () => {
    expect(await service.get('leader', `/v1/journeys/${caseNo}`)).toMatchObject({ status: 409, body: { code: 'storage-only' } });
  });

  it('is not read in an emergency either, and is found under nobody’s name', async () => {
    expect(await service.post('supervisor', '/v1/break-glass', { caseNo, reason: '当事人突发疾病，需要联系其家属' })).toMatchObject({ status: 409, body: { code: 'storage-only' } });
    expect(await service.post('officer', '/v1/cases/search', { idNumber: '演示证件-1' })).toMatchObject({ status: 200, body: { items: [] } });
  });

  it('stands in no export; others do', async () => {
    const other = await closedCase(2);
    const { text } = await service.get('officer', '/v1/dockets/export');
    expect([text.includes(caseNo), text.includes(other.caseNo)]).toEqual([false, true]);
  });

  it('gets no consent noted, and is refused to other places as if it were not there', async () => {
    expect(await service.post('officer', `/v1/cases/${caseNo}/consents`, { party: 'worker', partyRole: 'applicant', purpose: 'mediation', receiver: 'mediation', text: '同意', how: 'in-person' }))
      .toMatchObject({ status: 409, body: { code: 'storage-only' } });
    expect(await service.get('foreign', `/v1/cases/${caseNo}`)).toMatchObject({ status: 404, body: { code: 'unknown-docket' } });
    expect(await service.post('foreign', '/v1/erasures/lift', { caseNo, ...LIFT })).toMatchObject({ status: 404, body: { code: 'unknown-docket' } });
  });

  it('is still read by the party (art. 45), and its ledger by the auditor', async () => {
    const party = await visitor(caseNo);
    expect(await service.get(party, '/v1/my/case')).toMatchObject({ status: 200 });
    expect(await service.get('auditor', '/v1/audit/ledger')).toMatchObject({ status: 200 });
  });

  it('is shown to the head as waiting for its day, then as due, then erased', async () => {
    const { caseNo: own } = await closedCase(3);
    const { body } = await askErasure(own);
    const day = String((body['storageOnly'] as { kept: { erasableFrom: string } }).kept.erasableFrom);
    const waiting = async () => ((await service.get('leader', '/v1/erasures')).body['items'] as Record<string, unknown>[]).find(item => item['caseNo'] === own);
    expect(await waiting()).toMatchObject({ alert: 'in-time', kept: { erasableFrom: day }, recordedBy: 'leader' });
    expect(await service.get('clerk', '/v1/erasures')).toMatchObject({ status: 403 });
    const days = Math.ceil((Date.parse(day) - service.now()) / 86_400_000);
    service.pass(days * MINUTES_OF_A_DAY);
    expect(await waiting()).toMatchObject({ alert: 'due' });
    const due = (await service.get('leader', '/v1/retention')).body['items'] as Record<string, unknown>[];
    expect(due.find(item => item['caseNo'] === own)).toMatchObject({ askedAt: expect.any(String), kept: { erasableFrom: day } });
    expect(await askErasure(own)).toMatchObject({ status: 200, body: { caseNo: own, erasedAt: expect.any(String) } });
    expect(await waiting()).toBeUndefined();
    service.pass(-days * MINUTES_OF_A_DAY);
  });

  it('is read again once the head has lifted it with a reason, and nobody else may lift it', async () => {
    expect(await service.post('officer', '/v1/erasures/lift', { caseNo, ...LIFT })).toMatchObject({ status: 403, body: { code: 'role-not-allowed' } });
    expect(await service.post('leader', '/v1/erasures/lift', { caseNo, ground: 'statutory-duty', reason: '太短' })).toMatchObject({ status: 400 });
    expect(await service.post('leader', '/v1/erasures/lift', { caseNo, ...LIFT })).toMatchObject({ status: 200, body: { caseNo, liftedAt: expect.any(String) } });
    expect(await service.get('officer', `/v1/dockets/${docketId}`)).toMatchObject({ status: 200 });
    expect(await service.post('leader', '/v1/erasures/lift', { caseNo, ...LIFT })).toMatchObject({ status: 409, body: { code: 'not-storage-only' } });
  });
});

describe('a case of which another docket is open', () => {
  it('is read by who handles it although its erasure was asked for: a duty of the law is under way (art. 13)', async () => {
    const { caseNo, docketId } = await closedCase(4);
    await askErasure(caseNo);
    expect(await service.get('officer', `/v1/dockets/${docketId}`)).toMatchObject({ status: 409, body: { code: 'storage-only' } });
    const again = await service.post('clerk', '/v1/claim/open/register', { place: 'nanchang', caseNo, file: fictionalCase(4), input: REGISTRATION });
    expect([again.status, again.body['caseNo']]).toEqual([201, caseNo]);
    expect(await service.get('officer', `/v1/dockets/${docketId}`)).toMatchObject({ status: 200 });
  });
});
