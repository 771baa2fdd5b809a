import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { act, eraseCase, findRelatedCases, giveConsent, liftStorageOnly, open, type Acted } from '@fengqiao/docket';
import { civilDate, isRefusal, makeCaseNumber, orThrow, type CaseNumber } from '@fengqiao/kernel';
import { freshDatabase, type FreshDatabase } from '@fengqiao/testing';
import type { SimulatedPlace } from '@fengqiao/testing/simulation';
import { generateVaultFile, loadVault, rotateVaultFile, verifyChain, type LedgerRow } from '@fengqiao/trust';
import type { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { twoDesks } from '../../../docket/test/two-desks.js';
import { migrate, openOrm } from '../open-orm.js';
import { PostgresStorageOnly } from '../postgres-storage-only.js';
import { PostgresStore } from '../postgres-store.js';
import { Queries } from '../queries.js';
import { CaseKeys } from './case-keys.js';
import { PostgresDrafts } from '../postgres-drafts.js';
import { rewrapCaseKeys } from './rewrap-case-keys.js';

jest.setTimeout(60_000);

/** The decision by which a case goes before its retention is over. */
const ORDER = { reason: 'ordered', order: '（2026）演示决字第1号' } as const;
const CLERK = { id: 'officer', roles: ['clerk'], place: 'wenzhou' } as const;
let file = generateVaultFile('intake');
/** Nobody of this name exists. */
const PERSON = { name: '㛃䶮测', idNumber: '演示证件-1', phone: '13800000000' } as const;

let database: FreshDatabase;
let orm: MikroORM;
let owner: pg.Client;
let place: SimulatedPlace;

/** A process of the agency, with a memory of its own and the vault as it is now. */
function processWith(vault = orThrow(loadVault(file))) {
  const keys = new CaseKeys(vault);
  const { desk } = place.at('intake');
  return { desk: { ...desk, store: new PostgresStore(orm.em, keys) }, queries: new Queries(orm.em, keys), vault };
}

async function openCase(name: string = PERSON.name): Promise<Acted> {
  place.agencies.set('intake', { ...place.at('intake'), desk: processWith().desk });
  return orThrow(await place.open('intake', {
    procedure: 'asking', action: 'begin', roles: ['clerk'], place: 'wenzhou', input: {},
    file: { title: '虚构争议', parties: [
      { id: 'w1', role: 'applicant', kind: 'person', ...PERSON, name }, { id: 'e1', role: 'respondent', kind: 'firm', name: '虚构配送公司' },
    ] },
  }));
}

/** A case that is closed here, with nothing on its way. */
async function closedCase(): Promise<CaseNumber> {
  const { docketId, caseNo } = await openCase();
  const { desk } = processWith();
  orThrow(await giveConsent(desk, caseNo, CLERK, { party: 'w1', partyRole: 'applicant', purpose: 'mediation', receiver: 'mediation', text: '同意', how: 'in-person' }));
  orThrow(await act(desk, { docketId, action: 'finish', person: CLERK, input: {}, idempotency: { key: `finish-${caseNo}`, fingerprint: 'f' } }));
  await owner.query('update delivery set receipted_at = now()');
  return caseNo;
}

const rowsOf = async (caseNo: string) => (await owner.query<{ hash: string; entry: object; details: Buffer | null }>('select hash, entry, details from ledger where case_no = $1 order by seq', [caseNo])).rows;

beforeAll(async () => {
  database = await freshDatabase();
  await migrate(database.ownerUrl, database.name);
  orm = await openOrm(database.url, { poolSize: 4 });
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  place = twoDesks();
});

afterAll(async () => {
  await orm.close();
  await owner.end();
  await database.drop();
});

/** Every column of every row, read as text: nobody of the test stands in it. */
async function expectNobodyNamed(): Promise<void> {
  const { rows: tables } = await owner.query<{ tablename: string }>(`select tablename from pg_tables where schemaname = 'public'`);
  for (const { tablename } of tables) {
    const { rows } = await owner.query<{ text: string }>(`select t::text as text from ${tablename} t`);
    const all = rows.map(({ text }) => text).join('\n');
    for (const secret of Object.values(PERSON)) expect([tablename, all.includes(secret), all.includes(Buffer.from(secret).toString('hex'))]).toEqual([tablename, false, false]);
  }
}

describe('what a database holds', () => {
  it('names nobody in any column of any row', async () => {
    const caseNo = await closedCase();
    await expectNobodyNamed();
    expect((await rowsOf(caseNo)).filter(row => row.details)).toHaveLength(3);
  });

  it('is read by another process of the agency, and not with another agency’s vault', async () => {
    const { docketId } = await openCase();
    expect((await processWith().queries.docket(docketId))?.docket.file).toMatchObject({ parties: [{ name: PERSON.name }, {}] });
    const stranger = processWith(orThrow(loadVault(generateVaultFile('intake'))));
    await expect(stranger.desk.store.read({ dockets: [docketId] })).rejects.toMatchObject({ refusal: { code: 'record-unreadable' } });
  });

  it('gives a case one key, however many processes seal its first row at once', async () => {
    const caseNo = makeCaseNumber('WZ', 2026, Uint8Array.of(9, 9, 9, 9, 9));
    const file = { title: '虚构争议', parties: [{ id: 'w1', role: 'applicant', kind: 'person', name: PERSON.name }] };
    const opened = await Promise.all(Array.from({ length: 6 }, () =>
      open(processWith().desk, { procedure: 'asking', action: 'begin', person: CLERK, place: 'wenzhou', caseNo, file, input: {} })));
    expect(opened.some(isRefusal)).toBe(false);
    const seen = (await processWith().queries.caseOf(caseNo))!;
    expect(seen.dockets).toHaveLength(6);
    const { dockets } = await processWith().desk.store.read({ dockets: seen.dockets.map(docket => docket.id) });
    for (const docket of dockets.values()) expect(docket.file.parties[0]?.name).toBe(PERSON.name);
  });
});

describe('an erasure', () => {
  it('is refused while the case is open here, or something of it is on its way', async () => {
    const { caseNo } = await openCase();
    expect(await eraseCase(processWith().desk, { caseNo, person: CLERK, reason: 'retention-over' })).toMatchObject({ code: 'case-still-open' });
    const closed = await closedCase();
    await owner.query('update delivery d set receipted_at = null from outbox o where o.position = d.position and o.case_no = $1', [closed]);
    expect(await eraseCase(processWith().desk, { caseNo: closed, person: CLERK, reason: 'retention-over' })).toMatchObject({ code: 'case-still-open' });
  });

  it('is refused while the retention runs, and leaves everything as it was', async () => {
    const caseNo = await closedCase();
    expect(await eraseCase(processWith().desk, { caseNo, person: CLERK, reason: 'retention-over' })).toMatchObject({ code: 'retention-running' });
    expect((await processWith().queries.caseOf(caseNo))!.erased).toBe(false);
  });

  it('that the person asks for too early has the case stored only, written with its entry in the chain or not at all', async () => {
    const caseNo = await closedCase();
    const [here, there] = [processWith().desk, processWith().desk];
    const asked = { caseNo, person: CLERK, reason: 'person-asks', party: 'worker', request: '请删除我的信息' } as const;
    const both = await Promise.all([eraseCase(here, asked), eraseCase(there, asked)]);
    expect(both[0]).toMatchObject({ storageOnly: { caseNo, recordedBy: CLERK.id } });
    expect(both[1]).toEqual(both[0]);
    const { rows } = await owner.query<{ of: string; how: number }>(
      `select 'entries' as of, count(*)::int as how from ledger where case_no = $1 and entry->>'action' = 'case.storage-only'
       union all select 'rows', count(*)::int from storage_only where case_no = $1 and ended is null order by of`, [caseNo]);
    expect(rows).toEqual([{ of: 'entries', how: 1 }, { of: 'rows', how: 1 }]);
    expect(await new PostgresStorageOnly(orm.em).of([caseNo, 'NC26-none'])).toMatchObject([{ caseNo, dockets: [expect.objectContaining({ state: expect.any(String) })] }]);
    expect(await liftStorageOnly(here, { caseNo, person: CLERK, ground: 'person-withdraws', reason: '本人来电表示不再要求删除' })).toMatchObject({ caseNo });
    expect([await new PostgresStorageOnly(orm.em).of([caseNo]), (await there.store.bearingsOf(caseNo)).storageOnly]).toEqual([[], undefined]);
    expect(await eraseCase(there, asked)).toMatchObject({ storageOnly: { caseNo } });
  });

  it('leaves nothing that can be read, and a chain that is whole and says so', async () => {
    const caseNo = await closedCase();
    const elsewhere = processWith();
    await elsewhere.queries.caseOf(caseNo); // another process has the key in its memory
    expect(await eraseCase(processWith().desk, { caseNo, person: CLERK, ...ORDER })).toMatchObject({ caseNo });
    for (const { queries, desk } of [elsewhere, processWith()]) {
      const seen = await queries.caseOf(caseNo);
      expect(seen).toMatchObject({ erased: true, consents: [], dockets: [{ facts: {}, state: 'done' }] });
      expect(inspect([seen, await queries.messagesOf(caseNo)], { depth: 12 })).not.toContain(PERSON.name);
      expect((await desk.store.read({ cases: [caseNo], dockets: [seen!.dockets[0]!.id] })).dockets.size).toBe(0);
      expect(await desk.store.answered(`finish-${caseNo}`)).toBeUndefined();
    }
    const rows = await rowsOf(caseNo);
    expect(verifyChain(rows.map(({ hash, entry }) => ({ ...entry, hash }) as LedgerRow), 'intake', caseNo)).toMatchObject({ intact: true });
    expect(rows.at(-1)).toMatchObject({ entry: { action: 'case.erased', actor: 'officer' } });
    expect((await owner.query('select wrapped, erased_at is not null as erased from case_keys where case_no = $1', [caseNo])).rows).toEqual([{ wrapped: null, erased: true }]);
    expect((await owner.query('select from person_index where case_no = $1', [caseNo])).rowCount).toBe(0);
  });

  it('ends the case: no step, no consent, no second erasure', async () => {
    const caseNo = await closedCase();
    const { desk, queries } = processWith();
    orThrow(await eraseCase(desk, { caseNo, person: CLERK, ...ORDER }));
    const [docket] = (await queries.caseOf(caseNo))!.dockets;
    expect(await act(desk, { docketId: docket!.id, action: 'ask', person: CLERK, input: {} })).toMatchObject({ code: 'unknown-docket' });
    expect(await giveConsent(desk, caseNo, CLERK, { party: 'w1', partyRole: 'applicant', purpose: 'mediation', receiver: 'mediation', text: '同意', how: 'in-person' }))
      .toMatchObject({ code: 'case-erased' });
    expect(await eraseCase(desk, { caseNo, person: CLERK, ...ORDER })).toMatchObject({ code: 'case-erased' });
  });
});

describe('what is listed as closed', () => {
  const ENDS = [{ procedure: 'asking', state: 'done', asksFacts: true }];
  const listed = async (ends = ENDS) => (await processWith().queries.closedCases(ends, { place: 'wenzhou', after: '', limit: 500 }));

  it('is every case that has ended here and was not erased, with the facts where they are asked for', async () => {
    const [open, closed, erased] = [(await openCase()).caseNo, await closedCase(), await closedCase()];
    orThrow(await eraseCase(processWith().desk, { caseNo: erased, person: CLERK, ...ORDER }));
    const found = await listed();
    expect([open, closed, erased].map(caseNo => found.some(row => row.caseNo === caseNo))).toEqual([false, true, false]);
    expect(found.find(row => row.caseNo === closed)!.dockets).toEqual([expect.objectContaining({ procedure: 'asking', lastStepOn: '2026-09-28', facts: {} })]);
    const [first, second] = found;
    expect((await processWith().queries.closedCases(ENDS, { place: undefined, after: first!.caseNo, limit: 1 }))).toEqual([second]);
    expect((await processWith().queries.closedCases(ENDS, { place: 'nanchang', after: '', limit: 500 }))).toEqual([]);
    expect(await listed([])).toEqual([]);
  });
});

describe('a search by person', () => {
  it('finds the cases at the own desk by number, telephone, or name with employer, and nobody else’s', async () => {
    const { caseNo } = await openCase('㛃另一人');
    const { desk } = processWith();
    const found = async (named: Parameters<typeof findRelatedCases>[2], person: Parameters<typeof findRelatedCases>[1] = CLERK) =>
      orThrow(await findRelatedCases(desk, person, named)).map(docket => docket.caseNo);
    expect(await found({ name: '㛃另一人', employer: '虚构配送公司' })).toEqual([caseNo]);
    expect(await found({ idNumber: '演示证件 1' })).toContain(caseNo);
    expect(await found({ phone: '+86 138 0000 0000' })).toContain(caseNo);
    expect(await found({ name: '㛃另一人', employer: '虚构仓储公司' })).toEqual([]);
    expect(await found({ name: '㛃另一人', employer: '虚构配送公司' }, { ...CLERK, place: 'nanchang' })).toEqual([]);
    expect(await findRelatedCases(desk, CLERK, { name: '㛃另一人' })).toMatchObject({ code: 'person-not-named' });
  });

  it('tells strangers who share a token apart', async () => {
    const { docketId, caseNo } = await openCase('㛃同令牌');
    const { desk, vault } = processWith();
    await owner.query(`insert into person_index (docket_id, kind, token, case_no) values ($1, 'phone', $2, $3)`, [docketId, vault.token('phone', '13900000000'), caseNo]);
    expect(await findRelatedCases(desk, CLERK, { phone: '13900000000' })).toEqual([]);
  });
});

describe('another wrapping key', () => {
  it('takes over all keys while the service works on; then the old one is not needed', async () => {
    const { docketId, caseNo } = await openCase();
    const erased = await closedCase();
    orThrow(await eraseCase(processWith().desk, { caseNo: erased, person: CLERK, ...ORDER }));
    const draft = { id: 'draft-1', place: 'wenzhou', version: 1, keepUntil: civilDate('2030-01-01'), said: { answers: { worker: { name: PERSON.name } } } };
    await new PostgresDrafts(orm.em, processWith().vault).begin(draft, 'kept-key');
    const rotated = rotateVaultFile(file);
    const { rewrapped, unreadable } = await rewrapCaseKeys(orm.em, orThrow(loadVault(rotated)));
    expect([rewrapped > 3, unreadable]).toEqual([true, []]);
    const after = processWith(orThrow(loadVault({ ...rotated, keys: rotated.keys.slice(1) })));
    expect((await after.queries.docket(docketId))?.docket.file).toMatchObject({ parties: [{ name: PERSON.name }, {}] });
    expect(orThrow(await findRelatedCases(after.desk, CLERK, { phone: PERSON.phone })).map(docket => docket.caseNo)).toContain(caseNo);
    expect(await after.queries.caseOf(erased)).toMatchObject({ erased: true });
    expect(await new PostgresDrafts(orm.em, after.vault).find(draft.id, 'kept-key', civilDate('2029-01-01'))).toEqual(draft);
    await rewrapCaseKeys(orm.em, after.vault).then(again => expect(again.rewrapped).toBe(0));
    file = rotated;
  });
});

describe('a vault that goes over to the national profile', () => {
  const cipherOf = async (docketId: string) => (await owner.query<{ cipher: number }>('select get_byte(facts, 0) as cipher from docket where id = $1', [docketId])).rows[0]!.cipher;

  it('opens and finds what was sealed before, seals by SM4 what comes, and names nobody', async () => {
    const old = await openCase();
    const going = rotateVaultFile(file, { profile: 'national' });
    const national = processWith(orThrow(loadVault(going)));
    place.agencies.set('intake', { ...place.at('intake'), desk: national.desk });
    const young = orThrow(await place.open('intake', {
      procedure: 'asking', action: 'begin', roles: ['clerk'], place: 'wenzhou', input: {},
      file: { title: '虚构争议', parties: [{ id: 'w1', role: 'applicant', kind: 'person', ...PERSON }] },
    }));
    expect([await cipherOf(old.docketId), await cipherOf(young.docketId)]).toEqual([1, 2]);
    orThrow(await act(national.desk, { docketId: old.docketId, action: 'finish', person: CLERK, input: {} }));
    expect(await cipherOf(old.docketId)).toBe(2);
    for (const { docketId } of [old, young]) expect((await national.queries.docket(docketId))?.docket.file?.['parties']).toContainEqual(expect.objectContaining({ name: PERSON.name }));
    expect(orThrow(await findRelatedCases(national.desk, CLERK, { phone: PERSON.phone })).map(({ caseNo }) => caseNo)).toEqual(expect.arrayContaining([old.caseNo, young.caseNo]));
    const { unreadable } = await rewrapCaseKeys(orm.em, national.vault);
    expect([old, young].filter(({ caseNo }) => unreadable.includes(caseNo))).toEqual([]);
    const wrapped = await owner.query('select distinct get_byte(wrapped, 0) as cipher from case_keys where case_no in ($1, $2) and kek = $3', [old.caseNo, young.caseNo, national.vault.kek]);
    expect(wrapped.rows).toEqual([{ cipher: 2 }]);
    await expectNobodyNamed();
  });
});
