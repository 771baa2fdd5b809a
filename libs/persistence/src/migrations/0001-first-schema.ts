import { Migration } from '@mikro-orm/migrations';

/** The tables of an agency: its dockets, clocks and referrals, the chain, the two sides of the bus, the journey. */
export class FirstSchema extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const at = (name: string) => `"${name}" timestamptz not null default now()`;

const STATEMENTS = [
  `create table "docket" ("id" text not null, "case_no" text not null, "place" text not null, "scheme" text not null, "procedure" text not null, "state" text not null, "version" int not null, "facts" bytea not null, "file" bytea not null, "opened_on" text not null, "last_step_on" text not null, "opened_by" jsonb null, "particulars" bytea null, "gathered" jsonb not null, ${at('updated_at')}, primary key ("id"))`,
  `create index "docket_case_no_index" on "docket" ("case_no")`,
  `create index "docket_desk_index" on "docket" ("place", "procedure", "state", "updated_at")`,
  `create table "case_chain" ("case_no" text not null, "place" text not null, "scheme" text not null, "seq" int not null, "head" text not null, "sent" jsonb not null, "checkpointed" int not null default 0, primary key ("case_no"))`,
  `create index "case_chain_open_index" on "case_chain" ("case_no") where seq > checkpointed`,
  `create table "case_keys" ("case_no" text not null, "kek" text null, "wrapped" bytea null, ${at('made_at')}, "erased_at" timestamptz null, primary key ("case_no"))`,
  `create index "case_keys_kek_index" on "case_keys" ("kek")`,
  `create table "person_index" ("docket_id" text not null, "kind" text not null, "token" int not null, "case_no" text not null, primary key ("docket_id", "kind", "token"))`,
  `create index "person_index_token_index" on "person_index" ("token", "kind")`,
  `create index "person_index_case_no_index" on "person_index" ("case_no")`,
  `create table "clock" ("id" text not null, "docket_id" text not null, "case_no" text not null, "duty" text not null, "kind" text not null, "state" text not null, "last_day" text not null, "wake_on" text not null, "body" jsonb not null, primary key ("id"))`,
  `create index "clock_docket_id_index" on "clock" ("docket_id")`,
  `create index "clock_due_index" on "clock" ("wake_on") where state = 'running'`,
  `create table "referral" ("id" text not null, "side" text not null, "case_no" text not null, "docket_id" text not null, "peer" text not null, "purpose" text not null, "kind" text not null, "state" text not null, "sent_on" text not null, "body" jsonb not null, "sealed" bytea null, primary key ("id"))`,
  `create index "referral_case_no_index" on "referral" ("case_no")`,
  `create index "referral_docket_id_index" on "referral" ("docket_id")`,
  `create index "referral_desk_index" on "referral" ("side", "state", "sent_on")`,
  `create table "consent" ("id" text not null, "case_no" text not null, "purpose" text not null, "receiver" text not null, "sealed" bytea null, primary key ("id"))`,
  `create index "consent_case_no_index" on "consent" ("case_no")`,
  `create table "ledger" ("case_no" text not null, "seq" int not null, "hash" text not null, "entry" jsonb not null, "payload" text not null, "details" bytea null, ${at('stored_at')}, primary key ("case_no", "seq"))`,
  `create table "outbox" ("position" bigserial primary key, "id" text not null, "to_agency" text not null, "type" text not null, "place" text not null, "case_no" text not null, "case_seq" int not null, "body" text null, "sealed" bytea null, "digest" text not null, "referral_id" text null, "traceparent" text null)`,
  `alter table "outbox" add constraint "outbox_id_unique" unique ("id")`,
  `create index "outbox_case_no_index" on "outbox" ("case_no")`,
  `create table "inbox" ("id" text not null, "from_agency" text not null, "type" text not null, "case_no" text not null, "case_seq" int not null, "digest" text not null, "message" text null, "sealed" bytea null, "proof" jsonb not null, "outcome" text not null, "reason" text null, ${at('received_at')}, primary key ("id"))`,
  `create index "inbox_case_no_index" on "inbox" ("case_no")`,
  `create index "inbox_waiting_index" on "inbox" ("from_agency", "case_no") where outcome in ('held', 'parked')`,
  `create table "inbox_cursor" ("from_agency" text not null, "case_no" text not null, "next" int not null, primary key ("from_agency", "case_no"))`,
  `create table "parked_letter" ("id" text not null, "subject" text not null, "code" text not null, "reason" text not null, "letter" text not null, ${at('parked_at')}, primary key ("id"))`,
  `create table "journey_step" ("docket_id" text not null, "version" int not null, "case_no" text not null, "place" text not null, "scheme" text not null, "agency" text not null, "on" text not null, "recorded_on" text not null, "trace_id" text null, "step" jsonb not null, ${at('stored_at')}, primary key ("docket_id", "version"))`,
  `create index "journey_step_case_no_index" on "journey_step" ("case_no")`,
  `create table "journey_case" ("case_no" text not null, "place" text not null, "scheme" text not null, "agency" text not null, "procedure_title" text not null, "state_title" text not null, "last_on" text not null, "steps" int not null, ${at('updated_at')}, primary key ("case_no"))`,
  `create index "journey_case_place_index" on "journey_case" ("place", "updated_at")`,
  `create table "paper" ("id" text not null, "docket_id" text not null, "case_no" text not null, "paper" text not null, "issued_on" text not null, "action" text not null, primary key ("id"))`,
  `create index "paper_docket_id_index" on "paper" ("docket_id")`,
  `create table "idempotency" ("key" text not null, "case_no" text not null, "sealed" bytea null, ${at('stored_at')}, primary key ("key"))`,
  `create table "checkpoint" ("number" int not null, "body" jsonb not null, ${at('stored_at')}, primary key ("number"))`,
  `create table "witnessed" ("agency" text not null, "number" int not null, "body" jsonb not null, ${at('stored_at')}, primary key ("agency", "number"))`,
  `create table "witnessed_head" ("agency" text not null, "case_no" text not null, "seq" int not null, "head" text not null, primary key ("agency", "case_no"))`,
  `create table "witness_progress" ("witness" text not null, "number" int not null, primary key ("witness"))`,
];
