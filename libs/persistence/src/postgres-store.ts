import { personKeysOf, type CaseFile, type PersonKey } from '@fengqiao/case-file';
import type { CaseBearings, Changes, DocketsWanted, FoundDocket, Snapshot, StorageOnly, Store, Wanted } from '@fengqiao/docket';
import type { CaseNumber, CivilDate } from '@fengqiao/kernel';
import type { Clock, DocketConsulted } from '@fengqiao/procedure';
import type { EntityManager } from '@mikro-orm/postgresql';
import { executeBound } from './bound.js';
import { loneDocketIn, readLoneDocket } from './lone-docket.js';
import { loneStep, takeLoneStep } from './lone-step.js';
import { ClockRow } from './records/entities.js';
import { refusingWhenAway } from './unavailable.js';
import type { CaseKeys, KeyRow } from './vault/case-keys.js';
import { openSnapshot, type Read } from './vault/open-snapshot.js';
import { openValue, place } from './vault/places.js';
import { sealChanges, type SealedChanges } from './vault/seal-changes.js';

const READ = { name: 'fq_read', text: 'select fq_read($1::jsonb) as read' };
const WRITE = { name: 'fq_write', text: 'select fq_write($1::jsonb, $2::bytea) as written' };

const WRITE_STORAGE_ONLY = { name: 'fq_write_storage_only', text: 'select fq_write_storage_only($1::jsonb, $2::bytea, $3::jsonb) as written' };

const UNIQUE_VIOLATION = '23505';
const isUniqueViolation = (error: unknown): boolean => {
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  return code === UNIQUE_VIOLATION || cause?.code === UNIQUE_VIOLATION;
};

/** Somebody inserted the same case, docket or key a moment before: read again and decide on that. */
async function staleWhereTaken(write: () => Promise<'done' | 'stale'>): Promise<'done' | 'stale'> {
  try {
    return await write();
  } catch (error) {
    if (isUniqueViolation(error)) return 'stale';
    throw error;
  }
}

const ANSWERED = `select i.case_no as "caseNo", encode(i.sealed, 'hex') as sealed, k.kek, encode(k.wrapped, 'hex') as wrapped
  from idempotency i join case_keys k on k.case_no = i.case_no where i.key = $1`;

const FOUND_AT_MOST = 100;
const FOUND = `select d.id as "docketId", d.case_no as "caseNo", d.place, d.procedure, d.state, d.opened_on as "openedOn", encode(d.file, 'hex') as file,
    k.kek, encode(k.wrapped, 'hex') as wrapped
  from docket d join case_keys k on k.case_no = d.case_no
  where d.id in (select p.docket_id from person_index p join unnest($1::int[], $2::text[]) as t(token, kind) on p.token = t.token and p.kind = t.kind)
  order by d.id desc limit ${FOUND_AT_MOST}`;

const CONSULTED = `select d.id, d.case_no as "caseNo", d.state, d.opened_on as "openedOn", encode(d.facts, 'hex') as facts, k.kek, encode(k.wrapped, 'hex') as wrapped,
    (select coalesce(json_agg(c.body order by c.id), '[]') from clock c where c.docket_id = d.id) as clocks
  from docket d join case_keys k on k.case_no = d.case_no
  where d.procedure = $1 and ($2::text is null or d.place = $2) and ($3::text is null or d.opened_on >= $3) and ($4::text is null or d.opened_on <= $4)
    and d.id > $5 and k.wrapped is not null and ($7::text[] is null or d.state = any($7))
  order by d.id limit $6`;

const RECORDS = `select payload from ledger where case_no = $1 and entry->>'docketId' = $2 order by seq`;

const BEARINGS = `select (select count(*)::int from outbox o join delivery d on d.position = o.position where o.case_no = $1 and d.receipted_at is null)
    + (select count(*)::int from inbox where case_no = $1 and outcome = 'held') as waiting,
  (select coalesce(json_agg(json_build_object('id', id, 'procedure', procedure, 'state', state)), '[]') from docket where case_no = $1) as dockets,
  (select body from storage_only where case_no = $1 and ended is null) as "storageOnly"`;

/**
 * An agency's store on PostgreSQL. Each unit of work is one statement, so it is written whole or not at all. What is personal
 * is sealed on its way in and opened on its way out, here and nowhere else.
 */
export class PostgresStore implements Store {
  constructor(private readonly em: EntityManager, private readonly keys: CaseKeys) {}

  async read(wanted: Wanted): Promise<Snapshot> {
    return refusingWhenAway(async () => {
      const lone = loneDocketIn(wanted);
      const read = lone ? await readLoneDocket(this.em, lone) : (await executeBound<{ read: Read }>(this.em, READ, [JSON.stringify(wanted)]))[0]!.read;
      return openSnapshot(read, this.keys);
    });
  }

  async write(changes: Changes): Promise<'done' | 'stale'> {
    return refusingWhenAway(async () => {
      const step = loneStep(changes, this.keys);
      if (step) return staleWhereTaken(() => takeLoneStep(this.em, step));
      const sealed = sealChanges(changes, this.keys);
      const outcome = await this.#written(sealed, changes.storageOnly);
      for (const [caseNo, minted] of sealed.minted) {
        if (outcome === 'done') this.keys.written(caseNo, minted, minted.key);
        else await this.#learnKey(caseNo);
      }
      if (changes.erased) this.keys.forget(changes.erased);
      return outcome;
    });
  }

