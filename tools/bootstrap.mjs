/**
 * What stands before every `npm start`, `npm test`, `npm run demo`: the right Node, the dependencies, a fresh build.
 * Node's own modules only, and nothing newer than Node 20: this runs on the machine's Node, before anything is
 * installed. The programs themselves run on the Node 24 that `node-linux-*` brings.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { Mendable, root } from './mendable.mjs';

const modules = `${root}/node_modules`;
const lockFile = `${root}/package-lock.json`;
/** npm writes this one last, so its presence means that an installation was finished. */
const installed = `${modules}/.package-lock.json`;
const stamp = `${modules}/.fengqiao-installed`;

/** Checks Node, installs where needed, builds. Returns the path of the Node to run programs with. */
export async function prepare() {
  requireNode20();
  await installIfNeeded();
  const { build, BuildFailed } = await import('./build.mjs');
  try {
    const { compiled, milliseconds } = await build(root);
    if (compiled > 0) console.error(`构建完成 · built ${compiled} files in ${(milliseconds / 1000).toFixed(1)} s`);
  } catch (error) {
    if (error instanceof BuildFailed) throw new Mendable('构建未完成，原因如下。', error.message);
    throw error;
  }
  return programNode();
}

/**
 * Runs a program and waits for its end. Signals go to it once, and it decides when to end: Ctrl-C in a terminal
 * reaches it directly as well, so that this process only waits.
 * @returns its exit code, 128 + n where signal n ended it
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    const forward = signal => {
      if (!(signal === 'SIGINT' && process.stdin.isTTY)) child.kill(signal);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, forward);
    const settled = action => value => {
      for (const signal of signals) process.off(signal, forward);
      action(value);
    };
    child.on('error', settled(reject));
    child.on('exit', settled((code, signal) => resolve(code ?? 128 + constants.signals[signal])));
  });
}

function requireNode20() {
  if (Number(process.versions.node.split('.')[0]) >= 20) return;
  throw new Mendable(
    `需要 Node.js 20 或更高版本，当前为 ${process.versions.node}。请安装后重试：https://nodejs.org`,
    `Node.js 20 or newer is needed, this is ${process.versions.node}. Install it and try again: https://nodejs.org`,
  );
}

async function installIfNeeded() {
  if (!existsSync(lockFile)) {
    throw new Mendable('缺少 package-lock.json，请重新获取完整的代码。', 'package-lock.json is missing: get the complete source again.');
  }
  const digest = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (isInstalled(digest)) return;
  console.error('正在安装依赖，约需一分钟 · installing packages, about a minute …');
  const code = await npm('ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--no-progress');
  if (code !== 0) {
    throw new Mendable(
      `依赖安装失败（npm ci 退出码 ${code}）。请检查网络或 npm 镜像设置（npm config get registry）后重试。`,
      `Packages could not be installed (npm ci ended with ${code}). Check the network or the registry (npm config get registry) and try again.`,
    );
  }
  writeFileSync(stamp, digest);
}

/** The stamp knows our own installations; npm's file newer than the lock file knows the person's own `npm ci`. */
function isInstalled(digest) {
  if (!existsSync(installed)) return false;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return true;
  return statSync(installed).mtimeMs >= statSync(lockFile).mtimeMs;
}

/** Runs npm with the Node that npm itself came with: Node 24 is inside the folder that `npm ci` removes first. */
function npm(...args) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  return script && node ? run(node, [script, ...args]) : run('npm', args);
}

function programNode() {
  const node = `${modules}/.bin/node`;
  if (existsSync(node)) return node;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Mendable(
    `没有适用于 ${process.platform}-${process.arch} 的 Node 24。请自行安装 Node 24，或在 Linux x64/arm64 上运行。`,
    `There is no Node 24 for ${process.platform}-${process.arch} here. Install Node 24, or run on Linux x64 or arm64.`,
  );
}
