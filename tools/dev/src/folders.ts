import { mkdirSync, statfsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole repository; this file lies in `tools/dev/src` or, compiled, in `tools/dev/dist`. */
export const repository = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');

/** Where stacks and downloads are kept: FENGQIAO_HOME, else `.fengqiao` in the repository. */
export function homeFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env['FENGQIAO_HOME'] ? resolve(env['FENGQIAO_HOME']) : join(repository, '.fengqiao');
}

/** Where downloaded programs are kept for all stacks. */
export const cacheFolder = (): string => join(homeFolder(), 'cache');

const MEMORY = '/dev/shm';
const ENOUGH_BYTES = 2_000_000_000;

/**
 * Where stacks are kept that are deleted when they stop: in memory where there is plenty, so that a busy disk does not
 * slow down a test by a factor of ten. What holds after kill -9 holds there as well; only a power cut is no test.
 * Benchmarks and stacks that stay use {@link homeFolder}, that is, a disk.
 */
export function temporaryHome(env: NodeJS.ProcessEnv = process.env): string {
  const folder = join(MEMORY, `fengqiao-${process.getuid?.() ?? 'user'}`);
  return env['FENGQIAO_HOME'] || !isRoomy(MEMORY) || !isOurs(folder) ? homeFolder(env) : folder;
}

function isRoomy(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > ENOUGH_BYTES;
  } catch {
    return false;
  }
}

/** Everybody may write to the memory's file system: somebody else's folder of that name is not used. */
function isOurs(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    return statSync(folder).uid === process.getuid?.();
  } catch {
    return false;
  }
}
