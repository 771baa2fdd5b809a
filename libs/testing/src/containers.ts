import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { busAdmin, busConfiguration, type BusLogin, type BusUser } from '@fengqiao/dev';

/** A site without the public registry names its own; `libs/testing/images/make.sh` makes two from Debian. */
const IMAGES = {
  postgres: process.env['TEST_POSTGRES_IMAGE'] ?? 'postgres:18',
  nats: process.env['TEST_NATS_IMAGE'] ?? 'nats:2.14',
} as const;

/** A server in a container. */
export interface Contained<T> {
  readonly address: T;
  stop(): Promise<void>;
}

/** Whether a container runtime answers. Where nothing points to one, testcontainers (half a second) is not even loaded. */
export async function hasContainerRuntime(): Promise<boolean> {
  const sockets = ['/var/run/docker.sock', `${homedir()}/.docker/run/docker.sock`, `${process.env['XDG_RUNTIME_DIR']}/docker.sock`];
  const isNamed = process.env['DOCKER_HOST'] !== undefined || existsSync(`${homedir()}/.testcontainers.properties`);
  if (!isNamed && !sockets.some(socket => existsSync(socket))) return false;
  const { getContainerRuntimeClient } = await import('testcontainers');
  return getContainerRuntimeClient().then(() => true, () => false);
}

/** PostgreSQL in a container; the address is the superuser's. */
export async function startPostgresContainer(): Promise<Contained<string>> {
  const { GenericContainer, Wait } = await import('testcontainers');
  const password = randomBytes(12).toString('hex');
  const container = await new GenericContainer(IMAGES.postgres)
    .withEnvironment({ POSTGRES_PASSWORD: password, POSTGRES_INITDB_ARGS: '--data-checksums' })
    .withCommand(['postgres', '-c', 'max_connections=200'])
    .withExposedPorts(5432)
    .withWaitStrategy(Wait.forLogMessage(/database system is ready to accept connections/, 2))
    .start();
  const address = `postgres://postgres:${password}@${container.getHost()}:${container.getMappedPort(5432)}/postgres`;
  return { address, stop: async () => void (await container.stop()) };
}

/** NATS in a container, with users as for the embedded one. */
export async function startNatsContainer(users: readonly BusUser[]): Promise<{
  url: string; admin: BusLogin; login(user: string): BusLogin; stop(): Promise<void>;
}> {
  const { GenericContainer, Wait } = await import('testcontainers');
  const passwords = new Map([busAdmin, ...users.map(({ user }) => user)].map(user => [user, randomBytes(12).toString('hex')]));
  const login = (user: string): BusLogin => ({ user, password: passwords.get(user) ?? '' });
  const content = busConfiguration({
    host: '0.0.0.0', port: 4222, serverName: 'fengqiao-test', storeFolder: '/data', syncAlways: true, users,
    passwordOf: user => login(user).password,
  });
  const container = await new GenericContainer(IMAGES.nats)
    .withCopyContentToContainer([{ content, target: '/etc/nats/fengqiao.conf' }])
    .withCommand(['-c', '/etc/nats/fengqiao.conf'])
    .withExposedPorts(4222)
    .withWaitStrategy(Wait.forLogMessage(/Server is ready/))
    .start();
  const url = `nats://${container.getHost()}:${container.getMappedPort(4222)}`;
  return { url, admin: login(busAdmin), login, stop: async () => void (await container.stop()) };
}
