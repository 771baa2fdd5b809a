import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { act, expireClocks, receiveBatch, takeSenderStep, type OutboxRecord } from '@fengqiao/docket';
import { canonicalJson, isRefusal, orThrow, type CaseNumber } from '@fengqiao/kernel';
import { freshDatabase, type FreshDatabase } from '@fengqiao/testing';
import type { SimulatedPlace } from '@fengqiao/testing/simulation';
import type { MikroORM } from '@mikro-orm/postgresql';
import { generateVaultFile, loadVault, type Vault } from '@fengqiao/trust';
import fc from 'fast-check';
import pg from 'pg';
import { caseAt, twoDesks } from '../../docket/test/two-desks.js';
import { tablesOf } from '../test/table-content.js';
import { TwinStore, contentOf } from '../test/twin-store.js';
import { migrate, openOrm } from './open-orm.js';
import { PostgresOutbox } from './postgres-outbox.js';
import { PostgresStore } from './postgres-store.js';
import { CaseKeys } from './vault/case-keys.js';

jest.setTimeout(120_000);

const AGENCIES = ['intake', 'mediation', 'analytics'] as const;
type Name = (typeof AGENCIES)[number];

/** An agency of the simulation whose store is two, in memory and on PostgreSQL. */
interface Twin {
  readonly database: FreshDatabase;
  readonly orm: MikroORM;
  readonly vault: Vault;
  readonly outbox: PostgresOutbox;
  readonly client: pg.Client;
}

let place: SimulatedPlace;
const twins = new Map<Name, Twin>();

async function twinOf(name: Name): Promise<Twin> {
  const database = await freshDatabase();
  await migrate(database.ownerUrl, database.name);
  const orm = await openOrm(database.url, { poolSize: 2 });
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { store, desk } = place.at(name);
  const vault = orThrow(loadVault(generateVaultFile(name)));
  const keys = new CaseKeys(vault);
  place.agencies.set(name, { store, desk: { ...desk, store: new TwinStore(store, new PostgresStore(orm.em, keys)) } });
  return { database, orm, vault, outbox: new PostgresOutbox(orm.em, keys), client };
}

beforeAll(async () => {
  place = twoDesks();
  for (const name of AGENCIES) twins.set(name, await twinOf(name));
});

afterAll(async () => {
  for (const { orm, client, database } of twins.values()) {
    await orm.close();
    await client.end();
    await database.drop();
  }
});

/** Brings messages that wait at an agency to their receivers, and their receipts back to both stores. */
async function bring(from: Name, caseNo: CaseNumber, choose: (waiting: readonly OutboxRecord[]) => readonly OutboxRecord[]): Promise<void> {
  const { store } = place.at(from);
  const chosen = choose(store.waiting().filter(message => message.caseNo === caseNo));
  for (const [to, messages] of Map.groupBy(chosen, message => message.to)) {
    await receiveBatch(place.at(to).desk, messages.map(message => store.arrivedOf(message, from)));
    for (const { id } of messages) store.receipted(id);
    const signature = { profile: 'international', digests: messages.map(({ digest }) => digest), signedRoot: 'signed' };
    await twins.get(from)!.outbox.published([{ id: crypto.randomUUID(), messages: messages.map(({ id }) => id), signature }], { first: 60, longest: 60 });
    const taken = messages.map(({ id, digest }, line) => ({ messageId: id, from: to, digest, outcome: 'stored' as const, line }));
    expect(await twins.get(from)!.outbox.receipted([{ id: crypto.randomUUID(), profile: 'international', signedRoot: 'signed', receipts: '[]', taken }])).toEqual([]);
  }
}

/** The stages of one random life. */
interface Life {
  readonly caseNo: CaseNumber;
  readonly docketId: string;
  step: number;
}

const officer = (roles: readonly string[]) => ({ id: 'officer', roles });

async function ours(life: Life, action: string, again: boolean): Promise<void> {
  const key = `${life.docketId}-${action}-${life.step}`;
  const command = { docketId: life.docketId, action, person: officer(['clerk']), input: {}, idempotency: { key, fingerprint: action } };
  const first = await act(place.at('intake').desk, command);
  if (again && !isRefusal(first)) expect(await act(place.at('intake').desk, command)).toEqual(first);
}

