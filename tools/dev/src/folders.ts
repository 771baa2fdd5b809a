import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole repository; this file lies in `tools/dev/src` or, compiled, in `tools/dev/dist`. */
export const repository = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');

/** Where stacks and downloads are kept: FENGQIAO_HOME, else `.fengqiao` in the repository. */
export function homeFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env['FENGQIAO_HOME'] ? resolve(env['FENGQIAO_HOME']) : join(repository, '.fengqiao');
}
