import { setTimeout as pause } from 'node:timers/promises';

/** Thrown by a question of {@link until} to end the waiting: its cause is what the caller gets. */
export class GivenUp extends Error {
  constructor(override readonly cause: Error) {
    super(cause.message);
  }
}

/**
 * Asks until the answer is no longer `undefined`, every 20 ms at first and less often later.
 * @param ask may throw: the last error becomes the cause when the time is up, {@link GivenUp} ends the waiting at once
 * @param options `within` milliseconds
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined> | T | undefined,
  { within }: { within: number },
): Promise<T> {
  const deadline = performance.now() + within;
  let last: unknown;
  for (let delay = 20; ; delay = Math.min(delay * 1.3, 250)) {
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
    } catch (error) {
      if (error instanceof GivenUp) throw error.cause;
      last = error;
    }
    if (performance.now() > deadline) throw new Error(`${what}: not within ${within / 1000} s`, { cause: last });
    await pause(delay);
  }
}
