import { connectBus, withClient } from '@fengqiao/dev';
import { canonicalJson, orThrow, type Json } from '@fengqiao/kernel';
import { consumerOf, provisionBus, streamOf, type Keyring } from '@fengqiao/messaging';
import { makeReceiptSheet, openLetter, readReceiptSheet, sealWritten, writtenMessage, type ReceiptSheet } from '@fengqiao/trust';
import { jetstream } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import pg from 'pg';
import type { Ground } from '../ground/ground.js';
import { drawKeys } from '../ground/keys.js';
import { mustBe, type Contestant } from '../protocol/contest.js';
import { checkEffects, EFFECT } from './effect.js';
import { drawNotices, type StepNotice } from './notices.js';

const [SENDER, RECEIVER] = ['parts-sender', 'parts-receiver'] as const;
const LETTER = 256;
/** Letters published before the first has been acknowledged. */
const ABREAST = 4;

/** What a hand-over cannot do without: the message, and that it is done; at the receiver, that it has come. */
const SENT = `create table sent (position bigserial primary key, id text not null unique, body text not null, digest text not null);
  create table open_sent (id text primary key); create table sheet (signed_root text primary key, receipts text not null)`;
const CAME = 'create table came (id text primary key, digest text not null, message text not null)';
const FILL = `with filled as (insert into sent (id, body, digest) select * from unnest($1::text[], $2::text[], $3::text[]) returning id)
  insert into open_sent select id from filled`;
const TAKE = 'select position, body from sent where position > $1 order by position limit $2';
const RETIRE = 'with kept as (insert into sheet values ($2, $3)) delete from open_sent where id in (select jsonb_array_elements_text($1::jsonb))';
const COME = `with came_now as (insert into came (id, digest, message) select * from unnest($2::text[], $3::text[], $4::text[])) ${EFFECT.replace('with kept', ', kept')}`;

/**
 * The limit of the product's parts: the same letters and receipts, the same bus and two databases, by hand and for this
 * one case. No lease and no retry, no sequence, no parking, no span, nothing that may be repeated.
 */
export async function partsDrain(ground: Ground, name: string, messages: number): Promise<Contestant & { close(): Promise<void> }> {
  const [sending, receiving, nats] = await Promise.all([ground.emptyDatabase('bench_parts_sender'), ground.agencyDatabase('bench_parts_receiver'), ground.bus([])]);
  await withClient(sending.ownerUrl, owner => owner.query(SENT));
  await withClient(receiving.ownerUrl, owner => owner.query(CAME));
  const [bus, atSender, atReceiver] = [await connectBus(nats.url, nats.admin), new pg.Pool({ connectionString: sending.ownerUrl }), new pg.Pool({ connectionString: receiving.ownerUrl })];
  await provisionBus(bus, [SENDER, RECEIVER]);
  const keyOf = drawKeys([SENDER, RECEIVER]);
  const [letters, receipts] = [new Post(bus, SENDER, RECEIVER, keyOf), new Post(bus, RECEIVER, SENDER, keyOf)];
  let [total, position, left] = [0, 0, 0];
  let finished = (): void => undefined;

  await letters.receive(async ({ texts, digests, messages: notices }) => {
    const drafts = (notices as unknown as StepNotice[]).map(({ head }, index) =>
      ({ id: crypto.randomUUID(), of: digests[index]!, messageId: head.id, type: head.type, caseNo: head.caseNo, to: SENDER, outcome: 'stored' as const }));
    await atReceiver.query({ name: 'come', text: COME, values: [`[${texts.join(',')}]`, drafts.map(({ messageId }) => messageId), digests, texts] });
    await receipts.send([canonicalJson(makeReceiptSheet(drafts, keyOf(RECEIVER).keys, Date.now()))]);
  });
  await receipts.receive(async ({ messages: [sheet] }) => {
    const { receipts: given, signedRoot } = orThrow(readReceiptSheet(sheet, keyOf(SENDER).directory)) as ReceiptSheet;
    await atSender.query({ name: 'retire', text: RETIRE, values: [JSON.stringify(given.map(({ messageId }) => messageId)), signedRoot, canonicalJson(given)] });
    left -= given.length;
    if (left === 0) finished();
  });

  return {
    name,
    async prepare() {
      const texts = drawNotices(messages).map(notice => canonicalJson(notice));
      const digests = texts.map(text => keyOf(SENDER).keys.profile.digest(text));
      await atSender.query(FILL, [texts.map(text => (JSON.parse(text) as StepNotice).head.id), texts, digests]);
      total += messages;
      left = messages;
      await ground.settle([sending, receiving]);
    },
    async slot() {
      const done = new Promise<void>(resolve => { finished = resolve; });
      const began = performance.now();
      const underWay: Promise<void>[] = [];
      for (;;) {
        const { rows } = await atSender.query<{ position: string; body: string }>({ name: 'take', text: TAKE, values: [position, LETTER] });
        if (rows.length === 0) break;
        position = Number(rows.at(-1)!.position);
        await underWay.at(-ABREAST);
        underWay.push(letters.send(rows.map(({ body }) => body)));
      }
      await Promise.all([...underWay, done]);
      const seconds = (performance.now() - began) / 1000;
      await checkEffects(name, receiving.ownerUrl, total);
      mustBe(name, 'messages in the inbox', (await atReceiver.query<{ came: number }>('select count(*)::int as came from came')).rows[0]!.came, total);
      const { rows } = await atSender.query<{ open: number }>('select count(*)::int as open from open_sent');
      mustBe(name, 'messages without a receipt', rows[0]!.open, 0);
      return { perSecond: messages / seconds };
    },
    async close() {
      await bus.close();
      await Promise.all([atSender.end(), atReceiver.end()]);
    },
  };
}

interface Opened { readonly messages: readonly Json[]; readonly texts: readonly string[]; readonly digests: readonly string[] }

/** Letters one way, signed and sealed like the product's. */
class Post {
  constructor(private readonly bus: NatsConnection, private readonly from: string, private readonly to: string, private readonly keyOf: (agency: string) => Keyring) {}

  async send(texts: readonly string[]): Promise<void> {
    const { keys, directory } = this.keyOf(this.from);
    const [id, at] = [crypto.randomUUID(), Date.now()];
    const { jwe } = orThrow(sealWritten({ from: this.from, to: this.to, headers: { id, type: 'step.taken' }, at }, texts.map(text => writtenMessage(text, keys.profile)), keys, directory));
    await jetstream(this.bus).publish(`fq.wenzhou.${this.from}.${this.to}.step.taken.v1`, jwe, { msgID: id });
  }

  async receive(take: (letter: Opened) => Promise<void>): Promise<void> {
    const { keys, directory } = this.keyOf(this.to);
    const consumer = await jetstream(this.bus).consumers.get(streamOf(this.to), consumerOf(this.to));
    await consumer.consume({
      max_messages: 64,
      callback: message => {
        take(orThrow(openLetter(message.string(), keys, directory))).then(() => message.ack(), fault => console.error(this.to, fault));
      },
    });
  }
}
