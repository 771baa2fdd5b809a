import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { caseNo } from '../test/agencies.js';
import { deskOf, type TestDesk } from '../test/desks.js';
import { MemoryCore } from '../test/memory-core.js';
import { MemoryPublisher } from '../test/memory-publisher.js';
import type { Letter } from './letter.js';

const COUNT = 40;
const ids = Array.from({ length: COUNT }, (_, n) => `referral-${n}`);

describe('a message that the store cannot write', () => {
  let bus: MemoryPublisher;
  let intake: TestDesk;
  const letters = async (): Promise<Letter[]> => {
    intake.outbox.add(...ids.map((id, n) => ({ id, from: 'intake' as const, to: 'mediation' as const, caseNo: caseNo(n), place: n % 2 ? 'nanchang' : 'wenzhou' })));
    await intake.relay.pump();
    return bus.take('mediation');
  };
  const brought = (posted: readonly Letter[], deliveries: number): Letter[] => posted.map(letter => ({ ...letter, deliveries }));

  beforeEach(() => {
    bus = new MemoryPublisher();
    intake = deskOf('intake', bus);
  });

  it('makes the whole batch come again at first: the cause is mostly elsewhere', async () => {
    const mediation = deskOf('mediation', bus, { core: new MemoryCore(new Set(['referral-3'])) });
    const posted = await letters();
    for (const deliveries of [1, 2]) await expect(mediation.inbox.receive(brought(posted, deliveries))).rejects.toThrow('byte sequence');
    expect(mediation.core.stored.size).toBe(0);
  });

  it('is set aside at the third, stops nobody else, keeps its place in the inbox, and the sender is told', async () => {
    await fc.assert(fc.asyncProperty(fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 6 }), async poison => {
      bus = new MemoryPublisher();
      intake = deskOf('intake', bus);
      const mediation = deskOf('mediation', bus, { core: new MemoryCore(new Set(poison)) });
      await mediation.inbox.receive(brought(await letters(), 3));
      await mediation.inbox.settled();
      await intake.inbox.receive(bus.take('intake'));
      expect(mediation.core.stored.size).toBe(COUNT);
      expect(intake.outbox.waiting()).toEqual([]);
      expect(ids.filter(id => intake.outbox.row(id).receipt!.outcome === 'parked').sort()).toEqual([...poison].sort());
      expect(new Set([...mediation.outbox.parked.values()].map(parked => parked.code))).toEqual(new Set(poison.length > 0 ? ['inbox-write-failed'] : []));
    }), { numRuns: 30 });
  });

  it('is not suspected while the store is away', async () => {
    const mediation = deskOf('mediation', bus, { core: new MemoryCore(new Set(['referral-3'])) });
    mediation.core.away = true;
    await expect(mediation.inbox.receive(brought(await letters(), 50))).rejects.toThrow('away');
    expect(mediation.outbox.parked.size).toBe(0);
  });
});
