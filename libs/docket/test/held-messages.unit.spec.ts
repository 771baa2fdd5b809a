import { beforeEach, describe, expect, it } from '@jest/globals';
import { receiveBatch, type OutboxRecord } from '@fengqiao/docket';
import { orThrow } from '@fengqiao/kernel';
import type { SimulatedPlace } from '@fengqiao/testing/simulation';
import { caseAt, twoDesks } from './two-desks.js';

let place: SimulatedPlace;
let docketId: string;
let referralId: string;
/** What the mediation desk has said about the case, in the order in which it said it. */
let said: readonly OutboxRecord[];

const bring = (...messages: readonly OutboxRecord[]) =>
  receiveBatch(place.at('intake').desk, messages.map(message => place.at('mediation').store.arrivedOf(message, 'mediation')));
const outcomes = () => [...place.at('intake').store.inbox.values()].toSorted((a, b) => a.message.seq - b.message.seq).map(row => row.outcome);
const half = () => place.at('intake').store.referrals.get(referralId)!;

beforeEach(async () => {
  place = twoDesks();
  const opened = await caseAt(place);
  docketId = opened.docketId;
  referralId = orThrow(await place.act('intake', docketId, 'ask', ['clerk'])).handOffs[0]!.referralId;
  await place.deliverOnce('intake');
  const theirs = place.docketOf('mediation', opened.caseNo, 'answering')!;
  orThrow(await place.act('mediation', theirs.id, 'accept', ['mediator']));
  said = place.at('mediation').store.waiting().filter(message => message.to === 'intake');
});

describe('messages that overtake each other', () => {
  it('are said here as: the step of receiving, the acceptance, the step of accepting', () => {
    expect(said.map(({ type, seq }) => [type, seq])).toEqual([['step.taken', 1], ['referral.accepted', 2], ['step.taken', 3]]);
  });

  it('wait for the one before them, and are applied when it comes although it speaks of nothing that they need', async () => {
    const [first, acceptance, last] = said as [OutboxRecord, OutboxRecord, OutboxRecord];
    await bring(last);
    await bring(acceptance);
    expect(outcomes()).toEqual(['held', 'held']);
    await bring(first);
    expect(outcomes()).toEqual(['applied', 'applied', 'applied']);
    expect(half()).toMatchObject({ state: 'accepted' });
    expect(place.at('intake').store.dockets.get(docketId)).toMatchObject({ state: 'answered', facts: { heard: ['accepted'] } });
  });

  it.each([[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])('are not forgotten when three processes of the agency take in one each at the same time, %i, %i and %i', async (...order) => {
    await Promise.all(order.map(index => bring(said[index]!)));
    expect(outcomes()).toEqual(['applied', 'applied', 'applied']);
    expect(half()).toMatchObject({ state: 'accepted' });
  });
});
