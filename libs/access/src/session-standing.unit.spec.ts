import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SessionStanding } from './session-standing.js';

/** What the issuer answers from now on, and what it was asked. */
let answer: { status: number; body: string; location?: string };
let asked: { path: string; authorization: string | undefined; form: URLSearchParams }[];
let server: Server;
let issuer: string;
let now: number;
let noted: string[];
let standing: SessionStanding;

const textOf = async (request: IncomingMessage): Promise<string> => (await request.toArray()).map(String).join('');
const active = (is: boolean) => ({ status: 200, body: JSON.stringify({ active: is }) });
const codeOf = async (sensitive = false, token = 'token') => (await standing.refusal(token, sensitive))?.code;

beforeAll(async () => {
  server = createServer((request, response) => {
    void textOf(request).then(text => {
      asked.push({ path: request.url!, authorization: request.headers.authorization, form: new URLSearchParams(text) });
      response.writeHead(answer.status, answer.location ? { location: answer.location } : {}).end(answer.body);
    });
  });
  await new Promise<void>(done => { server.listen(0, '127.0.0.1', done); });
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/realms/fengqiao`;
});
afterAll(() => new Promise(done => { server.close(done); }));

beforeEach(() => {
  [asked, noted, now, answer] = [[], [], 1_000_000, active(true)];
  standing = new SessionStanding({ issuer, client: 'court-bridge', secret: 'a:b c', everySeconds: 10 }, event => { noted.push(event); }, () => now);
});

describe('a session', () => {
  it('is asked about at the issuer in the agency’s own name, and then believed for the seconds that were set', async () => {
    for (const after of [0, 5_000, 4_000]) {
      now += after;
      expect(await codeOf()).toBeUndefined();
    }
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ path: '/realms/fengqiao/protocol/openid-connect/token/introspect', authorization: `Basic ${Buffer.from('court-bridge:a%3Ab%20c').toString('base64')}` });
    expect(asked[0]!.form.get('token')).toBe('token');
    now += 2_000;
    await codeOf();
    expect(asked).toHaveLength(2);
  });

  it('that was ended, or whose account is disabled, is out when the seconds are over, and stays out', async () => {
    await codeOf();
    answer = active(false);
    now += 9_000;
    expect(await codeOf()).toBeUndefined();
    now += 2_000;
    expect(await codeOf()).toBe('login-ended');
    answer = active(true);
    now += 60_000;
    expect(await codeOf()).toBe('login-ended');
    expect(noted).toEqual(['ended-session-used', 'ended-session-used']);
  });

  it('is asked about afresh for a sensitive step, whatever was said a moment before', async () => {
    await codeOf();
    answer = active(false);
    expect([await codeOf(), await codeOf(true), await codeOf()]).toEqual([undefined, 'login-ended', 'login-ended']);
  });

  it('is one question for all who ask at the same time, and another token another', async () => {
    await Promise.all([codeOf(), codeOf(), codeOf()]);
    await codeOf(false, 'another');
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['is away', { status: 503, body: '' }], ['does not know us', { status: 401, body: '{"error":"unauthorized_client"}' }], ['answers with a page', { status: 200, body: '<html>' }],
    ['says neither', { status: 200, body: '{"active":"yes"}' }], ['sends elsewhere', { status: 302, body: '', location: 'http://127.0.0.1:9/' }],
  ])('works on while the issuer %s, but takes no sensitive step, and is asked about again soon', async (_what, said) => {
    answer = said;
    expect([await codeOf(), await codeOf(true)]).toEqual([undefined, 'issuer-unavailable']);
    expect(noted).toEqual(['session-standing-unknown', 'session-standing-unknown']);
    answer = active(false);
    now += 2_500;
    expect(await codeOf()).toBe('login-ended');
  });
});
