import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ENDPOINTS } from '@fengqiao/access';
import { repository } from '@fengqiao/dev';
import { intake } from '@fengqiao/intake';
import { makeCaseNumber } from '@fengqiao/kernel';
import { REGISTRATION, TRIAGE, consentTo, fictionalCase } from '../../../../tools/dev/test/fictional-case.js';
import { filingAnswers } from '../../test/filing-answers.js';
import { InProcess, type Cast, type Told } from '../../test/in-process.js';
import { doorControllers } from '../service-module.js';
import { routeTable, type RouteLine } from './route-table.js';

jest.setTimeout(60_000);

const staff = (role: string, place = 'nanchang', more = {}) => ({ agency: 'intake', place, roles: [role], service: false, ...more });
const CAST: Cast = {
  clerk: staff('clerk'), officer: staff('triage-officer'), supervisor: staff('union-supervisor'), leader: staff('union-leader'), expert: staff('health-check-expert'), stranger: staff('clerk', 'wenzhou'),
  guest: staff('clerk', 'nanchang', { agency: 'mediation' }), homeless: { agency: 'intake', roles: ['clerk'], service: false },
  auditor: { roles: ['auditor'], service: false }, administrator: { roles: ['administrator'], service: false }, machine: { agency: 'mediation', roles: ['clerk'], service: true },
};
const NOBODYS = makeCaseNumber('NC', 2026, Uint8Array.of(1, 2, 3, 4, 5));
const PHONE = '13900000001';
const ROUTES = routeTable(doorControllers(intake)).filter(line => line.path !== '/');

let service: InProcess;
let known: Readonly<Record<'caseNo' | 'docketId' | 'referral' | 'glass' | 'worker', string>>;

async function world(): Promise<typeof known> {
  const file = fictionalCase() as { parties: Record<string, unknown>[] };
  const withPhone = { ...file, parties: file.parties.map((party, index) => (index === 0 ? { ...party, phone: PHONE } : party)) };
  const { caseNo, docketId } = (await service.post('clerk', '/v1/claim/open/register', { place: 'nanchang', file: withPhone, input: REGISTRATION })).body as Record<string, string>;
  await service.post('officer', `/v1/claim/${docketId}/triage`, { input: TRIAGE });
  await service.post('clerk', `/v1/cases/${caseNo}/consents`, consentTo('mediation', 'mediation'));
  const sent = await service.post('clerk', `/v1/claim/${docketId}/requestMediation`, { input: { body: 'union' } });
  const [handOff] = sent.body['handOffs'] as { referralId: string }[];
  await service.post(undefined, '/v1/codes', { caseNo, phone: PHONE });
  await service.settled();
  const code = /\d{6}/.exec(service.messages.at(-1)!.text)![0];
  const worker = String((await service.post(undefined, '/v1/codes/redeem', { caseNo, phone: PHONE, code })).body['token']);
  const glass = await service.post('supervisor', '/v1/break-glass', { caseNo, reason: '当事人突发疾病，需要联系其家属' });
  return { caseNo: caseNo!, docketId: docketId!, referral: handOff!.referralId, glass: String(glass.body['id']), worker };
}

/** A request that would be right if it came from the right person; `absent`: about something that is not here. */
function request({ method, path }: RouteLine, absent: boolean): { method: 'GET' | 'POST' | 'PUT' | 'DELETE'; url: string; body?: object } {
  const caseNo = absent ? NOBODYS : known.caseNo;
  const id = path.includes('/referrals') ? known.referral : path.includes('/break-glass') ? known.glass : known.docketId;
  const url = path.replace(':caseNo', caseNo).replace(':consentId', 'no-such-consent').replace(':id', absent ? 'not-here' : id)
    .replace(':file', 'no-such-paper.pdf').replace(':paperId', 'no-such-paper').replace('/:docketId/papers', `/${absent ? 'not-here' : known.docketId}/papers`)
    .replace(':procedure/open/:action', 'claim/open/register').replace(':procedure/:docketId/:action', `claim/${absent ? 'not-here' : known.docketId}/supplement`);
  if (method === 'GET') return { method: 'GET', url: `${url}${path === '/v1/stations' ? '?place=wenzhou' : ''}` };
  if (method === 'DELETE') return { method: 'DELETE', url };
  const bodies: readonly (readonly [string, object])[] = [
    ['/open/', { place: 'nanchang', file: fictionalCase(), input: REGISTRATION }], ['/supplement', { input: {} }], ['/review', { verdict: 'justified', remark: '属实' }],
    ['/break-glass', { caseNo, reason: '当事人突发疾病，需要联系其家属' }], ['/withdraw', {}], ['/v1/my/consents', { purpose: 'mediation', receiver: 'mediation' }],
    ['/fields', { fields: {} }], ['/papers', { paper: 'no-such-paper' }], ['/consents', consentTo('mediation', 'mediation')], ['/redeem', { caseNo, phone: PHONE, code: '000000' }], ['/codes', { caseNo, phone: '13900000009' }],
    ['/submit', { version: 1 }], ['/code', {}], ['/filings/', { version: 1 }], ['/filings', { place: 'wenzhou' }],
  ];
  return { method: method === 'PUT' ? 'PUT' : 'POST', url, body: bodies.find(([part]) => url.includes(part))?.[1] ?? {} };
}

