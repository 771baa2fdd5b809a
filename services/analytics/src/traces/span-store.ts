import { openOrm } from '@fengqiao/persistence';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Span } from './otlp.js';

export const SPANS = Symbol('spans');

const SCHEMA = `
  create table if not exists trace_span (
    trace_id text not null, span_id text not null, parent_span_id text null, service text not null, name text not null,
    started_at timestamptz not null, milliseconds double precision not null, failed boolean not null, primary key (trace_id, span_id));
  create table if not exists trace_case (case_no text not null, trace_id text not null, primary key (case_no, trace_id));
`;

const KEEP = `
  with s as (select * from jsonb_to_recordset(?::jsonb) as s("traceId" text, "spanId" text, "parentSpanId" text, service text, name text,
      "startedAt" double precision, milliseconds double precision, failed boolean, "caseNo" text)),
  cases as (insert into trace_case select distinct "caseNo", "traceId" from s where "caseNo" is not null on conflict do nothing)
  insert into trace_span
    select "traceId", "spanId", "parentSpanId", service, name, to_timestamp("startedAt" / 1000), milliseconds, failed from s
  on conflict do nothing`;

/** Spans of all services, found again by trace and by case. */
export class SpanStore {
  constructor(private readonly orm: MikroORM) {}

  static async migrate(this: void, ownerUrl: string, appRole: string): Promise<void> {
    const orm = await openOrm(ownerUrl, { poolSize: 1, name: 'analytics-migrate' });
    try {
      await orm.em.getConnection().execute(`${SCHEMA} grant select, insert, delete on trace_span, trace_case to "${appRole.replaceAll('"', '""')}"`);
    } finally {
      await orm.close();
    }
  }

  async keep(spans: readonly Span[]): Promise<void> {
    if (spans.length) await this.orm.em.getConnection().execute(KEEP, [JSON.stringify(spans)]);
  }

  /** Every span of every trace in which a case took part, oldest first. */
  async ofCase(caseNo: string): Promise<Span[]> {
    return this.orm.em.getConnection().execute<Span[]>(
      `select s.trace_id as "traceId", s.span_id as "spanId", s.parent_span_id as "parentSpanId", s.service, s.name,
         extract(epoch from s.started_at) * 1000 as "startedAt", s.milliseconds, s.failed
       from trace_case c join trace_span s on s.trace_id = c.trace_id where c.case_no = ? order by s.started_at`, [caseNo]);
  }
}