  #written({ rows, bytes }: SealedChanges, storageOnly: Changes['storageOnly']): Promise<'done' | 'stale'> {
    return staleWhereTaken(async () => {
      const [row] = storageOnly
        ? await executeBound<{ written: boolean }>(this.em, WRITE_STORAGE_ONLY, [JSON.stringify(rows), bytes, JSON.stringify(storageOnly)])
        : await executeBound<{ written: boolean }>(this.em, WRITE, [JSON.stringify(rows), bytes]);
      return row!.written ? 'done' : 'stale';
    });
  }

  /** Somebody else may have given the case its key a moment before. */
  async #learnKey(caseNo: string): Promise<void> {
    const [row] = await executeBound<KeyRow>(this.em,
      { text: `select case_no as "caseNo", kek, encode(wrapped, 'hex') as wrapped from case_keys where case_no = $1` }, [caseNo]);
    if (row) this.keys.learn(row);
  }

  async answered(key: string): Promise<{ fingerprint: string; answer: string } | undefined> {
    return refusingWhenAway(async () => {
      const [row] = await executeBound<KeyRow & { sealed: string | null }>(this.em, { name: 'answered', text: ANSWERED }, [key]);
      const caseKey = row && this.keys.learn(row);
      if (!row || row.sealed === null || caseKey === 'erased') return undefined;
      return openValue(caseKey, row.sealed, place('idempotency', 'sealed', key));
    });
  }

  /** A token is short, so that strangers may share it: what was found is opened and compared. */
  async findByPerson(wanted: readonly PersonKey[]): Promise<readonly FoundDocket[]> {
    const filed = wanted.flatMap(({ kind, value }) => this.keys.vault.tokens(kind, value).map(token => ({ kind, token })));
    const rows = await executeBound<FoundDocket & KeyRow & { file: string }>(this.em, { name: 'by-person', text: FOUND }, [filed.map(({ token }) => token), filed.map(({ kind }) => kind)]);
    return rows.flatMap(({ file, kek, wrapped, ...found }) => {
      const key = this.keys.learn({ caseNo: found.caseNo, kek, wrapped });
      if (key === 'erased') return [];
      const own = personKeysOf(openValue<CaseFile>(key, file, place('docket', 'file', found.docketId)));
      const matched = own.filter(known => wanted.some(({ kind, value }) => kind === known.kind && value === known.value)).map(({ kind }) => kind);
      return matched.length ? [{ ...found, matched: [...new Set(matched)] }] : [];
    });
  }

  async consult({ procedure, place: at, facts: named, states, from, to, after, limit }: DocketsWanted): Promise<readonly DocketConsulted[]> {
    const rows = await executeBound<Omit<DocketConsulted, 'facts'> & KeyRow & { facts: string }>(
      this.em, { name: 'consulted', text: CONSULTED }, [procedure, at ?? null, from ?? null, to ?? null, after, limit, states ?? null]);
    return rows.flatMap(({ facts, kek, wrapped, ...row }) => {
      const key = this.keys.learn({ caseNo: row.caseNo, kek, wrapped });
      if (key === 'erased') return [];
      const known = openValue<Record<string, unknown>>(key, facts, place('docket', 'facts', row.id));
      return [{ ...row, facts: Object.fromEntries(Object.entries(known).filter(([name]) => named.includes(name))) }];
    });
  }

  async bearingsOf(caseNo: CaseNumber): Promise<CaseBearings> {
    const [row] = await executeBound<Omit<CaseBearings, 'storageOnly'> & { readonly storageOnly: StorageOnly | null }>(this.em, { text: BEARINGS }, [caseNo]);
    const { storageOnly, ...bearings } = row!;
    return { ...bearings, ...(storageOnly ? { storageOnly } : {}) };
  }

  async overdue(today: CivilDate, limit: number): Promise<readonly { clock: Clock; docketId: string }[]> {
    const rows = await this.em.fork().find(ClockRow, { state: 'running', wakeOn: { $lt: today } }, { limit, orderBy: { wakeOn: 'asc' } });
    return rows.map(row => ({ clock: row.body as unknown as Clock, docketId: row.docketId }));
  }

  async counting(after: string, limit: number): Promise<readonly { clock: Clock; docketId: string }[]> {
    const rows = await this.em.fork().find(ClockRow, { state: { $in: ['running', 'missed'] }, id: { $gt: after } }, { limit, orderBy: { id: 'asc' } });
    return rows.map(row => ({ clock: row.body as unknown as Clock, docketId: row.docketId }));
  }

  async recordsOf({ id, caseNo }: { readonly id: string; readonly caseNo: CaseNumber }): Promise<readonly string[]> {
    return (await executeBound<{ payload: string }>(this.em, { text: RECORDS }, [caseNo, id])).map(({ payload }) => payload);
  }
}
