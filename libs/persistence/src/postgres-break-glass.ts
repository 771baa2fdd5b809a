import type { BreakGlass, BreakGlassStore, GlassReview } from '@fengqiao/access';
import type { EntityManager } from '@mikro-orm/postgresql';
import { executeBound } from './bound.js';
import type { CaseKeys, KeyRow, KnownKey } from './vault/case-keys.js';
import { openTextOf } from './vault/open-rows.js';
import { place as placeOf } from './vault/places.js';

/** Bytes in hexadecimal; instants as text in the database's own spelling. */
type Row = Omit<BreakGlass, 'review' | 'reason'> & Omit<KeyRow, 'caseNo'> & {
  readonly reason: string | null;
  readonly review: Omit<GlassReview, 'remark'> | null;
  readonly remark: string | null;
};

const SELECT = `select b.id, b.case_no as "caseNo", b.place, b.asked_by as "askedBy", encode(b.reason, 'hex') as reason, b.at, b.until, b.review,
  encode(b.remark, 'hex') as remark, k.kek, encode(k.wrapped, 'hex') as wrapped from break_glass b left join case_keys k on k.case_no = b.case_no`;
const ADD = 'insert into break_glass (id, case_no, place, asked_by, reason, at, until) values ($1, $2, $3, $4, $5, $6, $7)';
const REVIEW = 'update break_glass set review = $2::jsonb, remark = $3 where id = $1 and review is null returning id';
const KEY = `select case_no as "caseNo", kek, encode(wrapped, 'hex') as wrapped from case_keys where case_no = $1`;

const REASON = (id: string): string => placeOf('break_glass', 'reason', id);
const REMARK = (id: string): string => placeOf('break_glass', 'remark', id);

const opened = (key: KnownKey, sealed: string | null, where: string): string =>
  openTextOf(key, sealed === null ? null : Buffer.from(sealed, 'hex'), where) ?? '';

/** 紧急查阅 on PostgreSQL. What people wrote is sealed under the key of the case, and goes when that goes. */
export class PostgresBreakGlass implements BreakGlassStore {
  constructor(private readonly em: EntityManager, private readonly keys: CaseKeys) {}

  async #rows(where: string, values: readonly unknown[]): Promise<BreakGlass[]> {
    return (await executeBound<Row>(this.em, { text: `${SELECT} ${where}` }, values)).map(row => this.#open(row));
  }

  #open({ reason, review, remark, kek, wrapped, at, until, ...rest }: Row): BreakGlass {
    const key = this.keys.learn({ caseNo: rest.caseNo, kek, wrapped });
    return {
      ...rest, at: new Date(at).toISOString(), until: new Date(until).toISOString(), reason: opened(key, reason, REASON(rest.id)),
      ...(review ? { review: { ...review, remark: opened(key, remark, REMARK(rest.id)) } } : {}),
    };
  }

  /** Sealed for the case; nothing where the case has no key, because nothing personal of it lies here. The chain has the words as well. */
  async #seal(caseNo: string, where: string, text: string): Promise<Buffer | null> {
    const [row] = await executeBound<KeyRow>(this.em, { text: KEY }, [caseNo]);
    const key = row && this.keys.learn(row);
    return key && key !== 'erased' ? key.seal(where, text) : null;
  }

  async add({ id, caseNo, place, askedBy, reason, at, until }: BreakGlass): Promise<void> {
    await executeBound(this.em, { text: ADD }, [id, caseNo, place, askedBy, await this.#seal(caseNo, REASON(id), reason), at, until]);
  }

  async find(id: string): Promise<BreakGlass | undefined> {
    return (await this.#rows('where b.id = $1', [id]))[0];
  }

  async running(caseNo: string, askedBy: string, at: string): Promise<BreakGlass | undefined> {
    return (await this.#rows('where b.case_no = $1 and b.asked_by = $2 and b.at <= $3 and b.until > $3 order by b.until desc limit 1', [caseNo, askedBy, at]))[0];
  }

  ofCase(caseNo: string): Promise<readonly BreakGlass[]> {
    return this.#rows('where b.case_no = $1 order by b.id', [caseNo]);
  }

  list(place: string, limit: number): Promise<readonly BreakGlass[]> {
    return this.#rows('where b.place = $1 order by b.id desc limit $2', [place, limit]);
  }

  async review(id: string, { remark, ...review }: GlassReview): Promise<boolean> {
    const glass = await this.find(id);
    if (!glass) return false;
    const rows = await executeBound(this.em, { text: REVIEW }, [id, JSON.stringify(review), await this.#seal(glass.caseNo, REMARK(id), remark)]);
    return rows.length === 1;
  }
}
