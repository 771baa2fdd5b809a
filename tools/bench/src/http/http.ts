import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startStack, type Stack } from '@fengqiao/dev';
import { hooks } from '@fengqiao/dev/product';
import { intake } from '@fengqiao/intake';
import type { Benchmark } from '../benchmark.js';
import type { Contest, Contestant } from '../protocol/contest.js';
import { hammer } from './hammer.js';

const NAMES = { product: 'fengqiao', bare: 'bare Fastify' } as const;
const CLERK = 'nanchang.clerk';
const CONNECTIONS = 16;
const CASES = 20;
const WARM_ROUNDS = 3;

/** Enough of a case for a list; nobody in it exists. */
const file = {
  title: '虚构欠薪争议',
  parties: [
    { id: 'worker', role: 'applicant', kind: 'person', name: '测甲', phone: '演示号码-1', workerKind: 'courier' },
    { id: 'firm', role: 'respondent', kind: 'firm', name: '虚构配送公司' },
  ],
  claims: [{ id: 'wages', kind: 'wages', title: '工资', amount: 1_000_000, months: ['2026-06'] }],
  employment: { relation: 'labour', job: '快递员', startedOn: '2025-03-01', region: '360100', writtenContract: false },
};

async function openCases(url: string, authorization: string): Promise<void> {
  const body = JSON.stringify({ place: 'nanchang', file, input: { channel: { kind: 'service-station' }, knewOn: '2026-09-01' } });
  for (let i = 0; i < CASES; i++) {
    const response = await fetch(`${url}/v1/claim/open/register`, { method: 'POST', headers: { authorization, 'content-type': 'application/json' }, body });
    if (response.status !== 201) throw new Error(`no case could be opened: ${response.status} ${await response.text()}`);
    await response.body?.cancel();
  }
}

async function startBare(stack: Stack): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare-main.js')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      AGENCY: 'intake', DATABASE_URL: stack.parts.databases.intake.url, VAULT_FILE: stack.keys.vaultFile('intake'),
      PROCEDURES: intake.procedures.filter(({ roles }) => roles.includes('clerk')).map(({ name }) => name).join(','),
    },
  });
  const [url] = await once(createInterface(child.stdout!), 'line') as [string];
  return { url, child };
}

/** The service as it runs, against Fastify alone, in the same database; one after the other on the same cores. */
export const http: Benchmark = {
  name: 'http',
  about: 'an authorised, validated, traced, limited GET of a running service, 16 connections',
  async ready(_ground, { slotMs }) {
    const stack = await startStack({
      name: `bench-http-${process.pid}`, temporary: true, hooks: { ...hooks, seed: async () => undefined }, agencies: ['intake'],
      // Limits count and never bite. Spans are made and go nowhere: their collector would sit on the same cores.
      serviceEnv: () => ({ RATE_PER_ADDRESS: '100000000', RATE_PER_PERSON: '100000000', OTEL_EXPORTER_OTLP_ENDPOINT: '', LOG_LEVEL: 'error' }),
    });
    const bearer = async () => `Bearer ${await stack.tokens(CLERK)}`;
    const [url, { url: bareUrl, child }] = [stack.urlOf('intake'), await startBare(stack)];
    await openCases(url, await bearer());
    const contestant = (name: string, path: string, items: number): Contestant => ({
      name,
      slot: async () => name === NAMES.product
        ? hammer({ contestant: name, url: `${url}${path}`, authorization: await bearer(), items }, CONNECTIONS, slotMs)
        : hammer({ contestant: name, url: `${bareUrl}${path}`, items }, CONNECTIONS, slotMs),
    });
    const contest = (what: string, path: string, items: number, goals: Contest['goals']): Contest =>
      ({ name: `http, ${what}`, goals, contestants: [contestant(NAMES.product, path, items), contestant(NAMES.bare, path, items)] });
    const contests = [
      contest(`a list of ${CASES} dockets`, `/v1/dockets?limit=${CASES}`, CASES, [{ peer: NAMES.bare, figure: 'perSecond', atLeast: 0.85 }]),
      contest('nothing but the frame', '/health/live', 0, []),
    ];
    // A service has more to compile than a dozen lines; one round that is not counted would not do.
    for (let round = 0; round < WARM_ROUNDS; round++) for (const { slot } of contests.flatMap(one => one.contestants)) await slot();
    return {
      contests,
      async close() {
        child.kill('SIGTERM');
        await stack.stop();
      },
    };
  },
};
