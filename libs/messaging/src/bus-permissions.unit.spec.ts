import { describe, expect, it } from '@jest/globals';
import type { BusRoute } from '@fengqiao/scheme';
import { covers } from '../test/covers.js';
import { busUsers } from './bus-permissions.js';
import { consumerOf, EVERYWHERE, inboxPrefixOf, streamOf } from './subject.js';

const AGENCIES = ['intake', 'mediation', 'legal-aid', 'analytics'];
const PLACES = ['nanchang', 'wenzhou'];
const NOUNS = ['referral', 'step', 'receipt', 'checkpoint', 'gossip'];
const ROUTES: BusRoute[] = [
  { place: 'nanchang', from: 'intake', to: 'mediation', nouns: ['referral', 'receipt', 'checkpoint'] },
  { place: 'nanchang', from: 'mediation', to: 'intake', nouns: ['referral', 'step', 'receipt', 'checkpoint'] },
  { place: 'nanchang', from: 'mediation', to: 'analytics', nouns: ['step', 'receipt', 'checkpoint'] },
  { place: 'wenzhou', from: 'mediation', to: 'legal-aid', nouns: ['referral', 'receipt', 'checkpoint'] },
  { place: 'wenzhou', from: 'mediation', to: 'court-bridge', nouns: ['referral'] },
];
const users = busUsers(AGENCIES, ROUTES);
const may = (user: string, what: 'publish' | 'subscribe', subject: string): boolean =>
  users.find(found => found.user === user)![what].some(pattern => covers(pattern, subject));

const allowed = new Set(ROUTES.flatMap(({ place, from, to, nouns }) =>
  nouns.map(noun => `${from} fq.${noun === 'checkpoint' ? EVERYWHERE : place}.${from}.${to}.${noun}`)));
const subjects = [...PLACES, EVERYWHERE].flatMap(place => AGENCIES.flatMap(from => AGENCIES.flatMap(to =>
  NOUNS.map(noun => `fq.${place}.${from}.${to}.${noun}`))));
const JETSTREAM = ['STREAM.CREATE', 'STREAM.DELETE', 'STREAM.UPDATE', 'STREAM.PURGE', 'STREAM.MSG.GET', 'STREAM.MSG.DELETE', 'STREAM.INFO']
  .flatMap(call => AGENCIES.map(owner => `$JS.API.${call}.${streamOf(owner)}`));

describe.each(AGENCIES)('on the bus, %s', user => {
  it('publishes what the mechanisms give it to say, under its own name, and nothing else', () => {
    const wrong = subjects.filter(subject => may(user, 'publish', `${subject}.done.v1`) !== allowed.has(`${user} ${subject}`));
    expect(wrong).toEqual([]);
  });

  it('hears no letter but through its own consumer', () => {
    expect(subjects.filter(subject => may(user, 'subscribe', `${subject}.done.v1`))).toEqual([]);
    expect(may(user, 'subscribe', '>')).toBe(false);
  });

  it('neither makes, changes, empties nor reads a stream', () => {
    expect(JETSTREAM.filter(call => may(user, 'publish', call))).toEqual([]);
  });

  it.each(AGENCIES)('uses the consumer and the answers of %s only if they are its own', owner => {
    const [stream, consumer] = [streamOf(owner), consumerOf(owner)];
    const own = [
      `$JS.API.CONSUMER.INFO.${stream}.${consumer}`, `$JS.API.CONSUMER.MSG.NEXT.${stream}.${consumer}`,
      `$JS.ACK.${stream}.${consumer}.1.7.7.1790000000.0`, `$JS.ACK.hub.account.${stream}.${consumer}.1.7.7.1790000000.0.x`,
    ];
    expect(own.map(call => may(user, 'publish', call))).toEqual(own.map(() => user === owner));
    expect(may(user, 'subscribe', `${inboxPrefixOf(owner)}.abc.1`)).toBe(user === owner);
    const never = [
      `$JS.API.CONSUMER.CREATE.${stream}.${consumer}`, `$JS.API.CONSUMER.DURABLE.CREATE.${stream}.${consumer}`,
      `$JS.API.CONSUMER.DELETE.${stream}.${consumer}`, `$JS.API.CONSUMER.MSG.NEXT.${stream}.SPY`,
    ];
    expect(never.filter(call => may(user, 'publish', call))).toEqual([]);
  });
});

describe('users of the bus', () => {
  it('are the agencies that take part; a route to one that does not run gives nobody a right', () => {
    expect(users.map(({ user }) => user)).toEqual(AGENCIES);
    expect(users.flatMap(({ publish }) => publish).filter(subject => subject.includes('court-bridge'))).toEqual([]);
  });
});
