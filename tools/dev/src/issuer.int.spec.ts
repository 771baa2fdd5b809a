import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify, type JWTPayload } from 'jose';
import { messagesPath } from './dev-messages.js';
import { temporaryHome } from './folders.js';
import { startIssuer, stopIssuer, type Issuer } from './issuer.js';
import { decidesRole } from './people.js';
import { StackFolder } from './stack-folder.js';
import { passwordToken, serviceToken } from './tokens.js';
import { cliClient, deskClient } from './topology.js';

jest.setTimeout(60_000);

let folder: StackFolder;
let issuer: Issuer;

beforeAll(async () => {
  folder = await StackFolder.take(temporaryHome(), `test-issuer-${process.pid}`);
  issuer = await startIssuer(folder);
});

afterAll(async () => {
  await stopIssuer(issuer);
  folder.remove();
});

const at = (path: string): string => `${issuer.url}/protocol/openid-connect/${path}`;

async function verify(token: string, audience: string): Promise<JWTPayload> {
  const keys = createRemoteJWKSet(new URL(at('certs')));
  const { payload } = await jwtVerify(token, keys, { issuer: issuer.url, audience, algorithms: ['RS256'], requiredClaims: ['exp'] });
  return payload;
}

describe('the embedded issuer', () => {
  it('is found where Keycloak is found', async () => {
    const found = (await (await fetch(`${issuer.url}/.well-known/openid-configuration`)).json()) as Record<string, unknown>;
    expect(found).toMatchObject({
      issuer: issuer.url, authorization_endpoint: at('auth'), token_endpoint: at('token'), jwks_uri: at('certs'),
      userinfo_endpoint: at('userinfo'), end_session_endpoint: at('logout'),
    });
  });

  it('gives a member of staff a token with Keycloak’s claims, for the own agency alone', async () => {
    const token = await passwordToken(issuer, 'nancheng.judge');
    expect(await verify(token, 'court-bridge')).toMatchObject({
      typ: 'Bearer', azp: cliClient, aud: ['court-bridge'], realm_access: { roles: [decidesRole] },
      resource_access: { 'court-bridge': { roles: ['judge'] } }, preferred_username: 'nancheng.judge',
      agency: 'court-bridge', place: 'nancheng', desk: 'nancheng/court-bridge',
    });
    await expect(verify(token, 'mediation')).rejects.toThrow(/aud/);
  });

  it('gives the administrator a role outside all agencies', async () => {
    const payload = await verify(await passwordToken(issuer, 'administrator'), 'fengqiao');
    expect(payload).toMatchObject({ realm_access: { roles: ['administrator'] }, resource_access: {} });
    expect(payload).not.toHaveProperty('agency');
  });

  it('gives a service a token under its own name', async () => {
    const payload = await verify(await serviceToken(issuer, 'mediation'), 'analytics');
    expect(payload).toMatchObject({ azp: 'mediation', agency: 'mediation', preferred_username: 'service-account-mediation' });
  });

  it.each([
    ['a wrong password', { grant_type: 'password', client_id: cliClient, username: 'nancheng.judge', password: 'wrong' }],
    ['an unknown name', { grant_type: 'password', client_id: cliClient, username: 'nobody', password: '' }],
    ['passwords from the browser’s client', { grant_type: 'password', client_id: deskClient, username: 'x', password: 'x' }],
    ['a service without its secret', { grant_type: 'client_credentials', client_id: 'mediation' }],
  ])('refuses %s', async (_what, form) => {
    const response = await fetch(at('token'), { method: 'POST', body: new URLSearchParams(form) });
    expect([400, 401]).toContain(response.status);
    expect(await response.json()).not.toHaveProperty('access_token');
  });

  it('signs a browser in with a code and PKCE, and knows who it is', async () => {
    const tokens = await signInWithBrowser('nancheng.mediator', 'http://127.0.0.1:8123/desk');
    expect(await verify(tokens.access_token, 'mediation')).toMatchObject({ azp: deskClient, agency: 'mediation' });
    expect(await verify(tokens.id_token, deskClient)).toMatchObject({ preferred_username: 'nancheng.mediator', desk: 'nancheng/mediation' });
    expect(tokens.refresh_token).toBeTruthy();
    const userinfo = await fetch(at('userinfo'), { headers: { authorization: `Bearer ${tokens.access_token}` } });
    expect(await userinfo.json()).toMatchObject({ preferred_username: 'nancheng.mediator', agency: 'mediation' });
    const refreshed = await fetch(at('token'), {
      method: 'POST', body: new URLSearchParams({ grant_type: 'refresh_token', client_id: deskClient, refresh_token: tokens.refresh_token }),
    });
    const { access_token } = (await refreshed.json()) as { access_token: string };
    expect(await verify(access_token, 'mediation')).toMatchObject({ preferred_username: 'nancheng.mediator' });
    const [first, second] = await Promise.all([tokens.access_token, access_token].map(token => verify(token, 'mediation')));
    expect(second).toMatchObject({ acr: 'password', auth_time: first!['auth_time'] });
  });

  it('sends nobody to an address outside this machine', async () => {
    const { status, headers } = await fetch(authorizationAddress('http://elsewhere.example/desk', 'x'.repeat(43)), { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([400, null]);
  });

  it('keeps its key and its passwords over a restart', async () => {
    const token = await passwordToken(issuer, 'nancheng.judge');
    const { port, accounts } = issuer;
    await stopIssuer(issuer);
    issuer = await startIssuer(folder, { wish: { exactly: port } });
    expect(issuer.accounts).toEqual(accounts);
    expect(await verify(token, 'court-bridge')).toMatchObject({ agency: 'court-bridge' });
  });
});

function authorizationAddress(redirect: string, challenge: string): string {
  return `${at('auth')}?${new URLSearchParams({
    client_id: deskClient, response_type: 'code', scope: 'openid profile', redirect_uri: redirect, state: 'here',
    code_challenge: challenge, code_challenge_method: 'S256',
  })}`;
}

/** Walks through the pages as a browser does: follows redirects by hand, keeps cookies, fills in the form. */
async function signInWithBrowser(username: string, redirect: string): Promise<Record<'access_token' | 'id_token' | 'refresh_token', string>> {
  const cookies = new Map<string, string>();
  const visit = async (address: string, body?: URLSearchParams): Promise<Response> => {
    const response = await fetch(new URL(address, issuer.url), {
      redirect: 'manual', headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body && { method: 'POST', body }),
    });
    for (const cookie of response.headers.getSetCookie()) cookies.set(...(cookie.split(';')[0]!.split(/=(.*)/s, 2) as [string, string]));
    return response;
  };
  const verifier = randomBytes(32).toString('base64url');
  const first = await visit(authorizationAddress(redirect, createHash('sha256').update(verifier).digest('base64url')));
  const login = first.headers.get('location')!;
  expect(await (await visit(login)).text()).toContain('name="password"');
  expect((await visit(login, new URLSearchParams({ username, password: 'wrong' }))).status).toBe(401);
  const { password } = issuer.accounts.find(account => account.username === username)!;
  const accepted = await visit(login, new URLSearchParams({ username, password }));
  const back = new URL((await visit(accepted.headers.get('location')!)).headers.get('location')!);
  expect([`${back.origin}${back.pathname}`, back.searchParams.get('state')]).toEqual([redirect, 'here']);
  const response = await fetch(at('token'), {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code', client_id: deskClient, code: back.searchParams.get('code')!, redirect_uri: redirect, code_verifier: verifier,
    }),
  });
  return (await response.json()) as Record<'access_token' | 'id_token' | 'refresh_token', string>;
}

