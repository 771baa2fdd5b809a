import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Desk } from '@fengqiao/docket';
import { orThrow, type Json } from '@fengqiao/kernel';
import { makeReceiptSheet, openLetter, proofsIn, verifyInclusion, verifyReceipt } from '@fengqiao/trust';
import { directory, keyringOf, messageOf, type MessageWish, type Name } from '../test/agencies.js';
import { deskOf, type TestDesk } from '../test/desks.js';
import { MemoryPublisher } from '../test/memory-publisher.js';
import { Inbox } from './inbox.js';
import type { Letter } from './letter.js';
import { refuseMessage } from './refusals.js';
import { writeLetter } from './write-letter.js';

const AT = Date.parse('2026-03-02T01:00:00Z');
const referral = (n: number, more: Partial<MessageWish> = {}): MessageWish => ({ id: `referral-${n}`, from: 'intake', to: 'mediation', seq: n, ...more });

/** A letter as some agency would write it, whatever stands inside. */
function letterOf(from: Name, to: Name, messages: readonly unknown[], { type = 'referral.sent', place = 'nanchang', v = 1 } = {}): Letter {
  const letter = orThrow(writeLetter({ to, type, v, place, messages: messages as Json[] }, keyringOf(from), { id: crypto.randomUUID(), at: AT }));
  return { ...letter, deliveries: 1 };
}
const reasonOf = (desk: TestDesk) => [...desk.outbox.parked.values()].map(parked => parked.code);

