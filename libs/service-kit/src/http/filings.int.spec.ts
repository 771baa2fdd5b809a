import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { repository } from '@fengqiao/dev';
import { intake } from '@fengqiao/intake';
import pg from 'pg';
import { REGISTRATION, fictionalCase } from '../../../../tools/dev/test/fictional-case.js';
import { FILER_SECRETS, filingAnswers } from '../../test/filing-answers.js';
import { InProcess, type Cast, type Told } from '../../test/in-process.js';

jest.setTimeout(60_000);

const FILES = {
  calendar: join(repository, 'deploy/calendars/cn.json'), wages: join(repository, 'deploy/minimum-wages/cn.json'), schemes: join(repository, 'deploy/schemes'),
};
const clerkAt = (place: string) => ({ agency: 'intake', place, roles: ['clerk'], service: false });
const CAST: Cast = { clerk: clerkAt('wenzhou'), nanchangClerk: clerkAt('nanchang') };
const STATION = 'courier-station';
const DAY = 24 * 60;

let service: InProcess;
beforeAll(async () => { service = await InProcess.start(intake, CAST, FILES); });
afterAll(() => service?.finish());

interface Held { readonly id: string; readonly key: string; readonly version: number }
const codeOf = ({ status, body }: Told) => [status, body['code']];
const held = ({ body }: Told): Held => body as unknown as Held;
const begin = async (answers: object = filingAnswers(), more: object = {}): Promise<Held> =>
  held(await service.post(undefined, '/v1/filings', { place: 'wenzhou', station: STATION, answers, ...more }));
const on = ({ id, key }: Pick<Held, 'id' | 'key'>, method: 'GET' | 'POST' | 'PUT' | 'DELETE', path = '', body?: object) => service.ask(key, method, `/v1/filings/${id}${path}`, body);

/** Asks for a code and reads it off the telephone. */
async function codeFor(draft: Held): Promise<string> {
  const before = service.messages.length;
  expect((await on(draft, 'POST', '/code', {})).status).toBe(202);
  await service.settled();
  return /\d{6}/.exec(service.messages[before]!.text)![0];
}
const submit = (draft: Held, more: object = {}) => on(draft, 'POST', '/submit', { version: draft.version, ...more });
const rows = async (query: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: service.databaseUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(query)).rows;
  } finally {
    await client.end();
  }
};
/** A worker of one's own for a test: another name and telephone. */
const worker = (n: number, more: object = {}) => ({ worker: { name: `㛃自助${n}`, phone: `1390000${1000 + n}`, kind: 'courier' }, ...more });

describe('the page behind a code', () => {
  it('is told without a login where the stations are, what a claim needs, who will see it and why, in both languages', async () => {
    const { status, body } = await service.get(undefined, '/v1/stations?place=wenzhou');
    const form = body['form'] as Record<string, Record<string, unknown>[]>;
    expect([status, (body['items'] as { id: string }[]).some(({ id }) => id === STATION)]).toEqual([200, true]);
    expect(form['claimKinds']!.find(({ id }) => id === 'wages')).toMatchObject({ title: { zh: '拖欠工资、报酬', en: 'unpaid wages' }, asks: ['amount', 'months', 'facts'] });
    expect(form['claimKinds']!.find(({ id }) => id === 'labour-relation')!['asks']).toEqual(['facts']);
    expect(form['seenBy']!.map(({ agency, when }) => `${String(agency)} ${String(when)}`)).toEqual(expect.arrayContaining(['intake at-once', 'analytics steps-only', 'mediation with-consent']));
    expect(form['consents']!.find(({ purpose }) => purpose === 'mediation')).toMatchObject({ receiver: 'mediation', text: { zh: expect.stringContaining('我同意') } });
    expect(form['keepDays']).toBe(30);
  });

  it('is told which places there are where it asks for another', async () => {
    expect(codeOf(await service.get(undefined, '/v1/stations?place=nowhere'))).toEqual([404, 'no-scheme-of-place']);
    expect(codeOf(await service.get(undefined, '/v1/stations'))).toEqual([400, 'body-invalid']);
  });
});