describe('the telephone of a developer’s machine', () => {
  const messages = () => new URL(messagesPath, issuer.url).href;
  const send = (body: string) => fetch(messages(), { method: 'POST', body });

  it('keeps the messages that services hand in and shows them, the newest first', async () => {
    expect((await send(JSON.stringify({ phone: '13900000001', text: '验证码 000001' }))).status).toBe(202);
    expect((await send(JSON.stringify({ phone: '13900000001', text: '<script>x</script>' }))).status).toBe(202);
    const { items } = (await (await fetch(messages(), { headers: { accept: 'application/json' } })).json()) as { items: { text: string }[] };
    expect(items.map(({ text }) => text)).toEqual(['<script>x</script>', '验证码 000001']);
    const page = await (await fetch(messages(), { headers: { accept: 'text/html' } })).text();
    expect(page).toContain('验证码 000001');
    expect(page).not.toContain('<script>');
  });

  it('takes nothing else', async () => {
    for (const body of ['', '{}', 'nonsense', JSON.stringify({ phone: '1', text: 'x'.repeat(600) })]) expect((await send(body)).status).toBe(400);
  });

  it('answers nobody who came by another name of this machine', async () => {
    const { hostname, port, pathname } = new URL(messages());
    const status = await new Promise<number>((resolve, reject) => {
      request({ host: hostname, port, path: pathname, headers: { host: 'codes.evil.example' } }, answer => { answer.resume(); resolve(answer.statusCode ?? 0); }).on('error', reject).end();
    });
    expect(status).toBe(403);
  });
});
