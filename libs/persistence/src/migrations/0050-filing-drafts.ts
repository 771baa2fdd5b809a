import { Migration } from '@mikro-orm/migrations';

/** 自助登记草稿: what was said is sealed under a key of the draft's own, which lies in the same row and goes with it. */
export class FilingDrafts extends Migration {
  override up(): void {
    this.addSql(`create table "filing_draft" ("id" text not null, "key" text not null, "place" text not null, "version" int not null, "keep_until" text not null, "kek" text not null, "wrapped" bytea not null, "said" bytea null, "proof" jsonb null, "filed" jsonb null, primary key ("id"))`);
    this.addSql(`create index "filing_draft_keep_until_index" on "filing_draft" ("keep_until")`);
  }
}
