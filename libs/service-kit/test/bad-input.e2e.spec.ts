import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Stack } from '@fengqiao/dev';
import { hooks } from '@fengqiao/dev/product';
import { makeCaseNumber } from '@fengqiao/kernel';
import { startTestStack, superuserUrl } from '@fengqiao/testing';
import { fictionalCase, REGISTRATION, TRIAGE } from '../../../tools/dev/test/fictional-case.js';
import { TokenPress, secondsFromNow } from '../../access/test/token-press.js';
import { StackClient, type Answer, type Question } from '../../../tools/dev/test/stack-client.js';
import { fingerprint, rowsOf } from './agency-rows.js';
import { expectProblem, pointersOf } from './expect-problem.js';

jest.setTimeout(120_000);

const CLERK = 'nanchang.clerk';
const OFFICER = 'nanchang.triage-officer';

/** A number that no case has. */
const NOBODYS = makeCaseNumber('NC', 2026, Uint8Array.of(1, 2, 3, 4, 5));

let stack: Stack;
let client: StackClient;
let docketId: string;
/** A docket that has come so far that it could be handed on. */
let triagedId: string;
let caseNo: string;

const intakeRows = <T extends object>(query: string, values?: readonly unknown[]) => rowsOf<T>(superuserUrl(stack, 'intake'), query, values);
const printOfIntake = () => fingerprint(superuserUrl(stack, 'intake'));
const act = (action: string, body: unknown, more: Partial<Question> = {}, who = CLERK) => client.post('intake', who, `/v1/claim/${docketId}/${action}`, body, more);
const register = (body: object = {}, who = CLERK, more: Partial<Question> = {}) =>
  client.post('intake', who, '/v1/claim/open/register', { place: 'nanchang', file: fictionalCase(), input: REGISTRATION, ...body }, more);

beforeAll(async () => {
  stack = await startTestStack({ name: `bad-input-${process.pid}`, hooks, agencies: ['intake', 'analytics'] });
  client = new StackClient(stack);
  const opened = await register();
  ({ docketId, caseNo } = opened.body as { docketId: string; caseNo: string });
  triagedId = String((await register()).body.docketId);
  expect((await client.post('intake', OFFICER, `/v1/claim/${triagedId}/triage`, { input: TRIAGE })).status).toBe(200);
});

afterAll(() => stack?.stop());

