import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { agencyNames, seatOf, startStack, until, withClient, type Stack, type StackHooks } from '@fengqiao/dev';
import { hooks } from '@fengqiao/dev/product';
import { orThrow, shanghaiDay } from '@fengqiao/kernel';
import { generateAgencyKeys, openVault, readDirectory, writeAgencyKeys } from '@fengqiao/trust';
import { Pace, wreak } from './chaos.js';
import { violationsOf } from './check-invariants.js';
import { CANARIES } from './fictional-case.js';
import { readAgency, type AgencyRows } from './place-rows.js';
import { StackClient } from './stack-client.js';
import { StubbornClient } from './stubborn-client.js';
import { JOURNEYS } from './survival-journeys.js';

jest.setTimeout(300_000);

/** SURVIVAL_CASES, SURVIVAL_FAULTS and SURVIVAL_SEED make a longer night of it, or the same one again. */
const CASES = Number(process.env['SURVIVAL_CASES'] ?? 50);
const FAULTS = Number(process.env['SURVIVAL_FAULTS'] ?? 12);
const AT_ONCE = 16;
/** Steps of a journey, about. */
const STEPS = 6.5;
/** The days that the services are behind at first; at once they pass, in the middle of everything. */
const DAYS = 14;
const SEED = Number(process.env['SURVIVAL_SEED'] ?? Math.floor(Math.random() * 1_000_000));

let stack: Stack;
let stubborn: StubbornClient;
const pace = new Pace();
const crashes: string[] = [];

/** Keys that are valid in the past in which the services begin. */
const aged: StackHooks = {
  ...hooks,
  seed: async () => undefined,
  makeKeys: async (keys, agencies) => {
    for (const agency of agencies) {
      const path = keys.privateFile(agency);
      mkdirSync(dirname(path), { recursive: true });
      if (!existsSync(path)) await writeAgencyKeys(path, generateAgencyKeys(agency, { from: '2026-01-01T00:00:00.000Z' }));
    }
    await hooks.makeKeys(keys, agencies);
  },
};

const scratch = mkdtempSync(join(tmpdir(), 'fengqiao-survival-'));
const DAY = 86_400_000;
let behind: number;
const setClocks = (days: number): void => {
  behind = days;
  writeFileSync(join(scratch, 'shift'), String(-days * DAY));
};
const today = (): string => shanghaiDay(Date.now() - behind * DAY);

const databaseUrl = (agency: (typeof agencyNames)[number]): string => {
  const url = new URL(stack.parts.own.postgres!.adminUrl);
  url.pathname = seatOf(agency).database;
  return url.href;
};

/** What an agency still has to do by itself: messages without a receipt, messages held, clocks due, chains in no checkpoint or unwitnessed. */
const UNSETTLED = `
  select (select count(*) from delivery where receipted_at is null) + (select count(*) from inbox where outcome = 'held')
    + (select count(*) from clock where state = 'running' and wake_on < $1 and last_day < $1)
    + (select count(*) from case_chain where checkpointed < seq)
    + (select greatest(0, coalesce(max(c.number), 0) - coalesce((select min(number) from witness_progress), 0)) from checkpoint c) as left`;

async function settle(): Promise<void> {
  for (const agency of agencyNames) {
    await until(`${agency} to come to rest`, () => withClient(databaseUrl(agency), async client =>
      (Number((await client.query<{ left: string }>(UNSETTLED, [today()])).rows[0]!.left) === 0 ? true : undefined)), { within: 120_000 });
  }
}

beforeAll(async () => {
  setClocks(DAYS);
  stack = await startStack({
    name: `survival-${process.pid}`, temporary: true, hooks: aged, onCrash: (part, ending, lines) => crashes.push(`${part} ${JSON.stringify(ending)} ${lines}`),
    serviceEnv: () => ({
      NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'shifted-clock.mjs')).href}`, SHIFTED_CLOCK_FILE: join(scratch, 'shift'),
      RELAY_LEASE_SECONDS: '3', RELAY_RETRY_SECONDS: '4', CLOCK_SWEEP_MS: '500', CHECKPOINT_MS: '1000', OTEL_EXPORTER_OTLP_ENDPOINT: '',
    }),
  });
  stubborn = new StubbornClient(new StackClient(stack), pace);
});

afterAll(async () => {
  await stack?.stop();
  rmSync(scratch, { recursive: true, force: true });
});

describe(`${CASES} journeys through ${FAULTS} faults (SURVIVAL_SEED=${SEED})`, () => {
  let rows: AgencyRows[];

  it('all come to their end', async () => {
    let working = true;
    const waiting = Array.from({ length: CASES }, (_, n) => () => JOURNEYS[n % JOURNEYS.length]!(stubborn, n, today));
    const worker = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await next();
    };
    const journeys = Promise.all(Array.from({ length: AT_ONCE }, worker)).finally(() => { working = false; });
    const chaos = wreak({
      stack, seed: SEED, faults: FAULTS, pace, stepsEach: Math.ceil(CASES * STEPS / FAULTS), idle: () => !working, besides: { [Math.floor(FAULTS / 2)]: () => setClocks(0) },
    });
    const [, happened] = await Promise.all([journeys, chaos]);
    console.log(`${happened.join('\n')}\n${JSON.stringify(stubborn.counts)}`);
    await settle();
    rows = await Promise.all(agencyNames.map(agency => readAgency(agency, databaseUrl(agency), orThrow(openVault(agency, readFileSync(stack.keys.vaultFile(agency), 'utf8'))))));
  });

  it('and whatever failed, I1 to I6 hold', async () => {
    const directory = orThrow(await readDirectory(join(stack.keys.publicFolder, 'directory.json')));
    expect(violationsOf({ agencies: rows, directory, today: shanghaiDay(Date.now()), jumpMs: DAYS * DAY })).toEqual([]);
  });

  it('and the journeys were worth watching: every ending was met, and clocks fired', () => {
    const of = (agency: string): AgencyRows => rows.find(found => found.agency === agency)!;
    const states = new Set(of('intake').referrals.map(half => half.state));
    for (const state of ['concluded', 'declined', 'returned', 'received']) expect([state, states.has(state as never)]).toEqual([state, true]);
    expect(states.has('revoked') || states.has('accepted')).toBe(true);
    expect(of('intake').dockets.filter(docket => docket.procedure === 'claim')).toHaveLength(CASES);
    expect(rows.flatMap(({ clocks }) => clocks).filter(clock => clock.state === 'missed').length).toBeGreaterThan(1);
    expect(rows.flatMap(({ inbox }) => inbox).filter(row => row.outcome === 'parked')).toEqual([]);
    expect(stubborn.counts.repeated).toBeGreaterThan(0);
  });

  it('and nothing ended that nobody ended', () => {
    expect(crashes).toEqual([]);
  });

  it('and no name, number or story stands in a log, in the parking lot or in the store of the bus (I8)', async () => {
    const files = ['logs', 'nats'].flatMap(folder => readdirSync(stack.folder.file(folder), { recursive: true, withFileTypes: true }))
      .filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
    const told = files.flatMap(file => {
      const content = readFileSync(file, 'utf8');
      return Object.values(CANARIES).filter(canary => content.includes(canary)).map(canary => `${file}: ${canary}`);
    });
    expect(told).toEqual([]);
    for (const agency of agencyNames) {
      const { rows: letters } = await withClient(databaseUrl(agency), client => client.query<{ code: string; reason: string }>('select code, reason from parked_letter'));
      expect([agency, letters]).toEqual([agency, []]);
    }
  });
});
