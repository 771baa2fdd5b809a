import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** The version that Go builds. One on PATH is taken as it is. */
const VERSION = 'v3.22.0';

/** A Helm that can be run. */
export interface Helm {
  readonly version: string;
  run(args: readonly string[]): { readonly ok: boolean; readonly output: string };
}

const home = process.env['FENGQIAO_HOME'] ?? join(import.meta.dirname, '../../../../.fengqiao');
const folder = join(home, 'cache', `helm-${VERSION}`);
const built = join(folder, 'helm');

function runnerOf(program: string): Helm['run'] {
  return args => {
    const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64_000_000 });
    return status === 0 ? { ok: true, output: stdout } : { ok: false, output: `${stdout ?? ''}${stderr ?? ''}`.trim() };
  };
}

function tryHelm(program: string): Helm | undefined {
  const run = runnerOf(program);
  const { ok, output } = run(['version', '--template', '{{ .Version }}']);
  return ok ? { version: output.trim(), run } : undefined;
}

function buildWithGo(): { readonly missing: string } | undefined {
  if (spawnSync('go', ['version']).status !== 0) return { missing: 'neither helm nor go is on PATH; install one of them to run this check' };
  mkdirSync(folder, { recursive: true });
  console.log(`正在用 Go 构建 Helm ${VERSION}，约需数分钟 · building Helm ${VERSION} with Go, some minutes …`);
  const { status, stderr } = spawnSync('go', ['install', `helm.sh/helm/v3/cmd/helm@${VERSION}`], {
    env: { ...process.env, GOBIN: folder }, encoding: 'utf8', timeout: 600_000,
  });
  return status === 0 ? undefined : { missing: `go could not build helm: ${stderr.trim().split('\n').at(-1)}` };
}

/** Helm from PATH, else from the cache, else built by Go; or why there is none. */
export function findHelm(): Helm | { readonly missing: string } {
  const found = tryHelm('helm') ?? (existsSync(built) ? tryHelm(built) : undefined);
  return found ?? buildWithGo() ?? tryHelm(built) ?? { missing: `${built} does not run here` };
}
