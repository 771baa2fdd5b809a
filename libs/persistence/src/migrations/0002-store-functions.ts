import { Migration } from '@mikro-orm/migrations';

/**
 * The two hot statements as functions: one round trip each, plans kept by the session. They hold no rule of the domain;
 * they read what a unit of work wants and write what it decided, all or nothing.
 */
export class StoreFunctions extends Migration {
  override up(): void {
    this.addSql(READ);
    this.addSql(WRITE);
  }
}

const READ = `
create or replace function fq_read(wanted jsonb) returns jsonb language plpgsql stable as $fn$
declare
  docket_ids text[] := array(select jsonb_array_elements_text(wanted->'dockets'));
  referral_ids text[] := array(select jsonb_array_elements_text(wanted->'referrals'));
  cases text[] := array(select jsonb_array_elements_text(wanted->'cases'));
begin
  if cardinality(referral_ids) > 0 then
    docket_ids := docket_ids || array(select r.docket_id from referral r where r.id = any(referral_ids));
  end if;
  if cardinality(docket_ids) > 0 then
    cases := cases || array(select d.case_no from docket d where d.id = any(docket_ids));
  end if;
  return jsonb_build_object(
    'dockets', (select jsonb_agg(jsonb_build_object('id', d.id, 'caseNo', d.case_no, 'place', d.place, 'scheme', d.scheme,
        'procedure', d.procedure, 'state', d.state, 'version', d.version, 'facts', d.facts, 'file', d.file, 'openedOn', d.opened_on,
        'lastStepOn', d.last_step_on, 'openedBy', d.opened_by,
        'clocks', (select jsonb_agg(c.body order by c.id) from clock c where c.docket_id = d.id and c.state in ('running', 'paused', 'missed'))))
      from docket d where d.id = any(docket_ids)),
    'referrals', (select jsonb_agg(r.body) from referral r where r.id = any(referral_ids)
        or r.id in (select d.opened_by->>'referralId' from docket d where d.id = any(docket_ids))),
    'chains', (select jsonb_agg(jsonb_build_object('caseNo', c.case_no, 'place', c.place, 'scheme', c.scheme, 'seq', c.seq, 'head', c.head, 'sent', c.sent))
      from case_chain c where c.case_no = any(cases)),
    'consents', (select jsonb_agg(c.body) from consent c where c.case_no = any(cases)),
    'cursors', (select jsonb_agg(jsonb_build_object('key', k.from_agency || '|' || k.case_no, 'next', k.next))
      from jsonb_to_recordset(coalesce(wanted->'cursors', '[]')) as w("from" text, "caseNo" text)
      join inbox_cursor k on k.from_agency = w."from" and k.case_no = w."caseNo"),
    'held', (select jsonb_agg(jsonb_build_object('id', i.id, 'from', i.from_agency, 'type', i.type, 'caseNo', i.case_no, 'seq', i.case_seq,
        'digest', i.digest, 'message', i.message, 'proof', i.proof))
      from (select distinct "from", "caseNo" from jsonb_to_recordset(coalesce(wanted->'cursors', '[]')) as w("from" text, "caseNo" text)) w
      join inbox i on i.from_agency = w."from" and i.case_no = w."caseNo" and i.outcome = 'held'),
    'known', (select jsonb_agg(jsonb_build_object('id', i.id, 'at', i.received_at, 'digest', i.digest, 'parked', i.outcome = 'parked'))
      from inbox i where i.id in (select jsonb_array_elements_text(wanted->'messages'))
        or (i.outcome = 'held' and exists (select 1 from jsonb_to_recordset(coalesce(wanted->'cursors', '[]')) as w("from" text, "caseNo" text)
          where w."from" = i.from_agency and w."caseNo" = i.case_no))));
end $fn$;`;

