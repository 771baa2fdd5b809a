import type { RunningParts } from './bring-parts.js';

/** Called by jest once after the run: ends what the set-up started. */
export default async function globalTeardown(): Promise<void> {
  const holder = globalThis as { [key: symbol]: RunningParts | undefined };
  const running = Symbol.for('fengqiao.test-parts');
  await holder[running]?.stop();
  delete holder[running];
}
