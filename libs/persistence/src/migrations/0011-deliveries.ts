import { Migration } from '@mikro-orm/migrations';

/**
 * How far each message of the outbox has got, apart from the message itself: what changes with every try is a short row,
 * and the text, which never changes, is not written again. Signatures are kept once for a letter or a sheet of receipts.
 */
export class Deliveries extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `create table "delivery" ("position" bigint not null, "attempts" int not null default 0, "next_try_at" timestamptz not null default now(), "published_at" timestamptz null, "letter" text null, "leaf" int null, "sheet" text null, "line" int null, "reason" text null, "receipted_at" timestamptz null, primary key ("position"))`,
  `create index "delivery_open_index" on "delivery" ("next_try_at", "position") where receipted_at is null`,
  `create table "sent_letter" ("id" text not null, "profile" text not null, "signed_root" text not null, "digests" text not null, primary key ("id"))`,
  `create table "received_letter" ("id" text not null, "profile" text not null, "signed_root" text not null, "digests" text not null, primary key ("id"))`,
  `create table "receipt_sheet" ("id" text not null, "profile" text not null, "signed_root" text not null, "receipts" text not null, primary key ("id"))`,
  // Whoever puts a message into the outbox, it is due: no statement can forget it.
  `create function fq_due() returns trigger language plpgsql as $fn$
    begin insert into delivery (position) select position from fresh; return null; end $fn$`,
  `create trigger outbox_due after insert on outbox referencing new table as fresh for each statement execute function fq_due()`,
];
