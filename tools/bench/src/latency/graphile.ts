import { run, runMigrations, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { asParameter, checkEffects, EFFECT } from '../drain/effect.js';
import { QUIET } from '../drain/graphile.js';
import { drawNotices, type StepNotice } from '../drain/notices.js';
import type { Ground } from '../ground/ground.js';
import type { Contestant } from '../protocol/contest.js';
import { allOf, arrive, latencyOf, Moments } from './open-loop.js';

const TASK = 'notice';

/** For latency its guide leaves the batching off: a job is fetched when NOTIFY tells of it. */
const BEST = { concurrentJobs: 8, maxPoolSize: 10 } as const;

const ADD = { name: 'add', text: 'select graphile_worker.add_job($1, $2::json)' };

/** graphile-worker in one database: a job is added, LISTEN/NOTIFY wakes a worker, its effect is committed. */
export async function graphileLatency(ground: Ground, name: string, messages: number, perSecond: number): Promise<Contestant & { close(): Promise<void> }> {
  const database = await ground.agencyDatabase('bench_latency_graphile');
  const connectionString = database.ownerUrl;
  await runMigrations({ connectionString, logger: QUIET });
  let effects = new Moments();
  const taskList: TaskList = {
    [TASK]: async (payload, { withPgClient }) => {
      const notice = payload as StepNotice;
      await withPgClient(client => client.query({ name: 'effect', text: EFFECT, values: asParameter([notice]) }));
      effects.note(notice.head.id);
    },
  };
  const runner = await run({ preset: { worker: { ...BEST, connectionString, logger: QUIET } }, taskList, noHandleSignals: true });
  const sender = new pg.Pool({ connectionString, max: 8 });
  let total = 0;

  return {
    name,
    async prepare() {
      await ground.settle([database]);
      effects = new Moments();
    },
    async slot() {
      const committed = await arrive(drawNotices(messages), perSecond, async notice => {
        await sender.query({ ...ADD, values: [TASK, JSON.stringify(notice)] });
      });
      total += messages;
      await allOf(name, effects, messages);
      await checkEffects(name, connectionString, total);
      return latencyOf(committed, effects);
    },
    async close() {
      await runner.stop();
      await sender.end();
    },
  };
}