async function theirs(life: Life, action: string): Promise<void> {
  const docket = place.docketOf('mediation', life.caseNo, 'answering');
  const input = action === 'decline' || action === 'askReturn' ? { reason: { code: 'party-refuses', text: '用人单位拒绝调解' } } : {};
  if (docket) await act(place.at('mediation').desk, { docketId: docket.id, action, person: officer(['mediator']), input });
}

async function senderStep(life: Life, step: 'revoke-asked' | 'taken-back' | 'return-refused'): Promise<void> {
  const half = [...place.at('intake').store.referrals.values()].findLast(referral => referral.caseNo === life.caseNo);
  if (half) await takeSenderStep(place.at('intake').desk, { referralId: half.id, step, person: officer(['clerk']) });
}

/** Two people act on what they saw at the same moment: the store lets one of them through and the other decides again. */
async function race(life: Life): Promise<void> {
  await Promise.all([ours(life, 'ask', false), ours({ ...life, step: life.step + 1000 }, 'finish', false)]);
}

type Move = (life: Life) => Promise<void>;

const moves: fc.Arbitrary<Move> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.constantFrom('ask', 'finish'), fc.boolean()).map(([action, again]): Move => life => ours(life, action, again)) },
  { weight: 5, arbitrary: fc.constantFrom('accept', 'decline', 'conclude', 'askReturn').map((action): Move => life => theirs(life, action)) },
  { weight: 3, arbitrary: fc.constantFrom('revoke-asked' as const, 'taken-back' as const, 'return-refused' as const).map((step): Move => life => senderStep(life, step)) },
  { weight: 10, arbitrary: fc.tuple(fc.constantFrom<Name[]>('intake', 'mediation'), fc.nat(), fc.constantFrom('all', 'backwards', 'one', 'twice')).map(
    ([from, pick, way]): Move => life => bring(from, life.caseNo, waiting => {
      if (way === 'backwards') return waiting.toReversed();
      if (way === 'twice') return [...waiting, ...waiting];
      return way === 'one' && waiting.length ? [waiting[pick % waiting.length]!] : waiting;
    })) },
  { weight: 1, arbitrary: fc.constant(race) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 4).map((days): Move => async () => {
    place.pass(days);
    for (const name of AGENCIES) await expireClocks(place.at(name).desk);
  }) },
);

describe('the store on PostgreSQL', () => {
  it('answers as the store in memory does, through random lives of cases, and holds the same at the end', async () => {
    await fc.assert(fc.asyncProperty(fc.array(moves, { minLength: 3, maxLength: 30 }), async chosen => {
      const { caseNo, docketId } = await caseAt(place);
      const life: Life = { caseNo, docketId, step: 0 };
      for (const move of [(first: Life) => ours(first, 'ask', true), ...chosen]) {
        life.step++;
        await move(life);
      }
    }), { numRuns: 80, endOnFailure: true });
    const all = { facts: ['heard'], after: '', limit: 5000 } as const;
    expect(await place.at('intake').desk.store.consult({ ...all, procedure: 'asking', place: 'wenzhou' })).not.toEqual([]);
    expect((await place.at('mediation').desk.store.consult({ ...all, procedure: 'answering' })).flatMap(({ clocks }) => clocks)).not.toEqual([]);
    expect(await place.at('intake').desk.store.consult({ ...all, procedure: 'asking', place: 'nanchang' })).toEqual([]);
    expect((await place.at('intake').desk.store.consult({ ...all, procedure: 'asking', states: ['asked', 'answered'] })).filter(({ state }) => state === 'open')).toEqual([]);
    expect(await place.at('intake').desk.store.consult({ ...all, procedure: 'asking', states: ['nowhere'] })).toEqual([]);
    for (const name of AGENCIES) {
      const [memory, tables] = [contentOf(place.at(name).store), await tablesOf(twins.get(name)!.client, twins.get(name)!.vault)];
      for (const [table, rows] of Object.entries(memory)) {
        const [expected, found] = [rows, tables[table]!].map(all => all.map(canonicalJson));
        const at = expected!.findIndex((row, index) => row !== found![index]);
        expect({ name, table, rows: found!.length, differs: found![at] }).toEqual({ name, table, rows: expected!.length, differs: expected![at] });
      }
    }
    // That the lives were worth living: a run in which nothing happened would agree as well.
    expect(place.at('mediation').store.dockets.size).toBeGreaterThan(10);
    expect(place.at('mediation').store.inbox.size + place.at('intake').store.inbox.size).toBeGreaterThan(40);
  });
});