const WRITE = `
create or replace function fq_write(w jsonb) returns boolean language plpgsql as $fn$
declare
  wanted int;
  locked int;
begin
  if w ? 'dockets' then
    select count(*) into wanted from jsonb_array_elements(w->'dockets') d where d ? 'expected';
    if wanted > 0 then
      select count(*) into locked from (
        select 1 from docket t join jsonb_to_recordset(w->'dockets') as d(id text, expected int) on d.id = t.id and d.expected = t.version
        order by t.id for update of t) x;
      if locked <> wanted then return false; end if;
    end if;
  end if;
  if w ? 'chains' then
    select count(*) into wanted from jsonb_array_elements(w->'chains') c where c ? 'expected';
    if wanted > 0 then
      select count(*) into locked from (
        select 1 from case_chain t join jsonb_to_recordset(w->'chains') as c("caseNo" text, expected int) on c."caseNo" = t.case_no and c.expected = t.seq
        order by t.case_no for update of t) x;
      if locked <> wanted then return false; end if;
    end if;
  end if;
  if w ? 'cursors' then
    select count(*) into wanted from jsonb_array_elements(w->'cursors') c where c ? 'expected';
    if wanted > 0 then
      select count(*) into locked from (
        select 1 from inbox_cursor t join jsonb_to_recordset(w->'cursors') as c("from" text, "caseNo" text, expected int)
          on c."from" = t.from_agency and c."caseNo" = t.case_no and c.expected = t.next
        order by t.from_agency, t.case_no for update of t) x;
      if locked <> wanted then return false; end if;
    end if;
    update inbox_cursor t set next = c.next
      from jsonb_to_recordset(w->'cursors') as c("from" text, "caseNo" text, next int, expected int)
      where c.expected < c.next and t.from_agency = c."from" and t.case_no = c."caseNo";
    insert into inbox_cursor (from_agency, case_no, next)
      select c."from", c."caseNo", c.next from jsonb_to_recordset(w->'cursors') as c("from" text, "caseNo" text, next int, expected int)
      where c.expected is null;
  end if;
  if w ? 'chains' then
    update case_chain t set seq = c.seq, head = c.head, sent = c.sent
      from jsonb_to_recordset(w->'chains') as c("caseNo" text, seq int, head text, sent jsonb, expected int)
      where c.expected is not null and t.case_no = c."caseNo";
    insert into case_chain (case_no, place, scheme, seq, head, sent)
      select c."caseNo", c.place, c.scheme, c.seq, c.head, c.sent
      from jsonb_to_recordset(w->'chains') as c("caseNo" text, place text, scheme text, seq int, head text, sent jsonb, expected int)
      where c.expected is null;
  end if;
  if w ? 'dockets' then
    update docket t set state = d.state, version = d.version, facts = d.facts, file = coalesce(d.file, t.file), last_step_on = d."lastStepOn", updated_at = now()
      from jsonb_to_recordset(w->'dockets') as d(id text, state text, version int, facts jsonb, file jsonb, "lastStepOn" text, expected int)
      where d.expected is not null and t.id = d.id;
    insert into docket (id, case_no, place, scheme, procedure, state, version, facts, file, opened_on, last_step_on, opened_by)
      select d.id, d."caseNo", d.place, d.scheme, d.procedure, d.state, d.version, d.facts, d.file, d."openedOn", d."lastStepOn", d."openedBy"
      from jsonb_to_recordset(w->'dockets') as d(id text, "caseNo" text, place text, scheme text, procedure text, state text, version int,
        facts jsonb, file jsonb, "openedOn" text, "lastStepOn" text, "openedBy" jsonb, expected int)
      where d.expected is null;
  end if;
  if w ? 'clocks' then
    insert into clock (id, docket_id, case_no, duty, kind, state, last_day, wake_on, body)
      select c.clock->>'id', c."docketId", c."caseNo", c.clock->>'duty', c.clock->>'kind', c.clock->>'state', c.clock->>'lastDay', c.clock->>'wakeOn', c.clock
      from jsonb_to_recordset(w->'clocks') as c(clock jsonb, "docketId" text, "caseNo" text)
      on conflict (id) do update set state = excluded.state, last_day = excluded.last_day, wake_on = excluded.wake_on, body = excluded.body;
  end if;
  if w ? 'referrals' then
    insert into referral (id, side, case_no, docket_id, peer, purpose, kind, state, sent_on, body)
      select r->>'id', r->>'side', r->>'caseNo', r->>'docketId', r->>'peer', r->>'purpose', r->>'kind', r->>'state', r->>'sentOn', r
      from jsonb_array_elements(w->'referrals') r
      on conflict (id) do update set state = excluded.state, body = excluded.body;
  end if;
  if w ? 'consents' then
    insert into consent (id, case_no, purpose, receiver, body)
      select c->>'id', c->>'caseNo', c->>'purpose', c->>'receiver', c from jsonb_array_elements(w->'consents') c
      on conflict (id) do update set body = excluded.body;
  end if;
  if w ? 'ledger' then
    insert into ledger (case_no, seq, hash, entry, payload)
      select l."caseNo", l.seq, l.hash, l.entry, l.payload
      from jsonb_to_recordset(w->'ledger') as l("caseNo" text, seq int, hash text, entry jsonb, payload text);
  end if;
  if w ? 'outbox' then
    insert into outbox (id, to_agency, type, place, case_no, case_seq, body, digest, referral_id, traceparent)
      select o.id, o."to", o.type, o.place, o."caseNo", o.seq, o.body, o.digest, o."referralId", o.traceparent
      from jsonb_to_recordset(w->'outbox') as o(id text, "to" text, type text, place text, "caseNo" text, seq int, body text, digest text, "referralId" text, traceparent text);
  end if;
  if w ? 'inbox' then
    insert into inbox (id, from_agency, type, case_no, case_seq, digest, message, proof, outcome, reason)
      select i.message->>'id', i.message->>'from', i.message->>'type', i.message->>'caseNo', (i.message->>'seq')::int, i.message->>'digest',
        i.message->'message', i.message->'proof', i.outcome, i.reason
      from jsonb_to_recordset(w->'inbox') as i(message jsonb, outcome text, reason text, fresh boolean) where i.fresh;
    update inbox t set outcome = i.outcome, reason = i.reason
      from jsonb_to_recordset(w->'inbox') as i(message jsonb, outcome text, reason text, fresh boolean)
      where not i.fresh and t.id = i.message->>'id';
  end if;
  if w ? 'journey' then
    insert into journey_step (docket_id, version, case_no, place, scheme, agency, "on", recorded_on, trace_id, step)
      select j."docketId", j.version, j."caseNo", j.place, j.scheme, j.agency, j."on", j."recordedOn", j."traceId", j.step
      from jsonb_to_recordset(w->'journey') as j("docketId" text, version int, "caseNo" text, place text, scheme text, agency text, "on" text, "recordedOn" text, "traceId" text, step jsonb)
      on conflict (docket_id, version) do nothing;
    insert into journey_case (case_no, place, scheme, agency, procedure_title, state_title, last_on, steps)
      select distinct on (j."caseNo") j."caseNo", j.place, j.scheme, j.agency, j.step->>'procedureTitle', j.step->>'stateTitle', j."on",
        (count(*) over (partition by j."caseNo"))::int
      from jsonb_to_recordset(w->'journey') as j("caseNo" text, place text, scheme text, agency text, "on" text, step jsonb, nr int)
      order by j."caseNo", j."on" desc, j.nr desc
      on conflict (case_no) do update set
        agency = case when excluded.last_on >= journey_case.last_on then excluded.agency else journey_case.agency end,
        procedure_title = case when excluded.last_on >= journey_case.last_on then excluded.procedure_title else journey_case.procedure_title end,
        state_title = case when excluded.last_on >= journey_case.last_on then excluded.state_title else journey_case.state_title end,
        last_on = greatest(excluded.last_on, journey_case.last_on), steps = journey_case.steps + excluded.steps, updated_at = now();
  end if;
  if w ? 'papers' then
    insert into paper (id, docket_id, case_no, paper, issued_on, action)
      select p.id, p."docketId", p."caseNo", p.paper, p."issuedOn", p.action
      from jsonb_to_recordset(w->'papers') as p(id text, "docketId" text, "caseNo" text, paper text, "issuedOn" text, action text);
  end if;
  if w ? 'idempotency' then
    insert into idempotency (key, fingerprint, answer)
      select w->'idempotency'->>'key', w->'idempotency'->>'fingerprint', w->'idempotency'->>'answer';
  end if;
  return true;
end $fn$;`;
