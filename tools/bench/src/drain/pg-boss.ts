import { withClient } from '@fengqiao/dev';
import { PgBoss } from 'pg-boss';
import type { Ground } from '../ground/ground.js';
import { mustBe, type Contestant } from '../protocol/contest.js';
import { asParameter, checkEffects, EFFECT } from './effect.js';
import { drawNotices, type StepNotice } from './notices.js';

const QUEUE = 'notices';
const CHUNK = 1_000;

/**
 * pg-boss in one database, without a bus. Batches as its guide has them: the handler takes a whole batch, its effect and
 * the completion commit together (`transactional`), and a full batch is followed by the next at once.
 */
const WORK = { batchSize: 1_000, localConcurrency: 4, pollingIntervalSeconds: 0.5, burstWhenBatchFull: true, transactional: true } as const;

export async function bossDrain(ground: Ground, name: string, messages: number): Promise<Contestant & { close(): Promise<void> }> {
  const database = await ground.agencyDatabase('bench_pgboss');
  const boss = new PgBoss({ connectionString: database.ownerUrl, supervise: false, schedule: false });
  boss.on('error', error => console.error(name, error));
  await boss.start();
  await boss.createQueue(QUEUE);
  let total = 0;

  const unfinished = (): Promise<number> => withClient(database.ownerUrl, async client => (await client.query<{ count: number }>(
    `select count(*)::int as count from pgboss.job where name = $1 and state <> 'completed'`, [QUEUE])).rows[0]!.count);

  return {
    name,
    async prepare() {
      const notices = drawNotices(messages);
      for (let from = 0; from < messages; from += CHUNK) await boss.insert(QUEUE, notices.slice(from, from + CHUNK).map(data => ({ data })));
      total += messages;
      await ground.settle([database]);
    },
    async slot() {
      let handled = 0;
      const began = performance.now();
      await new Promise<void>((resolve, reject) => {
        boss.work<StepNotice, void, typeof WORK>(QUEUE, WORK, async (jobs, tx) => {
          await tx.executeSql(EFFECT, asParameter(jobs.map(({ data }) => data)));
          handled += jobs.length;
          if (handled >= messages) resolve();
        }).catch(reject);
      });
      while (await unfinished() > 0);
      const seconds = (performance.now() - began) / 1000;
      await boss.offWork(QUEUE);
      mustBe(name, 'handled', handled, messages);
      await checkEffects(name, database.ownerUrl, total);
      return { perSecond: messages / seconds };
    },
    close: () => boss.stop({ graceful: false }),
  };
}
