import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { agencyNames, comeToRest, todayOf, withClient, type Stack } from '@fengqiao/dev';
import { hooks } from '@fengqiao/dev/product';
import { orThrow, shanghaiDay } from '@fengqiao/kernel';
import { startTestStack, superuserUrl } from '@fengqiao/testing';
import { openVault, readDirectory } from '@fengqiao/trust';
import { Pace, wreak } from './chaos.js';
import { violationsOf } from './check-invariants.js';
import { CANARIES } from './fictional-case.js';
import { filesUnder } from './files-under.js';
import { readAgency, type AgencyRows } from './place-rows.js';
import { StackClient } from './stack-client.js';
import { StubbornClient } from './stubborn-client.js';
import { JOURNEYS, openRoster } from './survival-journeys.js';

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

const DAY = 86_400_000;
const today = (): string => todayOf(stack);

const databaseUrl = (agency: (typeof agencyNames)[number]): string => superuserUrl(stack, agency);

beforeAll(async () => {
  stack = await startTestStack({
    name: `survival-${process.pid}`, ownServers: true, hooks: { ...hooks, seed: async () => undefined }, startsAt: Date.now() - DAYS * DAY, onCrash: (part, ending, lines) => crashes.push(`${part} ${JSON.stringify(ending)} ${lines}`),
    serviceEnv: () => ({
      RELAY_LEASE_SECONDS: '3', RELAY_RETRY_SECONDS: '4', CLOCK_SWEEP_MS: '500', CHECKPOINT_MS: '1000', OTEL_EXPORTER_OTLP_ENDPOINT: '',
    }),
  });
  stubborn = new StubbornClient(new StackClient(stack), pace);
});

afterAll(async () => { await stack?.stop(); });

describe(`${CASES} journeys through ${FAULTS} faults (SURVIVAL_SEED=${SEED})`, () => {
  let rows: AgencyRows[];

  it('all come to their end', async () => {
    let working = true;
    const waiting = Array.from({ length: CASES }, (_, n) => () => JOURNEYS[n % JOURNEYS.length]!(stubborn, n, today));
    const worker = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await next();
    };
    const journeys = openRoster(stubborn, today()).then(() => Promise.all(Array.from({ length: AT_ONCE }, worker))).finally(() => { working = false; });
    const chaos = wreak({
      stack, seed: SEED, faults: FAULTS, pace, stepsEach: Math.ceil(CASES * STEPS / FAULTS), idle: () => !working, besides: { [Math.floor(FAULTS / 2)]: () => void stack.clock!.set(Date.now()) },
    });
    const [, happened] = await Promise.all([journeys, chaos]);
    console.log(`${happened.join('\n')}\n${JSON.stringify(stubborn.counts)}`);
    await comeToRest(stack, { within: 120_000 });
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
    const told = ['logs', 'nats'].flatMap(name => filesUnder(stack.folder.file(name)))
      .flatMap(({ path, bytes }) => Object.values(CANARIES).filter(canary => bytes.includes(canary)).map(canary => `${path}: ${canary}`));
    expect(told).toEqual([]);
    for (const agency of agencyNames) {
      const { rows: letters } = await withClient(databaseUrl(agency), client => client.query<{ code: string; reason: string }>('select code, reason from parked_letter'));
      expect([agency, letters]).toEqual([agency, []]);
    }
  });
});
