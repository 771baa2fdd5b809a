import type { Reading, ReadingStore } from '@fengqiao/access';
import type { EntityManager } from '@mikro-orm/postgresql';
import { executeBound } from './bound.js';

const APPEND = {
  name: 'fq_readings',
  text: `insert into access_log (id, at, actor, endpoint, case_no, docket_id, relation, purpose)
    select id, at, actor, endpoint, "caseNo", "docketId", relation, purpose
    from jsonb_to_recordset($1::jsonb) as r(id text, at timestamptz, actor text, endpoint text, "caseNo" text, "docketId" text, relation text, purpose text)
    on conflict (id) do nothing`,
};
const LIST = {
  text: `select position::text as position, id, at, actor, endpoint, case_no as "caseNo", docket_id as "docketId", relation, purpose
    from access_log where ($1::text is null or case_no = $1) and position > $2::bigint order by position limit $3`,
};

/** A reading with its place in the log. */
export type LoggedReading = Reading & { readonly position: string };

/** 查阅留痕 on PostgreSQL: rows are added and never changed. */
export class PostgresAccessLog implements ReadingStore {
  constructor(private readonly em: EntityManager) {}

  async append(readings: readonly Reading[]): Promise<void> {
    await executeBound(this.em, APPEND, [JSON.stringify(readings)]);
  }

  /** Readings in the order in which they were written, of one case or of all, after a position. */
  list(caseNo: string | undefined, after: string, limit: number): Promise<LoggedReading[]> {
    return executeBound<LoggedReading>(this.em, LIST, [caseNo ?? null, after, limit]);
  }
}
