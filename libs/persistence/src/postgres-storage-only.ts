import type { StorageOnly, StoredCase } from '@fengqiao/docket';
import type { EntityManager } from '@mikro-orm/postgresql';
import { executeBound } from './bound.js';

interface Row {
  readonly body: StorageOnly;
  readonly dockets: StoredCase['dockets'];
}

const SELECT = `select s.body,
    (select coalesce(json_agg(json_build_object('procedure', d.procedure, 'state', d.state)), '[]') from docket d where d.case_no = s.case_no) as dockets
  from storage_only s where s.ended is null`;
const OF_CASES = { name: 'storage-only-of', text: `${SELECT} and s.case_no = any($1)` };
const AT_PLACE = { name: 'storage-only-at', text: `${SELECT} and ($1::text is null or s.place = $1) and s.case_no > $2 order by s.case_no limit $3` };

/** Cases that are stored only, on PostgreSQL; nothing here changes one. */
export class PostgresStorageOnly {
  constructor(private readonly em: EntityManager) {}

  async #rows(statement: typeof OF_CASES, values: readonly unknown[]): Promise<StoredCase[]> {
    return (await executeBound<Row>(this.em, statement, values)).map(({ body, dockets }) => ({ ...body, dockets }));
  }

  /** Which of these cases are stored only now. */
  of(cases: readonly string[]): Promise<readonly StoredCase[]> {
    return cases.length ? this.#rows(OF_CASES, [[...cases]]) : Promise.resolve([]);
  }

  /** Those of a place, or of all, by number. */
  at(place: string | undefined, after: string, limit: number): Promise<readonly StoredCase[]> {
    return this.#rows(AT_PLACE, [place ?? null, after, limit]);
  }
}
