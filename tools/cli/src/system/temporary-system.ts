import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { StackFolder, progressOn, startStack, temporaryHome, type RunningStack, type Stack } from '@fengqiao/dev';
import { hooks } from '@fengqiao/dev/product';
import type { CivilDate } from '@fengqiao/kernel';
import { passingTime } from './passing-time.js';
import type { RunningSystem } from './running-system.js';

/** A stack of this process as a running system. */
export function systemOf(stack: RunningStack): RunningSystem {
  return {
    name: stack.name,
    urlOf: agency => stack.urlOf(agency),
    token: username => stack.tokens(username),
    keyDirectory: join(stack.keys.publicFolder, 'directory.json'),
    ...(stack.clock ? { time: passingTime(stack, stack.clock) } : {}),
  };
}

/** How the stacks of this program are named. */
const PREFIX = 'demo-';

/** Removes what runs that were killed have left: their supervisors are gone, their processes are ended first. */
async function removeAbandoned(): Promise<void> {
  for (const name of StackFolder.abandoned(temporaryHome(), PREFIX)) {
    const folder = await StackFolder.take(temporaryHome(), name).catch(() => undefined); // another run was quicker
    folder?.remove();
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Calls the work off at the first signal: in order where a stack is up, and with the children ended in any case. */
function endOnSignal(release: () => Promise<unknown>): () => void {
  const end = () => void release().finally(() => process.exit(130));
  for (const signal of SIGNALS) process.once(signal, end);
  return () => { for (const signal of SIGNALS) process.off(signal, end); };
}

/** How a temporary system should be. */
export interface TemporaryWishes {
  /** Cryptographic profile of the keys, see `npm start -- --help`. */
  readonly profile?: string;
  /** Its services begin at noon of this day, and days can be made to pass; they go by the true time unless said. */
  readonly from?: CivilDate;
}

/** Clocks and checkpoints are looked at often, since somebody waits for the days to pass. */
const hasty = () => ({ CLOCK_SWEEP_MS: '300', CHECKPOINT_MS: '500' });

/**
 * Runs work on a stack of its own, empty, on free ports, beside whatever runs; afterwards every trace of it is removed.
 * Progress goes to standard error.
 * @throws CannotStart where a part cannot be brought up
 */
export async function onTemporarySystem<T>(work: (system: RunningSystem) => Promise<T>, { profile, from }: TemporaryWishes = {}): Promise<T> {
  let stack: Stack | undefined;
  const calm = endOnSignal(async () => stack?.stop());
  try {
    await removeAbandoned();
    const name = `${PREFIX}${randomBytes(4).toString('hex')}`;
    const empty = { ...hooks, seed: async () => undefined };
    stack = await startStack({
      name, hooks: empty, temporary: true, progress: progressOn(process.stderr), ...(profile ? { profile } : {}),
      ...(from ? { startsAt: Date.parse(`${from}T12:00:00+08:00`), serviceEnv: hasty } : {}),
    });
    return await work(systemOf(stack));
  } finally {
    await stack?.stop();
    calm();
  }
}