describe('the inbox', () => {
  let time: number;
  let bus: MemoryPublisher;
  let intake: TestDesk;
  let mediation: TestDesk;
  const handOver = async (): Promise<void> => {
    await intake.relay.pump();
    await mediation.inbox.receive(bus.take('mediation'));
    await mediation.inbox.settled();
  };

  beforeEach(() => {
    time = AT;
    bus = new MemoryPublisher();
    intake = deskOf('intake', bus, { now: () => time });
    mediation = deskOf('mediation', bus, { now: () => time });
  });

  it('gives the core every message with what proves who sent it', async () => {
    intake.outbox.add(referral(1), referral(2));
    await handOver();
    const { message } = mediation.core.stored.get('referral-2')!;
    expect(message).toMatchObject({ from: 'intake', type: 'referral.sent', seq: 2, digest: intake.outbox.row('referral-2').message.digest });
    const { digests, signedRoot } = mediation.outbox.kept.get(message.proof.letter)!.signature;
    expect(verifyInclusion(message.digest, proofsIn(digests, directory.profileOf('intake'))(message.proof.leaf), signedRoot, 'letter', directory))
      .toMatchObject({ by: 'intake', to: 'mediation' });
    expect(mediation.core.batches).toEqual([2]);
  });

  it('answers with one letter of receipts, which verify alone and retire the rows of the sender', async () => {
    intake.outbox.add(referral(1), referral(2));
    await handOver();
    const letters = bus.take('intake');
    expect(letters.map(letter => letter.subject)).toEqual(['fq.nanchang.mediation.intake.receipt.given.v1']);
    await intake.inbox.receive(letters);
    expect(intake.outbox.waiting()).toEqual([]);
    const { receipt, message } = intake.outbox.row('referral-1');
    expect(verifyReceipt(receipt!.bundle, directory, { digest: message.digest }))
      .toMatchObject({ from: 'mediation', to: 'intake', outcome: 'stored', type: 'referral.sent', receivedAt: '2026-03-02T01:00:00.000Z' });
  });

  it('does not receipt receipts', async () => {
    intake.outbox.add(referral(1));
    await handOver();
    await intake.inbox.receive(bus.take('intake'));
    await intake.inbox.settled();
    expect(bus.posted).toEqual([]);
  });

  it('applies a repetition once, and its receipt names the day of the first coming', async () => {
    intake.outbox.add(referral(1));
    await handOver();
    bus.take('intake');
    time += 86_400_000;
    await handOver();
    await intake.inbox.receive(bus.take('intake'));
    expect(mediation.core.stored.size).toBe(1);
    expect(intake.outbox.row('referral-1').receipt).toMatchObject({ outcome: 'duplicate' });
    expect(verifyReceipt(intake.outbox.row('referral-1').receipt!.bundle, directory)).toMatchObject({ receivedAt: '2026-03-02T01:00:00.000Z' });
  });

  it('takes in a letter that is replayed as a repetition', async () => {
    intake.outbox.add(referral(1));
    await intake.relay.pump();
    const letters = bus.take('mediation');
    for (let n = 0; n < 100; n++) await mediation.inbox.receive(letters);
    expect(mediation.core.stored.size).toBe(1);
    expect(mediation.inbox.counts).toMatchObject({ stored: 1, duplicate: 99 });
  });

  it('keeps a message of a version it does not know, and tells the sender that it is parked', async () => {
    intake.outbox.add(referral(1));
    const message = messageOf(referral(1, { head: { v: 2, novelty: true } }));
    await mediation.inbox.receive([letterOf('intake', 'mediation', [message], { v: 2 })]);
    await mediation.inbox.settled();
    expect(mediation.core.stored.get('referral-1')!.message.type).toBe('referral.sent.v2');
    const [letter] = bus.take('intake');
    const opened = orThrow(openLetter(letter!.body, keyringOf('intake').keys, directory));
    expect(opened.messages).toMatchObject([{ receipts: [{ outcome: 'parked', reason: 'unknown-message', type: 'referral.sent' }] }]);
  });

  it('parks what it cannot open or believe, once, sealed, with the reason, and goes on', async () => {
    const good = letterOf('intake', 'mediation', [messageOf(referral(1))]);
    const forLegalAid = letterOf('intake', 'legal-aid', [messageOf(referral(2, { to: 'legal-aid' }))]);
    const garbage: Letter = { ...good, body: 'not\u0000a letter' };
    await mediation.inbox.receive([forLegalAid, garbage, good]);
    await mediation.inbox.receive([garbage]);
    expect(reasonOf(mediation)).toEqual(['letter-not-for-us', 'letter-malformed']);
    const [first, second] = [...mediation.outbox.parked.values()];
    expect(first!.letter).toBe(forLegalAid.body);
    expect(Buffer.from(second!.letter.replace('base64url:', ''), 'base64url').toString('latin1')).toBe(garbage.body);
    expect(mediation.core.stored.size).toBe(1);
    expect(mediation.log.codes()).toContain('letter-not-for-us');
  });

  it.each<[string, () => Letter]>([
    ['key-unknown', () => {
      const forged = letterOf('stranger', 'mediation', [messageOf(referral(1))]);
      return { ...forged, subject: 'fq.nanchang.intake.mediation.referral.sent.v1' };
    }],
    ['letter-subject-mismatch', () => {
      const letter = letterOf('legal-aid', 'mediation', [messageOf(referral(1, { from: 'legal-aid' }))]);
      return { ...letter, subject: 'fq.nanchang.intake.mediation.referral.sent.v1' };
    }],
    ['letter-subject-mismatch', () => {
      const letter = letterOf('intake', 'mediation', [messageOf(referral(1))]);
      return { ...letter, subject: 'fq.wenzhou.intake.mediation.referral.sent.v1' };
    }],
    ['letter-subject-mismatch', () => {
      const letter = letterOf('intake', 'mediation', [messageOf(referral(1))]);
      return { ...letter, subject: 'fq.nanchang.intake.mediation.step.taken.v1' };
    }],
    ['letter-subject-unknown', () => ({ ...letterOf('intake', 'mediation', [messageOf(referral(1))]), subject: 'fq.nanchang.intake.mediation' })],
    ['message-head-mismatch', () => letterOf('legal-aid', 'mediation', [messageOf(referral(1, { from: 'intake' }))])],
    ['message-head-mismatch', () => letterOf('intake', 'mediation', [messageOf(referral(1, { place: 'wenzhou' }))])],
    ['message-head-mismatch', () => letterOf('intake', 'mediation', [messageOf(referral(1)), messageOf(referral(2, { type: 'step.taken' }))])],
    ['message-head-mismatch', () => letterOf('intake', 'mediation', [messageOf(referral(1, { head: { v: 2 } }))])],
    ['message-head-malformed', () => letterOf('intake', 'mediation', [messageOf(referral(1, { head: { caseNo: 'NC26-00000000-0' } }))])],
    ['message-head-malformed', () => letterOf('intake', 'mediation', [messageOf(referral(1, { head: { id: 'line\nbreak' } }))])],
    ['message-head-malformed', () => letterOf('intake', 'mediation', ['no message'])],
  ])('refuses with %s a letter whose subject, seal, signature and heads do not agree', async (code, write) => {
    await mediation.inbox.receive([write()]);
    await mediation.inbox.settled();
    expect(reasonOf(mediation)).toEqual([code]);
    expect(mediation.core.stored.size).toBe(0);
    expect(bus.posted).toEqual([]);
  });

  it('parks a letter that its reader stumbles over, and reads the others', async () => {
    const [bad, good] = [letterOf('intake', 'mediation', [messageOf(referral(1))]), letterOf('intake', 'mediation', [messageOf(referral(2))])];
    let readings = 0;
    const stumbling = { ...directory, verifyingKey: (kid: string) => {
      if (readings++ === 0) throw new RangeError('Maximum call stack size exceeded');
      return directory.verifyingKey(kid);
    } };
    const desk = { agency: { name: 'mediation' } } as unknown as Desk;
    const { outbox, log, core } = mediation;
    await new Inbox({ keys: keyringOf('mediation').keys, directory: stumbling, desk, outbox, bus, log, receive: core.receive }).receive([bad, good]);
    expect(reasonOf(mediation)).toEqual(['letter-unreadable']);
    expect([...core.stored.keys()]).toEqual(['referral-2']);
  });

  it('parks receipts that somebody else gave, and takes the true ones of the same letter', async () => {
    intake.outbox.add(referral(1), referral(2));
    const digest = (id: string) => intake.outbox.row(id).message.digest;
    const sheet = (name: Name, id: string) => makeReceiptSheet(
      [{ id: `receipt-${id}`, of: digest(id), messageId: id, type: 'referral.sent', to: 'intake', outcome: 'stored' }], keyringOf(name).keys, AT);
    const letter = letterOf('mediation', 'intake', [sheet('legal-aid', 'referral-1'), sheet('mediation', 'referral-2')], { type: 'receipt.given' });
    await intake.inbox.receive([letter]);
    expect(reasonOf(intake)).toEqual(['receipt-misdirected']);
    expect(intake.outbox.waiting()).toEqual(['referral-1']);
  });

  it('gives letters that are about no case to whoever handles them, and parks at the third coming what fails there', async () => {
    const heard: unknown[] = [];
    const aside = { handles: (type: string) => type === 'checkpoint.made', receive: async (...said: unknown[]) => {
      heard.push(said);
      if (heard.length > 1) throw new Error('it does not verify');
    } };
    const desk = { agency: { name: 'mediation' } } as unknown as Desk;
    const inbox = new Inbox({ ...keyringOf('mediation'), desk, outbox: mediation.outbox, bus, log: mediation.log, aside, receive: mediation.core.receive });
    const letter = letterOf('intake', 'mediation', [{ number: 7 }], { type: 'checkpoint.made', place: 'all' });
    await inbox.receive([letter]);
    expect(heard).toEqual([['checkpoint.made', 'intake', [{ number: 7 }]]]);
    await expect(inbox.receive([{ ...letter, deliveries: 2 }])).rejects.toThrow('verify');
    await inbox.receive([{ ...letter, deliveries: 3 }]);
    expect(reasonOf(mediation)).toEqual(['side-letter-failed']);
    expect(bus.posted).toEqual([]);
  });

  it('leaves a row alone when the receipt is for other content', async () => {
    intake.outbox.add(referral(1));
    const sheet = makeReceiptSheet(
      [{ id: 'receipt-1', of: intake.outbox.row('referral-1').message.digest.replace(/^../, 'AA'), messageId: 'referral-1', type: 'referral.sent', to: 'intake', outcome: 'stored' }],
      keyringOf('mediation').keys, AT);
    await intake.inbox.receive([letterOf('mediation', 'intake', [sheet], { type: 'receipt.given' })]);
    expect(intake.outbox.waiting()).toEqual(['referral-1']);
    expect(intake.inbox.counts).toMatchObject({ receipts: 0, strayReceipts: 1 });
  });

  it('does without receipts when the bus does not take them: the sender asks again', async () => {
    intake.outbox.add(referral(1));
    await intake.relay.pump();
    bus.answer = async () => refuseMessage('bus-away');
    await mediation.inbox.receive(bus.take('mediation'));
    await mediation.inbox.settled();
    bus.answer = async () => undefined;
    time += 5_000;
    await handOver();
    await intake.inbox.receive(bus.take('intake'));
    expect(intake.outbox.waiting()).toEqual([]);
    expect(mediation.inbox.counts).toMatchObject({ stored: 1, duplicate: 1 });
  });

  it.each(['core', 'outbox'] as const)('rejects the batch when the store is away (%s), so that nothing is acknowledged', async part => {
    intake.outbox.add(referral(1));
    await intake.relay.pump();
    mediation[part].away = true;
    const letters = part === 'core' ? bus.take('mediation') : [letterOf('intake', 'legal-aid', [messageOf(referral(2, { to: 'legal-aid' }))])];
    await expect(mediation.inbox.receive(letters)).rejects.toThrow('away');
    expect(mediation.outbox.parked.size).toBe(0);
  });

  it('opens the next batch while the core has one, and gives the core one after the other, also after one that failed', async () => {
    let release: (() => void) | undefined;
    const seen: string[] = [];
    const desk = { agency: { name: 'mediation' } } as unknown as Desk;
    const inbox = new Inbox({ ...keyringOf('mediation'), desk, outbox: mediation.outbox, bus, log: mediation.log, async receive(of, arrived) {
      seen.push(arrived[0]!.id);
      if (seen.length === 1) {
        await new Promise<void>(resolve => { release = resolve; });
        throw new Error('the database is away');
      }
      return mediation.core.receive(of, arrived);
    } });
    const first = inbox.receive([letterOf('intake', 'mediation', [messageOf(referral(1))])]);
    const second = inbox.receive([letterOf('intake', 'mediation', [messageOf(referral(2))])]);
    while (!release || mediation.outbox.kept.size < 2) await Promise.resolve();
    expect(seen).toEqual(['referral-1']);
    release();
    await expect(first).rejects.toThrow('away');
    await second;
    expect(seen).toEqual(['referral-1', 'referral-2']);
    expect([...mediation.core.stored.keys()]).toEqual(['referral-2']);
  });

  it('gives receipts by sender and place', async () => {
    const aid = deskOf('legal-aid', bus, { now: () => time });
    intake.outbox.add(referral(1), referral(2, { place: 'wenzhou' }));
    aid.outbox.add({ ...referral(3), from: 'legal-aid' });
    await aid.relay.pump();
    await handOver();
    expect(bus.posted.map(letter => letter.subject).sort()).toEqual([
      'fq.nanchang.mediation.intake.receipt.given.v1', 'fq.nanchang.mediation.legal-aid.receipt.given.v1', 'fq.wenzhou.mediation.intake.receipt.given.v1',
    ]);
  });

  it('says nothing of the content in the log or in the reason of what it parks', async () => {
    const secret = '张三丰';
    const letter = letterOf('intake', 'mediation', [messageOf(referral(1, { body: { name: secret }, head: { caseNo: secret } }))]);
    await mediation.inbox.receive([letter]);
    expect(JSON.stringify([mediation.log.lines, [...mediation.outbox.parked.values()]])).not.toContain(secret);
  });
});
