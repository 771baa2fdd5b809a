import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { progressOn, startStack, type Stack } from '@fengqiao/dev';
import { hooks } from '@fengqiao/dev/product';
import type { RunningSystem } from './running-system.js';

/** A stack of this process as a running system. */
export function systemOf(stack: Stack): RunningSystem {
  return {
    name: stack.name,
    urlOf: agency => stack.urlOf(agency),
    token: username => stack.tokens(username),
    keyDirectory: join(stack.keys.publicFolder, 'directory.json'),
    release: async () => void await stack.stop(),
  };
}

/**
 * Starts a stack for this run alone, empty, on free ports, beside whatever runs; its release removes every trace of it.
 * Progress goes to standard error.
 * @throws CannotStart where a part cannot be brought up
 */
export async function startTemporary(): Promise<RunningSystem> {
  const name = `demo-${randomBytes(4).toString('hex')}`;
  const empty = { ...hooks, seed: async () => undefined };
  return systemOf(await startStack({ name, hooks: empty, temporary: true, progress: progressOn(process.stderr) }));
}
