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

/** What `fq_read` says of a docket `d` and of a chain `c`. */
const DOCKET = `json_build_object('id', d.id, 'caseNo', d.case_no, 'place', d.place, 'scheme', d.scheme, 'procedure', d.procedure,
  'state', d.state, 'version', d.version, 'facts', encode(d.facts, 'hex'), 'file', encode(d.file, 'hex'), 'particulars', encode(d.particulars, 'hex'), 'openedOn', d.opened_on, 'lastStepOn', d.last_step_on,
  'openedBy', d.opened_by, 'gathered', d.gathered, 'clocks', (select json_agg(c.body order by c.id) from clock c
    where c.docket_id = d.id and c.state in ('running', 'paused', 'missed') and c.body->>'closedOn' is null))`;
const KEY = `json_build_object('caseNo', k.case_no, 'kek', k.kek, 'wrapped', encode(k.wrapped, 'hex'))`;
const REFERRAL = `json_build_object('body', r.body, 'sealed', encode(r.sealed, 'hex'))`;
const CONSENT = `json_build_object('id', c.id, 'caseNo', c.case_no, 'sealed', encode(c.sealed, 'hex'))`;
const CHAIN = `json_build_object('caseNo', c.case_no, 'place', c.place, 'scheme', c.scheme, 'seq', c.seq, 'head', c.head, 'sent', c.sent)`;

/**
 * Asks only for what is wanted: an empty sub-query is not free. What a step of a person reads, one docket and nothing else,
 * has a statement of its own (`lone-docket.ts`). It answers in `json`, whose text goes out as it was put together; `jsonb` would be sorted first and printed then.
 */
const READ = `
create or replace function fq_read(wanted jsonb) returns json language plpgsql stable as $fn$
declare
  docket_ids text[] := '{}';
  referral_ids text[] := '{}';
  cases text[] := '{}';
  held_ids jsonb := '[]';
  dockets json; referrals json; chains json; consents json; cursors json; held json; known json; keys json;
begin
  if wanted ? 'dockets' then docket_ids := array(select jsonb_array_elements_text(wanted->'dockets')); end if;
  if wanted ? 'cases' then cases := array(select jsonb_array_elements_text(wanted->'cases')); end if;
  if jsonb_array_length(wanted->'referrals') > 0 then
    referral_ids := array(select jsonb_array_elements_text(wanted->'referrals'));
    docket_ids := docket_ids || array(select r.docket_id from referral r where r.id = any(referral_ids));
  end if;
  if docket_ids <> '{}' then
    select json_agg(${DOCKET}), cases || array_agg(d.case_no), referral_ids || array_agg(d.opened_by->>'referralId')
      into dockets, cases, referral_ids from docket d where d.id = any(docket_ids);
  end if;
  if referral_ids <> '{}' then
    referrals := (select json_agg(${REFERRAL}) from referral r where r.id = any(referral_ids));
  end if;
  if cases <> '{}' then
    chains := (select json_agg(${CHAIN}) from case_chain c where c.case_no = any(cases));
    consents := (select json_agg(${CONSENT}) from consent c where c.case_no = any(cases));
    keys := (select json_agg(${KEY}) from case_keys k where k.case_no = any(cases));
  end if;
  if wanted ? 'cursors' then
    cursors := (select json_agg(json_build_object('key', k.from_agency || '|' || k.case_no, 'next', k.next))
      from jsonb_to_recordset(wanted->'cursors') as w("from" text, "caseNo" text)
      join inbox_cursor k on k.from_agency = w."from" and k.case_no = w."caseNo");
    select json_agg(json_build_object('id', i.id, 'from', i.from_agency, 'type', i.type, 'caseNo', i.case_no, 'seq', i.case_seq,
        'digest', i.digest, 'message', i.message, 'sealed', encode(i.sealed, 'hex'), 'proof', i.proof)), coalesce(jsonb_agg(i.id), '[]')
      into held, held_ids
      from (select distinct "from", "caseNo" from jsonb_to_recordset(wanted->'cursors') as w("from" text, "caseNo" text)) w
      join inbox i on i.from_agency = w."from" and i.case_no = w."caseNo" and i.outcome = 'held';
  end if;
  if wanted ? 'messages' or held_ids <> '[]' then
    known := (select json_agg(json_build_object('id', i.id, 'at', i.received_at, 'digest', i.digest, 'parked', i.outcome = 'parked'))
      from inbox i where i.id in (select jsonb_array_elements_text(coalesce(wanted->'messages', '[]') || held_ids)));
  end if;
  return json_build_object('dockets', dockets, 'referrals', referrals, 'chains', chains, 'consents', consents,
    'cursors', cursors, 'held', held, 'known', known, 'keys', keys);
end $fn$;`;

/** A value out of the bytes that came along: where it begins, and its length. */
const CUT = (span: string): string => `substring(b from ${span}[1] for ${span}[2])`;
const TEXT = (span: string): string => `convert_from(${CUT(span)}, 'UTF8')`;

