import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { repository } from '@fengqiao/dev';
import { intake } from '@fengqiao/intake';
import pg from 'pg';
import { REGISTRATION, TRIAGE, consentTo, fictionalCase } from '../../../../tools/dev/test/fictional-case.js';
import { DUTY_PHONE, InProcess, type Cast, type Told } from '../../test/in-process.js';

jest.setTimeout(60_000);

const FILES = {
  calendar: join(repository, 'deploy/calendars/cn.json'), wages: join(repository, 'deploy/minimum-wages/cn.json'), schemes: join(repository, 'deploy/schemes'),
};
const staff = (role: string, place = 'nanchang', more = {}) => ({ agency: 'intake', place, roles: [role], service: false, ...more });
const CAST: Cast = {
  clerk: staff('clerk'), officer: staff('triage-officer'), leader: staff('union-leader'), otherLeader: staff('union-leader'), supervisor: staff('union-supervisor'), counsellor: staff('counsellor'),
  stranger: staff('clerk', 'wenzhou'), guest: staff('clerk', 'nanchang', { agency: 'mediation' }), homeless: { agency: 'intake', roles: ['clerk'], service: false },
  auditor: { roles: ['auditor'], service: false }, administrator: { roles: ['administrator'], service: false }, machine: { agency: 'mediation', roles: ['clerk'], service: true },
};
const WORKER_PHONE = '13900000001';
const FIRM_PHONE = '13900000002';

/** A case whose parties can be reached by telephone, with names that a spreadsheet might run. */
const caseFile = () => {
  const file = fictionalCase() as { parties: Record<string, unknown>[] };
  const [worker, firm] = file.parties;
  return { ...file, parties: [{ ...worker, name: '=张三', phone: WORKER_PHONE, idNumber: '11010519491231002X' }, { ...firm, phone: FIRM_PHONE, name: '+虚构配送公司' }] };
};

let service: InProcess;
let caseNo: string;
let docketId: string;
const register = async () => (await service.post('clerk', '/v1/claim/open/register', { place: 'nanchang', file: caseFile(), input: REGISTRATION })).body as { caseNo: string; docketId: string };
const readings = async (of = caseNo) => {
  await service.settled();
  return (await service.readings.list(of, '0', 1000)).map(({ actor, endpoint, relation, purpose }) => [actor, endpoint, relation, purpose.split(':')[0]]);
};
const codeOf = ({ status, body }: Told) => [status, body['code']];

beforeAll(async () => {
  service = await InProcess.start(intake, CAST, FILES);
  ({ caseNo, docketId } = await register());
});
afterAll(() => service?.finish());

describe('a docket', () => {
  it('is read by who takes part at the place, and that is recorded', async () => {
    expect((await service.get('clerk', `/v1/dockets/${docketId}`)).status).toBe(200);
    expect((await service.get('clerk', `/v1/dockets/${docketId}/actions`)).status).toBe(200);
    expect((await service.get('clerk', `/v1/cases/${caseNo}`)).body).toMatchObject({ dockets: [{ id: docketId }] });
    expect(await readings()).toEqual([['clerk', 'docket.read', 'takes-part', 'claim'], ['clerk', 'docket.actions', 'takes-part', 'claim'], ['clerk', 'case.read', 'takes-part', 'claim']]);
  });

  it.each([
    ['leader', 403, 'no-part-in-case'], ['counsellor', 403, 'no-part-in-case'], ['stranger', 404, 'unknown-docket'], ['guest', 403, 'wrong-agency'], ['homeless', 403, 'desk-unknown'],
    ['auditor', 403, 'staff-only'], ['administrator', 403, 'staff-only'], ['machine', 403, 'staff-only'], ['nobody-known', 401, 'token-invalid'], [undefined, 401, 'token-missing'],
  ] as const)('is not read by %s: %i %s; a line says so, without a case', async (who, status, code) => {
    for (const path of [`/v1/dockets/${docketId}`, `/v1/cases/${caseNo}`, `/v1/cases/${caseNo}/receipts`, `/v1/dockets/${docketId}/actions`]) {
      expect(codeOf(await service.get(who, path))).toEqual([status, code]);
      const line = service.lines.at(-1)!;
      if (status !== 404) expect([line['security'], JSON.stringify(line).includes(caseNo), JSON.stringify(line).includes(docketId)]).toEqual([code, false, false]);
      expect(service.counted.at(-1)).toBe(code);
    }
    expect((await readings()).filter(([actor]) => actor === who)).toEqual([]);
  });

  it('stands on the lists of those alone who take part', async () => {
    const listed = async (who: string) => ((await service.get(who, '/v1/dockets')).body['items'] as unknown[]).length;
    expect([await listed('clerk') > 0, await listed('leader'), await listed('counsellor'), await listed('stranger')]).toEqual([true, 0, 0, 0]);
  });
});

