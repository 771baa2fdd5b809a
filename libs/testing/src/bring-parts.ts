import { writeFileSync } from 'node:fs';
import {
  programs, seats, StackFolder, startIssuer, stopIssuer, stopNats, stopPostgres, temporaryHome, type PartRunners,
} from '@fengqiao/dev';
import { containers, hasContainerRuntime } from './containers.js';
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
 * Brings up the parts of one test run: those that TEST_POSTGRES_URL (a superuser's) and TEST_NATS_URL or NATS_URL name; else
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
  const { part, origin } = await bring(inContainers, runners => runners.postgres(folder, { temporary: true }));
  return { part: { adminUrl: part.adminUrl }, origin, stop: () => stopPostgres(part) };
}

async function bringNats(folder: StackFolder, inContainers: boolean): Promise<Brought<TestParts['nats']>> {
  const given = process.env['TEST_NATS_URL'] ?? process.env['NATS_URL'];
  if (given) return { part: { url: given, ...loginOfAdmin(process.env) }, origin: 'given', stop: async () => undefined };
  const notice = (zh: string, en: string): void => console.error(`${zh} · ${en}`);
  const { part, origin } = await bring(inContainers, runners => runners.nats(folder, { users: [], notice }));
  return { part: { url: part.url, admin: part.admin }, origin, stop: () => stopNats(part) };
}

/** Of a bus that is named; without one it is open to everybody. */
function loginOfAdmin({ NATS_ADMIN_USER: user, NATS_ADMIN_PASSWORD: password }: NodeJS.ProcessEnv): Pick<TestParts['nats'], 'admin'> {
  return user !== undefined && password !== undefined ? { admin: { user, password } } : {};
}

/** In a container where one can be had: a runtime without the image and without a registry is as good as none. */
async function bring<T>(inContainers: boolean, start: (runners: PartRunners) => Promise<T>): Promise<{ part: T; origin: Origin }> {
  if (!inContainers) return { part: await start(programs), origin: 'embedded' };
  try {
    return { part: await start(containers), origin: 'container' };
  } catch (error) {
    console.error(`容器未能启动，改用内置程序 · no container, the embedded program instead: ${(error as Error).message}`);
    return { part: await start(programs), origin: 'embedded' };
  }
}