/** How many rows of a part were read before (and say in which version), and whether any is new. */
const KNOWN = (part: string): string => `jsonb_array_length(jsonb_path_query_array(w, '$.${part}[*] ? (exists (@.expected))'))`;
const HAS_NEW = (part: string): string => `jsonb_path_exists(w, '$.${part}[*] ? (!exists (@.expected))')`;

/**
 * First everything that may be stale, each table's rows in one order, so that two batches cannot lock each other out;
 * nothing is written before all of it holds. A single docket is checked by its own update, the first of all writes.
 */
const WRITE = `
create or replace function fq_write(w jsonb, b bytea) returns boolean language plpgsql as $fn$
declare
  wanted int;
  found_rows int;
  known_dockets int := 0;
begin
  -- First of all: two processes that give one case its key at the same time do not get past this line together.
  if w ? 'keys' then
    insert into case_keys (case_no, kek, wrapped)
      select k."caseNo", k.kek, ${CUT('k.wrapped')} from jsonb_to_recordset(w->'keys') as k("caseNo" text, kek text, wrapped int[]);
  end if;
  if w ? 'chains' then
    wanted := ${KNOWN('chains')};
    if wanted > 0 then
      select count(*) into found_rows from (
        select 1 from case_chain t join jsonb_to_recordset(w->'chains') as c("caseNo" text, expected int) on c."caseNo" = t.case_no and c.expected = t.seq
        order by t.case_no for update of t) x;
      if found_rows <> wanted then return false; end if;
    end if;
  end if;
  if w ? 'cursors' then
    wanted := ${KNOWN('cursors')};
    if wanted > 0 then
      select count(*) into found_rows from (
        select 1 from inbox_cursor t join jsonb_to_recordset(w->'cursors') as c("from" text, "caseNo" text, expected int)
          on c."from" = t.from_agency and c."caseNo" = t.case_no and c.expected = t.next
        order by t.from_agency, t.case_no for update of t) x;
      if found_rows <> wanted then return false; end if;
      -- Another process has just put aside the very message that comes next: both must be applied, by whoever decides again.
      if exists (select 1 from jsonb_to_recordset(w->'cursors') as c("from" text, "caseNo" text, next int, expected int)
          join inbox i on i.from_agency = c."from" and i.case_no = c."caseNo" and i.outcome = 'held' and i.case_seq = c.next
          where c.expected < c.next) then
        return false;
      end if;
    end if;
  end if;
  if w ? 'dockets' then
    known_dockets := ${KNOWN('dockets')};
    if known_dockets > 1 then
      select count(*) into found_rows from (
        select 1 from docket t join jsonb_to_recordset(w->'dockets') as d(id text, expected int) on d.id = t.id and d.expected = t.version
        order by t.id for update of t) x;
      if found_rows <> known_dockets then return false; end if;
    end if;
    if known_dockets > 0 then
      update docket t set state = d.state, version = d.version, facts = ${CUT('d.facts')}, file = coalesce(${CUT('d.file')}, t.file), last_step_on = d."lastStepOn", gathered = d.gathered, updated_at = now()
        from jsonb_to_recordset(w->'dockets') as d(id text, state text, version int, facts int[], file int[], "lastStepOn" text, gathered jsonb, expected int)
        where t.id = d.id and t.version = d.expected;
      get diagnostics found_rows = row_count;
      if found_rows <> known_dockets then return false; end if;
    end if;
    if ${HAS_NEW('dockets')} then
      insert into docket (id, case_no, place, scheme, procedure, state, version, facts, file, opened_on, last_step_on, opened_by, particulars, gathered)
        select d.id, d."caseNo", d.place, d.scheme, d.procedure, d.state, d.version, ${CUT('d.facts')}, ${CUT('d.file')}, d."openedOn", d."lastStepOn", d."openedBy", ${CUT('d.particulars')}, d.gathered
        from jsonb_to_recordset(w->'dockets') as d(id text, "caseNo" text, place text, scheme text, procedure text, state text, version int,
          facts int[], file int[], "openedOn" text, "lastStepOn" text, "openedBy" jsonb, particulars int[], gathered jsonb, expected int)
        where d.expected is null;
    end if;
  end if;
  if w ? 'chains' then
    if ${KNOWN('chains')} > 0 then
      update case_chain t set seq = c.seq, head = c.head, sent = c.sent
        from jsonb_to_recordset(w->'chains') as c("caseNo" text, seq int, head text, sent jsonb, expected int)
        where c.expected is not null and t.case_no = c."caseNo";
    end if;
    if ${HAS_NEW('chains')} then
      insert into case_chain (case_no, place, scheme, seq, head, sent)
        select c."caseNo", c.place, c.scheme, c.seq, c.head, c.sent
        from jsonb_to_recordset(w->'chains') as c("caseNo" text, place text, scheme text, seq int, head text, sent jsonb, expected int)
        where c.expected is null;
    end if;
  end if;
  if w ? 'cursors' then
    update inbox_cursor t set next = c.next
      from jsonb_to_recordset(w->'cursors') as c("from" text, "caseNo" text, next int, expected int)
      where c.expected < c.next and t.from_agency = c."from" and t.case_no = c."caseNo";
    insert into inbox_cursor (from_agency, case_no, next)
      select c."from", c."caseNo", c.next from jsonb_to_recordset(w->'cursors') as c("from" text, "caseNo" text, next int, expected int)
      where c.expected is null;
  end if;
  if w ? 'clocks' then
    insert into clock (id, docket_id, case_no, duty, kind, state, last_day, wake_on, body)
      select c.clock->>'id', c."docketId", c."caseNo", c.clock->>'duty', c.clock->>'kind', c.clock->>'state', c.clock->>'lastDay', c.clock->>'wakeOn', c.clock
      from jsonb_to_recordset(w->'clocks') as c(clock jsonb, "docketId" text, "caseNo" text)
      on conflict (id) do update set state = excluded.state, last_day = excluded.last_day, wake_on = excluded.wake_on, body = excluded.body;
  end if;
  if w ? 'referrals' then
    insert into referral (id, side, case_no, docket_id, peer, purpose, kind, state, sent_on, body, sealed)
      select body->>'id', body->>'side', body->>'caseNo', body->>'docketId', body->>'peer', body->>'purpose', body->>'kind', body->>'state', body->>'sentOn',
        body, ${CUT('r.sealed')}
      from jsonb_to_recordset(w->'referrals') as r(body jsonb, sealed int[])
      on conflict (id) do update set state = excluded.state, body = excluded.body, sealed = excluded.sealed;
  end if;
  if w ? 'consents' then
    insert into consent (id, case_no, purpose, receiver, sealed)
      select c.id, c."caseNo", c.purpose, c.receiver, ${CUT('c.sealed')}
      from jsonb_to_recordset(w->'consents') as c(id text, "caseNo" text, purpose text, receiver text, sealed int[])
      on conflict (id) do update set sealed = excluded.sealed;
  end if;
  if w ? 'ledger' then
    insert into ledger (case_no, seq, hash, entry, payload, details)
      select l."caseNo", l.seq, l.hash, l.entry, ${TEXT('l.payload')}, ${CUT('l.details')}
      from jsonb_to_recordset(w->'ledger') as l("caseNo" text, seq int, hash text, entry jsonb, payload int[], details int[]);
  end if;
  if w ? 'outbox' then
    insert into outbox (id, to_agency, type, place, case_no, case_seq, body, sealed, digest, referral_id, traceparent)
      select o.id, o."to", o.type, o.place, o."caseNo", o.seq, ${TEXT('o.body')}, ${CUT('o.sealed')}, o.digest, o."referralId", o.traceparent
      from jsonb_to_recordset(w->'outbox') as o(id text, "to" text, type text, place text, "caseNo" text, seq int, body int[], sealed int[], digest text, "referralId" text, traceparent text);
  end if;
  if w ? 'inbox' then
    insert into inbox (id, from_agency, type, case_no, case_seq, digest, message, sealed, proof, outcome, reason)
      select i.id, i."from", i.type, i."caseNo", i.seq, i.digest, ${TEXT('i.message')}, ${CUT('i.sealed')}, i.proof, i.outcome, i.reason
      from jsonb_to_recordset(w->'inbox') as i(id text, "from" text, type text, "caseNo" text, seq int, digest text, message int[], sealed int[], proof jsonb,
        outcome text, reason text, fresh boolean) where i.fresh;
    update inbox t set outcome = i.outcome, reason = i.reason
      from jsonb_to_recordset(w->'inbox') as i(id text, outcome text, reason text, fresh boolean) where not i.fresh and t.id = i.id;
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
    insert into idempotency (key, case_no, sealed)
      select i.key, i."caseNo", ${CUT('i.sealed')} from jsonb_to_record(w->'idempotency') as i(key text, "caseNo" text, sealed int[]);
  end if;
  if w ? 'named' then
    delete from person_index where docket_id in (select jsonb_array_elements_text(w->'named'));
  end if;
  if w ? 'persons' then
    insert into person_index (docket_id, kind, token, case_no)
      select distinct p."docketId", p.kind, p.token, p."caseNo" from jsonb_to_recordset(w->'persons') as p("docketId" text, kind text, token int, "caseNo" text);
  end if;
  if w ? 'erased' then
    insert into case_keys (case_no, erased_at) values (w->>'erased', now())
      on conflict (case_no) do update set wrapped = null, kek = null, erased_at = coalesce(case_keys.erased_at, now());
    delete from person_index where case_no = w->>'erased';
  end if;
  return true;
end $fn$;`;