describe('an export', () => {
  it('masks names and numbers, runs nothing, names one file, and every docket in it counts as read', async () => {
    const before = (await readings()).length;
    const { text, headers } = await service.get('clerk', '/v1/dockets/export');
    expect(text).toContain(caseNo);
    expect(text).not.toMatch(/张三|13900000001|11010519491231002X/);
    expect(text).toMatch(/"'=\*+"|"'=张?\*+"/);
    expect(text).toContain(`"'+虚构配送公司"`);
    expect(headers['content-disposition']).toMatch(/^attachment; filename="[ -~]+\.csv"; filename\*=UTF-8''/);
    expect((await readings()).slice(before)).toContainEqual(['clerk', 'desk.export', 'takes-part', 'claim']);
  });

  it('holds nothing for who takes no part, head or not', async () => {
    expect((await service.get('leader', '/v1/dockets/export')).text).not.toContain(caseNo);
  });
});

describe('figures', () => {
  it('are shown to a scraper in the cluster, and look as if they were not there to who came through an ingress', async () => {
    expect((await service.ask(undefined, 'GET', '/metrics')).status).toBe(200);
    for (const passedOn of ['x-forwarded-for', 'forwarded', 'via']) {
      expect(codeOf(await service.ask(undefined, 'GET', '/metrics', undefined, { [passedOn]: '203.0.113.9' }))).toEqual([404, 'path-unknown']);
    }
  });
});

