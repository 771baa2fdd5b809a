import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { until } from '@fengqiao/dev';
import { isRefusal, type Json } from '@fengqiao/kernel';
import { jetstreamManager } from '@nats-io/jetstream';
import { caseNo, keyringOf, messageOf, type MessageWish, type Name } from '../test/agencies.js';
import { MemoryCore } from '../test/memory-core.js';
import { OwnBus } from '../test/own-bus.js';
import { runDesk, type RunningDesk } from '../test/running-desk.js';
import { writeLetter, type WrittenLetter } from './write-letter.js';

/** A slow disk makes a bus slow; the rules hold all the same. */
jest.setTimeout(60_000);
const WITHIN = { within: 20_000 };
const referrals = (count: number, from = 0): MessageWish[] =>
  Array.from({ length: count }, (_, n) => ({ id: `referral-${from + n}`, from: 'intake', to: 'mediation', caseNo: caseNo(from + n) }));

function letterOf(from: Name, to: Name, messages: readonly unknown[]): WrittenLetter {
  const letter = writeLetter({ to, type: 'referral.sent', place: 'nanchang', messages: messages as Json[] }, keyringOf(from), { id: crypto.randomUUID(), at: Date.now() });
  if (isRefusal(letter)) throw new Error(letter.code);
  return letter;
}