describe('what is refused', () => {
  let before: string;
  beforeEach(async () => {
    before = await printOfIntake();
  });
  afterEach(async () => {
    expect(await printOfIntake()).toBe(before);
  });

  const long = 'x'.repeat(3_000_000);
  const CASES: readonly [what: string, status: number, code: string, ask: () => Promise<Answer>][] = [
    ['an unknown action', 404, 'unknown-action', () => act('vanish', {})],
    ['an action named like a part of every object', 404, 'unknown-action', () => act('constructor', {})],
    ['an unknown procedure', 404, 'unknown-procedure', () => client.post('intake', CLERK, '/v1/nonsense/open/begin', { place: 'nanchang' })],
    ['a docket taken for another procedure’s', 404, 'unknown-docket', () => client.post('intake', CLERK, `/v1/wish/${docketId}/keep`, {})],
    ['an unknown docket', 404, 'unknown-docket', () => client.post('intake', CLERK, '/v1/claim/no-such-docket/triage', { input: TRIAGE })],
    ['an unknown path', 404, 'path-unknown', () => client.get('intake', CLERK, '/v1')],
    ['a method that nothing has', 404, 'path-unknown', () => client.ask('intake', CLERK, { method: 'DELETE', path: `/v1/dockets/${docketId}` })],
    ['an action that this state does not leave open', 409, 'action-not-open', () => act('requestAid', { input: { form: 'arbitration' } })],
    ['an opening action on a docket that is open', 409, 'action-not-open', () => act('register', { input: REGISTRATION })],
    ['a later action instead of an opening one', 409, 'action-not-open', () => client.post('intake', OFFICER, '/v1/claim/open/triage', { place: 'nanchang', file: fictionalCase(), input: TRIAGE })],
    ['a hand-over without the worker’s consent', 409, 'consent-missing', () => client.post('intake', CLERK, `/v1/claim/${triagedId}/requestMediation`, { input: { body: 'union' } })],
    ['a hand-over for which the place has no route', 409, 'route-not-allowed', () => client.post('intake', CLERK, `/v1/claim/${triagedId}/requestMediation`, { input: { body: 'union', to: 'court-bridge' } })],
    ['a role that may not', 403, 'role-not-allowed', () => act('triage', { input: TRIAGE })],
    ['a step of the system, taken by a person', 403, 'role-not-allowed', () => act('receive', { input: {} })],
    ['somebody of another place', 404, 'unknown-docket', () => act('supplement', { input: {} }, {}, 'wenzhou.clerk')],
    ['a case opened for another place', 403, 'not-your-case', () => register({}, 'wenzhou.clerk')],
    ['a path for auditors', 403, 'role-not-allowed', () => client.get('intake', CLERK, '/v1/audit/ledger')],
    ['a version that somebody has changed since', 409, 'stale-version', () => act('triage', { version: 7, input: TRIAGE }, {}, OFFICER)],
    ['a body that is not JSON', 400, 'body-malformed', () => act('triage', '{"input":', {}, OFFICER)],
    ['a body that is no object', 400, 'body-invalid', () => act('triage', [1, 2], {}, OFFICER)],
    ['a body that is nothing', 400, 'body-malformed', () => act('triage', '', {}, OFFICER)],
    ['a body of another kind', 400, 'body-malformed', () => act('triage', '<xml/>', { headers: { 'content-type': 'application/xml' } }, OFFICER)],
    ['a body that would poison every object', 400, 'body-malformed', () => act('triage', '{"__proto__":{"roles":["triage-officer"]}}', {}, OFFICER)],
    ['a body that would poison them by their constructor', 400, 'body-malformed', () => act('triage', '{"input":{"constructor":{"prototype":{"roles":[]}}}}', {}, OFFICER)],
    ['a consent longer than any consent', 413, 'body-too-large', () => client.post('intake', CLERK, `/v1/cases/${NOBODYS}/consents`, { text: long.slice(0, 70_000) })],
    ['a body that is too large', 413, 'body-too-large', () => act('supplement', { input: { note: long } })],
    ['a field that nobody knows', 400, 'body-invalid', () => act('triage', { input: TRIAGE, force: true }, {}, OFFICER)],
    ['an input with wrong fields', 400, 'input-invalid', () => act('triage', { input: { ...TRIAGE, next: 'oracle', urgency: 5 } }, {}, OFFICER)],
    ['no input where one is needed', 400, 'input-invalid', () => act('triage', {}, {}, OFFICER)],
    ['an input that contradicts itself', 400, 'triage-contradicts-itself', () => act('triage', { input: { ...TRIAGE, suitable: false } }, {}, OFFICER)],
    ['a case file with wrong fields', 400, 'case-file-invalid', () => register({ file: { ...fictionalCase(), parties: [{ id: 'x' }] } })],
    ['a case file that says less than is needed', 400, 'claim-incomplete', () => register({ file: { title: '空' } })],
    ['a case number that cannot be one', 400, 'body-invalid', () => register({ caseNo: 'NC26-0000000-0' })],
    ['a place that is not the clerk’s', 403, 'not-your-case', () => register({ place: 'atlantis' })],
    ['an auditor at a desk', 403, 'staff-only', () => client.post('intake', 'auditor', '/v1/claim/open/register', { place: 'nanchang', file: fictionalCase(), input: REGISTRATION })],
    ['a day that has not come', 400, 'date-in-future', () => act('triage', { on: '2099-01-01', input: TRIAGE }, {}, OFFICER)],
    ['a day before the last step', 400, 'date-before-last-step', () => act('triage', { on: '2026-01-05', input: TRIAGE }, {}, OFFICER)],
    ['a day that no calendar has', 400, 'body-invalid', () => act('triage', { on: '2026-02-30', input: TRIAGE }, {}, OFFICER)],
    ['a key that is none', 400, 'idempotency-key-invalid', () => act('supplement', { input: {} }, { key: 'short' })],
    ['a text with a character that no database keeps', 400, 'input-invalid', () => act('triage', { input: { ...TRIAGE, reason: '空\u0000字符' } }, {}, OFFICER)],
    ['a text with half a character', 400, 'input-invalid', () => act('triage', `{"input":{"suitable":true,"next":"mediation","urgency":"normal","reason":"\\ud800"}}`, {}, OFFICER)],
    ['a case file with half a character', 400, 'case-file-invalid', () => register({ file: { ...fictionalCase(), narrative: '\ud83d经过' } })],
    ['a docket id that no database can look for', 400, 'value-unfit', () => client.get('intake', CLERK, '/v1/dockets/a%00b')],
    ['a step on such an id', 400, 'value-unfit', () => client.post('intake', CLERK, '/v1/claim/a%00b/triage', {})],
    ['a query that no database can answer', 400, 'value-unfit', () => client.get('intake', CLERK, '/v1/dockets?state=a%00b')],
    ['a page mark that somebody made up', 400, 'value-unfit', () => client.get('intake', 'auditor', `/v1/audit/ledger?cursor=${btoa('NC|many')}`)],
    ['a page of more than there may be', 400, 'body-invalid', () => client.get('intake', CLERK, '/v1/dockets?limit=100000')],
    ['a case that is not here', 404, 'unknown-docket', () => client.get('intake', CLERK, `/v1/cases/${NOBODYS}`)],
    ['a case number with a slip of the pen', 400, 'not-a-case-number', () => client.get('intake', CLERK, `/v1/cases/${NOBODYS.slice(0, -1)}${NOBODYS.endsWith('A') ? 'B' : 'A'}`)],
    ['a referral that is not here', 404, 'unknown-referral', () => client.post('intake', CLERK, '/v1/referrals/nobody-sent-this/revoke', {})],
    ['a consent for a case that is not here', 404, 'unknown-docket', () => client.post('intake', CLERK, `/v1/cases/${NOBODYS}/consents`,
      { party: 'worker', partyRole: 'applicant', purpose: 'mediation', receiver: 'mediation', text: '同意', how: 'in-person' })],
  ];

  it.each(CASES)('%s: %i %s', async (_what, status, code, ask) => {
    expectProblem(await ask(), status, code);
  });

  it('says where each fault is', async () => {
    expect(pointersOf(await act('triage', { input: { ...TRIAGE, next: 'oracle', urgency: 5 } }, {}, OFFICER))).toEqual(['/next', '/urgency']);
    expect(pointersOf(await act('triage', { on: 'soon', version: 0, input: TRIAGE }, {}, OFFICER))).toEqual(['/on', '/version']);
    expect(pointersOf(await register({ file: { ...fictionalCase(), claims: [{ id: 'a', kind: 'wages', title: 't', amount: -1 }] } }))).toEqual(['/claims/0/amount']);
  });

  it('names what would be open instead, and to whom', async () => {
    const closed = await act('requestAid', { input: { form: 'arbitration' } });
    expect(closed.body).toMatchObject({ details: { state: 'registered', open: expect.arrayContaining(['supplement']) }, basis: expect.stringContaining('法律援助法') });
    expect((await act('triage', { input: TRIAGE })).body).toMatchObject({ details: { allowed: ['triage-officer'] } });
  });
});

