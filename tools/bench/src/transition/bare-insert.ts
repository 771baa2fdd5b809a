import { withClient } from '@fengqiao/dev';
import pg from 'pg';
import type { Ground } from '../ground/ground.js';
import { mustBe, type Contestant } from '../protocol/contest.js';
import { percentiles } from '../protocol/statistics.js';
import { NOTE } from './inquiry.js';

const INSERT = { name: 'bare', text: 'insert into bare (body) values ($1)' };

/** What a commit costs: one row of one table, nothing read, prepared. */
export async function bareInsert(ground: Ground, name: string) {
  const database = await ground.emptyDatabase('bench_bare');
  await withClient(database.ownerUrl, owner => owner.query('create schema bench; create table bench.bare (id bigserial primary key, body text not null)'));
  const pool = new pg.Pool({ connectionString: database.ownerUrl, max: 8, options: '-c search_path=bench' });
  const count = async (): Promise<number> => (await pool.query<{ rows: number }>('select count(*)::int as rows from bare')).rows[0]!.rows;

  const contestant = (clients: number, milliseconds: number): Contestant => ({
    name,
    async slot() {
      const before = await count();
      const latencies: number[] = [];
      const began = performance.now();
      await Promise.all(Array.from({ length: clients }, async () => {
        for (let turn = performance.now(); turn < began + milliseconds; turn = performance.now()) {
          await pool.query({ ...INSERT, values: [NOTE] });
          latencies.push(performance.now() - turn);
        }
      }));
      const seconds = (performance.now() - began) / 1000;
      mustBe(name, 'rows', await count() - before, latencies.length);
      return { perSecond: latencies.length / seconds, ...percentiles(latencies) };
    },
  });
  return { contestant, close: () => pool.end() };
}
