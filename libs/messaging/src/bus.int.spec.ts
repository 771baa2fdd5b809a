import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { PermissionViolationError } from '@nats-io/transport-node';
import type { PostedLetter } from './letter.js';
import { IN_HAND } from './pace.js';
import { NAMES } from '../test/agencies.js';
import { OwnBus } from '../test/own-bus.js';
import { consumerOf, inboxPrefixOf, streamOf } from './subject.js';

const letterTo = (subject: string): PostedLetter => ({ subject, headers: { 'Nats-Msg-Id': crypto.randomUUID() }, body: 'sealed' });

describe('the bus as an agency may use it', () => {
  let own: OwnBus;
  beforeAll(async () => {
    own = await OwnBus.start();
  });
  afterAll(() => own.stop());

  it('takes letters under the agency’s own name, to those that it is joined with', async () => {
    const bus = await own.connectedBusOf('intake');
    expect(await bus.publish(letterTo('fq.nanchang.intake.mediation.referral.sent.v1'))).toBeUndefined();
    expect(await bus.publish(letterTo('fq.all.intake.mediation.checkpoint.made.v1'))).toBeUndefined();
  });

  it.each([
    ['another’s name', 'fq.nanchang.mediation.legal-aid.referral.sent.v1'],
    ['another place', 'fq.wenzhou.intake.mediation.referral.sent.v1'],
    ['a kind that the route does not have', 'fq.nanchang.intake.mediation.gossip.told.v1'],
    ['somebody who is not there', 'fq.nanchang.intake.court-bridge.referral.sent.v1'],
  ])('forbids %s', async (_what, subject) => {
    const bus = await own.connectedBusOf('intake');
    expect(await bus.publish(letterTo(subject))).toMatchObject({ code: 'bus-forbids' });
  });

  it('lets nobody listen in on another’s letters or answers', async () => {
    const { connection } = await own.connectedBusOf('intake');
    for (const subject of ['fq.>', 'fq.*.*.mediation.>', `${inboxPrefixOf('mediation')}.>`, '$JS.EVENT.>']) {
      expect(await connection!.subscribe(subject).closed).toBeInstanceOf(PermissionViolationError);
    }
  });

  it('lets nobody make, read or empty a stream, its own included', async () => {
    const { connection } = await own.connectedBusOf('intake');
    const manager = await jetstreamManager(connection!, { checkAPI: false, timeout: 1_000 });
    for (const owner of NAMES) {
      await expect(manager.streams.add({ name: 'SPY', subjects: ['fq.>'] })).rejects.toThrow('Permissions Violation');
      await expect(manager.streams.purge(streamOf(owner))).rejects.toThrow('Permissions Violation');
      await expect(manager.streams.getMessage(streamOf(owner), { seq: 1 })).rejects.toThrow('Permissions Violation');
      await expect(manager.consumers.add(streamOf(owner), { durable_name: 'SPY' })).rejects.toThrow('Permissions Violation');
    }
    await expect(jetstream(connection!, { timeout: 1_000 }).consumers.get(streamOf('mediation'), consumerOf('mediation'))).rejects.toThrow('Permissions Violation');
    await expect(jetstream(connection!).consumers.get(streamOf('intake'), consumerOf('intake'))).resolves.toBeDefined();
  });

  it('is provisioned again without harm', async () => {
    const before = await own.asAdmin(async admin => (await jetstreamManager(admin)).streams.info('FQ_MEDIATION'));
    await own.provision();
    const after = await own.asAdmin(async admin => (await jetstreamManager(admin)).streams.info('FQ_MEDIATION'));
    expect(after.state.messages).toBe(before.state.messages);
    expect(after.created).toBe(before.created);
  });

  it('is brought back to what it should be', async () => {
    await own.asAdmin(async admin => {
      const manager = await jetstreamManager(admin);
      await manager.streams.update('FQ_LEGAL_AID', { max_msgs: 5 });
      await manager.consumers.update('FQ_LEGAL_AID', 'LEGAL_AID', { max_ack_pending: 1 });
    });
    await own.provision();
    await own.asAdmin(async admin => {
      const manager = await jetstreamManager(admin);
      expect((await manager.streams.info('FQ_LEGAL_AID')).config.max_msgs).toBe(1_000_000);
      expect((await manager.consumers.info('FQ_LEGAL_AID', 'LEGAL_AID')).config.max_ack_pending).toBe(IN_HAND);
    });
  });

  it('says when the receiver’s stream is missing', async () => {
    const bare = await OwnBus.start({ provisioned: false });
    try {
      const bus = await bare.connectedBusOf('intake');
      expect(await bus.publish(letterTo('fq.nanchang.intake.mediation.referral.sent.v1'))).toMatchObject({ code: 'bus-stream-missing' });
    } finally {
      await bare.stop();
    }
  });

  it('says that it is away', async () => {
    const bus = await own.connectedBusOf('intake');
    await bus.close();
    expect(await bus.publish(letterTo('fq.nanchang.intake.mediation.referral.sent.v1'))).toMatchObject({ code: 'bus-away' });
  });
});
