import { open, type Desk } from '@fengqiao/docket';
import { withClient, type AgencyDatabase } from '@fengqiao/dev';
import { orThrow } from '@fengqiao/kernel';
import pg from 'pg';
import type { Benchmark } from '../benchmark.js';
import type { Ground } from '../ground/ground.js';
import { openDesk } from '../ground/desk.js';
import { mustBe, type Contestant } from '../protocol/contest.js';
import { percentiles } from '../protocol/statistics.js';
import { FILE, inquiry, mediation, NOTE, PLACE } from '../transition/inquiry.js';

const NAMES = { product: 'fengqiao', plain: 'plain index' } as const;
/** Real cases that are looked for, and persons besides of whom the index knows. */
const CASES = 256;
const OTHERS = 200_000;
const phoneOf = (n: number): string => `1009${String(n).padStart(7, '0')}`;

async function openCase(desk: Desk, n: number): Promise<void> {
  const [worker, firm] = FILE.parties;
  orThrow(await open(desk, {
    procedure: inquiry.name, action: 'begin', person: { id: 'officer', roles: ['mediator'], place: PLACE }, place: PLACE,
    file: { ...FILE, parties: [{ ...worker, phone: phoneOf(n) }, firm] }, input: { note: NOTE },
  }));
}

/** What somebody would have who kept names and files as they are: the same rows, found by the number itself. */
const PLAIN = `
  create table plain_index (docket_id text not null, kind text not null, value text not null, primary key (docket_id, kind, value));
  create index plain_index_value on plain_index (value, kind);
  create table plain_file (docket_id text primary key, file text not null);
  insert into plain_index select 'other-' || n, 'phone', '2009' || lpad(n::text, 7, '0') from generate_series(1, ${OTHERS}) n;
  insert into person_index select 'other-' || n, 'phone', hashtext(n::text), 'other-' || n from generate_series(1, ${OTHERS}) n;
  grant select on plain_index, plain_file to public;`;

const FIND_PLAIN = {
  name: 'find-plain',
  text: `select d.id, d.case_no, d.place, d.procedure, d.state, d.opened_on, f.file
    from docket d join plain_file f on f.docket_id = d.id join case_keys k on k.case_no = d.case_no
    where d.id in (select p.docket_id from plain_index p join unnest($1::text[], $2::text[]) as t(value, kind) on p.value = t.value and p.kind = t.kind)
    order by d.id desc limit 100`,
};

async function fill(desk: Desk, { ownerUrl }: AgencyDatabase): Promise<void> {
  for (let n = 0; n < CASES; n++) await openCase(desk, n);
  await withClient(ownerUrl, async owner => {
    await owner.query(PLAIN);
    const { rows } = await owner.query<{ id: string }>('select id from docket order by id');
    for (const [n, { id }] of rows.entries()) {
      await owner.query(`insert into plain_index values ($1, 'phone', $2)`, [id, phoneOf(n)]);
      await owner.query('insert into plain_file values ($1, $2)', [id, JSON.stringify({ ...FILE, phone: phoneOf(n) })]);
    }
    await owner.query('vacuum analyze');
  });
}

/** As many look-ups as fit into a slot, one after the other; each must find its one case. */
function looking(name: string, slotMs: number, find: (phone: string) => Promise<number>): Contestant {
  return {
    name,
    async slot() {
      const latencies: number[] = [];
      const began = performance.now();
      for (let turn = began; turn < began + slotMs; turn = performance.now()) {
        mustBe(name, 'cases found', await find(phoneOf(latencies.length % CASES)), 1);
        latencies.push(performance.now() - turn);
      }
      return { perSecond: latencies.length / ((performance.now() - began) / 1000), ...percentiles(latencies) };
    },
  };
}

async function books(ground: Ground) {
  const database = await ground.agencyDatabase('bench_blind');
  const { desk, orm } = await openDesk(mediation, database.url, ground.tables);
  await fill(desk, database);
  return { desk, orm, pool: new pg.Pool({ connectionString: database.url, max: 1 }) };
}

/** A person looked for by telephone among two hundred thousand: by token, opened and compared, or by the number itself. */
export const blindIndex: Benchmark = {
  name: 'blind-index',
  about: 'the case of a person by telephone, its file read: blind index and sealed file, or plain',
  async ready(ground, { slotMs }) {
    const { desk, orm, pool } = await books(ground);
    const byToken = async (value: string): Promise<number> => (await desk.store.findByPerson([{ kind: 'phone', value }])).length;
    const byNumber = async (value: string): Promise<number> => {
      const { rows } = await pool.query<{ file: string }>({ ...FIND_PLAIN, values: [[value], ['phone']] });
      return rows.filter(({ file }) => (JSON.parse(file) as { phone: string }).phone === value).length;
    };
    return {
      contests: [{
        name: 'blind-index', contestants: [looking(NAMES.product, slotMs, byToken), looking(NAMES.plain, slotMs, byNumber)],
        goals: [{ peer: NAMES.plain, figure: 'p50', atMost: 1.2 }],
      }],
      async close() {
        await pool.end();
        await orm.close();
      },
    };
  },
};
