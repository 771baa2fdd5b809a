import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { agencyNames, repository, until } from '@fengqiao/dev';
import { busRoutes, type Scheme } from '@fengqiao/scheme';
import { loadSchemes } from '@fengqiao/scheme/load';
import { startNats, type TestNats } from '@fengqiao/testing';
import { PermissionViolationError, type NatsConnection } from '@nats-io/transport-node';
import { orThrow } from '@fengqiao/kernel';
import { busUsers } from './bus-permissions.js';
import { consumerOf, EVERYWHERE, inboxPrefixOf, streamOf } from './subject.js';

jest.setTimeout(120_000);

const NOUNS = ['referral', 'step', 'receipt', 'checkpoint', 'gossip'] as const;
const VERB: Readonly<Record<(typeof NOUNS)[number], string>> = { referral: 'sent', step: 'taken', receipt: 'given', checkpoint: 'made', gossip: 'told' };

let schemes: readonly Scheme[];
let nats: TestNats;
let everything: string[];

/** Said once more, from the mechanisms themselves: who may send what to whom. */
function mayPublish(user: string, subject: string): boolean {
  const [, place, from, to, noun] = subject.split('.') as [string, string, string, string, string];
  if (from !== user || to === user) return false;
  return schemes.some(scheme => {
    const names = scheme.agencies.map(agency => agency.name);
    if (!names.includes(from) || !names.includes(to)) return false;
    if (noun === 'checkpoint') return place === EVERYWHERE;
    if (scheme.place !== place) return false;
    if (noun === 'receipt') return true;
    if (noun === 'step') return scheme.agencies.some(agency => agency.name === to && agency.observes);
    return noun === 'referral' && scheme.routes.some(route => (route.from.includes(from) && route.to.includes(to)) || (route.from.includes(to) && route.to.includes(from)));
  });
}

/** Everything that JetStream's interface knows, for the stream of each agency. */
const API = ['STREAM.CREATE', 'STREAM.UPDATE', 'STREAM.DELETE', 'STREAM.PURGE', 'STREAM.INFO', 'STREAM.MSG.GET', 'STREAM.MSG.DELETE', 'STREAM.SNAPSHOT', 'STREAM.RESTORE', 'DIRECT.GET'];
const CONSUMER_API = ['CONSUMER.CREATE', 'CONSUMER.DURABLE.CREATE', 'CONSUMER.DELETE', 'CONSUMER.INFO', 'CONSUMER.MSG.NEXT', 'CONSUMER.PAUSE'];
const OWN_CALLS = ['CONSUMER.INFO', 'CONSUMER.MSG.NEXT'];
const apiSubjects = (): string[] => [
  '$JS.API.INFO', '$JS.API.STREAM.NAMES', '$JS.API.STREAM.LIST', '$SYS.REQ.USER.INFO', '$JS.EVENT.ADVISORY.x',
  ...agencyNames.flatMap(owner => [
    ...API.map(call => `$JS.API.${call}.${streamOf(owner)}`), `$JS.API.CONSUMER.NAMES.${streamOf(owner)}`, `$JS.API.CONSUMER.LIST.${streamOf(owner)}`,
    ...CONSUMER_API.map(call => `$JS.API.${call}.${streamOf(owner)}.${consumerOf(owner)}`), `$JS.ACK.${streamOf(owner)}.${consumerOf(owner)}.1.7.7.1790000000.0`,
  ]),
];
const mayCall = (user: string, subject: string): boolean =>
  OWN_CALLS.some(call => subject === `$JS.API.${call}.${streamOf(user)}.${consumerOf(user)}`) || subject.startsWith(`$JS.ACK.${streamOf(user)}.${consumerOf(user)}.`);

/** The subjects that the server refused a connection to publish to. */
function watchRefusals(connection: NatsConnection): ReadonlySet<string> {
  const refused = new Set<string>();
  void (async () => {
    for await (const status of connection.status()) {
      if (status.type === 'error' && status.error instanceof PermissionViolationError && status.error.operation === 'publish') refused.add(status.error.subject);
    }
  })();
  return refused;
}

