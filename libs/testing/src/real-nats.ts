import { randomBytes } from 'node:crypto';
import { connectBus, temporaryHome, StackFolder, stopNats, type BusLogin, type BusUser } from '@fengqiao/dev';
import type { NatsConnection } from '@nats-io/transport-node';
import { partRunners } from './part-runners.js';
import { testParts } from './test-parts.js';

/** The NATS that all tests of this run share, as its administrator. Give streams and subjects names of your own. */
export function realNats(): { readonly url: string; readonly admin?: BusLogin; connect(): Promise<NatsConnection> } {
  const { url, admin } = testParts().nats;
  return { url, ...(admin && { admin }), connect: () => connectBus(url, admin) };
}

/** A NATS of one test's own. */
export interface TestNats {
  readonly url: string;
  readonly admin: BusLogin;
  /** Name and password of one of its users. */
  login(user: string): BusLogin;
  /** A connection as one of its users, or as the administrator. */
  connect(user?: string): Promise<NatsConnection>;
  /** Ends it and deletes its store. */
  stop(): Promise<void>;
}

/** Starts a NATS with the users and permissions that the test gives. */
export async function startNats({ users }: { users: readonly BusUser[] }): Promise<TestNats> {
  const folder = await StackFolder.take(temporaryHome(), `test-${process.pid}-${randomBytes(4).toString('hex')}`);
  const nats = await partRunners().nats(folder, { users });
  const { url, admin, login } = nats;
  const stop = async (): Promise<void> => {
    await stopNats(nats);
    folder.remove();
  };
  return { url, admin, login, stop, connect: user => connectBus(url, user === undefined ? admin : login(user)) };
}