describe('a hand-over on a real bus', () => {
  let own: OwnBus;
  const desks: RunningDesk[] = [];
  const run = (name: Name, core?: MemoryCore): RunningDesk => {
    const desk = runDesk(name, own.busOf(name), core ? { core } : {});
    desks.push(desk);
    return desk;
  };
  const retired = (desk: RunningDesk) => until('every receipt', () => (desk.outbox.waiting().length === 0 ? true : undefined), WITHIN);
  const status = (desk: RunningDesk, wanted: string) => until(wanted, () => (desk.pull.status === wanted ? true : undefined), WITHIN);

  beforeEach(async () => {
    own = await OwnBus.start();
  });
  afterEach(async () => {
    await Promise.all(desks.splice(0).map(desk => desk.stop()));
    await own.stop();
  });

  it('arrives, is applied once, and its receipt retires the row', async () => {
    const [intake, mediation] = [run('intake'), run('mediation')];
    intake.outbox.add(...referrals(1_000));
    intake.relay.wake();
    await retired(intake);
    expect(mediation.core.stored.size).toBe(1_000);
    expect([...intake.outbox.rows.values()].every(row => row.receipt!.outcome !== 'parked')).toBe(true);
    expect([...mediation.core.stored.values()].map(({ message }) => message.id)).toEqual(referrals(1_000).map(({ id }) => id));
  });

  it('survives a bus whose store was wiped: what had no receipt is sent again and applied once', async () => {
    const intake = run('intake');
    intake.outbox.add(...referrals(300));
    intake.relay.wake();
    await until('publication', () => ([...intake.outbox.rows.values()].every(row => row.proof) ? true : undefined), WITHIN);
    await own.kill();
    own.wipe();
    await own.restart();
    const mediation = run('mediation');
    await status(mediation, 'waiting-for-stream');
    await own.provision();
    await retired(intake);
    expect(mediation.core.stored.size).toBe(300);
    await status(mediation, 'connected');
  });

  it('survives a wiped store in the middle of the traffic', async () => {
    const [intake, mediation] = [run('intake'), run('mediation')];
    intake.outbox.add(...referrals(2_000));
    intake.relay.wake();
    await until('the first batch', () => (mediation.core.stored.size > 0 ? true : undefined), WITHIN);
    await own.kill();
    own.wipe();
    intake.outbox.add(...referrals(500, 2_000));
    await own.restart();
    await own.provision();
    await retired(intake);
    expect(mediation.core.stored.size).toBe(2_500);
  });

  it('waits for a stream that was taken away under it, and goes on with the new one', async () => {
    const [intake, mediation] = [run('intake'), run('mediation')];
    await status(mediation, 'connected');
    await own.asAdmin(async admin => (await jetstreamManager(admin)).streams.delete('FQ_MEDIATION'));
    await status(mediation, 'waiting-for-stream');
    intake.outbox.add(...referrals(10));
    await until('a reason', () => intake.outbox.row('referral-0').reason, WITHIN);
    expect(intake.outbox.row('referral-0').reason).toMatch(/^bus-stream-missing: /);
    await own.provision();
    await retired(intake);
  });

  it('begins when the bus comes, also if it was away at the start', async () => {
    await own.kill();
    const [intake, mediation] = [run('intake'), run('mediation')];
    intake.outbox.add(...referrals(10));
    expect(mediation.pull.status).toBe('reconnecting');
    await own.restart();
    await retired(intake);
    expect(mediation.pull.status).toBe('connected');
  });

  it('goes on after a bus that was killed and kept its store', async () => {
    const [intake, mediation] = [run('intake'), run('mediation')];
    await status(mediation, 'connected');
    await own.kill();
    await status(mediation, 'reconnecting');
    intake.outbox.add(...referrals(10));
    await own.restart();
    await retired(intake);
    expect(mediation.core.stored.size).toBe(10);
  });

  it('takes in letters that are brought twice, and letters that are sent a hundred times, once', async () => {
    const [intake, mediation] = [run('intake'), run('mediation')];
    intake.outbox.add(...referrals(5));
    await retired(intake);
    const bus = await own.connectedBusOf('intake');
    const letter = letterOf('intake', 'mediation', referrals(5).map(messageOf));
    for (let n = 0; n < 100; n++) {
      const headers = { ...letter.headers, 'Nats-Msg-Id': `try-${n}` };
      expect(await bus.publish({ ...letter, headers })).toBeUndefined();
    }
    await until('repetitions', () => (mediation.inbox.counts.duplicate >= 500 ? true : undefined), WITHIN);
    expect(mediation.core.stored.size).toBe(5);
  });

  it('parks what is forged, and goes on', async () => {
    const [intake, mediation] = [run('intake'), run('mediation')];
    const bus = await own.connectedBusOf('intake');
    const forged = letterOf('legal-aid', 'mediation', [messageOf({ id: 'forged-message', from: 'intake', to: 'mediation' })]);
    expect(await bus.publish({ ...forged, subject: 'fq.nanchang.intake.mediation.referral.sent.v1' })).toBeUndefined();
    intake.outbox.add(...referrals(3));
    await retired(intake);
    expect([...mediation.outbox.parked.values()].map(({ code }) => code)).toEqual(['letter-subject-mismatch']);
    expect([...mediation.core.stored.keys()].sort()).toEqual(['referral-0', 'referral-1', 'referral-2']);
  });

  it('lets a message that cannot be written stop nobody else', async () => {
    const [intake, mediation] = [run('intake'), run('mediation', new MemoryCore(new Set(['referral-7'])))];
    intake.outbox.add(...referrals(20));
    await retired(intake);
    expect(mediation.core.stored.size).toBe(20);
    expect(intake.outbox.row('referral-7').receipt!.outcome).toBe('parked');
    expect([...mediation.outbox.parked.values()].map(({ code }) => code)).toContain('inbox-write-failed');
  });

  it('acknowledges nothing while the receiver’s database is away', async () => {
    const [intake, mediation] = [run('intake'), run('mediation')];
    mediation.core.away = true;
    mediation.outbox.away = true;
    intake.outbox.add(...referrals(50));
    await until('refusals', () => (mediation.log.lines.filter(line => line.level === 'error').length >= 4 ? true : undefined), WITHIN);
    mediation.core.away = false;
    mediation.outbox.away = false;
    await retired(intake);
    expect(mediation.core.stored.size).toBe(50);
    expect(mediation.outbox.parked.size).toBe(0);
  });
});
