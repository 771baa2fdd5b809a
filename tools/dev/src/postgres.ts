import { execFile } from 'node:child_process';
import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { Child } from './child.js';
import { CannotStart } from './failure.js';
import { cacheFolder } from './folders.js';
import { onPort, type PortWish } from './part-port.js';
import type { PartProcess } from './part-process.js';
import { loopback, releasePort } from './ports.js';
import { choosePostgresAccount, commandOf, type PostgresAccount } from './postgres-account.js';
import type { StackFolder } from './stack-folder.js';
import { GivenUp, until } from './until.js';

/** A PostgreSQL of our own. */
export interface Postgres {
  readonly port: number;
  readonly child: PartProcess;
  /** Connection string of the superuser. */
  readonly adminUrl: string;
  /** `PostgreSQL 18.4` */
  readonly version: string;
}

/** Options of {@link startPostgres}. */
export interface PostgresOptions {
  readonly wish?: PortWish;
  /** The data are deleted at the stop: the new cluster is not forced to the disk, nor is a last checkpoint. */
  readonly temporary?: boolean;
}

/**
 * Starts PostgreSQL from the npm package, with data in the stack's folder, made at the first start.
 * Reachable by password over the loopback address alone; commits reach the disk, as in production.
 */
export async function startPostgres(folder: StackFolder, { wish = {}, temporary = false }: PostgresOptions = {}): Promise<Postgres> {
  const data = folder.file('postgres');
  const password = folder.secret('postgres/postgres');
  if (!existsSync(join(data, 'PG_VERSION'))) await makeCluster({ data, password, folder, temporary });
  const account = choosePostgresAccount(data, cacheFolder());
  return onPort(folder, 'postgres', wish, async port => {
    const adminUrl = `postgres://postgres:${password}@${loopback}:${port}/postgres`;
    const { child, version } = await untilLeftoversAreGone(() => launch({ account, data, port, folder, temporary }), adminUrl);
    folder.started('postgres', child.pid);
    return { port, child, adminUrl, version };
  });
}

/** Stops PostgreSQL: open transactions are rolled back, everything is on disk (fast shutdown), unless it was temporary. */
export async function stopPostgres({ child, port }: Postgres): Promise<void> {
  await child.stop(20_000);
  releasePort(port);
}

/** Made under another name, so that a cluster whose making was interrupted is never taken for a whole one; an empty folder gives way. */
async function makeCluster({ data, password, folder, temporary }: {
  data: string; password: string; folder: StackFolder; temporary: boolean;
}): Promise<void> {
  const draft = `${data}.new`;
  rmSync(draft, { recursive: true, force: true });
  const account = choosePostgresAccount(draft, cacheFolder());
  const passwordFile = folder.file('initdb.password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.kind === 'nobody') chownSync(passwordFile, account.user.uid, account.user.gid);
  const { command, args, user } = commandOf(account, 'initdb', [
    '--pgdata', draft, '--username', 'postgres', '--pwfile', passwordFile, '--auth', 'scram-sha-256',
    ...clusterOptions, '--no-instructions', ...(temporary ? ['--no-sync'] : []),
  ]);
  try {
    await promisify(execFile)(command, args, { cwd: '/', env: environment(), ...user });
    renameSync(draft, data);
  } catch (error) {
    throw new CannotStart(
      { zh: `无法建立数据库目录 ${data}。`, en: `The database folder ${data} could not be made: ${messageOf(error)}` },
      { zh: '请检查磁盘空间与目录权限后重试。', en: 'Check the space on the disk and the rights to the folder, then try again.' },
      error,
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** How every cluster of ours is made, wherever it is: texts are compared by their code points, so that an order is the same everywhere. */
export const clusterOptions = [
  '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--data-checksums',
] as const;

/**
 * How every PostgreSQL of ours is set, wherever it runs. `max_connections`: seven services with their pools, and as many
 * test workers. After a crash one call brings the file system to the disk, instead of one for each of some thousand files.
 */
export const postgresSettings = {
  max_connections: 200,
  fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', shared_buffers: '128MB',
  recovery_init_sync_method: 'syncfs',
  // The details of a fault may quote what people told us: the log names the fault alone.
  log_error_verbosity: 'terse',
  log_line_prefix: '%m [%p] %q%u@%d ', timezone: 'UTC', log_timezone: 'UTC',
} as const;

/** No socket file: paths may be long. */
function launch({ account, data, port, folder, temporary }: {
  account: PostgresAccount; data: string; port: number; folder: StackFolder; temporary: boolean;
}): Promise<Child> {
  const settings = { ...postgresSettings, listen_addresses: loopback, port, unix_socket_directories: '' };
  const options = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  return Child.start({
    name: 'postgres', ...commandOf(account, 'postgres', ['-D', data, ...options]),
    env: environment(), logFile: folder.log('postgres'),
    stopSignal: temporary ? 'SIGQUIT' : 'SIGINT',
  });
}

/** What PostgreSQL needs from our environment: nothing that could change its behaviour (PGDATA, PGPORT, locale). */
const environment = (): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' });

/** After a kill, backends of the killed server may hold its memory for a moment: then the new one refuses to start. */
async function untilLeftoversAreGone(start: () => Promise<Child>, adminUrl: string): Promise<{ child: Child; version: string }> {
  return until('PostgreSQL', async () => {
    const child = await start();
    try {
      return { child, version: await postgresVersion(child, adminUrl) };
    } catch (error) {
      await child.stop();
      if (LEFTOVERS.test(child.lastLines(3))) return undefined;
      throw new GivenUp(cannotStart(child, error));
    }
  }, { within: 15_000 });
}

const LEFTOVERS = /pre-existing shared memory block|lock file "postmaster.pid" already exists/;

/** The version of a server that starts, once it answers: `PostgreSQL 18.4`. */
export async function postgresVersion(child: PartProcess, adminUrl: string): Promise<string> {
  return until('PostgreSQL', async () => {
    if (child.ending) throw new GivenUp(new Error('PostgreSQL ended while it started'));
    const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined); // a server killed while we ask is seen at the next asking
    try {
      await client.connect();
      const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
      return `PostgreSQL ${rows[0]!.server_version}`;
    } finally {
      await client.end().catch(() => undefined); // a connection that never came up cannot be closed either
    }
  }, { within: 30_000 });
}

function cannotStart(child: Child, cause: unknown): CannotStart {
  return new CannotStart(
    { zh: `PostgreSQL 未能启动。日志末尾：\n${child.lastLines()}`, en: 'PostgreSQL did not start; the end of its log stands above.' },
    { zh: `完整日志：${child.launch.logFile}`, en: `The whole log: ${child.launch.logFile}` },
    cause,
  );
}

function messageOf(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message: string };
  return stderr?.trim().split('\n').at(-1) ?? message;
}
