import { Migration } from '@mikro-orm/migrations';

/** Cases whose erasure was asked for before their retention was over: stored, and not read (个人信息保护法 art. 47(2)). */
export class StorageOnlyCases extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

/** A unit that begins or ends it is written as every other, and the row with it or not at all. */
const WRITE = `
create function fq_write_storage_only(w jsonb, b bytea, s jsonb) returns boolean language plpgsql as $fn$
begin
  if not fq_write(w, b) then return false; end if;
  if s ? 'begins' then
    insert into storage_only (case_no, place, since, erasable_from, body)
      values (s->'begins'->>'caseNo', s->'begins'->>'place', (s->'begins'->>'since')::timestamptz, s->'begins'->'kept'->>'erasableFrom', s->'begins');
  else
    update storage_only set ended = s->'ends' where case_no = s->>'caseNo' and ended is null;
  end if;
  return true;
end $fn$`;

const STATEMENTS = [
  `create table "storage_only" ("position" bigserial primary key, "case_no" text not null, "place" text not null, "since" timestamptz not null, "erasable_from" text not null, "body" jsonb not null, "ended" jsonb null)`,
  `create unique index "storage_only_running_index" on "storage_only" ("case_no") where "ended" is null`,
  WRITE,
];
