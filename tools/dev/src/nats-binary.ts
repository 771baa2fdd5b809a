import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { CannotStart } from './failure.js';

const execute = promisify(execFile);

/** A nats-server and what it can do. */
export interface NatsBinary {
  readonly path: string;
  readonly version: string;
  /** From 2.10 on the server can be told to reach the disk before it acknowledges. */
  readonly syncAlways: boolean;
}

/**
 * Finds a nats-server: NATS_SERVER_BIN, PATH, the cache; else fetches Debian's package into the cache, without root
 * and without touching the system.
 * @param cache folder that outlives stacks
 * @param notice called when something is about to be fetched
 */
export async function findNats(cache: string, notice: (zh: string, en: string) => void): Promise<NatsBinary> {
  const named = process.env['NATS_SERVER_BIN'];
  const candidates = named ? [named] : [...onPath('nats-server'), join(cache, 'nats/usr/bin/nats-server'), join(cache, 'nats/usr/sbin/nats-server')];
  for (const path of candidates) {
    const found = await inspect(path);
    if (found) return found;
  }
  if (named) throw noNats(`NATS_SERVER_BIN=${named}`);
  notice('正在从 Debian 软件源获取 nats-server（仅首次）', 'fetching nats-server from Debian’s packages (this once)');
  return fetchFromDebian(cache);
}

function onPath(program: string): string[] {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map(folder => join(folder, program)).filter(path => existsSync(path));
}

async function inspect(path: string): Promise<NatsBinary | undefined> {
  try {
    const { stdout } = await execute(path, ['--version']);
    const [, version, major, minor] = /v((\d+)\.(\d+)\.\S+)/.exec(stdout) ?? [];
    if (!version) return undefined;
    return { path, version, syncAlways: Number(major) > 2 || (Number(major) === 2 && Number(minor) >= 10) };
  } catch {
    return undefined;
  }
}

/** Tries each source of packages in turn; the first that yields a server that runs here wins. */
async function fetchFromDebian(cache: string): Promise<NatsBinary> {
  const failures: string[] = [];
  for (const source of await packageSources()) {
    try {
      const path = await unpackFrom(source, cache);
      const found = await inspect(path);
      if (found) return found;
      failures.push(`${source.name}: ${path} does not run here`);
    } catch (error) {
      failures.push(`${source.name}: ${reasonOf(error)}`);
    }
  }
  throw noNats(failures.join('; '));
}

interface PackageSource {
  readonly name: string;
  /** One line of a sources list; undefined means the machine's own sources. */
  readonly line?: string;
}

/**
 * Debian 12's own server (2.9) does not know `sync_interval`; Debian 13's (2.10) runs there too. It is asked for at the
 * mirror that the machine itself uses, under the machine's keys and proxy settings.
 */
async function packageSources(): Promise<PackageSource[]> {
  const own: PackageSource = { name: 'own sources' };
  const mirror = await debianMirror();
  if (!mirror) return [own];
  const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';
  const signed = existsSync(keyring) ? ` [signed-by=${keyring}]` : '';
  return [{ name: 'trixie', line: `deb${signed} ${mirror} trixie main` }, own];
}

/** The mirror of an older Debian; undefined on newer ones and on other distributions, whose own package will do. */
async function debianMirror(): Promise<string | undefined> {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const version = Number(/^VERSION_ID="?(\d+)/m.exec(release)?.[1]);
  if (!/^ID=debian$/m.test(release) || version >= 13) return undefined;
  const { stdout } = await execute('apt-get', ['indextargets', '--format', '$(REPO_URI) $(COMPONENT) $(ORIGIN) $(RELEASE)', 'Created-By: Packages'])
    .catch(() => ({ stdout: '' }));
  const lines = stdout.split('\n').map(line => line.split(' '));
  return lines.find(([uri, component, , suite]) => uri && component === 'main' && !/security|updates|backports/.test(`${uri}${suite}`))?.[0];
}

async function unpackFrom(source: PackageSource, cache: string): Promise<string> {
  const apt = join(cache, `apt-${process.pid}`);
  for (const folder of ['state', 'lists/partial', 'archives/partial']) mkdirSync(join(apt, folder), { recursive: true });
  writeFileSync(join(apt, 'sources.list'), `${source.line ?? ''}\n`);
  writeFileSync(join(apt, 'apt.conf'), aptConfiguration(apt, source.line !== undefined));
  const options = { cwd: apt, timeout: 180_000 };
  try {
    const aptGet = (...args: string[]) => execute('apt-get', ['-c', join(apt, 'apt.conf'), '-q', ...args], options);
    const update = await aptGet('update').then(() => undefined, (error: unknown) => error);
    await aptGet('download', 'nats-server').catch((error: unknown) => {
      throw update ?? error; // one broken source among the machine's own matters only if the package is not to be had
    });
    const archive = readdirSync(apt).find(file => file.endsWith('.deb'));
    if (!archive) throw new Error('apt-get download left no package');
    const target = join(cache, 'nats');
    await execute('dpkg-deb', ['-x', join(apt, archive), join(apt, 'nats')]);
    rmSync(target, { recursive: true, force: true });
    renameSync(join(apt, 'nats'), target);
    const folder = ['usr/bin', 'usr/sbin'].find(name => existsSync(join(target, name, 'nats-server')));
    return join(target, folder ?? 'usr/bin', 'nats-server');
  } finally {
    rmSync(apt, { recursive: true, force: true });
  }
}

/** The machine's configuration is read first (mirrors, proxies, keys); this follows, and keeps every write in our folder. */
function aptConfiguration(apt: string, ownList: boolean): string {
  const lists = ownList
    ? [`Dir::Etc::SourceList "${apt}/sources.list";`, 'Dir::Etc::SourceParts "/dev/null";']
    : [];
  return [
    '#clear APT::Update::Post-Invoke;', '#clear APT::Update::Post-Invoke-Success;', '#clear DPkg::Post-Invoke;',
    '#clear Acquire::IndexTargets::deb::DEP-11;', '#clear Acquire::IndexTargets::deb::DEP-11-icons;',
    'Acquire::Languages "none";', 'Acquire::IndexTargets::deb::Packages::KeepCompressed "true";',
    `Dir::State "${apt}/state";`, 'Dir::State::status "/var/lib/dpkg/status";', `Dir::State::lists "${apt}/lists";`,
    `Dir::Cache "${apt}";`, `Dir::Cache::archives "${apt}/archives";`,
    'APT::Sandbox::User "root";', // no stepping down to a user who cannot enter the folder
    ...lists,
  ].join('\n');
}

function reasonOf(error: unknown): string {
  const { stderr, message, code } = error as { stderr?: string; message: string; code?: unknown };
  if (code === 'ENOENT') return 'apt-get or dpkg-deb is missing';
  return stderr?.trim().split('\n').at(-1) ?? message.split('\n')[0]!;
}

function noNats(reason: string): CannotStart {
  return new CannotStart(
    { zh: `没有可用的 nats-server（${reason}）。`, en: `There is no nats-server to be had (${reason}).` },
    {
      zh: '任选其一：apt install nats-server；从 https://github.com/nats-io/nats-server/releases 下载并设 NATS_SERVER_BIN=<路径>；或以 NATS_URL 指向已有的 NATS。',
      en: 'One of these helps: apt install nats-server; a download from https://github.com/nats-io/nats-server/releases with NATS_SERVER_BIN=<path>; or NATS_URL naming a NATS that runs already.',
    },
  );
}
