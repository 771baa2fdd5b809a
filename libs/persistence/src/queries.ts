import type { EntityManager } from '@mikro-orm/postgresql';
import {
  ChainRow, CheckpointRow, ClockRow, ConsentRow, DocketRow, InboxRow, JourneyCaseRow, JourneyStepRow, OutboxRow, PaperRow,
  ParkedLetterRow, ReferralRow, WitnessedRow,
} from './records/entities.js';

/** A page of a list: rows and, where there are more, the opaque mark to go on from. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

export interface DocketFilter {
  readonly place?: string | undefined;
  readonly procedure?: string | undefined;
  readonly state?: string | undefined;
  readonly caseNo?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

function pageOf<T extends { id?: string; caseNo?: string }>(rows: T[], limit: number, key: (row: T) => string): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, ...(rows.length > limit && last ? { next: Buffer.from(key(last)).toString('base64url') } : {}) };
}

const after = (cursor: string | undefined): string | undefined => (cursor ? Buffer.from(cursor, 'base64url').toString() : undefined);

/** What desks, auditors and the command line read. Ordinary queries through the ORM; nothing here changes a row. */
export class Queries {
  constructor(private readonly em: EntityManager) {}

  private fork(): EntityManager {
    return this.em.fork({ disableTransactions: true });
  }

  /** Dockets of the desk, newest first by id (ids are ordered in time). */
  async dockets(filter: DocketFilter) {
    const { place, procedure, state, caseNo } = filter;
    const below = after(filter.cursor);
    const rows = await this.fork().find(DocketRow, {
      ...(place ? { place } : {}), ...(procedure ? { procedure } : {}), ...(state ? { state } : {}), ...(caseNo ? { caseNo } : {}),
      ...(below ? { id: { $lt: below } } : {}),
    }, { orderBy: { id: 'desc' }, limit: filter.limit + 1, exclude: ['file', 'facts'] });
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
    return { docket, clocks: clocks.map(row => row.body), referrals: referrals.map(row => row.body), papers };
  }

  /** Clocks that still run against the desk of a place, soonest first. */
  async runningClocks(place: string | undefined, limit: number) {
    const rows = await this.em.getConnection().execute<{ docketId: string; caseNo: string; body: Record<string, unknown> }[]>(
      `select c.docket_id as "docketId", c.case_no as "caseNo", c.body from clock c join docket d on d.id = c.docket_id
       where c.state in ('running', 'paused', 'missed') and (?::text is null or d.place = ?) order by c.last_day, c.id limit ?`,
      [place ?? null, place ?? null, limit]);
    return rows.map(({ body, ...row }) => ({ ...row, ...body }));
  }

  /** Own halves of referrals at the desk of a place, newest first. */
  async referrals(filter: { place: string | undefined; side?: string | undefined; state?: string | undefined; limit: number }) {
    const place = filter.place ?? null;
    const rows = await this.em.getConnection().execute<{ body: Record<string, unknown> }[]>(
      `select r.body from referral r join case_chain c on c.case_no = r.case_no
       where (?::text is null or c.place = ?) and (?::text is null or r.side = ?) and (?::text is null or r.state = ?) order by r.id desc limit ?`,
      [place, place, filter.side ?? null, filter.side ?? null, filter.state ?? null, filter.state ?? null, filter.limit]);
    return rows.map(row => row.body);
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
    return chain ? { chain, dockets, referrals: referrals.map(row => row.body), consents: consents.map(row => row.body), papers } : undefined;
  }

  /** Everything that went out and came in about a case, with proofs and receipts. */
  async messagesOf(caseNo: string) {
    const em = this.fork();
    const [sent, received] = await Promise.all([
      em.find(OutboxRow, { caseNo }, { orderBy: { position: 'asc' } }),
      em.find(InboxRow, { caseNo }, { orderBy: { receivedAt: 'asc', caseSeq: 'asc' } }),
    ]);
    return { sent, received };
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
      em.find(InboxRow, { outcome: 'parked' }, { orderBy: { receivedAt: 'desc' }, limit, exclude: ['message', 'proof'] }),
      em.find(ParkedLetterRow, {}, { orderBy: { parkedAt: 'desc' }, limit, exclude: ['letter'] }),
    ]);
    return { messages, letters };
  }

  async counts() {
    const em = this.fork();
    const [outbox, held, parked, letters, missed] = await Promise.all([
      em.count(OutboxRow, { receiptedAt: null }), em.count(InboxRow, { outcome: 'held' }), em.count(InboxRow, { outcome: 'parked' }),
      em.count(ParkedLetterRow, {}), em.count(ClockRow, { state: 'missed' }),
    ]);
    return { outbox, held, parked, letters, missed };
  }

  /** The agency's chains: every entry, by case and number, with the payload's text. */
  async ledger(cursor: string | undefined, limit: number) {
    const from = after(cursor);
    const [caseNo, seq] = from ? from.split('|') as [string, string] : ['', '0'];
    const rows = await this.em.getConnection().execute<{ case_no: string; seq: number; hash: string; entry: Record<string, unknown>; payload: string }[]>(
      'select case_no, seq, hash, entry, payload from ledger where (case_no, seq) > (?, ?::int) order by case_no, seq limit ?', [caseNo, seq, limit + 1]);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, ...(rows.length > limit && last ? { next: Buffer.from(`${last.case_no}|${last.seq}`).toString('base64url') } : {}) };
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

  /** Dockets and clocks as they stand, for comparison with what the chain says. */
  async standing(cursor: string | undefined, limit: number) {
    const em = this.fork();
    const above = after(cursor);
    const rows = await em.find(DocketRow, above ? { id: { $gt: above } } : {}, { orderBy: { id: 'asc' }, limit: limit + 1 });
    const page = pageOf(rows, limit, row => row.id);
    const clocks = await em.find(ClockRow, { docketId: { $in: page.items.map(row => row.id) } });
    return { ...page, clocks: clocks.map(row => ({ docketId: row.docketId, state: row.state, lastDay: row.lastDay, body: row.body })) };
  }
}
