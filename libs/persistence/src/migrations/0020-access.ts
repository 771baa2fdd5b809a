import { Migration } from '@mikro-orm/migrations';

/** Who read what, one-time codes and visits of the parties, break-glass. */
export class AccessTables extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `create table "access_log" ("position" bigserial primary key, "id" text not null unique, "at" timestamptz not null, "actor" text not null, "endpoint" text not null, "case_no" text not null, "docket_id" text null, "relation" text not null, "purpose" text not null)`,
  `create index "access_log_case_no_index" on "access_log" ("case_no", "position")`,
  `create table "one_time_code" ("id" text not null, "key" text not null, "hash" text not null, "case_no" text not null, "place" text not null, "party" text not null, "party_role" text not null, "expires_at" timestamptz not null, "guesses" int not null default 0, "used_at" timestamptz null, primary key ("id"))`,
  `create index "one_time_code_key_index" on "one_time_code" ("key")`,
  `create table "code_try" ("position" bigserial primary key, "key" text not null, "at" timestamptz not null)`,
  `create index "code_try_key_index" on "code_try" ("key", "at")`,
  `create index "code_try_at_index" on "code_try" ("at")`,
  `create table "party_visit" ("hash" text not null, "case_no" text not null, "place" text not null, "party" text not null, "party_role" text not null, "expires_at" timestamptz not null, primary key ("hash"))`,
  `create table "break_glass" ("id" text not null, "case_no" text not null, "place" text not null, "asked_by" text not null, "reason" bytea null, "at" timestamptz not null, "until" timestamptz not null, "review" jsonb null, "remark" bytea null, primary key ("id"))`,
  `create index "break_glass_place_index" on "break_glass" ("place", "id")`,
  `create index "break_glass_case_no_index" on "break_glass" ("case_no", "asked_by")`,
];
