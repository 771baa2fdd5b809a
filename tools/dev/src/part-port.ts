import { isFree, releasePort } from './ports.js';
import type { StackFolder } from './stack-folder.js';
import { until } from './until.js';

/** The port that a part should have: one that it may choose again, or exactly the one that others already know. */
export type PortWish = { readonly preferred?: number | undefined } | { readonly exactly: number };

/**
 * Starts a part on a port. Between looking at a port and binding it another program may take it: then the start fails,
 * the port is found busy, and the next one is tried.
 */
export async function onPort<T>(
  folder: StackFolder, part: string, wish: PortWish, start: (port: number) => Promise<T>,
): Promise<T> {
  if ('exactly' in wish) {
    await until(`port ${wish.exactly}`, async () => ((await isFree(wish.exactly)) ? true : undefined), { within: 10_000 });
    return start(wish.exactly);
  }
  for (let attempt = 1; ; attempt++) {
    const port = await folder.port(part, wish.preferred);
    try {
      return await start(port);
    } catch (error) {
      const lostRace = attempt < 4 && !(await isFree(port));
      releasePort(port);
      if (!lostRace) throw error;
    }
  }
}
