import { Migration } from '@mikro-orm/migrations';

/**
 * Papers of a kind in their year, in the order of their issue: what the number of a paper is counted by. Without it every
 * paper of a docket costs a look at all papers of the agency: 1.4 s for a docket of ten among 300,000; with it 26 ms.
 */
export class PaperNumbers extends Migration {
  override up(): void {
    this.addSql(`create index "paper_number_index" on "paper" ("paper", (left("issued_on", 4)), "id")`);
  }
}
