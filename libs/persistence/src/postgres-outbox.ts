import type { LetterReceived, LetterSent, Outbox, Outgoing, ParkedLetter, SheetTaken } from '@fengqiao/docket';
import { Refused } from '@fengqiao/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import { executeBound } from './bound.js';
import { DeliveryRow } from './records/delivery-entities.js';
import { ParkedLetterRow } from './records/entities.js';
import type { CaseKeys } from './vault/case-keys.js';
import { bodyOf, type SentRead } from './vault/open-rows.js';

/**
 * Its commit does not wait for the disk: what a power cut takes back of a lease, a try or a kept letter is one more sending,
 * which its receiver knows. What the WAL holds before a commit that does wait (an inbox row after its letter) is safe with it.
 */
const UNHURRIED = `(select set_config('synchronous_commit', 'off', true)) unhurried`;

/** By the moment at which they are due, which is the order of the index: a long backlog is not sorted for each claim. */
const CLAIM = {
  name: 'fq_claim',
  text: `
  with due as (
    select position from delivery where receipted_at is null and next_try_at <= now() order by next_try_at, position limit $2 for update skip locked),
  claimed as (
    update delivery d set next_try_at = now() + $1::int * interval '1 second', attempts = d.attempts + 1 from due, ${UNHURRIED} where d.position = due.position
    returning d.position, d.attempts)
  select o.id, o.to_agency as "to", o.type, o.place, o.case_no as "caseNo", o.body, encode(o.sealed, 'hex') as sealed, o.digest, c.attempts, o.traceparent,
    k.kek, encode(k.wrapped, 'hex') as wrapped
  from claimed c join outbox o on o.position = c.position left join case_keys k on k.case_no = o.case_no and o.sealed is not null order by o.position`,
};

/** Rows are locked in their order, here and below: what is being published may be receipted in the same instant. */
const PUBLISHED = {
  name: 'fq_published',
  text: `
  with kept as (
    insert into sent_letter (id, profile, signed_root, digests)
    select l.id, l.profile, l."signedRoot", l.digests from jsonb_to_recordset($3::jsonb) as l(id text, profile text, "signedRoot" text, digests text)),
  sent as (
    select d.position, s.letter, s.leaf
    from jsonb_to_recordset($4::jsonb) as s(id text, letter text, leaf int) join outbox o on o.id = s.id join delivery d on d.position = o.position
    order by d.position for update of d)
  update delivery d set published_at = now(), letter = sent.letter, leaf = sent.leaf, reason = case when d.receipted_at is null then null else d.reason end,
    next_try_at = now() + least($2::float8, $1::float8 * 2 ^ least(d.attempts - 1, 30)) * interval '1 second',
    receipted_at = case when d.sheet is null then null else coalesce(d.receipted_at, now()) end
  from sent, ${UNHURRIED} where d.position = sent.position`,
};

const POSTPONED = {
  name: 'fq_postponed',
  text: `
  with late as (
    select d.position from outbox o join delivery d on d.position = o.position
    where d.receipted_at is null and o.id in (select jsonb_array_elements_text($3::jsonb)) order by d.position for update of d)
  update delivery d set next_try_at = now() + $1::float8 * interval '1 second', reason = $2 from late, ${UNHURRIED} where d.position = late.position`,
};

/**
 * Retires messages and, for what opened a referral, moves the sender's half from sent to received (or parked) — once. A
 * message whose own signature was lost (killed after the broker took the letter) is signed and sent once more before it
 * retires: otherwise this agency could not prove what it sent. A sheet is kept where it speaks of any message of ours.
 */
