import { connect } from 'node:net';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { TokenVerifier } from '@fengqiao/access';
import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import helmet from '@fastify/helmet';
import fastify from 'fastify';
import { pino } from 'pino';
import { AccessGuard, PublicPath, StaffOnly } from './guard.js';
import { HEADERS, LargeBody, harden, serverOptions, type HardeningConfig } from './hardening.js';
import { ProblemFilter } from './problem.js';

@StaffOnly()
@Controller()
class Desk {
  @Get('dockets')
  dockets() { return { items: [] }; }

  @Post('consents')
  consent(@Body() body: object) { return { size: JSON.stringify(body).length }; }

  @LargeBody()
  @Post('files')
  file(@Body() body: object) { return { size: JSON.stringify(body).length }; }

  @Get('fault')
  fault() { throw new Error('secret inside: 张三'); }

  @PublicPath('a probe has no account')
  @Get('health/live')
  live() { return { status: 'live' }; }
}

@Module({ controllers: [Desk] })
class DeskModule {}

/** Believes every token: it is the name of its bearer. */
const verifier: TokenVerifier = { verify: async token => ({ id: token, username: token, agency: 'intake', place: 'nanchang', roles: ['clerk'], service: false }) };
const LIMITS: HardeningConfig = { BODY_LIMIT_BYTES: 200_000, RATE_PER_ADDRESS: 0, RATE_PER_PERSON: 0, TRUSTED_PROXIES: [] };

let app: NestFastifyApplication;
let lines: object[];
afterEach(() => app.close());

async function start(change: Partial<HardeningConfig> = {}, within?: Parameters<typeof serverOptions>[1]): Promise<void> {
  const config = { ...LIMITS, ...change };
  lines = [];
  app = await NestFactory.create<NestFastifyApplication>(DeskModule, new FastifyAdapter(serverOptions(config, within)), { logger: false });
  app.useGlobalGuards(new AccessGuard({ agency: { name: 'intake' }, verifier }), await harden(app.getHttpAdapter().getInstance(), config));
  app.useGlobalFilters(new ProblemFilter(pino({}, { write: (line: string) => { lines.push(JSON.parse(line) as object); } }), () => undefined));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
}

const bearer = (who: string) => ({ authorization: `Bearer ${who}` });
const get = (url: string, who = 'clerk', headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers: { ...bearer(who), ...headers } });
const post = (url: string, payload: string, type = 'application/json') =>
  app.inject({ method: 'POST', url, payload, headers: { ...bearer('clerk'), 'content-type': type } });
const statuses = async (count: number, ask: () => Promise<{ statusCode: number }>) => {
  const all: number[] = [];
  for (let i = 0; i < count; i++) all.push((await ask()).statusCode);
  return all;
};

describe('every answer', () => {
  it.each([['that is good', '/dockets'], ['about an unknown path', '/nothing'], ['about a fault', '/fault']])('%s loads nothing, is framed by nobody, kept by nobody', async (_what, path) => {
    await start();
    const { headers } = await get(path);
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY',
      'strict-transport-security': 'max-age=31536000; includeSubDomains', 'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('server');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('about a fault says nothing of the inside', async () => {
    await start();
    const { statusCode, body } = await get('/fault');
    expect(statusCode).toBe(503);
    expect(body).toContain('internal-fault');
    expect(body).not.toMatch(/secret|张三|\.ts:\d+| at /);
  });
});

it('sends the headers that helmet would, of this version too', async () => {
  await start();
  const server = fastify();
  await server.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] } },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true }, xFrameOptions: { action: 'deny' },
  });
  server.get('/', async () => ({}));
  const { connection: _, date: __, 'content-type': ___, 'content-length': ____, ...helmets } = (await server.inject('/')).headers;
  expect({ ...helmets, 'cache-control': 'no-store' }).toEqual(HEADERS);
});

describe('a body', () => {
  const ofSize = (bytes: number) => JSON.stringify({ note: 'x'.repeat(bytes) });

  it('is taken up to 64 KiB, a case file up to the limit of the service', async () => {
    await start();
    expect((await post('/consents', ofSize(60_000))).statusCode).toBe(201);
    expect((await post('/consents', ofSize(70_000))).json()).toMatchObject({ status: 413, code: 'body-too-large' });
    expect((await post('/files', ofSize(190_000))).statusCode).toBe(201);
    expect((await post('/files', ofSize(210_000))).json()).toMatchObject({ status: 413, code: 'body-too-large' });
  });

  it.each(['{"__proto__":{"roles":["auditor"]}}', '{"a":{"__proto__":{}}}', '{"constructor":{"prototype":{"roles":[]}}}', '{"\\u005f_proto__":{}}'])('is refused that would poison every object: %s', async text => {
    await start();
    expect((await post('/consents', text)).json()).toMatchObject({ status: 400, code: 'body-malformed' });
    expect(({} as { roles?: unknown }).roles).toBeUndefined();
  });
});

