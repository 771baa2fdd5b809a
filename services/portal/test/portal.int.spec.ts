import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readPortalConfig, runPortal, type RunningPortal } from '../src/index.js';

interface Heard { readonly method: string; readonly url: string; readonly headers: IncomingMessage['headers']; readonly body: string }

const BUILT = fileURLToPath(new URL('../dist/page', import.meta.url));
const running: RunningPortal[] = [];
let intake: Server;
let heard: Heard[];
let portal: RunningPortal;

const intakeUrl = () => `http://127.0.0.1:${(intake.address() as AddressInfo).port}`;
const start = async (more: Record<string, string> = {}): Promise<RunningPortal> => {
  const config = readPortalConfig({ HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'silent', INTAKE_URL: intakeUrl(), ...more });
  const started = await runPortal(config, BUILT);
  running.push(started);
  return started;
};
const ask = (path: string, init: RequestInit = {}, of = portal) => fetch(of.url + path, init);

beforeAll(async () => {
  intake = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
      heard.push({ method: request.method!, url: request.url!, headers: request.headers, body: Buffer.concat(parts).toString('utf8') });
      response.writeHead(409, { 'content-type': 'application/problem+json', 'set-cookie': 'a=b', 'x-inside': 'yes' }).end('{"code":"draft-changed"}');
    });
  });
  await new Promise<void>(resolve => intake.listen(0, '127.0.0.1', resolve));
  portal = await start();
});
beforeEach(() => { heard = []; });
afterAll(async () => {
  await Promise.all(running.map(one => one.stop()));
  intake.closeAllConnections();
  intake.close();
});

describe('the portal', () => {
  it.each(['/', '/s/wenzhou/east-centre', '/case'])('sends at %s the one document, which may load from here alone and run nothing inside', async path => {
    const answer = await ask(path);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([200, 'text/html; charset=utf-8', 'no-cache']);
    const policy = answer.headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';style-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(answer.headers.get('permissions-policy')).toContain('geolocation=()');
  });

  it('sends what is named after its content for ever, packed as the browser takes it', async () => {
    const [script] = /\/assets\/main-[^"]+\.js/.exec(await (await ask('/')).text())!;
    const answer = await ask(script, { headers: { 'accept-encoding': 'gzip' } });
    expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('content-encoding')]).toEqual([200, 'public, max-age=31536000, immutable', 'gzip']);
  });

  it.each(['/../package.json', '/assets/..%2f..%2fpackage.json', '/etc/passwd', '/v1/claim/open/register', '/v1/dockets', '/openapi.json', '/v1/journeys/WZ26-7K4QX2M9-D'])(
    'has nothing at %s: staff have another way in', async path => {
      const answer = await ask(path, { headers: { authorization: 'Bearer of-staff' } });
      expect([answer.status, ((await answer.json()) as { code: string }).code, heard]).toEqual([404, 'path-unknown', []]);
    });

  it('hands a public path on as it came, with the person’s own address, and neither cookies nor what they wrote about it', async () => {
    const body = '{"version":1, "answers":{}}';
    const answer = await ask('/v1/filings/d1?x=1', {
      method: 'PUT', body, headers: { 'content-type': 'application/json', authorization: 'Bearer fqd_1', cookie: 'a=b', 'x-forwarded-for': '203.0.113.9', 'x-other': '1' },
    });
    expect([answer.status, await answer.json(), answer.headers.get('set-cookie'), answer.headers.get('x-inside')]).toEqual([409, { code: 'draft-changed' }, null, null]);
    expect(heard).toMatchObject([{ method: 'PUT', url: '/v1/filings/d1?x=1', body, headers: { authorization: 'Bearer fqd_1', 'x-forwarded-for': '127.0.0.1' } }]);
    expect(heard[0]!.headers).not.toHaveProperty('cookie');
    expect(heard[0]!.headers).not.toHaveProperty('x-other');
  });

  it('believes the address of a proxy that it was told of', async () => {
    const behind = await start({ TRUSTED_PROXIES: '127.0.0.1' });
    await ask('/v1/stations?place=wenzhou', { headers: { 'x-forwarded-for': '203.0.113.9' } }, behind);
    expect(heard[0]!.headers['x-forwarded-for']).toBe('203.0.113.9');
  });

  it('says in both languages that the service behind it is away, and stays ready to show the page', async () => {
    const alone = await start({ INTAKE_URL: 'http://127.0.0.1:9' });
    const answer = await ask('/v1/filings', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }, alone);
    expect([answer.status, await answer.json()]).toEqual([503, expect.objectContaining({ code: 'intake-away', nextStep: { zh: expect.any(String), en: expect.any(String) } })]);
    expect((await ask('/health/ready', {}, alone)).status).toBe(200);
  });

  it('limits what one address asks, and how large it is', async () => {
    const strict = await start({ RATE_PER_ADDRESS: '3' });
    const states = [];
    for (let time = 0; time < 5; time++) states.push((await ask('/case', {}, strict)).status);
    expect(states).toEqual([200, 200, 200, 429, 429]);
    expect((await ask('/v1/filings', { method: 'POST', body: 'x'.repeat(70_000), headers: { 'content-type': 'application/json' } })).status).toBe(413);
  });

  it('shows its figures to a scraper, and to nobody who came through a proxy', async () => {
    expect(await (await ask('/metrics')).text()).toMatch(/fengqiao_http_seconds_count\{agency="portal",route="\/case",status="200"\} 1/);
    expect((await ask('/metrics', { headers: { 'x-forwarded-for': '203.0.113.9' } })).status).toBe(404);
  });

  it('does not start without the address of the service behind it, and says which variable lacks', () => {
    expect(() => readPortalConfig({})).toThrow(/INTAKE_URL/);
    expect(() => readPortalConfig({ INTAKE_URL: 'file:///etc/passwd' })).toThrow(/INTAKE_URL/);
  });
});
