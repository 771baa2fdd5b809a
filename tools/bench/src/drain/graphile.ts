import { withClient } from '@fengqiao/dev';
import { Logger, run, runMigrations, type TaskList } from 'graphile-worker';
import pg from 'pg';
import type { Ground } from '../ground/ground.js';
import { mustBe, type Contestant } from '../protocol/contest.js';
import { asParameter, checkEffects, EFFECT } from './effect.js';
import { drawNotices, type StepNotice } from './notices.js';

const TASK = 'notice';
const CHUNK = 1_000;

/** The settings of its own performance page: many jobs at once, a local queue, completions in batches. */
const BEST = { concurrentJobs: 24, maxPoolSize: 25, localQueue: { size: 500 }, completeJobBatchDelay: 0, failJobBatchDelay: 0 } as const;

/** Says nothing: two lines a job would be the benchmark of a terminal. */
export const QUIET = new Logger(() => () => undefined);

const ADD = `select graphile_worker.add_jobs(array(select json_populate_recordset(null::graphile_worker.job_spec, $1::json)))`;

/** graphile-worker in one database, without a bus: a job for each notice, its effect idempotent, since a job may run twice. */
export async function graphileDrain(ground: Ground, name: string, messages: number): Promise<Contestant & { close(): Promise<void> }> {
  const database = await ground.agencyDatabase('bench_graphile');
  const connectionString = database.ownerUrl;
  await runMigrations({ connectionString, logger: QUIET });
  let total = 0;
  let handled = 0;
  let finished = (): void => undefined;
  const taskList: TaskList = {
    [TASK]: async (notice, { withPgClient }) => {
      await withPgClient(client => client.query({ name: 'effect', text: EFFECT, values: asParameter([notice as StepNotice]) }));
      handled += 1;
      if (handled === messages) finished();
    },
  };
  const runner = await run({ preset: { worker: { ...BEST, connectionString, logger: QUIET } }, taskList, noHandleSignals: true });
  const filler = new pg.Client({ connectionString });
  await filler.connect();

  const unfinished = (): Promise<number> => withClient(connectionString, async client => (
    await client.query<{ count: number }>('select count(*)::int as count from graphile_worker.jobs')).rows[0]!.count);

  return {
    name,
    /** The workers run all the time; the jobs lie in a transaction that the slot commits. */
    async prepare() {
      const notices = drawNotices(messages);
      await ground.settle([database]);
      handled = 0;
      total += messages;
      await filler.query('begin');
      for (let from = 0; from < messages; from += CHUNK) {
        const jobs = notices.slice(from, from + CHUNK).map(payload => ({ identifier: TASK, payload }));
        await filler.query(ADD, [JSON.stringify(jobs)]);
      }
    },
    async slot() {
      const done = new Promise<void>(resolve => { finished = resolve; });
      const began = performance.now();
      await filler.query('commit');
      await done;
      while (await unfinished() > 0);
      const seconds = (performance.now() - began) / 1000;
      mustBe(name, 'handled', handled, messages);
      await checkEffects(name, connectionString, total);
      return { perSecond: messages / seconds };
    },
    async close() {
      await runner.stop();
      await filler.end();
    },
  };
}