describe('broken glass', () => {
  const reason = '当事人在窗口突发疾病，需要联系其家属';
  const breakIt = (who: string, more: object = {}) => service.post(who, '/v1/break-glass', { caseNo, reason, ...more });

  it('needs a reason, a case of the place and no part in it', async () => {
    expect(codeOf(await breakIt('leader', { reason: '看看' }))).toEqual([400, 'body-invalid']);
    expect(codeOf(await breakIt('leader', { hours: 9 }))).toEqual([400, 'body-invalid']);
    expect(codeOf(await breakIt('clerk'))).toEqual([409, 'takes-part-already']);
    expect(codeOf(await breakIt('stranger'))).toEqual([404, 'unknown-docket']);
    expect(codeOf(await breakIt('auditor'))).toEqual([403, 'staff-only']);
  });

  it('lets read for its hours and no longer, no act and no export, and is told, recorded and reviewed by another', async () => {
    const opened = await breakIt('supervisor', { hours: 1 });
    expect(opened.status).toBe(201);
    await service.settled();
    expect(service.counted.slice(-2)).toEqual(['break-glass-opened', 'break-glass-told']);
    // … and to the head at once, by a message that gives nothing of the case away.
    const { phone, text } = service.messages.at(-1)!;
    expect([phone, text]).toEqual([DUTY_PHONE, expect.stringContaining('紧急查阅')]);
    for (const secret of [caseNo, reason, 'supervisor', '张三', WORKER_PHONE]) expect(text).not.toContain(secret);
    expect((await service.get('supervisor', `/v1/dockets/${docketId}`)).status).toBe(200);
    expect((await service.get('supervisor', `/v1/cases/${caseNo}`)).body).toMatchObject({ dockets: [{ id: docketId }] });
    expect(codeOf(await service.get('supervisor', `/v1/cases/${caseNo}/receipts`))).toEqual([403, 'no-part-in-case']);
    expect(codeOf(await service.post('supervisor', `/v1/claim/${docketId}/supplement`, { input: {} }))).toEqual([403, 'role-not-allowed']);
    expect(await readings()).toContainEqual(['supervisor', 'docket.read', 'broken-glass', 'break-glass']);
    // Told to those who handle the case, to the head, to nobody else.
    const told = async (who: string) => ((await service.get(who, '/v1/break-glass')).body['items'] as { id: string }[]).map(({ id }) => id);
    const { id } = opened.body as { id: string };
    expect([await told('clerk'), await told('leader'), await told('counsellor'), await told('stranger')]).toEqual([[id], [id], [], []]);
    expect((await service.get('clerk', `/v1/cases/${caseNo}`)).body).toMatchObject({ brokenGlass: [{ id, askedBy: 'supervisor', reason }] });

    const review = { verdict: 'justified', remark: '经核实确有急情' };
    expect(codeOf(await service.post('supervisor', `/v1/break-glass/${id}/review`, review))).toEqual([403, 'role-not-allowed']);
    expect(codeOf(await service.post('clerk', `/v1/break-glass/${id}/review`, review))).toEqual([403, 'role-not-allowed']);
    expect((await service.post('leader', `/v1/break-glass/${id}/review`, review)).body).toMatchObject({ id, review: { by: 'leader', verdict: 'justified' } });
    expect(codeOf(await service.post('otherLeader', `/v1/break-glass/${id}/review`, review))).toEqual([409, 'break-glass-reviewed']);
    const chain = (await service.desk.store.read({ cases: [caseNo as never] })).chains.get(caseNo)!;
    expect(chain.seq).toBeGreaterThanOrEqual(3);
    service.pass(61);
    expect(codeOf(await service.get('supervisor', `/v1/dockets/${docketId}`))).toEqual([403, 'no-part-in-case']);
  });

  it('keeps what people wrote sealed in the database', async () => {
    const client = new pg.Client({ connectionString: service.databaseUrl });
    await client.connect();
    try {
      const { rows } = await client.query<{ row: string }>('select b::text as row from break_glass b');
      expect(rows.length).toBeGreaterThan(0);
      const text = rows.map(({ row }) => row).join('\n');
      for (const words of [reason, '经核实确有急情']) expect([text.includes(words), text.includes(Buffer.from(words).toString('hex'))]).toEqual([false, false]);
    } finally {
      await client.end();
    }
  });

  it('of the head is reviewed by another head', async () => {
    const { id } = (await breakIt('leader')).body as { id: string };
    expect(codeOf(await service.post('leader', `/v1/break-glass/${id}/review`, { verdict: 'justified', remark: '属实' }))).toEqual([403, 'own-break-glass']);
    expect((await service.post('otherLeader', `/v1/break-glass/${id}/review`, { verdict: 'unjustified', remark: '无急情' })).status).toBe(200);
    expect(service.counted.at(-1)).toBe('break-glass-unjustified');
  });
});

