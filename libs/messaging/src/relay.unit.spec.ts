import { describe, expect, it } from '@jest/globals';
import { isRefusal, type Refusal } from '@fengqiao/kernel';
import { openLetter, verifyInclusion } from '@fengqiao/trust';
import { directory, keyringOf, type MessageWish } from '../test/agencies.js';
import { deskOf } from '../test/desks.js';
import { KeptLog } from '../test/kept-log.js';
import { MemoryPublisher } from '../test/memory-publisher.js';
import { ABREAST } from './pace.js';
import { refuseMessage } from './refusals.js';
import { Relay } from './relay.js';

const TRACE = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const to = (receiver: 'mediation' | 'legal-aid' | 'stranger', count: number, more: Partial<MessageWish> = {}): MessageWish[] =>
  Array.from({ length: count }, (_, n) => ({ id: `${receiver}-${more.type ?? 'referral.sent'}-${n}`, from: 'intake', to: receiver, seq: n + 1, ...more }));

function start() {
  let time = Date.parse('2026-03-02T01:00:00Z');
  const bus = new MemoryPublisher();
  const intake = deskOf('intake', bus, { now: () => time });
  return { bus, ...intake, pass: (seconds: number) => { time += seconds * 1000; } };
}

describe('the relay', () => {
  it('sends one letter for each receiver, type and place, in the order of the claim', async () => {
    const { bus, outbox, relay } = start();
    outbox.add(...to('mediation', 2), ...to('legal-aid', 1), ...to('mediation', 1, { type: 'step.taken' }), ...to('mediation', 1, { id: 'elsewhere', place: 'wenzhou' }));
    expect(await relay.pump()).toBe(5);
    expect(bus.posted.map(letter => letter.subject)).toEqual([
      'fq.nanchang.intake.mediation.referral.sent.v1', 'fq.nanchang.intake.legal-aid.referral.sent.v1',
      'fq.nanchang.intake.mediation.step.taken.v1', 'fq.wenzhou.intake.mediation.referral.sent.v1',
    ]);
    const opened = openLetter(bus.posted[0]!.body, keyringOf('mediation').keys, directory);
    if (isRefusal(opened)) throw new Error(opened.code);
    expect(opened.messages.map(message => (message as { head: { id: string } }).head.id)).toEqual(['mediation-referral.sent-0', 'mediation-referral.sent-1']);
    expect(opened.digests).toEqual(['mediation-referral.sent-0', 'mediation-referral.sent-1'].map(id => outbox.row(id).message.digest));
  });

  it('writes the envelope as CloudEvents 1.0 in binary mode, with the trace of the first message', async () => {
    const { bus, outbox, relay } = start();
    outbox.add(...to('mediation', 1, { traceparent: TRACE }));
    await relay.pump();
    const { headers } = bus.posted[0]!;
    expect(headers).toEqual({
      'ce-specversion': '1.0', 'ce-id': headers['Nats-Msg-Id'], 'ce-source': '/fengqiao/intake', 'ce-type': 'cn.fengqiao.referral.sent.v1',
      'ce-time': '2026-03-02T01:00:00.000Z', 'content-type': 'application/jose', 'Nats-Msg-Id': expect.any(String), 'traceparent': TRACE,
    });
  });

  it('keeps its own signature over each message, which verifies alone', async () => {
    const { outbox, relay } = start();
    outbox.add(...to('mediation', 3));
    await relay.pump();
    for (const { message, proof } of outbox.rows.values()) {
      const claims = verifyInclusion(message.digest, proof!['proof'], proof!['signedRoot'] as string, 'letter', directory);
      expect(claims).toMatchObject({ by: 'intake', to: 'mediation' });
    }
  });

  it('retires nothing: without a receipt a message goes again, under a fresh id, after 5, 10, 20 … seconds', async () => {
    const { bus, outbox, relay, pass } = start();
    outbox.add(...to('mediation', 1));
    const ids = new Set<string>();
    for (const wait of [5, 10, 20, 40]) {
      expect(await relay.pump()).toBe(1);
      ids.add(bus.posted.at(-1)!.headers['Nats-Msg-Id']!);
      pass(wait - 0.001);
      expect(await relay.pump()).toBe(0);
      pass(0.001);
    }
    expect(ids.size).toBe(4);
    expect(outbox.waiting()).toHaveLength(1);
    expect(relay.counts).toEqual({ published: 4, repeated: 3, postponed: 0 });
  });

  it('postpones what has a receiver that the directory does not know, and says so, while the others go', async () => {
    const { bus, outbox, relay, log } = start();
    outbox.add(...to('stranger', 2), ...to('mediation', 1));
    await relay.pump();
    expect(bus.posted).toHaveLength(1);
    expect(outbox.row('stranger-referral.sent-0').reason).toMatch(/^agency-unknown: .*公钥目录/);
    expect(log.codes()).toEqual(['agency-unknown']);
  });

  it('postpones what the bus does not take', async () => {
    const { bus, outbox, relay } = start();
    bus.answer = async () => refuseMessage('bus-forbids');
    outbox.add(...to('mediation', 1));
    await relay.pump();
    expect(outbox.row('mediation-referral.sent-0').reason).toMatch(/^bus-forbids: /);
  });

  it('tries again soon, however often it has tried, what the bus could not take', async () => {
    const { bus, outbox, relay, pass } = start();
    bus.answer = async () => refuseMessage('bus-stream-missing');
    outbox.add(...to('mediation', 1));
    for (let n = 0; n < 20; n++) {
      expect(await relay.pump()).toBe(1);
      pass(10);
    }
  });

  it('postpones a message that is larger than the bus allows', async () => {
    const { bus, outbox, relay } = start();
    bus.maxPayload = 32_768;
    outbox.add(...to('mediation', 1, { body: { text: 'x'.repeat(20_000) } }), ...to('legal-aid', 1));
    await relay.pump();
    expect(bus.posted).toHaveLength(1);
    expect(outbox.row('mediation-referral.sent-0').reason).toMatch(/^message-too-large: /);
  });

  it('never makes a letter that is larger than the bus allows', async () => {
    const { bus, outbox, relay } = start();
    bus.maxPayload = 65_536;
    outbox.add(...to('mediation', 100, { body: { text: '枫'.repeat(700) } }));
    await relay.pump();
    expect(Math.max(...bus.posted.map(letter => letter.body.length))).toBeLessThan(65_536 - 2_000);
    expect(outbox.waiting().every(id => outbox.row(id).proof)).toBe(true);
  });

  it('claims nothing while the bus is away, and begins when it is back', async () => {
    const { bus, outbox, relay } = start();
    bus.ready = false;
    outbox.add(...to('mediation', 1));
    relay.start();
    relay.wake();
    expect(outbox.claims).toBe(0);
    const posted = new Promise<void>(resolve => {
      bus.answer = async () => resolve() as undefined;
    });
    bus.comeBack();
    await posted;
    await relay.stop();
    expect(outbox.row('mediation-referral.sent-0').proof).toBeDefined();
  });

  it('claims the next batch while the bus writes, and no more than it can have in hand', async () => {
    const { bus, outbox } = start();
    const relay = new Relay({ agency: 'intake', ...keyringOf('intake'), outbox, bus, log: new KeptLog(), claim: 1 });
    const answers: ((answer: undefined) => void)[] = [];
    bus.answer = () => new Promise(resolve => { answers.push(resolve); });
    outbox.add(...to('mediation', 4));
    const pumped = relay.pump();
    while (answers.length < ABREAST) await Promise.resolve();
    for (let n = 0; n < 50; n++) await Promise.resolve();
    expect(outbox.claims).toBe(ABREAST);
    bus.answer = async () => undefined;
    for (const answer of answers) answer(undefined);
    expect(await pumped).toBe(4);
    expect(outbox.waiting().every(id => outbox.row(id).proof)).toBe(true);
  });

  it('rejects when what it has published cannot be noted, also while another batch is under way', async () => {
    const { bus, outbox } = start();
    const relay = new Relay({ agency: 'intake', ...keyringOf('intake'), outbox, bus, log: new KeptLog(), claim: 1 });
    outbox.published = async () => { throw new Error('the database is away'); };
    outbox.add(...to('mediation', 3));
    await expect(relay.pump()).rejects.toThrow('away');
  });

  it('finishes the batch in hand when it is stopped', async () => {
    const { bus, outbox, relay } = start();
    let acknowledge: (answer: Refusal | undefined) => void = () => undefined;
    const underWay = new Promise<void>(resolve => {
      bus.answer = () => new Promise(settle => {
        acknowledge = settle;
        resolve();
      });
    });
    outbox.add(...to('mediation', 1));
    relay.start();
    await underWay;
    const stopped = relay.stop();
    acknowledge(undefined);
    await stopped;
    expect(outbox.row('mediation-referral.sent-0').proof).toBeDefined();
  });

  it('outlives a database that is away', async () => {
    const { outbox, relay, log } = start();
    outbox.away = true;
    await expect(relay.pump()).rejects.toThrow('away');
    relay.start();
    relay.wake();
    await relay.stop();
    expect(relay.failing).toBe(true);
    expect(log.lines.filter(line => line.level === 'error')).toHaveLength(1);
  });

  it('shares an outbox with another relay without sending anything twice', async () => {
    const { bus, outbox, relay } = start();
    const second = new Relay({ agency: 'intake', ...keyringOf('intake'), outbox, bus, log: new KeptLog() });
    outbox.add(...to('mediation', 300));
    await Promise.all([relay.pump(), second.pump()]);
    expect(relay.counts.published + second.counts.published).toBe(300);
  });
});