describe('a person', () => {
  it('is asked to wait after so many requests in a minute, and nobody else is', async () => {
    await start({ RATE_PER_PERSON: 3 });
    expect(await statuses(4, () => get('/dockets', 'busy'))).toEqual([200, 200, 200, 429]);
    const refused = await get('/dockets', 'busy');
    expect(refused.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.json()).toMatchObject({ code: 'too-many-requests', message: { zh: '请求过于频繁，请稍候' }, nextStep: { en: expect.stringContaining('Retry-After') } });
    expect((await get('/dockets', 'other')).statusCode).toBe(200);
  });

  it('is not charged for what others send without a token', async () => {
    await start({ RATE_PER_PERSON: 1 });
    expect(await statuses(3, () => app.inject('/dockets'))).toEqual([401, 401, 401]);
    expect((await get('/dockets')).statusCode).toBe(200);
  });
});

describe('a refusal of access', () => {
  it('is noted with its code, the pattern of the path, and who it was where that is known', async () => {
    await start({ RATE_PER_PERSON: 1 });
    await app.inject('/dockets?phone=13900001111');
    expect(lines).toEqual([expect.objectContaining({ security: 'token-missing', route: '/dockets' })]);
    await statuses(2, () => get('/dockets'));
    expect(lines[1]).toMatchObject({ security: 'too-many-requests', route: '/dockets', who: 'clerk' });
    expect(JSON.stringify(lines)).not.toContain('13900001111');
  });
});

describe('an address', () => {
  it('is asked to wait before any token is looked at, also on paths that are none; probes are not', async () => {
    await start({ RATE_PER_ADDRESS: 2 });
    expect(await statuses(3, () => app.inject('/nothing'))).toEqual([404, 404, 429]);
    expect((await get('/dockets')).json()).toMatchObject({ code: 'too-many-requests' });
    expect(await statuses(3, () => app.inject('/health/live'))).toEqual([200, 200, 200]);
  });

  it('is the one of the connection, whatever the client writes into X-Forwarded-For', async () => {
    await start({ RATE_PER_ADDRESS: 1 });
    await get('/dockets', 'a', { 'x-forwarded-for': '10.0.0.1' });
    expect((await get('/dockets', 'a', { 'x-forwarded-for': '10.0.0.2' })).statusCode).toBe(429);
  });

  it('is the one that a trusted proxy names', async () => {
    await start({ RATE_PER_ADDRESS: 1, TRUSTED_PROXIES: ['127.0.0.0/8'] });
    await get('/dockets', 'a', { 'x-forwarded-for': '10.0.0.1' });
    expect((await get('/dockets', 'a', { 'x-forwarded-for': '10.0.0.2' })).statusCode).toBe(200);
    // What stands left of the proxy's own word is the client's invention.
    expect((await get('/dockets', 'a', { 'x-forwarded-for': '10.9.9.9, 10.0.0.2' })).statusCode).toBe(429);
  });
});

describe('a connection', () => {
  /** What comes back, until the server hangs up. */
  async function talk(...words: string[]): Promise<string> {
    await app.listen(0, '127.0.0.1');
    const socket = connect(Number(new URL(await app.getUrl()).port), '127.0.0.1');
    let heard = '';
    socket.on('data', data => { heard += String(data); }).on('error', () => undefined);
    for (const word of words) socket.write(word);
    await once(socket, 'close');
    return heard;
  }

  it('on which the headers never end is answered and closed', async () => {
    await start({}, { request: 400, headers: 200 });
    const heard = await talk('GET /dockets HTTP/1.1\r\nhost: x\r\n', 'x-slow: ');
    expect(heard).toMatch(/^HTTP\/1\.1 408 /);
    expect(heard).toContain('"code":"request-too-slow"');
  });

  it('on which the body never ends is answered and closed', async () => {
    await start({}, { request: 400, headers: 200 });
    const heard = await talk('POST /consents HTTP/1.1\r\nhost: x\r\nauthorization: Bearer a\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"a":');
    expect(heard).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('with endless headers, or with something else than HTTP, is answered in both languages', async () => {
    await start();
    expect(await talk(`GET / HTTP/1.1\r\nhost: x\r\nx-long: ${'a'.repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 [^]*请求头过大/);
    await app.close();
    await start();
    expect(await talk('HELO mail.example\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [^]*请求不符合 HTTP 协议[^]*Check the client/);
  });
});
