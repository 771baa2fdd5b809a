import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { temporaryHome } from './folders.js';
import { connectBus, startNats, stopNats, type Nats } from './nats.js';
import type { BusUser } from './nats-users.js';
import { StackFolder } from './stack-folder.js';

const users: BusUser[] = [
  { user: 'mediation', publish: ['fq.*.mediation.>'], subscribe: ['fq.*.*.mediation.>', '_INBOX.mediation.>'] },
  { user: 'mute', publish: [], subscribe: [] },
];

jest.setTimeout(60_000); // the first run fetches the server

let folder: StackFolder;
let nats: Nats;
const connections: NatsConnection[] = [];

async function connectAs(user: string, password?: string): Promise<NatsConnection> {
  const login = user === 'admin' ? nats.admin : nats.login(user);
  const connection = await connectBus(nats.url, password === undefined ? login : { user, password });
  connections.push(connection);
  return connection;
}

/** The first complaint of the server; a violation is told after the fact. */
async function complaintOf(connection: NatsConnection): Promise<string> {
  for await (const status of connection.status()) if (status.type === 'error') return String(status.error.message);
  return 'none';
}

beforeEach(async () => {
  folder = await StackFolder.take(temporaryHome(), `test-nats-${process.pid}`);
  nats = await startNats(folder, { users });
});

afterEach(async () => {
  for (const connection of connections.splice(0)) await connection.close();
  await stopNats(nats);
  folder.remove();
});

describe('NATS of a stack', () => {
  it('lets an agency speak under its own name', async () => {
    const [admin, mediation] = [await connectAs('admin'), await connectAs('mediation')];
    const heard = admin.subscribe('fq.>', { max: 1 });
    await admin.flush();
    mediation.publish('fq.nancheng.mediation.court-bridge.referral.sent.v1', 'hello');
    for await (const message of heard) expect(message.string()).toBe('hello');
  });

  it.each([
    ['mediation', 'fq.nancheng.court-bridge.mediation.referral.sent.v1'],
    ['mediation', '$JS.API.STREAM.DELETE.referrals'],
    ['mute', 'anything'],
  ])('does not let %s publish to %s', async (user, subject) => {
    const connection = await connectAs(user);
    const complaint = complaintOf(connection);
    connection.publish(subject, 'x');
    expect(await complaint).toMatch(/permissions violation for publish/i);
  });

  it('does not let an agency hear what is addressed to another', async () => {
    const mediation = await connectAs('mediation');
    const complaint = complaintOf(mediation);
    mediation.subscribe('fq.*.*.court-bridge.>', { callback: () => undefined });
    expect(await complaint).toMatch(/permissions violation for subscription/i);
  });

  it('lets nobody in with a wrong password', async () => {
    await expect(connectAs('mediation', 'wrong')).rejects.toThrow(/authorization violation/i);
  });

  it('keeps acknowledged messages over kill -9, on the same port', async () => {
    const admin = await connectAs('admin');
    await (await jetstreamManager(admin)).streams.add({ name: 'kept', subjects: ['kept.>'] });
    for (const text of ['one', 'two']) await jetstream(admin).publish('kept.x', text);
    nats.child.signal('SIGKILL');
    await nats.child.ended;
    const { port } = nats;
    nats = await startNats(folder, { users, wish: { exactly: port } });
    const info = await (await jetstreamManager(await connectAs('admin'))).streams.info('kept');
    expect([nats.port, info.state.messages]).toEqual([port, 2]);
  });

  it('tells the truth about reaching the disk before it acknowledges', () => {
    const [major, minor] = nats.version.split('.').map(Number) as [number, number];
    expect(nats.syncAlways).toBe(major > 2 || minor >= 10);
  });
});
