import { writeFileSync } from 'node:fs';
import {
  temporaryHome, seats, StackFolder, startIssuer, startNats, startPostgres, stopIssuer, stopNats, stopPostgres,
} from '@fengqiao/dev';
import { hasContainerRuntime, startNatsContainer, startPostgresContainer } from './containers.js';
import type { Origin, TestParts } from './test-parts.js';

/** Parts that run, and how to end them. */
export interface RunningParts {
  /** Path of the file with {@link TestParts}. */
  readonly file: string;
  stop(): Promise<void>;
}

interface Brought<T> {
  readonly part: T;
  readonly origin: Origin;
  stop(): Promise<void>;
}

/**
 * Brings up the parts of one test run: those that TEST_POSTGRES_URL (a superuser's) and TEST_NATS_URL name; else
 * containers, where a runtime answers and the images can be had; else the embedded programs. The issuer is always ours.
 */
export async function bringParts(): Promise<RunningParts> {
  await endAbandonedRuns();
  const folder = await StackFolder.take(temporaryHome(), `test-${process.pid}`);
  const inContainers = await hasContainerRuntime();
  const [postgres, nats, issuer] = await Promise.all([
    bringPostgres(folder, inContainers), bringNats(folder, inContainers), startIssuer(folder),
  ]);
  const parts: TestParts = {
    postgres: postgres.part,
    nats: nats.part,
    issuer: {
      url: issuer.url, accounts: issuer.accounts,
      clientSecrets: Object.fromEntries(seats.map(({ client }) => [client, issuer.clientSecret(client)])),
    },
    origin: { postgres: postgres.origin, nats: nats.origin },
  };
  const file = folder.file('parts.json');
  writeFileSync(file, JSON.stringify(parts), { mode: 0o600 });
  const stop = async (): Promise<void> => {
    await Promise.all([postgres.stop(), nats.stop(), stopIssuer(issuer)]);
    folder.remove();
  };
  return { file, stop };
}

/** A run that was killed leaves servers and a folder behind: both go before the next one begins. */
async function endAbandonedRuns(): Promise<void> {
  for (const name of StackFolder.abandoned(temporaryHome(), 'test-')) {
    const folder = await StackFolder.take(temporaryHome(), name);
    folder.remove();
  }
}

async function bringPostgres(folder: StackFolder, inContainers: boolean): Promise<Brought<TestParts['postgres']>> {
  const given = process.env['TEST_POSTGRES_URL'];
  if (given) return { part: { adminUrl: given }, origin: 'given', stop: async () => undefined };
  const container = inContainers ? await orEmbedded(startPostgresContainer()) : undefined;
  if (container) return { part: { adminUrl: container.address }, origin: 'container', stop: container.stop };
  const postgres = await startPostgres(folder, { temporary: true });
  return { part: { adminUrl: postgres.adminUrl }, origin: 'embedded', stop: () => stopPostgres(postgres) };
}

async function bringNats(folder: StackFolder, inContainers: boolean): Promise<Brought<TestParts['nats']>> {
  const given = process.env['TEST_NATS_URL'];
  if (given) return { part: { url: given }, origin: 'given', stop: async () => undefined };
  const container = inContainers ? await orEmbedded(startNatsContainer([])) : undefined;
  if (container) return { part: { url: container.url, admin: container.admin }, origin: 'container', stop: container.stop };
  const nats = await startNats(folder, { users: [], notice: (zh, en) => console.error(`${zh} · ${en}`) });
  return { part: { url: nats.url, admin: nats.admin }, origin: 'embedded', stop: () => stopNats(nats) };
}

/** A runtime without the image and without a registry is as good as none. */
async function orEmbedded<T>(start: Promise<T>): Promise<T | undefined> {
  try {
    return await start;
  } catch (error) {
    console.error(`容器未能启动，改用内置程序 · no container, the embedded program instead: ${(error as Error).message}`);
    return undefined;
  }
}
