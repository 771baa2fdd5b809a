import type { Outbox, Outgoing, ParkedLetter, ReceiptTaken } from '@fengqiao/docket';
import type { EntityManager } from '@mikro-orm/postgresql';
import { executeBound } from './bound.js';
import { OutboxRow, ParkedLetterRow } from './records/entities.js';

const CLAIM = `
  update outbox o set next_try_at = now() + $1::int * interval '1 second', attempts = o.attempts + 1
  from (select position from outbox where receipted_at is null and next_try_at <= now() order by position limit $2 for update skip locked) due
  where o.position = due.position
  returning o.id, o.to_agency as "to", o.type, o.place, o.case_no as "caseNo", o.body, o.digest, o.attempts, o.traceparent, o.position`;

/** Rows are locked in their order, here and below: what is being published may be receipted in the same instant. */
const PUBLISHED = `
  with sent as (
    select o.position, s.proof from jsonb_to_recordset($2::jsonb) as s(id text, proof jsonb) join outbox o on o.id = s.id
    order by o.position for update of o)
  update outbox o set published_at = now(), proof = sent.proof, reason = case when o.receipted_at is null then null else o.reason end,
    next_try_at = now() + $1::int * interval '1 second',
    receipted_at = case when o.receipt is null then null else coalesce(o.receipted_at, now()) end
  from sent where o.position = sent.position`;

const POSTPONED = `
  with late as (
    select position from outbox where receipted_at is null and id in (select jsonb_array_elements_text($3::jsonb)) order by position for update)
  update outbox o set next_try_at = now() + $1::int * interval '1 second', reason = $2 from late where o.position = late.position`;

/**
 * Retires rows and, for what opened a referral, moves the sender's half from sent to received (or parked) — once. A row
 * whose own signature was lost (killed after the broker took the letter) is signed and sent once more before it retires:
 * otherwise this agency could not prove what it sent.
 */
const RECEIPTED = `
  with given as (select * from jsonb_to_recordset($1::jsonb) as g("messageId" text, "from" text, digest text, outcome text, reason text, bundle jsonb)),
  own as (
    select o.position, g.bundle, g.reason, g.outcome
    from given g join outbox o on o.id = g."messageId" and o.to_agency = g."from" and o.digest = g.digest
    order by o.position for update of o),
  retired as (
    update outbox o set receipt = own.bundle, reason = own.reason,
      receipted_at = case when o.proof is null then null else coalesce(o.receipted_at, now()) end
    from own where o.position = own.position
    returning o.id, o.type, o.referral_id, own.outcome),
  halves as (
    update referral r set state = h.to_state, body = r.body || jsonb_build_object('state', h.to_state)
    from (select referral_id, case when outcome = 'parked' then 'parked' else 'received' end as to_state from retired where type = 'referral.sent') h
    where r.id = h.referral_id and r.side = 'sender' and r.state = 'sent' returning 1)
  select g."messageId" as id from given g where not exists (select 1 from retired t where t.id = g."messageId")`;

/** The outgoing side of an agency's store on PostgreSQL. */
export class PostgresOutbox implements Outbox {
  constructor(private readonly em: EntityManager) {}

  async claim(limit: number, leaseSeconds: number): Promise<readonly Outgoing[]> {
    const rows = await executeBound<Outgoing & { position: string; traceparent: string | null }>(this.em, { text: CLAIM }, [leaseSeconds, limit]);
    return rows
      .sort((a, b) => Number(a.position) - Number(b.position))
      .map(({ position: _position, traceparent, ...row }) => ({ ...row, ...(traceparent ? { traceparent } : {}) }));
  }

  async published(sent: readonly { id: string; proof: Readonly<Record<string, unknown>> }[], retrySeconds: number): Promise<void> {
    await executeBound(this.em, { text: PUBLISHED }, [retrySeconds, JSON.stringify(sent)]);
  }

  async postponed(ids: readonly string[], retrySeconds: number, reason: string): Promise<void> {
    await executeBound(this.em, { text: POSTPONED }, [retrySeconds, reason, JSON.stringify(ids)]);
  }

  async receipted(receipts: readonly ReceiptTaken[]): Promise<readonly string[]> {
    const strangers = await executeBound<{ id: string }>(this.em, { text: RECEIPTED }, [JSON.stringify(receipts)]);
    return strangers.map(row => row.id);
  }

  async pending(): Promise<number> {
    return this.em.fork().count(OutboxRow, { receiptedAt: null });
  }

  async park(letter: ParkedLetter): Promise<void> {
    await this.em.fork().upsert(ParkedLetterRow, { ...letter });
  }
}
