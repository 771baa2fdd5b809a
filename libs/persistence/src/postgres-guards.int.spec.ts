import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Changes, ReceiptTaken, SheetTaken } from '@fengqiao/docket';
import { freshDatabase, type FreshDatabase } from '@fengqiao/testing';
import type { MikroORM } from '@mikro-orm/postgresql';
import { orThrow } from '@fengqiao/kernel';
import { generateVaultFile, loadVault } from '@fengqiao/trust';
import pg from 'pg';
import { tablesOf } from '../test/table-content.js';
import { caseNo, wholeUnit } from '../test/whole-unit.js';
import { migrate, openOrm, pendingMigrations } from './open-orm.js';
import { PostgresOutbox } from './postgres-outbox.js';
import { PostgresStore } from './postgres-store.js';
import { CaseKeys } from './vault/case-keys.js';

jest.setTimeout(60_000);

let database: FreshDatabase;
let orm: MikroORM;
let client: pg.Client;
let store: PostgresStore;

const vault = orThrow(loadVault(generateVaultFile('intake')));
const keys = new CaseKeys(vault);
const content = () => tablesOf(client, vault);
const asOwner = async <T>(work: (owner: pg.Client) => Promise<T>): Promise<T> => {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  return work(owner).finally(() => owner.end());
};

beforeAll(async () => {
  database = await freshDatabase();
  await migrate(database.ownerUrl, database.name);
  orm = await openOrm(database.url, { poolSize: 8 });
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  store = new PostgresStore(orm.em, keys);
});

afterAll(async () => {
  await orm.close();
  await client.end();
  await database.drop();
});

describe('a unit of work', () => {
  beforeAll(async () => {
    expect(await store.write(wholeUnit(1, 'first'))).toBe('done');
  });

  const next = wholeUnit(1, 'next', { docket: 1, chain: 1, cursor: 2 });
  const stale: readonly [string, Changes][] = [
    ['whose docket somebody changed', wholeUnit(1, 'a', { docket: 7, chain: 1, cursor: 2 })],
    ['whose docket is gone', wholeUnit(99, 'b', { docket: 1, chain: 1, cursor: 2 })],
    ['whose chain has grown', wholeUnit(1, 'c', { docket: 1, chain: 7, cursor: 2 })],
    ['whose sequence another process has moved', wholeUnit(1, 'd', { docket: 1, chain: 1, cursor: 7 })],
    ['that makes a docket which is there', wholeUnit(1, 'e', { chain: 1, cursor: 2 })],
    ['that begins a chain which is there', wholeUnit(1, 'f', { docket: 1, cursor: 2 })],
    ['that begins a sequence which is there', wholeUnit(1, 'g', { docket: 1, chain: 1 })],
    ['whose message lies in the inbox already', { ...next, inbox: wholeUnit(1, 'first').inbox }],
    ['whose key was answered before', { ...next, idempotency: wholeUnit(1, 'first').idempotency! }],
  ];

  it.each(stale)('%s writes nothing', async (_what, changes) => {
    const before = await content();
    expect(await store.write(changes)).toBe('stale');
    expect(await content()).toEqual(before);
  });

  it('that does not know of a message which another process has put aside, and which comes next, writes nothing', async () => {
    const held = wholeUnit(1, 'held').inbox.map(row => ({ ...row, outcome: 'held' as const, message: { ...row.message, seq: 3 } }));
    const cursors = [{ from: 'mediation', caseNo: caseNo(1), next: 2, expected: 2 }];
    const aside: Changes = { dockets: [], chains: [], clocks: [], referrals: [], consents: [], ledger: [], outbox: [], journey: [], papers: [], inbox: held, cursors };
    expect(await store.write(aside)).toBe('done');
    const before = await content();
    expect(await store.write(next)).toBe('stale');
    expect(await content()).toEqual(before);
    expect((await store.read({ cursors: [{ from: 'mediation', caseNo: caseNo(1) }] })).held.map(message => message.id)).toEqual(['arrived-held']);
    await asOwner(owner => owner.query(`delete from inbox where id = 'arrived-held'`));
  });

  it('that found what it expected writes everything', async () => {
    expect(await store.write(next)).toBe('done');
    const after = await content();
    for (const table of ['clock', 'referral', 'consent', 'ledger', 'outbox', 'journey_step', 'paper', 'inbox', 'idempotency']) expect(after[table]).toHaveLength(2);
    expect(after.docket).toEqual([expect.objectContaining({ state: 'state-next', version: 2, facts: { mark: 'next' } })]);
    expect(after.case_chain).toEqual([expect.objectContaining({ seq: 2, head: 'head-next', sent: { mediation: 2 } })]);
    expect(after.inbox_cursor).toEqual([[`mediation|${caseNo(1)}`, 3]]);
  });

  it('is one of many that began from the same: one is written, the others are told', async () => {
    const rivals = Array.from({ length: 16 }, (_, n) => wholeUnit(1, `rival-${n}`, { docket: 2, chain: 2, cursor: 3 }));
    const written = await Promise.all(rivals.map(unit => store.write(unit)));
    expect(written.filter(outcome => outcome === 'done')).toHaveLength(1);
    expect((await content()).ledger).toHaveLength(3);
  });

  it('that opens a case at the same time as another is written once', async () => {
    const written = await Promise.all(Array.from({ length: 8 }, (_, n) => store.write(wholeUnit(2, `opens-${n}`))));
    expect(written.filter(outcome => outcome === 'done')).toHaveLength(1);
  });

  it('of another case hinders nobody', async () => {
    const written = await Promise.all(Array.from({ length: 20 }, (_, n) => store.write(wholeUnit(100 + n, `other-${n}`))));
    expect(new Set(written)).toEqual(new Set(['done']));
  });
});