describe('a party', () => {
  const visit = async (phone: string, of = caseNo): Promise<string> => {
    expect((await service.post(undefined, '/v1/codes', { caseNo: of, phone })).status).toBe(202);
    await service.settled();
    const code = /\d{6}/.exec(service.messages.at(-1)!.text)![0];
    return String((await service.post(undefined, '/v1/codes/redeem', { caseNo: of, phone, code })).body['token']);
  };
  let worker: string;
  let firm: string;
  beforeAll(async () => {
    [worker, firm] = [await visit(WORKER_PHONE), await visit(FIRM_PHONE)];
  });

  it('asks for a code and hears the same whether the case exists or not', async () => {
    const known = await service.post(undefined, '/v1/codes', { caseNo, phone: WORKER_PHONE });
    const unknown = await service.post(undefined, '/v1/codes', { caseNo, phone: '13900000009' });
    expect([unknown.status, unknown.text]).toEqual([known.status, known.text]);
    await service.settled();
    expect(service.counted).toContain('code-for-nobody');
    expect(JSON.stringify(service.lines)).not.toMatch(/13900000001|13900000009/);
  });

  it('with a wrong code is refused, counted, and learns nothing', async () => {
    const answer = await service.post(undefined, '/v1/codes/redeem', { caseNo, phone: WORKER_PHONE, code: '000000' });
    expect(codeOf(answer)).toEqual([401, 'code-refused']);
    expect(service.counted.slice(-2)).toEqual(['code-refused', 'code-refused']);
    expect(codeOf(await service.post(undefined, '/v1/codes/redeem', { caseNo, phone: WORKER_PHONE, code: 'abcdef' }))).toEqual([400, 'body-invalid']);
  });

  it('sees progress and clocks in plain words, and nobody’s file', async () => {
    const { status, body, text } = await service.get(worker, '/v1/my/case');
    expect(status).toBe(200);
    expect(body).toMatchObject({ caseNo, legs: [{ procedure: 'claim', ended: false }], next: [{ zh: expect.stringContaining('正在办理'), en: expect.stringContaining('is handling') }] });
    expect(text).not.toMatch(/张三|13900000001|11010519491231002X|金丝雀/);
    expect(await readings()).toContainEqual(['party:worker', 'party.own', 'own-case', 'claim']);
  });

  it('of the other side does not see what the worker alone asked for', async () => {
    expect((await service.get(firm, '/v1/my/case')).body).toMatchObject({ legs: [], steps: [] });
    expect((await service.get(firm, '/v1/my/papers')).body).toEqual({ items: [] });
  });

  it('gives a consent in the mechanism’s own words, sees it and withdraws it; the other side does neither', async () => {
    const { body } = await service.get(worker, '/v1/my/consents');
    const offer = (body['offers'] as { purpose: string; receiver: string; text: { zh: string } }[]).find(one => one.purpose === 'mediation')!;
    const given = await service.post(worker, '/v1/my/consents', { purpose: offer.purpose, receiver: offer.receiver });
    expect([given.status, given.body]).toMatchObject([201, { party: 'worker', purpose: 'mediation', text: offer.text.zh, how: 'one-time-code' }]);
    const { id } = given.body as { id: string };
    expect((await service.get(worker, '/v1/my/consents')).body).toMatchObject({ items: [{ id, stands: true }] });
    expect((await service.get(firm, '/v1/my/consents')).body).toMatchObject({ items: [] });
    expect(codeOf(await service.post(firm, `/v1/my/consents/${id}/withdraw`))).toEqual([404, 'unknown-consent']);
    expect((await service.post(worker, `/v1/my/consents/${id}/withdraw`)).body).toMatchObject({ id, withdrawnOn: expect.any(String) });
    expect((await service.get(worker, '/v1/my/consents')).body).toMatchObject({ items: [{ id, stands: false }] });
    expect(codeOf(await service.post(worker, '/v1/my/consents', { purpose: 'mediation', receiver: 'nobody' }))).toEqual([400, 'consent-not-asked']);
  });

  it('by a consent opens the way of a referral, and by withdrawing it closes it again', async () => {
    const { caseNo: other, docketId: docket } = await register();
    const token = await visit(WORKER_PHONE, other);
    const refer = () => service.post('clerk', `/v1/claim/${docket}/requestMediation`, { input: { body: 'union' } });
    expect((await service.post('officer', `/v1/claim/${docket}/triage`, { input: TRIAGE })).status).toBe(200);
    expect(codeOf(await refer())).toEqual([409, 'consent-missing']);
    const { id } = (await service.post(token, '/v1/my/consents', { purpose: 'mediation', receiver: 'mediation' })).body as { id: string };
    await service.post(token, `/v1/my/consents/${id}/withdraw`);
    expect(codeOf(await refer())).toEqual([409, 'consent-missing']);
    await service.post(token, '/v1/my/consents', { purpose: 'mediation', receiver: 'mediation' });
    expect((await refer()).status).toBe(200);
  });

  it('with a consent that has run out has given none', async () => {
    const { caseNo: other, docketId: docket } = await register();
    await service.post('officer', `/v1/claim/${docket}/triage`, { input: TRIAGE });
    const given = { ...consentTo('mediation', 'mediation'), on: '2026-10-01', until: '2026-10-31' };
    expect((await service.post('clerk', `/v1/cases/${other}/consents`, given)).status).toBe(201);
    expect(codeOf(await service.post('clerk', `/v1/claim/${docket}/requestMediation`, { input: { body: 'union' } }))).toEqual([409, 'consent-missing']);
  });

  it('redeems a code once, also where it comes five times in the same instant', async () => {
    const { caseNo: other } = await register();
    await service.post(undefined, '/v1/codes', { caseNo: other, phone: WORKER_PHONE });
    await service.settled();
    const code = /\d{6}/.exec(service.messages.at(-1)!.text)![0];
    const answers = await Promise.all(Array.from({ length: 5 }, () => service.post(undefined, '/v1/codes/redeem', { caseNo: other, phone: WORKER_PHONE, code })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401, 401]);
    expect(service.counted).toContain('code-reused');
  });

  it('is told what goes out by law without being asked, with the article', async () => {
    const { statutory } = (await service.get(worker, '/v1/my/consents')).body as { statutory: { article: string }[] };
    for (const { article } of statutory) expect(article).toMatch(/第?\d+条|art|法/);
  });

  it('reaches nothing of the desks, and no other case', async () => {
    for (const path of [`/v1/dockets/${docketId}`, `/v1/cases/${caseNo}`, '/v1/dockets', '/v1/journeys', `/v1/journeys/${caseNo}`, '/v1/break-glass']) {
      expect(codeOf(await service.get(worker, path))).toEqual([403, 'staff-only']);
    }
    expect(codeOf(await service.post(worker, `/v1/claim/${docketId}/supplement`, {}))).toEqual([403, 'staff-only']);
    expect(codeOf(await service.get('clerk', '/v1/my/case'))).toEqual([403, 'party-only']);
    expect(codeOf(await service.get('fqp_made-up', '/v1/my/case'))).toEqual([401, 'session-ended']);
  });

  it('leaves, and a visit ends by itself', async () => {
    const other = await register();
    const token = await visit(WORKER_PHONE, other.caseNo);
    expect((await service.get(token, '/v1/my/case')).body).toMatchObject({ caseNo: other.caseNo });
    expect((await service.post(token, '/v1/my/leave')).body).toEqual({ ended: true });
    expect(codeOf(await service.get(token, '/v1/my/case'))).toEqual([401, 'session-ended']);
    service.pass(31);
    expect(codeOf(await service.get(worker, '/v1/my/case'))).toEqual([401, 'session-ended']);
  });
});

