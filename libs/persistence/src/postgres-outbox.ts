import type { Outbox, Outgoing, ParkedLetter, ReceiptTaken } from '@fengqiao/docket';
import type { EntityManager } from '@mikro-orm/postgresql';
import { OutboxRow, ParkedLetterRow } from './records/entities.js';

const CLAIM = `
  update outbox o set next_try_at = now() + ?::int * interval '1 second', attempts = o.attempts + 1
  from (select position from outbox where receipted_at is null and next_try_at <= now() order by position limit ? for update skip locked) due
  where o.position = due.position
  returning o.id, o.to_agency as "to", o.type, o.place, o.case_no as "caseNo", o.body, o.digest, o.attempts, o.traceparent, o.position`;

const PUBLISHED = `
  update outbox o set published_at = now(), proof = s.proof, reason = case when o.receipted_at is null then null else o.reason end, next_try_at = now() + ?::int * interval '1 second'
  from jsonb_to_recordset(?::jsonb) as s(id text, proof jsonb) where o.id = s.id`;

/** Retires rows and, for what opened a referral, moves the sender's half from sent to received (or parked) — once. */
const RECEIPTED = `
  with given as (select * from jsonb_to_recordset(?::jsonb) as g("messageId" text, "from" text, digest text, outcome text, reason text, bundle jsonb)),
  retired as (
    update outbox o set receipt = g.bundle, receipted_at = coalesce(o.receipted_at, now()), reason = g.reason
    from given g where o.id = g."messageId" and o.to_agency = g."from" and o.digest = g.digest
    returning o.id, o.type, o.referral_id, g.outcome),
  halves as (
    update referral r set state = h.to_state, body = r.body || jsonb_build_object('state', h.to_state)
    from (select referral_id, case when outcome = 'parked' then 'parked' else 'received' end as to_state from retired where type = 'referral.sent') h
    where r.id = h.referral_id and r.side = 'sender' and r.state = 'sent' returning 1)
  select g."messageId" as id from given g where not exists (select 1 from retired t where t.id = g."messageId")`;

/** The outgoing side of an agency's store on PostgreSQL. */
export class PostgresOutbox implements Outbox {
  constructor(private readonly em: EntityManager) {}

  async claim(limit: number, leaseSeconds: number): Promise<readonly Outgoing[]> {
    const rows = await this.em.getConnection().execute<(Outgoing & { position: string; traceparent: string | null })[]>(CLAIM, [leaseSeconds, limit]);
    return rows
      .sort((a, b) => Number(a.position) - Number(b.position))
      .map(({ position: _position, traceparent, ...row }) => ({ ...row, ...(traceparent ? { traceparent } : {}) }));
  }

  async published(sent: readonly { id: string; proof: Readonly<Record<string, unknown>> }[], retrySeconds: number): Promise<void> {
    await this.em.getConnection().execute(PUBLISHED, [retrySeconds, JSON.stringify(sent)]);
  }

  async postponed(ids: readonly string[], retrySeconds: number, reason: string): Promise<void> {
    await this.em.getConnection().execute(
      `update outbox set next_try_at = now() + ?::int * interval '1 second', reason = ? where receipted_at is null
       and id in (select jsonb_array_elements_text(?::jsonb))`, [retrySeconds, reason, JSON.stringify(ids)]);
  }

  async receipted(receipts: readonly ReceiptTaken[]): Promise<readonly string[]> {
    const strangers = await this.em.getConnection().execute<{ id: string }[]>(RECEIPTED, [JSON.stringify(receipts)]);
    return strangers.map(row => row.id);
  }

  async pending(): Promise<number> {
    return this.em.fork().count(OutboxRow, { receiptedAt: null });
  }

  async park(letter: ParkedLetter): Promise<void> {
    await this.em.fork().upsert(ParkedLetterRow, { ...letter });
  }
}