/** Publishes to all of them and says which the server refused; waits for as many refusals as are expected, if they come. */
async function publishAll(user: string, subjects: readonly string[], expected: number): Promise<ReadonlySet<string>> {
  const connection = await nats.connect(user);
  const refused = watchRefusals(connection);
  for (const subject of subjects) connection.publish(subject, user);
  await connection.flush();
  await until('the refusals', () => (refused.size >= expected ? true : undefined), { within: 5_000 }).catch(() => undefined);
  await connection.close();
  return refused;
}

beforeAll(async () => {
  schemes = orThrow(await loadSchemes(join(repository, 'deploy/schemes')));
  nats = await startNats({ users: busUsers(agencyNames, busRoutes(schemes)) });
  const places = [...new Set(schemes.map(scheme => scheme.place)), EVERYWHERE, 'atlantis'];
  everything = places.flatMap(place => agencyNames.flatMap(from => agencyNames.flatMap(to => NOUNS.map(noun => `fq.${place}.${from}.${to}.${noun}.${VERB[noun]}.v1`))));
});
afterAll(() => nats?.stop());

describe.each(agencyNames)('on a real server, %s', user => {
  it('publishes every letter that the mechanisms give it, and not one other', async () => {
    const admin = await nats.connect();
    const arrived = new Set<string>();
    admin.subscribe('fq.>', { callback: (_error, message) => { if (message.string() === user) arrived.add(message.subject); } });
    await admin.flush();
    const wanted = everything.filter(subject => mayPublish(user, subject));
    const refused = await publishAll(user, everything, everything.length - wanted.length);
    expect(wanted.length).toBeGreaterThan(0);
    await until('what was allowed', () => (arrived.size >= wanted.length ? true : undefined), { within: 5_000 });
    expect([...arrived].sort()).toEqual([...wanted].sort());
    expect([...refused].sort()).toEqual(everything.filter(subject => !mayPublish(user, subject)).sort());
    await admin.close();
  });

  it('calls nothing of the server but its own consumer', async () => {
    const subjects = apiSubjects();
    const closed = subjects.filter(subject => !mayCall(user, subject));
    expect([...await publishAll(user, subjects, closed.length)].sort()).toEqual(closed.sort());
  });

  it('listens to nothing but answers to itself', async () => {
    const connection = await nats.connect(user);
    const subjects = [...everything, '>', 'fq.>', '$JS.>', '$SYS.>', ...agencyNames.map(owner => `${inboxPrefixOf(owner)}.>`)];
    const subscriptions = subjects.map(subject => ({ subject, subscription: connection.subscribe(subject, { callback: () => undefined }) }));
    await connection.flush();
    const open = subscriptions.filter(({ subscription }) => !subscription.isClosed()).map(({ subject }) => subject);
    expect(open).toEqual([`${inboxPrefixOf(user)}.>`]);
    await connection.close();
  });
});

describe('the matrix of the bus', () => {
  it('is refusals, but for one cell in a hundred or so', () => {
    const cells = agencyNames.flatMap(user => everything.map(subject => mayPublish(user, subject)));
    expect(cells.length).toBeGreaterThan(10_000);
    expect(cells.filter(Boolean).length / cells.length).toBeLessThan(0.05);
  });

  it('gives nobody a referral to an agency that no route joins it with', () => {
    const pairs = agencyNames.flatMap(from => agencyNames.filter(to => to !== from).flatMap(to => schemes.map(scheme => ({ place: scheme.place, from, to }))));
    const unjoined = pairs.filter(({ place, from, to }) => !schemes.some(scheme => scheme.place === place
      && scheme.routes.some(route => (route.from.includes(from) && route.to.includes(to)) || (route.from.includes(to) && route.to.includes(from)))));
    expect(unjoined.length).toBeGreaterThan(20);
    for (const { place, from, to } of unjoined) expect(mayPublish(from, `fq.${place}.${from}.${to}.referral.sent.v1`)).toBe(false);
  });
});
