import type { Json } from '@fengqiao/kernel';
import type { Clock } from '@fengqiao/procedure';
import type { EntityManager, InferEntity } from '@mikro-orm/postgresql';
import { executeBound } from './bound.js';
import { provenOf, signaturesOver } from './kept-evidence.js';
import { closedCases, type ClosedCase, type ClosedWanted, type EndState } from './closed-cases.js';
import { DeliveryRow } from './records/delivery-entities.js';
import {
  ChainRow, CheckpointRow, ClockRow, ConsentRow, DocketRow, InboxRow, JourneyCaseRow, JourneyStepRow, OutboxRow, PaperRow,
  ParkedLetterRow, ReferralRow, WitnessedRow,
} from './records/entities.js';
import type { CaseKeys, KeyRow, KnownKey } from './vault/case-keys.js';
import { openJson, openTextOf } from './vault/open-rows.js';
import { openDetails, openDocket, openReferral, standingDocket, type LedgerRead, type SealedReferral } from './vault/open-views.js';
import { place } from './vault/places.js';

/** A page of a list: rows and, where there are more, the opaque mark to go on from. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

export interface DocketFilter {
  readonly place?: string | undefined;
  readonly procedure?: string | undefined;
  /** Those that the reader takes part in. */
  readonly procedures?: readonly string[];
  readonly state?: string | undefined;
  readonly caseNo?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** What a list says of a docket: nothing that is sealed. Read as rows; making records of them would take twice as long as the rest. */
/** Erasures that the person asked for, whose day has come; by the day of China, as all days here. */
const ERASURES_DUE = {
  name: 'erasures-due',
  text: `select count(*)::int as due from storage_only where ended is null and erasable_from <= to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`,
};

const LISTED = ['id', 'caseNo', 'place', 'scheme', 'procedure', 'state', 'version', 'openedOn', 'lastStepOn', 'updatedAt'] as const;

export type DocketLine = Pick<InferEntity<typeof DocketRow>, (typeof LISTED)[number]>;

function pageOf<T extends { id?: string; caseNo?: string }>(rows: T[], limit: number, key: (row: T) => string): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, ...(rows.length > limit && last ? { next: Buffer.from(key(last)).toString('base64url') } : {}) };
}

const after = (cursor: string | undefined): string | undefined => (cursor ? Buffer.from(cursor, 'base64url').toString() : undefined);

/**
 * What desks, auditors and the command line read. Ordinary queries through the ORM; nothing here changes a row. What is sealed
 * is opened with the key of its case; what has been erased is left out.
 */
export class Queries {
  constructor(private readonly em: EntityManager, private readonly keys: CaseKeys) {}

  private fork(): EntityManager {
    return this.em.fork({ disableTransactions: true });
  }

  /** Dockets of the desk, newest first by id (ids are ordered in time). */
  async dockets(filter: DocketFilter): Promise<Page<DocketLine>> {
    const { place, procedure, procedures, state, caseNo } = filter;
    const wanted = procedures?.filter(name => !procedure || name === procedure) ?? (procedure ? [procedure] : undefined);
    const below = after(filter.cursor);
    const rows: DocketLine[] = await this.fork().createQueryBuilder(DocketRow).select([...LISTED]).where({
      ...(place ? { place } : {}), ...(wanted ? { procedure: { $in: wanted } } : {}), ...(state ? { state } : {}), ...(caseNo ? { caseNo } : {}),
      ...(below ? { id: { $lt: below } } : {}),
    }).orderBy({ id: 'desc' }).limit(filter.limit + 1).execute('all');
    return pageOf(rows, filter.limit, row => row.id);
  }

