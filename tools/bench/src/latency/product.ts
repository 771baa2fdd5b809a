import { pageless } from '../drain/product.js';
import { checkEffects } from '../drain/effect.js';
import { drawNotices, outgoing, RECEIVER, SENDER } from '../drain/notices.js';
import { drawKeys } from '../ground/keys.js';
import type { Ground } from '../ground/ground.js';
import { openStation } from '../ground/station.js';
import type { Contestant } from '../protocol/contest.js';
import { percentiles } from '../protocol/statistics.js';
import { allOf, arrive, latencyOf, Moments } from './open-loop.js';

/** Commit at the sender to effect at the receiver, one by one: every wake-up, letter, signature and seal for a message or few. */
export async function productLatency(ground: Ground, name: string, messages: number, perSecond: number): Promise<Contestant & { close(): Promise<void> }> {
  const [sending, receiving, nats] = await Promise.all([
    ground.agencyDatabase('bench_latency_sender'), ground.agencyDatabase('bench_latency_receiver'), ground.bus([SENDER, RECEIVER]),
  ]);
  const keyOf = drawKeys([SENDER, RECEIVER]);
  let effects = new Moments();
  let receipts = new Moments();
  /** A step of the journey is known by its docket, a message by its id. */
  let messageOf = new Map<string, string>();
  const sender = await openStation(ground, pageless(SENDER), sending.url, nats, keyOf(SENDER), {
    receipted(messageIds) {
      for (const id of messageIds) receipts.note(id);
    },
  });
  const receiver = await openStation(ground, pageless(RECEIVER), receiving.url, nats, keyOf(RECEIVER), {
    committed({ journey }) {
      for (const { docketId } of journey) effects.note(messageOf.get(docketId)!);
    },
  });
  const relay = sender.makeRelay();
  relay.start();
  let total = 0;

  return {
    name,
    async prepare() {
      await ground.settle([sending, receiving]);
      effects = new Moments();
      receipts = new Moments();
    },
    async slot() {
      const notices = drawNotices(messages);
      messageOf = new Map(notices.map(({ head, body }) => [body.docketId, head.id]));
      const committed = await arrive(notices, perSecond, async notice => {
        await sender.desk.store.write(outgoing([notice]));
        relay.wake();
      });
      total += messages;
      await allOf(name, effects, messages);
      await allOf(name, receipts, messages);
      await checkEffects(name, receiving.ownerUrl, total);
      const { p50, p99 } = percentiles(committed.until(receipts));
      return { ...latencyOf(committed, effects), 'receipt p50': p50, 'receipt p99': p99 };
    },
    async close() {
      await relay.stop();
      await sender.close();
      await receiver.close();
    },
  };
}