describe('the record of readings', () => {
  it('holds the journeys as well, which who handles the case and the head may see', async () => {
    for (const who of ['clerk', 'leader']) expect((await service.get(who, `/v1/journeys/${caseNo}`)).status).toBe(200);
    expect(codeOf(await service.get('counsellor', `/v1/journeys/${caseNo}`))).toEqual([403, 'no-part-in-case']);
    expect(codeOf(await service.get('stranger', `/v1/journeys/${caseNo}`))).toEqual([404, 'unknown-docket']);
    expect(await readings()).toContainEqual(['leader', 'journey.read', 'takes-part', 'journey']);
  });

  it('is for the auditor alone', async () => {
    expect((await service.get('auditor', `/v1/audit/readings?caseNo=${caseNo}`)).body).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ actor: 'clerk', caseNo })]) });
    for (const who of ['administrator', 'clerk', 'leader']) expect(codeOf(await service.get(who, '/v1/audit/readings'))).toEqual([403, 'role-not-allowed']);
  });

  it('is only ever added to by the service', async () => {
    const client = new pg.Client({ connectionString: service.databaseUrl });
    await client.connect();
    try {
      for (const sql of ['delete from access_log', `update access_log set actor = 'somebody else'`, 'truncate access_log']) {
        await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' });
      }
    } finally {
      await client.end();
    }
  });
});