describe('the role under which a service runs', () => {
  const forbidden = [
    `update ledger set payload = '{"forged":true}'`, `update ledger set hash = 'x' where false`, 'delete from ledger', 'truncate ledger',
    `update checkpoint set body = '{}'`, 'delete from checkpoint', `update witnessed set body = '{}'`, 'delete from witnessed',
    `update staff_subject set subject = 'another'`, 'delete from staff_subject', 'delete from storage_only',
    'delete from schema_migration', 'alter table ledger disable trigger all', 'drop table ledger', 'create table mine (id int)',
    `create or replace function fq_write(w jsonb, b bytea) returns boolean language sql as 'select true'`,
  ];

  it.each(forbidden)('may not: %s', async sql => {
    await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('the schema', () => {
  it('is what the records say, apart from its functions and triggers', async () => {
    const difference = await orm.schema.getUpdateSchemaSQL();
    expect(difference).toMatch(/^drop function/m); // that something was compared at all
    const statements = difference.split(/;\s*\n/).map(line => line.trim()).filter(line => line && !/^(drop function|drop trigger|set (names|session_replication_role))/i.test(line));
    expect(statements).toEqual([]);
  });

  it('is not changed by a second migration', async () => {
    const tables = () => asOwner(async owner => (await owner.query(`select table_name, column_name, data_type from information_schema.columns
      where table_schema = 'public' order by 1, 2`)).rows);
    const before = await tables();
    await migrate(database.ownerUrl, database.name);
    expect(await tables()).toEqual(before);
    expect(await pendingMigrations(orm)).toEqual([]);
  });

  it('is made once where two processes of an agency start at the same time', async () => {
    const fresh = await freshDatabase();
    const made = await Promise.allSettled([1, 2, 3].map(() => migrate(fresh.ownerUrl, fresh.name)));
    expect(made.map(result => (result.status === 'rejected' ? String(result.reason) : 'done'))).toEqual(['done', 'done', 'done']);
    await fresh.drop();
  });
});

describe('the outbox', () => {
  let outbox: PostgresOutbox;
  const drained = async (limit: number, leaseSeconds: number): Promise<string[]> => {
    const ids: string[] = [];
    for (;;) {
      const claimed = await outbox.claim(limit, leaseSeconds);
      if (claimed.length === 0) return ids;
      ids.push(...claimed.map(({ id }) => id));
    }
  };
  const lettersOf = (prefix: string, count: number): Changes => ({
    dockets: [], chains: [], clocks: [], referrals: [], consents: [], ledger: [], journey: [], papers: [], inbox: [], cursors: [],
    outbox: Array.from({ length: count }, (_, n) => ({ ...wholeUnit(0, prefix).outbox[0]!, id: `${prefix}-${n}`, seq: n + 1, digest: `digest-${prefix}-${n}` })),
  });

  const receipt = (messageId: string, { digest = `digest-${messageId}`, from = 'mediation' } = {}): Omit<ReceiptTaken, 'line'> =>
    ({ messageId, from, digest, outcome: 'stored' });
  const sheetOf = (id: string, ...receipts: readonly Omit<ReceiptTaken, 'line'>[]): SheetTaken =>
    ({ id, profile: 'international', signedRoot: 'signed', receipts: '[]', taken: receipts.map((each, line) => ({ ...each, line })) });

  beforeAll(async () => {
    await asOwner(owner => owner.query('delete from outbox; delete from delivery'));
    outbox = new PostgresOutbox(orm.em, keys);
    expect(await store.write(lettersOf('letter', 500))).toBe('done');
    await asOwner(owner => owner.query(`update delivery set letter = 'sent'`));
  });

  it('gives each message to one of four relays, oldest first', async () => {
    const relays = await Promise.all([1, 2, 3, 4].map(() => drained(37, 60)));
    expect(relays.flat()).toHaveLength(500);
    expect(new Set(relays.flat()).size).toBe(500);
    for (const ids of relays) expect(ids).toEqual(ids.toSorted((a, b) => Number(a.split('-')[1]) - Number(b.split('-')[1])));
  });

  it('gives a message again when the lease of a relay that died has run out, and says how often it was tried', async () => {
    await asOwner(owner => owner.query(`update delivery d set next_try_at = now() - interval '1 second' from outbox o where o.position = d.position and o.id = 'letter-7'`));
    expect(await outbox.claim(10, 60)).toEqual([expect.objectContaining({ id: 'letter-7', attempts: 2 })]);
    expect(await outbox.claim(10, 60)).toEqual([]);
  });

  it('retires a message on a receipt for its digest, and names the receipts that fit nothing', async () => {
    const strangers = [receipt('letter-2', { digest: 'another' }), receipt('letter-3', { from: 'legal-aid' }), receipt('nobody')];
    expect(await outbox.receipted([sheetOf('mixed', receipt('letter-1'), ...strangers), sheetOf('strange', receipt('nobody'))]))
      .toEqual(['letter-2', 'letter-3', 'nobody', 'nobody']);
    expect(await outbox.pending()).toBe(499);
    expect((await client.query('select id from receipt_sheet')).rows).toEqual([{ id: 'mixed' }]);
  });

  it('keeps a message whose receipt came before its own signature was kept, until that is made good', async () => {
    await asOwner(owner => owner.query(`update delivery d set letter = null from outbox o where o.position = d.position and o.id = 'letter-5'`));
    expect(await outbox.receipted([sheetOf('early', receipt('letter-4'), receipt('letter-5'))])).toEqual([]);
    expect(await outbox.pending()).toBe(498);
    await outbox.published([{ id: 'again', messages: ['letter-6', 'letter-5'], signature: { profile: 'international', digests: ['x', 'y'], signedRoot: 'z' } }], { first: 60, longest: 60 });
    expect(await outbox.pending()).toBe(497);
    expect((await client.query(`select letter, leaf, sheet, line from outbox o join delivery d on d.position = o.position where id = 'letter-5'`)).rows)
      .toEqual([{ letter: 'again', leaf: 1, sheet: 'early', line: 1 }]);
    expect((await client.query('select * from sent_letter')).rows).toEqual([{ id: 'again', profile: 'international', signed_root: 'z', digests: 'x y' }]);
  });

  it('tries a message again the later the more often it has been tried, up to a longest wait', async () => {
    const waits = async (attempts: number): Promise<number> => {
      await asOwner(owner => owner.query(`update delivery d set attempts = ${attempts} from outbox o where o.position = d.position and o.id = 'letter-8'`));
      await outbox.published([{ id: `try-${attempts}`, messages: ['letter-8'], signature: { profile: 'international', digests: ['x'], signedRoot: 'z' } }], { first: 2, longest: 300 });
      const { rows } = await client.query<{ wait: number }>(
        `select extract(epoch from d.next_try_at - d.published_at)::float8 as wait from outbox o join delivery d on d.position = o.position where o.id = 'letter-8'`);
      return rows[0]!.wait;
    };
    expect([await waits(1), await waits(2), await waits(5), await waits(40)]).toEqual([2, 4, 32, 300]);
  });

  it('never gives a retired message again', async () => {
    await asOwner(owner => owner.query(`update delivery set next_try_at = now() - interval '1 second'`));
    const ids = await drained(100, 60);
    expect(ids).toHaveLength(497);
    for (const retired of ['letter-1', 'letter-4', 'letter-5']) expect(ids).not.toContain(retired);
  });

  it.each([[1, 'sent', 'stored', 'received'], [2, 'sent', 'parked', 'parked'], [3, 'accepted', 'stored', 'accepted'], [4, 'revoke-asked', 'stored', 'revoke-asked']] as const)(
    'moves the sender’s half only from sent (%i): %s, receipt %s → %s', async (n, before, outcome, after) => {
      const mark = `half-${before}-${outcome}`;
      const unit = wholeUnit(200 + n, mark);
      expect(await store.write({ ...unit, referrals: unit.referrals.map(half => ({ ...half, state: before })) })).toBe('done');
      expect(await outbox.receipted([sheetOf(mark, { ...receipt(`message-${mark}`, { digest: `digest-${mark}` }), outcome })])).toEqual([]);
      const { referrals } = await store.read({ referrals: [`referral-${mark}`] });
      expect(referrals.get(`referral-${mark}`)).toMatchObject({ state: after });
    });
});
