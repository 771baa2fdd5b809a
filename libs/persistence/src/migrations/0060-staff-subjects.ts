import { Migration } from '@mikro-orm/migrations';

/** To which account of the issuer a user name belongs here. */
export class StaffSubjects extends Migration {
  override up(): void {
    this.addSql(`create table "staff_subject" ("username" text not null, "subject" text not null, "seen_at" timestamptz not null default now(), primary key ("username"))`);
  }
}
