import type { BreakGlass, BreakGlassStore, GlassReview } from '@fengqiao/access';
import type { EntityManager } from '@mikro-orm/postgresql';
import { executeBound } from './bound.js';

type Row = Omit<BreakGlass, 'review'> & { readonly review: GlassReview | null };

const COLUMNS = `id, case_no as "caseNo", place, asked_by as "askedBy", reason, at, until, review`;

/** The ORM has instants read as text, in the database's own spelling. */
const glassOf = ({ at, until, review, ...rest }: Row): BreakGlass =>
  ({ ...rest, at: new Date(at).toISOString(), until: new Date(until).toISOString(), ...(review ? { review } : {}) });

/** 紧急查阅 on PostgreSQL. */
export class PostgresBreakGlass implements BreakGlassStore {
  constructor(private readonly em: EntityManager) {}

  async add({ id, caseNo, place, askedBy, reason, at, until }: BreakGlass): Promise<void> {
    await executeBound(this.em, { text: 'insert into break_glass (id, case_no, place, asked_by, reason, at, until) values ($1, $2, $3, $4, $5, $6, $7)' },
      [id, caseNo, place, askedBy, reason, at, until]);
  }

  async find(id: string): Promise<BreakGlass | undefined> {
    const [row] = await executeBound<Row>(this.em, { text: `select ${COLUMNS} from break_glass where id = $1` }, [id]);
    return row && glassOf(row);
  }

  async running(caseNo: string, askedBy: string, at: string): Promise<BreakGlass | undefined> {
    const [row] = await executeBound<Row>(this.em,
      { text: `select ${COLUMNS} from break_glass where case_no = $1 and asked_by = $2 and at <= $3 and until > $3 order by until desc limit 1` }, [caseNo, askedBy, at]);
    return row && glassOf(row);
  }

  async ofCase(caseNo: string): Promise<readonly BreakGlass[]> {
    const rows = await executeBound<Row>(this.em, { text: `select ${COLUMNS} from break_glass where case_no = $1 order by id` }, [caseNo]);
    return rows.map(glassOf);
  }

  async list(place: string, limit: number): Promise<readonly BreakGlass[]> {
    const rows = await executeBound<Row>(this.em, { text: `select ${COLUMNS} from break_glass where place = $1 order by id desc limit $2` }, [place, limit]);
    return rows.map(glassOf);
  }

  async review(id: string, review: GlassReview): Promise<boolean> {
    const rows = await executeBound(this.em, { text: 'update break_glass set review = $2::jsonb where id = $1 and review is null returning id' }, [id, JSON.stringify(review)]);
    return rows.length === 1;
  }
}