  async docket(id: string) {
    const em = this.fork();
    const docket = await em.findOne(DocketRow, { id });
    if (!docket) return undefined;
    const [clocks, referrals, papers] = await Promise.all([
      em.find(ClockRow, { docketId: id }, { orderBy: { id: 'asc' } }),
      em.find(ReferralRow, { docketId: id }, { orderBy: { id: 'asc' } }),
      em.find(PaperRow, { docketId: id }, { orderBy: { id: 'asc' } }),
    ]);
    const key = (await this.#keysOf([docket.caseNo])).get(docket.caseNo);
    return { docket: openDocket(docket, key), clocks: clocks.map(row => row.body as unknown as Clock), referrals: referrals.map(row => openReferral(row, key)), papers };
  }

  /** Every entry of the chain about a docket, oldest first, with what is sealed in it; nothing sealed of an erased case. */
  async stepsOf({ id, caseNo }: { readonly id: string; readonly caseNo: string }) {
    const rows = await this.em.getConnection().execute<LedgerRead[]>(
      `select case_no, seq, hash, entry, payload, details from ledger where case_no = ? and entry->>'docketId' = ? order by seq`, [caseNo, id]);
    const key = (await this.#keysOf([caseNo])).get(caseNo);
    return rows.map(row => {
      const opened = openDetails(row, key);
      return { on: String(row.entry['on']), action: String(row.entry['action']), actor: String(row.entry['actor']), version: Number(row.entry['version']), payload: JSON.parse(row.payload) as Json, details: typeof opened === 'object' ? JSON.parse(opened.text) as Json : {} };
    });
  }

  /** The how-manieth of its kind each paper of a docket is in its year, counted in the order in which they were issued. */
  async paperOrdinals(docketId: string): Promise<ReadonlyMap<string, number>> {
    const rows = await this.em.getConnection().execute<{ id: string; ordinal: number }[]>(
      `select p.id, (select count(*)::int from paper q where q.paper = p.paper and left(q.issued_on, 4) = left(p.issued_on, 4) and q.id <= p.id) as ordinal
       from paper p where p.docket_id = ?`, [docketId]);
    return new Map(rows.map(row => [row.id, row.ordinal]));
  }

  /** Clocks that still run against the desk of a place, soonest first. */
  async runningClocks(place: string | undefined, limit: number, procedures?: readonly string[]) {
    const wanted = procedures ? JSON.stringify(procedures) : null;
    const rows = await this.em.getConnection().execute<{ docketId: string; caseNo: string; body: Clock }[]>(
      `select c.docket_id as "docketId", c.case_no as "caseNo", c.body from clock c join docket d on d.id = c.docket_id
       where c.state in ('running', 'paused', 'missed') and c.body->>'closedOn' is null and (?::text is null or d.place = ?) and (?::text is null or d.procedure in (select jsonb_array_elements_text(?::jsonb)))
       order by c.last_day, c.id limit ?`,
      [place ?? null, place ?? null, wanted, wanted, limit]);
    return rows.map(({ body, ...row }) => ({ ...row, ...body }));
  }

  /** Own halves of referrals at the desk of a place, newest first. */
  async referrals(filter: { place: string | undefined; side?: string | undefined; state?: string | undefined; limit: number; procedures?: readonly string[] }) {
    const place = filter.place ?? null;
    const wanted = filter.procedures ? JSON.stringify(filter.procedures) : null;
    const rows = await this.em.getConnection().execute<SealedReferral[]>(
      `select r.id, r.case_no as "caseNo", r.body, r.sealed from referral r join case_chain c on c.case_no = r.case_no left join docket d on d.id = r.docket_id
       where (?::text is null or c.place = ?) and (?::text is null or d.id is null or d.procedure in (select jsonb_array_elements_text(?::jsonb))) and (?::text is null or r.side = ?) and (?::text is null or r.state = ?) order by r.id desc limit ?`,
      [place, place, wanted, wanted, filter.side ?? null, filter.side ?? null, filter.state ?? null, filter.state ?? null, filter.limit]);
    const keys = await this.#keysOf(rows.map(row => row.caseNo));
    return rows.map(row => openReferral(row, keys.get(row.caseNo)));
  }

  /** What this agency has of a case. */
  async caseOf(caseNo: string) {
    const em = this.fork();
    const [chain, dockets, referrals, consents, papers] = await Promise.all([
      em.findOne(ChainRow, { caseNo }),
      em.find(DocketRow, { caseNo }, { orderBy: { id: 'asc' }, exclude: ['file'] }),
      em.find(ReferralRow, { caseNo }, { orderBy: { id: 'asc' } }),
      em.find(ConsentRow, { caseNo }, { orderBy: { id: 'asc' } }),
      em.find(PaperRow, { caseNo }, { orderBy: { id: 'asc' } }),
    ]);
    const key = (await this.#keysOf([caseNo])).get(caseNo);
    return chain ? {
      chain, papers, erased: key === 'erased', dockets: dockets.map(row => openDocket(row, key)), referrals: referrals.map(row => openReferral(row, key)),
      consents: consents.flatMap(row => openJson<Record<string, unknown>>(key, row.sealed, place('consent', 'sealed', row.id)) ?? []),
    } : undefined;
  }

  /** Everything that went out and came in about a case, with proofs and receipts; of an erased case only what named nobody. */
  async messagesOf(caseNo: string) {
    const em = this.fork();
    const [sent, received] = await Promise.all([
      em.find(OutboxRow, { caseNo }, { orderBy: { position: 'asc' } }),
      em.find(InboxRow, { caseNo }, { orderBy: { receivedAt: 'asc', caseSeq: 'asc' } }),
    ]);
    const proven = await provenOf(em, sent.map(({ position }) => position));
    const signatureOver = await signaturesOver(em, received);
    const key = (await this.#keysOf([caseNo])).get(caseNo);
    return {
      sent: sent.flatMap(row => {
        const body = row.body ?? openTextOf(key, row.sealed, place('outbox', 'sealed', row.id));
        return body === undefined ? [] : [{ ...row, body, ...proven(row.position) }];
      }),
      received: received.flatMap(row => {
        const message = row.message ?? openTextOf(key, row.sealed, place('inbox', 'sealed', row.id));
        return message === undefined ? [] : [{ ...row, message: JSON.parse(message) as Json, proof: signatureOver(row.proof) }];
      }),
    };
  }

  async journey(caseNo: string) {
    return this.fork().find(JourneyStepRow, { caseNo }, { orderBy: { on: 'asc', storedAt: 'asc', version: 'asc' } });
  }

  /** 案源登记库, newest change first. */
  async registry(filter: { place?: string | undefined; cursor?: string | undefined; limit: number }) {
    const below = after(filter.cursor);
    const rows = await this.fork().find(JourneyCaseRow, {
      ...(filter.place ? { place: filter.place } : {}), ...(below ? { caseNo: { $lt: below } } : {}),
    }, { orderBy: { caseNo: 'desc' }, limit: filter.limit + 1 });
    return pageOf(rows, filter.limit, row => row.caseNo);
  }

  /** What could not be applied: single messages, and letters that could not be opened. */
  async parked(limit: number) {
    const em = this.fork();
    const [messages, letters] = await Promise.all([
      em.find(InboxRow, { outcome: 'parked' }, { orderBy: { receivedAt: 'desc' }, limit, exclude: ['message', 'sealed', 'proof'] }),
      em.find(ParkedLetterRow, {}, { orderBy: { parkedAt: 'desc' }, limit, exclude: ['letter'] }),
    ]);
    return { messages, letters };
  }

  async counts() {
    const em = this.fork();
    const [outbox, held, parked, letters, missed, [erasures]] = await Promise.all([
      em.count(DeliveryRow, { receiptedAt: null }), em.count(InboxRow, { outcome: 'held' }), em.count(InboxRow, { outcome: 'parked' }),
      em.count(ParkedLetterRow, {}), em.count(ClockRow, { state: 'missed' }),
      executeBound<{ due: number }>(this.em, ERASURES_DUE, []),
    ]);
    return { outbox, held, parked, letters, missed, erasures: erasures!.due };
  }

  /** The agency's chains: every entry, by case and number, with its payload, and whether the details still open. */
  async ledger(cursor: string | undefined, limit: number) {
    const from = after(cursor);
    const [caseNo, seq] = from ? from.split('|') as [string, string] : ['', '0'];
    const rows = await this.em.getConnection().execute<LedgerRead[]>(
      'select case_no, seq, hash, entry, payload, details from ledger where (case_no, seq) > (?, ?::int) order by case_no, seq limit ?', [caseNo, seq, limit + 1]);
    const page = rows.slice(0, limit);
    const keys = await this.#keysOf(page.map(row => row.case_no));
    const items = page.map(row => ({ ...row, details: openDetails(row, keys.get(row.case_no)) }));
    const last = items.at(-1);
    return { items, ...(rows.length > limit && last ? { next: Buffer.from(`${last.case_no}|${last.seq}`).toString('base64url') } : {}) };
  }

  /** Cases whose dockets have all come to an end here and that have not been erased, in the order of their numbers. */
  async closedCases(ends: readonly EndState[], wanted: ClosedWanted): Promise<ClosedCase[]> {
    return closedCases(this.em, this.keys, ends, wanted);
  }

  async chains() {
    return this.fork().find(ChainRow, {}, { orderBy: { caseNo: 'asc' } });
  }

  async checkpoints() {
    return (await this.fork().find(CheckpointRow, {}, { orderBy: { number: 'asc' } })).map(row => row.body);
  }

  /** Checkpoints of other agencies that this one holds. */
  async witnessed() {
    return this.fork().find(WitnessedRow, {}, { orderBy: { agency: 'asc', number: 'asc' } });
  }

  /** Dockets and clocks as they stand, with the salts of the marks that the chain holds of them. */
  async standing(cursor: string | undefined, limit: number) {
    const em = this.fork();
    const above = after(cursor);
    const rows = await em.find(DocketRow, above ? { id: { $gt: above } } : {}, { orderBy: { id: 'asc' }, limit: limit + 1 });
    const page = pageOf(rows, limit, row => row.id);
    const cases = [...new Set(page.items.map(row => row.caseNo))];
    const [clocks, keys, entries] = await Promise.all([
      em.find(ClockRow, { docketId: { $in: page.items.map(row => row.id) } }), this.#keysOf(cases),
      this.em.getConnection().execute<LedgerRead[]>(
        `select case_no, seq, entry, payload, details from ledger where case_no in (select jsonb_array_elements_text(?::jsonb)) and details is not null order by case_no, seq`,
        [JSON.stringify(cases)]),
    ]);
    const ofDocket = Map.groupBy(entries, entry => String(entry.entry['docketId']));
    return {
      ...page, items: page.items.map(row => standingDocket(row, keys.get(row.caseNo), ofDocket.get(row.id) ?? [])),
      clocks: clocks.map(row => ({ docketId: row.docketId, state: row.state, lastDay: row.lastDay, body: row.body })),
    };
  }

  async #keysOf(cases: readonly string[]): Promise<ReadonlyMap<string, KnownKey>> {
    if (cases.length === 0) return new Map();
    const rows = await this.em.getConnection().execute<KeyRow[]>(
      `select case_no as "caseNo", kek, encode(wrapped, 'hex') as wrapped from case_keys where case_no in (select jsonb_array_elements_text(?::jsonb))`,
      [JSON.stringify([...new Set(cases)])]);
    return new Map(rows.map(row => [row.caseNo, this.keys.learn(row)]));
  }
}
