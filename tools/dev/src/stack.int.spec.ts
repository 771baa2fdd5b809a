import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { partRunners } from '@fengqiao/testing';
import { jetstreamManager } from '@nats-io/jetstream';
import { withClient } from './databases.js';
import { CannotStart } from './failure.js';
import { bareHooks, type StackHooks } from './hooks.js';
import { connectBus } from './nats.js';
import { startStack, type Stack } from './stack.js';
import { agencyNames } from './topology.js';

jest.setTimeout(120_000);

/** Stands in for a service: says that it is ready, tells its environment, and lingers at the end if it is told to. */
const STAND_IN = `
import { createServer } from 'node:http';
const server = createServer((request, response) => {
  if (request.url === '/crash') process.exit(3);
  response.end(request.url === '/health/ready' ? 'ok' : JSON.stringify(process.env));
}).listen(Number(process.env.PORT), process.env.HOST);
process.on('SIGTERM', () => process.exit(0));
`;

const name = `test-stack-${process.pid}`;
let scratch: string;
let stack: Stack;
const called: string[] = [];
const crashes: string[] = [];
const hooks: StackHooks = {
  ...bareHooks,
  provisionBus: async admin => {
    called.push('provisionBus');
    await (await jetstreamManager(admin)).streams.add({ name: 'referrals', subjects: ['fq.>'] });
  },
  makeKeys: async () => void called.push('makeKeys'),
  seed: async seeded => void called.push(`seed with ${Object.keys(seeded.services).length} services`),
};

const start = (more: object = {}): Promise<Stack> => startStack({
  name, hooks, temporary: true, runners: partRunners(), serviceMain: () => join(scratch, 'stand-in.mjs'),
  serviceEnv: agency => ({ EXTRA: `for ${agency}` }),
  onCrash: (part, ending) => crashes.push(`${part} ${ending.code}`),
  ...more,
});
const environmentOf = async (agency: 'mediation' | 'intake') =>
  (await (await fetch(`${stack.urlOf(agency)}/environment`)).json()) as Record<string, string>;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'fengqiao-stack-'));
  writeFileSync(join(scratch, 'stand-in.mjs'), STAND_IN);
  stack = await start();
});

afterAll(async () => {
  await stack.stop();
  rmSync(scratch, { recursive: true });
});

describe('a stack', () => {
  it('brings up parts, streams, keys, services and cases, in this order', () => {
    expect(called).toEqual(['provisionBus', 'makeKeys', `seed with ${agencyNames.length} services`]);
    expect(Object.keys(stack.services).sort()).toEqual([...agencyNames].sort());
  });

  it('tells a service where everything is, and no other service’s secrets', async () => {
    const environment = await environmentOf('mediation');
    expect(environment).toMatchObject({
      AGENCY: 'mediation', PORT: String(stack.services.mediation!.port), NATS_USER: 'mediation', OIDC_ISSUER: stack.parts.issuerUrl,
      OIDC_CLIENT_ID: 'mediation', EXTRA: 'for mediation', OTEL_EXPORTER_OTLP_ENDPOINT: stack.urlOf('analytics'),
    });
    const { bus, databases, own } = stack.parts;
    const others = [bus.admin!.password, bus.login('intake')!.password, databases.intake.url, own.issuer!.clientSecret('intake')];
    for (const secret of others) expect(JSON.stringify(environment)).not.toContain(secret);
    await withClient(environment['DATABASE_URL']!, client => client.query('SELECT 1'));
  });

  it('gives tokens of its staff', async () => {
    const [, payload] = (await stack.tokens('yangxin.judge')).split('.');
    expect(JSON.parse(Buffer.from(payload!, 'base64url').toString())).toMatchObject({ place: 'yangxin', aud: ['court-bridge'] });
    expect(() => stack.tokens('nobody')).toThrow('nobody is called nobody');
  });

  it('does not start a second time under the same name', async () => {
    await expect(start()).rejects.toThrow(CannotStart);
    await expect(start()).rejects.toThrow(/already running/);
  });

  it('kills and restarts a service at the same address', async () => {
    const { url, pid } = stack.services.intake!;
    await stack.kill('intake');
    await expect(fetch(url)).rejects.toThrow();
    await stack.restart('intake');
    expect(stack.services.intake).toMatchObject({ url });
    expect(stack.services.intake!.pid).not.toBe(pid);
    expect((await environmentOf('intake'))['AGENCY']).toBe('intake');
    expect(crashes).toEqual([]);
  });

  it.each(['postgres', 'issuer', 'nats'] as const)('kills and restarts %s at the same address', async part => {
    const { port } = stack.parts.own[part]!;
    await stack.kill(part);
    await stack.restart(part);
    expect(stack.parts.own[part]!.port).toBe(port);
    await stack.tokens('nancheng.judge');
    await withClient(stack.parts.databases.intake.url, client => client.query('SELECT 1'));
    await (await connectBus(stack.parts.bus.url, stack.parts.bus.admin)).close();
    expect(crashes).toEqual([]);
  });

  it('pauses a part and lets it go on', async () => {
    await stack.kill('issuer', 'SIGSTOP');
    await stack.kill('issuer', 'SIGCONT');
    await stack.tokens('nancheng.judge');
  });

  it('provisions the bus again after its store was wiped', async () => {
    const admin = await connectBus(stack.parts.bus.url, stack.parts.bus.admin);
    admin.publish('fq.x.intake.mediation.referral.sent.v1', 'lost');
    await admin.close();
    await stack.wipeBusStore();
    await stack.restart('nats');
    const again = await connectBus(stack.parts.bus.url, stack.parts.bus.admin);
    const { state } = await (await jetstreamManager(again)).streams.info('referrals');
    await again.close();
    expect(state.messages).toBe(0);
  });

  it('says so when a service ends unasked, and does not restart it silently', async () => {
    await fetch(`${stack.urlOf('legal-aid')}/crash`).catch(() => undefined);
    await stack.services['legal-aid']!.child.ended;
    expect(crashes).toEqual(['legal-aid 3']);
    await expect(fetch(stack.urlOf('legal-aid'))).rejects.toThrow();
  });

  it('stops everything it started, leaves nothing, and can be started afresh', async () => {
    const { services, parts } = stack;
    const pids = [...Object.values(services), ...Object.values(parts.own)].map(part => ('child' in part ? part.child.pid : 0));
    expect(await stack.stop()).toEqual([]);
    for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow();
    called.length = 0;
    stack = await start({ agencies: ['intake'] });
    expect([called, Object.keys(stack.services)]).toEqual([['provisionBus', 'makeKeys'], ['intake']]);
  });

  it('names a service that does not come up, with the end of its log, and stops the rest', async () => {
    writeFileSync(join(scratch, 'broken.mjs'), `throw new Error('no such column');`);
    const failing = start({ name: `${name}-broken`, serviceMain: () => join(scratch, 'broken.mjs') });
    await expect(failing).rejects.toMatchObject({ text: { zh: expect.stringContaining('no such column') } });
  });
});
