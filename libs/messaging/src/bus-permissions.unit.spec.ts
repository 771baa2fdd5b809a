import { describe, expect, it } from '@jest/globals';
import type { BusRoute } from '@fengqiao/scheme';
import { covers } from '../test/covers.js';
import { busUsers } from './bus-permissions.js';
import { EVERYWHERE } from './subject.js';

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
const cells = AGENCIES.flatMap(user => [...PLACES, EVERYWHERE].flatMap(place => AGENCIES.flatMap(from => AGENCIES.flatMap(to => NOUNS.map(noun => ({
  user, subject: `fq.${place}.${from}.${to}.${noun}`,
}))))));

describe('permissions of the bus', () => {
  it.each(cells)('$user on $subject', ({ user, subject }) => {
    expect(may(user, 'publish', `${subject}.done.v1`)).toBe(allowed.has(`${user} ${subject}`));
  });

  it.each(cells)('$user hears nothing of $subject but through its own consumer', ({ user, subject }) => {
    expect(may(user, 'subscribe', `${subject}.done.v1`)).toBe(false);
  });

  const API = ['STREAM.CREATE', 'STREAM.DELETE', 'STREAM.UPDATE', 'STREAM.PURGE', 'STREAM.MSG.GET', 'STREAM.MSG.DELETE', 'STREAM.INFO'];
  it.each(AGENCIES.flatMap(user => AGENCIES.flatMap(owner => API.map(call => ({ user, call: `$JS.API.${call}.FQ_${owner.toUpperCase().replace('-', '_')}` })))))(
    '$user may not $call', ({ user, call }) => {
      expect(may(user, 'publish', call)).toBe(false);
    });

  it.each(AGENCIES.flatMap(user => AGENCIES.map(owner => ({ user, owner }))))('$user with the consumer of $owner', ({ user, owner }) => {
    const name = owner.toUpperCase().replace('-', '_');
    const own = user === owner;
    for (const call of ['$JS.API.CONSUMER.INFO.FQ_?.?', '$JS.API.CONSUMER.MSG.NEXT.FQ_?.?', '$JS.ACK.FQ_?.?.1.7.7.1790000000.0',
      '$JS.ACK.hub.account.FQ_?.?.1.7.7.1790000000.0.x']) {
      expect(may(user, 'publish', call.replaceAll('?', name))).toBe(own);
    }
    for (const call of ['$JS.API.CONSUMER.CREATE.FQ_?.?', '$JS.API.CONSUMER.DELETE.FQ_?.?', '$JS.API.CONSUMER.MSG.NEXT.FQ_?.SPY']) {
      expect(may(user, 'publish', call.replaceAll('?', name))).toBe(false);
    }
    expect(may(user, 'subscribe', `_INBOX_${name}.abc.1`)).toBe(own);
  });
});
