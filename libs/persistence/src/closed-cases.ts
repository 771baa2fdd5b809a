import type { ClosedDocket } from '@fengqiao/docket';
import type { EntityManager } from '@mikro-orm/postgresql';
import { executeBound } from './bound.js';
import type { CaseKeys, KeyRow } from './vault/case-keys.js';
import { openJson } from './vault/open-rows.js';
import { place } from './vault/places.js';

/** A case that is closed here and has not been erased. */
export interface ClosedCase {
  readonly caseNo: string;
  readonly dockets: readonly ClosedDocket[];
}

/** Where a page of the agency ends. `asksFacts`: how long its files are kept follows from what they hold. */
export interface EndState {
  readonly procedure: string;
  readonly state: string;
  readonly asksFacts: boolean;
}

export interface ClosedWanted {
  /** At every place where none is named. */
  readonly place: string | undefined;
  /** Those whose number comes after this one. */
  readonly after: string;
  readonly limit: number;
}

type Row = Omit<ClosedDocket, 'facts'> & { readonly facts: string | null; readonly caseNo: string; readonly kek: string | null; readonly wrapped: string | null };

const CLOSED = {
  name: 'closed-cases',
  text: `with ends as (select * from jsonb_to_recordset($1::jsonb) as e(procedure text, state text, "asksFacts" boolean)),
    cases as (select k.case_no, k.kek, k.wrapped from case_keys k join case_chain h on h.case_no = k.case_no
      where k.case_no > $2 and k.wrapped is not null and ($4::text is null or h.place = $4)
      and exists (select from docket d where d.case_no = k.case_no)
      and not exists (select from docket d left join ends e on e.procedure = d.procedure and e.state = d.state where d.case_no = k.case_no and e.procedure is null)
      order by k.case_no limit $3)
    select d.id, d.case_no as "caseNo", d.procedure, d.scheme, d.last_step_on as "lastStepOn",
      case when e."asksFacts" then encode(d.facts, 'hex') end as facts, c.kek, encode(c.wrapped, 'hex') as wrapped
    from cases c join docket d on d.case_no = c.case_no join ends e on e.procedure = d.procedure and e.state = d.state order by d.case_no, d.id`,
};

/** Cases whose dockets have all come to an end, by number. */
export async function closedCases(em: EntityManager, keys: CaseKeys, ends: readonly EndState[], { place: at, after, limit }: ClosedWanted): Promise<ClosedCase[]> {
  const rows = await executeBound<Row>(em, CLOSED, [JSON.stringify(ends), after, limit, at ?? null]);
  const docketOf = ({ caseNo, kek, wrapped, facts, ...docket }: Row): ClosedDocket => {
    const row: KeyRow = { caseNo, kek, wrapped };
    return { ...docket, facts: (facts === null ? undefined : openJson<ClosedDocket['facts']>(keys.learn(row), Buffer.from(facts, 'hex'), place('docket', 'facts', docket.id))) ?? {} };
  };
  return [...Map.groupBy(rows, row => row.caseNo)].map(([caseNo, ofCase]) => ({ caseNo, dockets: ofCase.map(docketOf) }));
}
