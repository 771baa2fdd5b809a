import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  busAdmin, busConfiguration, busStore, clusterOptions, loopback, onPort, postgresSettings, postgresVersion,
  type BusLogin, type Nats, type NatsOptions, type PartRunners, type Postgres, type PostgresOptions, type StackFolder,
} from '@fengqiao/dev';
import type { GenericContainer } from 'testcontainers';
import { ContainerProcess } from './container-process.js';

/** A site without the public registry names its own; `libs/testing/images/make.sh` makes two from Debian. */
const IMAGES = {
  postgres: process.env['TEST_POSTGRES_IMAGE'] ?? 'postgres:18',
  nats: process.env['TEST_NATS_IMAGE'] ?? 'nats:2.14',
} as const;

/** Whether a container runtime answers. Where nothing points to one, testcontainers (half a second) is not even loaded. */
export async function hasContainerRuntime(): Promise<boolean> {
  const sockets = ['/var/run/docker.sock', `${homedir()}/.docker/run/docker.sock`, `${process.env['XDG_RUNTIME_DIR']}/docker.sock`];
  const isNamed = process.env['DOCKER_HOST'] !== undefined || existsSync(`${homedir()}/.testcontainers.properties`);
  if (!isNamed && !sockets.some(socket => existsSync(socket))) return false;
  const { getContainerRuntimeClient } = await import('testcontainers');
  return getContainerRuntimeClient().then(() => true, () => false);
}

/**
 * PostgreSQL and NATS in containers. What they store lies in the stack's folder as with {@link programs}, so that it
 * outlives a container that was killed, and tests may read or wipe it: the engine must be one of this machine.
 */
export const containers: PartRunners = { postgres: postgresInContainer, nats: natsInContainer };

async function postgresInContainer(folder: StackFolder, { wish = {}, temporary = false }: PostgresOptions = {}): Promise<Postgres> {
  const { Wait } = await import('testcontainers');
  const data = folder.file('postgres');
  const isNew = !existsSync(join(data, 'PG_VERSION'));
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const password = folder.secret('postgres/postgres');
  const settings = Object.entries({ ...postgresSettings, listen_addresses: '*' });
  return onPort(folder, 'postgres', wish, async port => {
    const container = (await containerOf(IMAGES.postgres))
      .withEnvironment({ PGDATA: STORE, POSTGRES_PASSWORD: password, POSTGRES_INITDB_ARGS: [...clusterOptions, ...(temporary ? ['--no-sync'] : [])].join(' ') })
      .withCommand(['postgres', ...settings.flatMap(([key, value]) => ['-c', `${key}=${value}`])])
      .withBindMounts([{ source: data, target: STORE }])
      .withExposedPorts({ container: 5432, host: port })
      // A new cluster is started once for itself and then for everybody.
      .withWaitStrategy(Wait.forLogMessage(/ready to accept connections/, isNew ? 2 : 1));
    const child = await ContainerProcess.start(container, { logFile: folder.log('postgres'), stopSignal: temporary ? 'SIGQUIT' : 'SIGINT' });
    const adminUrl = `postgres://postgres:${password}@${loopback}:${port}/postgres`;
    return { port, child, adminUrl, version: await postgresVersion(child, adminUrl) };
  });
}

async function natsInContainer(folder: StackFolder, { users, wish = {} }: NatsOptions): Promise<Nats> {
  const { Wait } = await import('testcontainers');
  const login = (user: string): BusLogin => ({ user, password: folder.secret(`nats/${user}`) });
  mkdirSync(busStore(folder), { recursive: true, mode: 0o700 });
  const content = busConfiguration({
    host: '0.0.0.0', port: 4222, serverName: `fengqiao-${folder.name}`, storeFolder: STORE, syncAlways: true, users,
    passwordOf: user => login(user).password,
  });
  return onPort(folder, 'nats', wish, async port => {
    const container = (await containerOf(IMAGES.nats))
      .withCopyContentToContainer([{ content, target: '/etc/nats/fengqiao.conf' }])
      .withCommand(['-c', '/etc/nats/fengqiao.conf'])
      .withBindMounts([{ source: busStore(folder), target: STORE }])
      .withExposedPorts({ container: 4222, host: port })
      .withWaitStrategy(Wait.forLogMessage(/Server is ready/));
    const child = await ContainerProcess.start(container, { logFile: folder.log('nats'), stopSignal: 'SIGINT' });
    const version = /Version:\s+(\S+)/.exec(child.lastLines(40))?.[1] ?? 'of the image';
    return { port, child, url: `nats://${loopback}:${port}`, version, syncAlways: true, admin: login(busAdmin), login };
  });
}

/** Where a container keeps what outlives it. */
const STORE = '/store';

/** Whoever is not root has the container write as himself: the files are his to remove. */
async function containerOf(image: string): Promise<GenericContainer> {
  const { GenericContainer } = await import('testcontainers');
  const container = new GenericContainer(image);
  const { uid, gid } = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  return uid === 0 ? container : container.withUser(`${uid}:${gid}`);
}