const ask = (line: RouteLine, who: string | undefined, absent = false): Promise<Told> => {
  const { method, url, body } = request(line, absent);
  return service.ask(who, method, url, body);
};

/** As somebody who has just begun a draft and holds its key. */
async function askWithKey(line: RouteLine): Promise<number> {
  const { id, key } = (await service.post(undefined, '/v1/filings', { place: 'wenzhou', answers: filingAnswers() })).body as Record<string, string>;
  const { method, url, body } = request({ ...line, path: line.path.replace(':id', id!) }, false);
  return (await service.ask(key, method, url, body)).status;
}

/** Let in, whatever came of it then. */
const isIn = ({ status, body }: Told): boolean => status !== 401 && status !== 403 && !['unknown-docket', 'takes-part-already'].includes(String(body['code']));

beforeAll(async () => {
  service = await InProcess.start(intake, CAST, {
    calendar: join(repository, 'deploy/calendars/cn.json'), wages: join(repository, 'deploy/minimum-wages/cn.json'), schemes: join(repository, 'deploy/schemes'),
  });
  known = await world();
});
afterAll(() => service?.finish());

const CLOSED = ['guest', 'homeless', 'machine', 'stranger-to-all', undefined] as const;
const NEEDS_A_CASE = ROUTES.filter(({ endpoint }) => ['matter', 'step', 'colleague'].includes(ENDPOINTS[endpoint].needs));

describe.each(ROUTES)('$method $path', line => {
  const { needs } = ENDPOINTS[line.endpoint];

  it(`lets in whom its kind (${line.endpoint}) lets in, and nobody else`, async () => {
    if (line.endpoint === 'filing.draft') return expect([200, 201, 202, 401]).toContain(await askWithKey(line));
    if (needs === 'open') {
      const answer = await ask(line, undefined);
      return expect([200, 202, 401, 503]).toContain(answer.status);
    }
    for (const who of CLOSED) expect([who, isIn(await ask(line, who))]).toEqual([who, false]);
    const inside = async (who: string) => isIn(await ask(line, who));
    const rule = ENDPOINTS[line.endpoint];
    const offices: readonly string[] = 'offices' in rule ? rule.offices.filter(office => !line.roles || line.roles.includes(office)) : [];
    for (const office of ['auditor', 'administrator']) expect([office, await inside(office)]).toEqual([office, offices.includes(office)]);
    // Leaving comes last: it ends the visit.
    if (!line.path.endsWith('/leave')) expect(await inside(known.worker)).toBe(needs === 'party');
    if (needs === 'staff') expect(await inside('clerk')).toBe(true);
    if (needs === 'head') expect([await inside('clerk'), await inside('leader')]).toEqual([false, true]);
  });
});

describe.each(NEEDS_A_CASE)('$method $path, in each relation to the case', line => {
  const rule = ENDPOINTS[line.endpoint];
  const expected: Readonly<Record<string, boolean>> = {
    'takes-part': rule.needs !== 'colleague', 'same-place': rule.needs === 'colleague', 'broken-glass': rule.needs === 'matter' && rule.emergency, 'other-place': false,
  };

  it.each([['takes-part', 'clerk'], ['same-place', 'expert'], ['broken-glass', 'supervisor'], ['other-place', 'stranger']] as const)('%s (%s)', async (relation, who) => {
    // Whoever may break the glass may do it again while it is broken.
    const again = rule.needs === 'colleague' && relation === 'broken-glass';
    if (!again) expect(isIn(await ask(line, who))).toBe(expected[relation]);
  });

  it('absent', async () => {
    const { status, body } = await ask(line, 'clerk', true);
    expect([status, String(body['code'])]).toEqual([404, expect.stringMatching(/^unknown-(docket|referral)$/)]);
  });
});