describe('a draft', () => {
  it('is given back as it was kept, half filled in as it is, and lives longer when it is kept again', async () => {
    const draft = await begin({ worker: { name: '㛃' } });
    const first = await on(draft, 'GET');
    expect(first.body).toMatchObject({ version: 1, place: 'wenzhou', station: STATION, answers: { worker: { name: '㛃' } }, proven: false });
    service.pass(2 * DAY);
    const kept = await on(draft, 'PUT', '', { version: 1, station: STATION, at: 'claims', answers: { worker: { name: '㛃自' } } });
    expect(kept.body).toMatchObject({ version: 2, at: 'claims', answers: { worker: { name: '㛃自' } } });
    expect(String(kept.body['keepUntil']) > String(first.body['keepUntil'])).toBe(true);
    expect((await on(draft, 'GET')).body).toMatchObject({ version: 2, at: 'claims' });
  });

  it('is not overwritten silently by a second telephone', async () => {
    const draft = await begin();
    expect((await on(draft, 'PUT', '', { version: 1, answers: { a: 1 } })).status).toBe(200);
    const second = await on(draft, 'PUT', '', { version: 1, answers: { b: 2 } });
    expect([...codeOf(second), second.body['details']]).toEqual([409, 'draft-changed', { version: 2 }]);
    const both = await Promise.all([1, 2, 3].map(n => on(draft, 'PUT', '', { version: 2, answers: { n } })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    // Also where both have read the same version already: the store itself lets one of them win.
    const same = { id: draft.id, version: 3, said: { answers: {} }, keepUntil: service.desk.world.today() };
    expect([await service.drafts.keep(same), await service.drafts.keep(same)]).toEqual([true, false]);
  });

  it('opens with its own key alone: without one, with a made-up one, with another’s it is not there', async () => {
    const [mine, other] = [await begin(), await begin()];
    for (const key of [undefined, 'fqd_AAAA', other.key]) {
      for (const [method, path, body] of [['GET', '', undefined], ['PUT', '', { version: 1, answers: {} }], ['DELETE', '', undefined], ['POST', '/code', {}], ['POST', '/submit', { version: 1, code: '000000' }]] as const) {
        expect(codeOf(await service.ask(key, method, `/v1/filings/${mine.id}${path}`, body))).toEqual([404, 'draft-unknown']);
      }
    }
    expect((await on(mine, 'GET')).body).toMatchObject({ version: 1 });
  });

  it('lies sealed, its key as a hash, and no line of the log tells of it', async () => {
    const draft = await begin();
    await on(draft, 'PUT', '', { version: 1, answers: filingAnswers() });
    const [row] = await rows(`select f::text as row from filing_draft f where id = '${draft.id}'`);
    const hexOf = (text: string) => Buffer.from(text).toString('hex');
    for (const secret of [...Object.values(FILER_SECRETS), draft.key]) {
      expect(String(row!['row'])).not.toContain(secret);
      expect(String(row!['row'])).not.toContain(hexOf(secret));
      expect(JSON.stringify(service.lines)).not.toContain(secret);
    }
  });

  it('is deleted by whoever wrote it, and by itself when its days are over, with its key', async () => {
    const dropped = await begin();
    expect((await on(dropped, 'DELETE')).body).toEqual({ deleted: true });
    const forgotten = await begin();
    service.pass(29 * DAY);
    expect((await on(forgotten, 'GET')).status).toBe(200);
    service.pass(3 * DAY);
    expect(codeOf(await on(forgotten, 'GET'))).toEqual([404, 'draft-unknown']);
    expect(await service.drafts.sweep(service.desk.world.today())).toBeGreaterThan(0);
    expect(await rows(`select id from filing_draft where id in ('${dropped.id}', '${forgotten.id}')`)).toEqual([]);
  });

  it.each([
    ['of a place that has no scheme', { place: 'nowhere' }, 404, 'no-scheme-of-place'],
    ['from a station that is none', { station: 'no-such-station' }, 400, 'station-unknown'],
    ['from a station that takes no claims', { station: 'courier-outlet' }, 400, 'station-unknown'],
    ['with members that nobody asked for', { owner: 'me' }, 400, 'body-invalid'],
    ['with answers larger than a draft', { answers: { story: 'x'.repeat(50_000) } }, 400, 'draft-too-large'],
    ['with a body larger than any request', { answers: { story: 'x'.repeat(70_000) } }, 413, 'body-too-large'],
  ] as const)('is not begun %s', async (_what, more, status, code) => {
    expect(codeOf(await service.post(undefined, '/v1/filings', { place: 'wenzhou', answers: {}, ...more }))).toEqual([status, code]);
  });
});

describe('a code to the telephone of a draft', () => {
  it('is not sent where the draft names none that receives messages', async () => {
    for (const answers of [{}, { worker: null }, { worker: { phone: '0577-88880000' } }, { worker: { phone: 5 } }]) {
      expect(codeOf(await on(await begin(answers), 'POST', '/code', {}))).toEqual([400, 'phone-missing']);
    }
  });

  it('is sent five times an hour to one telephone, whatever the draft', async () => {
    const answers = worker(80, {});
    const asked: number[] = [];
    for (let n = 0; n < 7; n++) asked.push((await on(await begin(filingAnswers(answers)), 'POST', '/code', {})).status);
    expect(asked).toEqual([202, 202, 202, 202, 202, 429, 429]);
  });

  it('dies after five wrong guesses', async () => {
    const draft = await begin(filingAnswers(worker(81)));
    const code = await codeFor(draft);
    const wrong = code === '000000' ? '000001' : '000000';
    for (let n = 0; n < 5; n++) expect(codeOf(await submit(draft, { code: wrong }))).toEqual([401, 'code-refused']);
    expect(codeOf(await submit(draft, { code }))).toEqual([401, 'code-refused']);
  });

  it('proves nothing for another draft, for another telephone, or a second time', async () => {
    const [mine, other] = [await begin(filingAnswers(worker(82))), await begin(filingAnswers(worker(82, { employers: [{ name: '虚构另一公司' }] })))];
    const code = await codeFor(mine);
    expect(codeOf(await submit(other, { code }))).toEqual([401, 'code-refused']);
    const moved = held(await on(mine, 'PUT', '', { version: 1, answers: filingAnswers(worker(83)) }));
    expect(codeOf(await submit({ ...mine, version: moved.version }, { code }))).toEqual([401, 'code-refused']);
    const back = held(await on(mine, 'PUT', '', { version: 2, answers: filingAnswers(worker(82)) }));
    expect((await submit({ ...mine, version: back.version }, { code })).status).toBe(201);
    expect(codeOf(await submit(other, { code }))).toEqual([401, 'code-refused']);
  });

  it('proves a telephone no longer once another one is written into the draft, or a quarter of an hour has passed', async () => {
    const first = await begin(filingAnswers(worker(85)));
    await submit(first, { code: await codeFor(first) });
    const draft = await begin(filingAnswers(worker(85)));
    expect(codeOf(await submit(draft, { code: await codeFor(draft) }))).toEqual([409, 'case-already-open']);
    await on(draft, 'PUT', '', { version: 1, answers: filingAnswers(worker(86)) });
    expect([(await on(draft, 'GET')).body['proven'], codeOf(await submit({ ...draft, version: 2 }))]).toEqual([false, [401, 'code-needed']]);
    await on(draft, 'PUT', '', { version: 2, answers: filingAnswers(worker(85)) });
    expect((await on(draft, 'GET')).body['proven']).toBe(true);
    service.pass(16);
    expect((await on(draft, 'GET')).body['proven']).toBe(false);
  });

  it('is asked for where none was given', async () => {
    expect(codeOf(await submit(await begin(filingAnswers(worker(84)))))).toEqual([401, 'code-needed']);
  });
});

describe('a filing', () => {
  it('opens a case at the station that was scanned, as a clerk’s registration does, with a dated receipt', async () => {
    const draft = await begin();
    const { status, body } = await submit(draft, { code: await codeFor(draft) });
    const today = service.desk.world.today();
    expect([status, body['filedOn']]).toEqual([201, today]);
    expect(body['receipt']).toMatchObject({ caseNo: body['caseNo'], on: today, papers: ['claim-receipt'], basis: expect.stringContaining('劳动争议调解仲裁法'), events: [{ on: today }] });
    const { dockets } = await service.desk.store.read({ dockets: [String(body['docketId'])] });
    const docket = dockets.get(String(body['docketId']))!;
    expect(docket).toMatchObject({ state: 'registered', place: 'wenzhou', facts: { channel: { kind: 'qr-scan', station: STATION }, wish: { body: 'trade' }, knewOn: '2026-11-01' } });
    expect(docket.file).toMatchObject({ title: '拖欠工资、报酬', employment: { relation: 'undetermined', region: '330300' } });
    expect(docket.file.narrative).toContain('暂时没有：劳动合同');
    expect(docket.file.events).toEqual([expect.objectContaining({ on: today, interruptsLimitation: true })]);
    expect((await service.get('clerk', `/v1/dockets/${docket.id}`)).status).toBe(200);
  });

  it('is the same step as a registration at the window: state, clocks and limitation periods', async () => {
    const draft = await begin(filingAnswers(worker(24)), { place: 'nanchang', station: undefined });
    const { body } = await submit(draft, { code: await codeFor(draft) });
    const window = await service.post('nanchangClerk', '/v1/claim/open/register', { place: 'nanchang', file: fictionalCase(), input: REGISTRATION });
    const { dockets } = await service.desk.store.read({ dockets: [String(body['docketId']), String(window.body['docketId'])] });
    const [byPhone, atWindow] = [...dockets.values()].map(({ state, clocks, facts }) => (
      { state, clocks: clocks.map(({ duty, lastDay }) => [duty, lastDay]), runs: (facts['limitation'] as { runs: object[] }[])[0]!.runs }));
    expect(byPhone).toEqual(atWindow);
  });

  it('is answered the same however often it is handed in, at once or later, and opens one case', async () => {
    const draft = await begin(filingAnswers(worker(20)));
    const code = await codeFor(draft);
    const answers = await Promise.all([1, 2, 3].map(() => submit(draft, { code })));
    const again = await submit(draft, { version: 7, code: '000000' });
    const cases = new Set([...answers, again].filter(({ status }) => status < 300).map(({ body }) => body['caseNo']));
    expect([cases.size, again.status, again.body['follow']]).toEqual([1, 200, { path: '/v1/my/case' }]);
    const { body } = await on(draft, 'GET');
    expect([body['answers'], (body['filed'] as { caseNo: string }).caseNo]).toEqual([{}, [...cases][0]]);
    for (const [method, path, given] of [['PUT', '', { version: 1, answers: {} }], ['DELETE', '', undefined], ['POST', '/code', {}]] as const) {
      expect(codeOf(await on(draft, method, path, given))).toEqual([409, 'draft-filed']);
    }
  });

  it('leads to the own case at once, with the consents that were given, which can be withdrawn', async () => {
    const draft = await begin(filingAnswers(worker(21, { consents: [{ purpose: 'mediation', receiver: 'mediation' }] })));
    const { body } = await submit(draft, { code: await codeFor(draft) });
    expect(body['consents']).toEqual([{ purpose: 'mediation', receiver: 'mediation' }]);
    const { path, token } = body['follow'] as { path: string; token: string };
    expect((await service.get(token, path)).body).toMatchObject({ caseNo: body['caseNo'], legs: [{ procedure: 'claim' }] });
    const [consent] = (await service.get(token, '/v1/my/consents')).body['items'] as { id: string; how: string }[];
    expect(consent!.how).toBe('one-time-code');
    expect((await service.post(token, `/v1/my/consents/${consent!.id}/withdraw`)).status).toBe(200);
  });

  it('is told of the own open case before a second one is opened, and opens one only with a reason', async () => {
    const first = await begin(filingAnswers(worker(22)));
    const { body: { caseNo } } = await submit(first, { code: await codeFor(first) });
    const second = await begin(filingAnswers(worker(22)));
    const refused = await submit(second, { code: await codeFor(second) });
    expect([...codeOf(refused), refused.body['details']]).toEqual([409, 'case-already-open', { caseNo, matched: ['applicant', 'respondent', 'claim', 'month'] }]);
    expect((await on(second, 'GET')).body).toMatchObject({ proven: true });
    const opened = await submit(second, { openAnyway: '这是另一个站点的工资' });
    expect([opened.status, opened.body['caseNo'] === caseNo]).toEqual([201, false]);
  });

  it('learns nothing of anybody else’s case, not even by writing their name and number', async () => {
    const named = { name: '㛃自助23', idNumber: FILER_SECRETS.idNumber, kind: 'courier' };
    const first = await begin(filingAnswers({ worker: { ...named, phone: '13900001023' } }));
    const { body: { caseNo } } = await submit(first, { code: await codeFor(first) });
    const second = await begin(filingAnswers({ worker: { ...named, phone: '13900001924' } }));
    const { status, text } = await submit(second, { code: await codeFor(second) });
    expect([status, text.includes(String(caseNo))]).toEqual([201, false]);
  });

  it.each([
    ['nothing', {}, '/answers/worker'],
    ['another applicant', { parties: [] }, '/answers/'],
    ['a file that runs', { evidence: [{ title: 'a.exe', mediaType: 'application/x-msdownload', size: 1, digest: 'A'.repeat(43) }] }, '/answers/evidence/0/mediaType'],
    ['a file of no known digest', { evidence: [{ title: 'a.jpg', mediaType: 'image/jpeg', size: 1, digest: 'none' }] }, '/answers/evidence/0/digest'],
    ['a wish that is none', { particulars: { wish: { body: 'oracle' } } }, '/answers/particulars/wish/body'],
    ['a channel of the own making', { particulars: { channel: { kind: 'post' } } }, '/answers/particulars/'],
    ['a claim of an unknown kind', { claims: [{ kind: 'revenge' }] }, '/answers/claims/0/kind'],
  ])('that holds %s is refused with its place, and spends no code', async (what, more, pointer) => {
    const draft = await begin(what === 'nothing' ? { worker: { phone: '13900001099' } } : filingAnswers({ ...worker(30), ...more }));
    const refused = await submit(draft, { code: '000000' });
    expect(codeOf(refused)).toEqual([400, 'body-invalid']);
    expect((refused.body['errors'] as { pointer: string }[]).map(error => error.pointer)).toEqual(expect.arrayContaining([expect.stringContaining(pointer)]));
  });

  it.each([
    ['rests on nothing', { claims: [{ kind: 'wages' }] }, 400, 'claim-without-facts'],
    ['ends before it begins', { employment: { startedOn: '2026-05-01', endedOn: '2026-04-01' } }, 400, 'file-dates-out-of-order'],
    ['agrees to what nobody asks', { consents: [{ purpose: 'mediation', receiver: 'court-bridge' }] }, 400, 'consent-not-asked'],
  ])('that %s is refused before a code is spent', async (_what, more, status, code) => {
    expect(codeOf(await submit(await begin(filingAnswers({ ...worker(31), ...more })), { code: '000000' }))).toEqual([status, code]);
  });

  it('of a draft that was changed meanwhile is not taken for what is there now', async () => {
    const draft = await begin(filingAnswers(worker(32)));
    const code = await codeFor(draft);
    await on(draft, 'PUT', '', { version: 1, answers: filingAnswers(worker(32, { narrative: '另一段经过' })) });
    expect(codeOf(await submit(draft, { code }))).toEqual([409, 'draft-changed']);
  });
});
