import type { CaseKeys, KeyRow } from '@fengqiao/persistence';
import pg from 'pg';
import { afterStep, type Before } from './hand-written.js';

const READ = {
  name: 'read-step',
  text: `select d.id as "docketId", d.case_no as "caseNo", d.place, d.scheme, d.state, d.version, c.seq, c.head, c.sent, k.body as clock, y.kek, encode(y.wrapped, 'hex') as wrapped
    from docket d join case_chain c on c.case_no = d.case_no join case_keys y on y.case_no = d.case_no join clock k on k.docket_id = d.id and k.state = 'running' where d.id = $1`,
};

/** All rows in one statement; where somebody was quicker nothing is written. */
const WRITE = {
  name: 'write-step',
  text: `with
    stepped as (update docket set state = $3, version = $4, facts = $5, last_step_on = $6, updated_at = now() where id = $1 and version = $4 - 1 returning 1),
    chained as (update case_chain set seq = $7, head = $8, sent = $9 where case_no = $2 and seq = $7 - 1 and exists (select from stepped) returning place),
    stopped as (update clock set state = $10, body = $11 where id = $12 and exists (select from chained)),
    started as (insert into clock (id, docket_id, case_no, duty, kind, state, last_day, wake_on, body)
      select $13, $1, $2, $14, $15, $16, $17, $18, $19 from chained),
    entered as (insert into ledger (case_no, seq, hash, entry, payload, details) select $2, $7, $8, $20, $21, $28 from chained),
    sent as (insert into outbox (id, to_agency, type, place, case_no, case_seq, body, digest)
      select m.id, m.receiver, $22, place, $2, m.seq, m.body, m.digest
      from chained, unnest($23::text[], $24::text[], $25::int[], $26::text[], $27::text[]) as m(id, receiver, seq, body, digest))
    select 1 from chained`,
};

/** The same rows as the product's, by somebody who writes SQL well and has only this step to write. */
export function rawStep(url: string, keys: CaseKeys) {
  const pool = new pg.Pool({ connectionString: url, max: 8 });
  return {
    async step(docketId: string): Promise<void> {
      const { rows: [before] } = await pool.query<Before & KeyRow>({ ...READ, values: [docketId] });
      const key = keys.learn(before!);
      if (!key || key === 'erased') throw new Error(`docket ${docketId} does not open`);
      const { messages, started, stopped, ...after } = afterStep(before!, key);
      const { rowCount } = await pool.query({
        ...WRITE,
        values: [
          docketId, before!.caseNo, after.state, after.version, after.facts, after.entry.on, after.seq, after.link, JSON.stringify(after.sent),
          stopped.state, JSON.stringify(stopped), before!.clock.id,
          started.id, started.duty, started.kind, started.state, started.lastDay, started.wakeOn, JSON.stringify(started),
          JSON.stringify(after.entry), after.payload, 'step.taken',
          messages.map(({ id }) => id), messages.map(({ to }) => to), messages.map(({ seq }) => seq), messages.map(({ body }) => body),
          messages.map(({ digest }) => digest), after.details,
        ],
      });
      if (rowCount !== 1) throw new Error(`somebody else wrote docket ${docketId}`);
    },
    close: () => pool.end(),
  };
}