const RECEIPTED = {
  name: 'fq_receipted',
  text: `
  with given as (
    select * from jsonb_to_recordset($1::jsonb) as g("messageId" text, "from" text, digest text, outcome text, reason text, sheet text, line int)),
  own as (
    select d.position, o.id, o.type, o.referral_id, g.sheet, g.line, g.reason, g.outcome
    from given g join outbox o on o.id = g."messageId" and o.to_agency = g."from" and o.digest = g.digest join delivery d on d.position = o.position
    order by d.position for update of d),
  kept as (
    insert into receipt_sheet (id, profile, signed_root, receipts)
    select s.id, s.profile, s."signedRoot", s.receipts from jsonb_to_recordset($2::jsonb) as s(id text, profile text, "signedRoot" text, receipts text)
    where s.id in (select sheet from own) on conflict (id) do nothing),
  retired as (
    update delivery d set sheet = own.sheet, line = own.line, reason = own.reason,
      receipted_at = case when d.letter is null then null else coalesce(d.receipted_at, now()) end
    from own where d.position = own.position),
  halves as (
    update referral r set state = h.to_state, body = r.body || jsonb_build_object('state', h.to_state)
    from (select referral_id, case when outcome = 'parked' then 'parked' else 'received' end as to_state from own where type = 'referral.sent') h
    where r.id = h.referral_id and r.side = 'sender' and r.state = 'sent')
  select g."messageId" as id from given g where not exists (select 1 from own where own.id = g."messageId")`,
};

const KEEP = {
  name: 'fq_keep',
  text: `insert into received_letter (id, profile, signed_root, digests)
    select l.id, l.profile, l."signedRoot", l.digests from jsonb_to_recordset($1::jsonb) as l(id text, profile text, "signedRoot" text, digests text), ${UNHURRIED}
    on conflict (id) do nothing`,
};

const keptLetter = ({ id, signature: { profile, signedRoot, digests } }: LetterReceived) => ({ id, profile, signedRoot, digests: digests.join(' ') });

/** The outgoing side of an agency's store on PostgreSQL, and what proves the incoming one. */
export class PostgresOutbox implements Outbox {
  constructor(private readonly em: EntityManager, private readonly keys: CaseKeys) {}

  async claim(limit: number, leaseSeconds: number): Promise<readonly Outgoing[]> {
    const rows = await executeBound<Omit<Outgoing, 'body'> & SentRead & { traceparent: string | null }>(this.em, CLAIM, [leaseSeconds, limit]);
    return rows.map(({ traceparent, kek, wrapped, sealed, body, ...row }) =>
      ({ ...row, body: this.#textOf({ ...row, kek, wrapped, sealed, body }), ...(traceparent ? { traceparent } : {}) }));
  }

  /** What does not open has no text: the relay finds that it is not what was digested, and nothing else is held up by it. */
  #textOf(row: Parameters<typeof bodyOf>[0]): string {
    try {
      return bodyOf(row, this.keys);
    } catch (fault) {
      if (fault instanceof Refused) return '';
      throw fault;
    }
  }

  async published(letters: readonly LetterSent[], { first, longest }: { readonly first: number; readonly longest: number }): Promise<void> {
    const kept = letters.map(keptLetter);
    const sent = letters.flatMap(({ id: letter, messages }) => messages.map((id, leaf) => ({ id, letter, leaf })));
    await executeBound(this.em, PUBLISHED, [first, longest, JSON.stringify(kept), JSON.stringify(sent)]);
  }

  async postponed(ids: readonly string[], retrySeconds: number, reason: string): Promise<void> {
    await executeBound(this.em, POSTPONED, [retrySeconds, reason, JSON.stringify(ids)]);
  }

  async receipted(sheets: readonly SheetTaken[]): Promise<readonly string[]> {
    const given = sheets.flatMap(({ id: sheet, taken }) => taken.map(receipt => ({ ...receipt, sheet })));
    const kept = sheets.map(({ taken: _rowsOfTheirOwn, ...sheet }) => sheet);
    const strangers = await executeBound<{ id: string }>(this.em, RECEIPTED, [JSON.stringify(given), JSON.stringify(kept)]);
    return strangers.map(row => row.id);
  }

  async pending(): Promise<number> {
    return this.em.fork().count(DeliveryRow, { receiptedAt: null });
  }

  async keep(letters: readonly LetterReceived[]): Promise<void> {
    await executeBound(this.em, KEEP, [JSON.stringify(letters.map(keptLetter))]);
  }

  async park(letter: ParkedLetter): Promise<void> {
    await this.em.fork().upsert(ParkedLetterRow, { ...letter });
  }
}