describe('an answer to a browser', () => {
  it('from a running service loads nothing and is kept by nobody', async () => {
    const { headers } = await fetch(`${stack.urlOf('intake')}/health/live`, { headers: { origin: 'https://elsewhere.example' } });
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.has('access-control-allow-origin')).toBe(false);
  });
});

describe('a key that marks a request', () => {
  const counts = async () => (await intakeRows<{ dockets: number; entries: number }>(
    'select (select count(*)::int from docket) as dockets, (select count(*)::int from ledger) as entries'))[0]!;

  it('makes of ten requests at the same time one case, and one answer for all', async () => {
    const before = await counts();
    const answers = await Promise.all(Array.from({ length: 10 }, () => register({}, CLERK, { key: 'ten-at-once' })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await counts()).toEqual({ dockets: before.dockets + 1, entries: before.entries + 1 });
  });

  it('makes of ten steps at the same time one step', async () => {
    const opened = (await register()).body as { docketId: string };
    const steps = await Promise.all(Array.from({ length: 10 }, () =>
      client.post('intake', OFFICER, `/v1/claim/${opened.docketId}/triage`, { version: 1, input: TRIAGE }, { key: 'one-triage' })));
    expect(steps.map(({ status, body }) => [status, body.version])).toEqual(Array.from({ length: 10 }, () => [200, 2]));
    // The answer is the one of then, although the docket has gone on.
    expect((await client.post('intake', OFFICER, `/v1/claim/${opened.docketId}/supplement`, { input: {} })).body).toMatchObject({ version: 3 });
    expect((await client.post('intake', OFFICER, `/v1/claim/${opened.docketId}/triage`, { version: 1, input: TRIAGE }, { key: 'one-triage' })).body).toMatchObject({ version: 2 });
  });

  it('is refused for another request, and nothing is written', async () => {
    const before = await printOfIntake();
    expectProblem(await register({ file: fictionalCase(7) }, CLERK, { key: 'ten-at-once' }), 409, 'idempotency-key-reused');
    expect(await printOfIntake()).toBe(before);
  });

  it('is each person’s own: nobody is given the answer to another', async () => {
    const theirs = await register({}, OFFICER, { key: 'ten-at-once' });
    const ours = await register({}, CLERK, { key: 'ten-at-once' });
    expect([theirs.status, ours.status]).toEqual([201, 201]);
    expect(theirs.body.docketId).not.toBe(ours.body.docketId);
  });

  it('is not used up by a request that was refused', async () => {
    expectProblem(await register({ file: { title: '空' } }, CLERK, { key: 'once-more' }), 400, 'claim-incomplete');
    expect((await register({}, CLERK, { key: 'once-more' })).status).toBe(201);
  });
});

describe('a token', () => {
  let press: TokenPress;
  const list = (token: string | undefined) => client.ask('intake', undefined, { path: '/v1/dockets', token });

  beforeAll(async () => {
    const { folder } = stack;
    press = new TokenPress({ pem: folder.secret('oidc/signing-key'), kid: folder.secret('oidc/signing-key-id') }, await client.token(CLERK));
  });

  it('is needed: without one, or with something else, nobody is let in', async () => {
    expectProblem(await list(undefined), 401, 'token-missing');
    for (const authorization of ['Basic bmFuY2hhbmcuY2xlcms6cHc=', 'Bearer', 'Bearer ', 'nonsense']) {
      expectProblem(await client.ask('intake', undefined, { path: '/v1/dockets', headers: { authorization } }), 401, 'token-missing');
    }
  });

  it('that is genuine is let in', async () => {
    expect((await list(await press.signed())).status).toBe(200);
  });

  const WRONG: readonly [what: string, status: number, code: string, make: () => Promise<string> | string][] = [
    ['without an end', 401, 'token-invalid', () => press.signed({ exp: undefined })],
    ['that has expired', 401, 'token-invalid', () => press.signed({ exp: secondsFromNow(-1) })],
    ['that is not valid yet', 401, 'token-invalid', () => press.signed({ nbf: secondsFromNow(300) })],
    ['for another agency', 403, 'wrong-agency', () => press.signed({ aud: ['mediation'] })],
    ['of another issuer', 401, 'token-invalid', () => press.signed({ iss: 'https://elsewhere.example/realms/fengqiao' })],
    ['under an unknown key', 401, 'token-invalid', () => press.byStranger({}, { kid: 'unknown' })],
    ['of a forger', 401, 'token-invalid', () => press.byStranger()],
    ['without a signature', 401, 'token-invalid', () => press.unsigned()],
    ['with the public key as secret', 401, 'token-invalid', () => press.byPublicKeyAsSecret()],
    ['with roles written in', 401, 'token-invalid', () => press.tampered({ resource_access: { intake: { roles: ['auditor'] } } })],
  ];

  it.each(WRONG)('%s: %i %s', async (_what, status, code, make) => {
    const token = await make();
    const answer = await list(token);
    expectProblem(answer, status, code);
    expect(JSON.stringify(answer.body)).not.toContain(token.slice(0, 60));
  });

  it('is looked at before anything else: a forger learns nothing of paths, dockets or fields', async () => {
    const token = await press.byStranger();
    for (const path of [`/v1/dockets/${docketId}`, '/v1/dockets/nobody', `/v1/cases/${caseNo}`, `/v1/cases/${NOBODYS}`, '/v1/referrals', '/v1/journeys', '/v1/parked', '/v1/audit/ledger']) {
      expectProblem(await client.ask('intake', undefined, { path, token }), 401, 'token-invalid');
    }
    expectProblem(await client.post('intake', undefined, `/v1/claim/${docketId}/triage`, { nonsense: 1 }, { token }), 401, 'token-invalid');
  });
});
