import { agency } from '@fengqiao/contracts';
import { withClient } from '@fengqiao/dev';
import { isRefusal } from '@fengqiao/kernel';
import { Queries } from '@fengqiao/persistence';
import { verifyReceipt } from '@fengqiao/trust';
import { drawKeys } from '../ground/keys.js';
import type { Ground } from '../ground/ground.js';
import { openStation } from '../ground/station.js';
import { mustBe, VoidFigure, type Contestant } from '../protocol/contest.js';
import { checkEffects } from './effect.js';
import { drawNotices, outgoing, RECEIVER, SENDER } from './notices.js';

/** Messages in one unit of work while the outbox is filled. */
const CHUNK = 500;

const title = { zh: '基准测试', en: 'Benchmark' };
/** An agency that does nothing of its own: it sends what is put into its outbox, or keeps what it is told of. */
export const pageless = (name: string) => agency({ name, title, mandate: title, procedures: [] });

/** The product between two databases: outbox, relay, letters signed and sealed, bus, inbox, effect, receipt, outbox. */
export async function productDrain(ground: Ground, name: string, messages: number): Promise<Contestant & { close(): Promise<void> }> {
  const [sending, receiving, nats] = await Promise.all([
    ground.agencyDatabase('bench_sender'), ground.agencyDatabase('bench_receiver'), ground.bus([SENDER, RECEIVER]),
  ]);
  const keyOf = drawKeys([SENDER, RECEIVER]);
  let awaited = new Set<string>();
  let retired = (): void => undefined;
  const sender = await openStation(ground, pageless(SENDER), sending.url, nats, keyOf(SENDER), {
    receipted(messageIds) {
      for (const id of messageIds) awaited.delete(id);
      if (awaited.size === 0) retired();
    },
  });
  const receiver = await openStation(ground, pageless(RECEIVER), receiving.url, nats, keyOf(RECEIVER));
  let total = 0;

  async function check(): Promise<void> {
    await checkEffects(name, receiving.ownerUrl, total);
    const inbox = await withClient(receiving.ownerUrl, client => client.query<{ applied: number }>(
      `select count(*)::int as applied from inbox where outcome = 'applied'`));
    mustBe(name, 'messages in the inbox', inbox.rows[0]!.applied, total);
    const outbox = await withClient(sending.ownerUrl, client => client.query<{ retired: number; caseNo: string }>(
      `select (select count(*)::int from delivery where receipted_at is not null) as retired, case_no as "caseNo" from outbox order by random() limit 1`));
    mustBe(name, 'messages with a receipt', outbox.rows[0]!.retired, total);
    const { sent } = await new Queries(sender.orm.em, sender.caseKeys).messagesOf(outbox.rows[0]!.caseNo);
    for (const { receipt, digest } of sent) {
      if (isRefusal(verifyReceipt(receipt, keyOf(SENDER).directory, { digest }))) throw new VoidFigure(name, 'a receipt does not verify');
    }
  }

  return {
    name,
    async prepare() {
      const notices = drawNotices(messages);
      for (let from = 0; from < messages; from += CHUNK) await sender.desk.store.write(outgoing(notices.slice(from, from + CHUNK)));
      awaited = new Set(notices.map(({ head }) => head.id));
      total += messages;
      await ground.settle([sending, receiving]);
    },
    async slot() {
      const relay = sender.makeRelay();
      const done = new Promise<void>(resolve => { retired = resolve; });
      const began = performance.now();
      relay.start();
      await done;
      const seconds = (performance.now() - began) / 1000;
      await relay.stop();
      await check();
      return { perSecond: messages / seconds, repeated: relay.counts.repeated };
    },
    async close() {
      await sender.close();
      await receiver.close();
    },
  };
}
