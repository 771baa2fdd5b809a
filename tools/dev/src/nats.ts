import { writeFileSync } from 'node:fs';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { Child } from './child.js';
import { CannotStart } from './failure.js';
import { cacheFolder } from './folders.js';
import { findNats } from './nats-binary.js';
import { busAdmin, busConfiguration, type BusLogin, type BusUser } from './nats-users.js';
import { onPort, type PortWish } from './part-port.js';
import type { PartProcess } from './part-process.js';
import { loopback, releasePort } from './ports.js';
import type { StackFolder } from './stack-folder.js';
import { GivenUp, until } from './until.js';

/** A NATS server of our own, with JetStream. */
export interface Nats {
  readonly port: number;
  readonly child: PartProcess;
  /** `nats://127.0.0.1:4222` */
  readonly url: string;
  /** `2.14.0` */
  readonly version: string;
  /** Whether every message reaches the disk before it is acknowledged. */
  readonly syncAlways: boolean;
  readonly admin: BusLogin;
  /** The password of a user named at the start. */
  login(user: string): BusLogin;
}

/** Options of {@link startNats}. */
export interface NatsOptions {
  /** Who may do what; random passwords are kept in the stack's state. */
  readonly users: readonly BusUser[];
  readonly wish?: PortWish;
  readonly notice?: (zh: string, en: string) => void;
}

/** Starts NATS with its store in the stack's folder and one user per entry of `users`, plus the administrator. */
export async function startNats(folder: StackFolder, { users, wish = {}, notice = () => undefined }: NatsOptions): Promise<Nats> {
  const binary = await findNats(cacheFolder(), notice);
  const login = (user: string): BusLogin => ({ user, password: folder.secret(`nats/${user}`) });
  return onPort(folder, 'nats', wish, async port => {
    const configuration = folder.file('nats.conf');
    writeFileSync(configuration, busConfiguration({
      port, host: loopback, serverName: `fengqiao-${folder.name}`, storeFolder: busStore(folder),
      syncAlways: binary.syncAlways, users, passwordOf: user => login(user).password,
    }), { mode: 0o600 });
    const child = await Child.start({
      name: 'nats', command: binary.path, args: ['-c', configuration],
      env: process.env, logFile: folder.log('nats'), stopSignal: 'SIGINT',
    });
    folder.started('nats', child.pid);
    const url = `nats://${loopback}:${port}`;
    try {
      await ready(url, login(busAdmin), child);
    } catch (error) {
      await child.stop();
      throw cannotStart(child, error);
    }
    return { port, child, url, version: binary.version, syncAlways: binary.syncAlways, admin: login(busAdmin), login };
  });
}

/** Stops NATS; what was stored stays. */
export async function stopNats({ child, port }: Nats): Promise<void> {
  await child.stop();
  releasePort(port);
}

/** The folder of JetStream's store. */
export const busStore = (folder: StackFolder): string => folder.file('nats');

/** Connects as a user; without reconnecting, so that a wrong password or a dead server is seen at once. */
export function connectBus(url: string, login?: BusLogin): Promise<NatsConnection> {
  const credentials = login && { user: login.user, pass: login.password, inboxPrefix: `_INBOX.${login.user}` };
  return connect({ servers: url, reconnect: false, timeout: 5_000, ...credentials });
}

async function ready(url: string, admin: BusLogin, child: Child): Promise<void> {
  const connection = await until('NATS', () => {
    if (child.ending) throw new GivenUp(new Error('NATS ended while it started'));
    return connectBus(url, admin);
  }, { within: 15_000 });
  await connection.close();
}

function cannotStart(child: Child, cause: unknown): CannotStart {
  return new CannotStart(
    { zh: `NATS 未能启动。日志末尾：\n${child.lastLines()}`, en: 'NATS did not start; the end of its log stands above.' },
    { zh: `完整日志：${child.launch.logFile}`, en: `The whole log: ${child.launch.logFile}` },
    cause,
  );
}
