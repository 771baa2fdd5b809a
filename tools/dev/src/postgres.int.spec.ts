import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { withClient } from './databases.js';
import { temporaryHome } from './folders.js';
import { freePort, loopback, releasePort } from './ports.js';
import { startPostgres, stopPostgres, type Postgres } from './postgres.js';
import { StackFolder } from './stack-folder.js';

jest.setTimeout(60_000); // a busy disk makes a new cluster slow

let folder: StackFolder;
let running: Postgres | undefined;

const start = async (...args: Parameters<typeof startPostgres>): Promise<Postgres> => (running = await startPostgres(...args));
const query = (sql: string) => withClient(running!.adminUrl, async client => (await client.query<{ value: string }>(sql)).rows);

beforeEach(async () => {
  folder = await StackFolder.take(temporaryHome(), `test-pg-${process.pid}`);
});

afterEach(async () => {
  if (running) await stopPostgres(running);
  running = undefined;
  folder.remove();
});

describe('PostgreSQL of a stack', () => {
  it('keeps what was committed, over an orderly stop and over kill -9', async () => {
    const first = await start(folder);
    await query(`CREATE TABLE kept (value text); INSERT INTO kept VALUES ('before the stop')`);
    await stopPostgres(first);

    const second = await start(folder, { wish: { exactly: first.port } });
    await query(`INSERT INTO kept VALUES ('before the kill')`);
    second.child.signal('SIGKILL');
    await second.child.ended;

    const third = await start(folder, { wish: { exactly: first.port } });
    expect(third.port).toBe(first.port);
    expect(await query('SELECT value FROM kept ORDER BY value')).toEqual([{ value: 'before the kill' }, { value: 'before the stop' }]);
  });

  it('is made where an attempt before it left no more than an empty folder', async () => {
    mkdirSync(folder.file('postgres'));
    await start(folder, { temporary: true });
    expect(await query(`SELECT 'here' AS value`)).toEqual([{ value: 'here' }]);
  });

  it('writes to the disk before it says committed, checks its pages, sorts by code point, and opens no socket file', async () => {
    await start(folder, { temporary: true });
    const rows = await query(`SELECT name || '=' || setting AS value FROM pg_settings
      WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'listen_addresses',
                     'unix_socket_directories', 'server_encoding') ORDER BY name`);
    expect(rows.map(({ value }) => value)).toEqual([
      'data_checksums=on', 'fsync=on', 'full_page_writes=on', `listen_addresses=${loopback}`, 'server_encoding=UTF8',
      'synchronous_commit=on', 'unix_socket_directories=',
    ]);
    expect(await query('SELECT datlocale AS value FROM pg_database WHERE datname = current_database()')).toEqual([{ value: 'C.UTF-8' }]);
  });

  it('lets nobody in without the password', async () => {
    const { adminUrl } = await start(folder, { temporary: true });
    const wrong = new URL(adminUrl);
    wrong.password = 'wrong';
    await expect(withClient(wrong.href, client => client.query('SELECT 1'))).rejects.toThrow(/password authentication failed/);
  });

  it('takes another port when somebody has the one of last time', async () => {
    const port = await freePort();
    releasePort(port);
    const squatter = createServer().listen(port, loopback);
    await new Promise(resolve => squatter.once('listening', resolve));
    try {
      const postgres = await start(folder, { wish: { preferred: port }, temporary: true });
      expect(postgres.port).not.toBe(port);
      expect(folder.ports['postgres']).toBe(postgres.port);
    } finally {
      squatter.close();
    }
  });

  const mapsUsers = process.getuid?.() !== 0 || spawnSync('unshare', ['--user', '--map-user=65534', 'true']).status === 0;
  if (!mapsUsers) process.stderr.write('没有 unshare 权限，跳过一项 · skipped: as root and without user namespaces, PostgreSQL in a private folder is not tested here\n');
  (mapsUsers ? it : it.skip)('runs in a folder that nobody else can enter, also when we are root', async () => {
    const home = mkdtempSync(join(tmpdir(), 'fengqiao-private-')); // mode 0700
    const hidden = await StackFolder.take(home, 'hidden');
    try {
      await start(hidden, { temporary: true });
      expect(await query(`SELECT 'up' AS value`)).toEqual([{ value: 'up' }]);
    } finally {
      await stopPostgres(running!);
      running = undefined;
      rmSync(home, { recursive: true });
    }
  });
});
