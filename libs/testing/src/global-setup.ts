import { fileURLToPath } from 'node:url';
import type { RunningParts } from './bring-parts.js';

/** Where the tear-down finds what the set-up started; jest loads the two as strangers. */
const RUNNING = Symbol.for('fengqiao.test-parts');

/**
 * Called by jest once before a run that has `int` or `e2e` tests. It lies outside jest's module resolution and therefore
 * works with the compiled code, which it brings up to date first: `npx jest` alone is enough.
 */
export default async function globalSetup(): Promise<void> {
  const holder = globalThis as { [RUNNING]?: RunningParts };
  if (holder[RUNNING]) return;
  await bringCompiledCodeUpToDate();
  const { bringParts } = (await import('../dist/bring-parts.js' as string)) as typeof import('./bring-parts.js');
  const parts = await bringParts();
  holder[RUNNING] = parts;
  process.env['FENGQIAO_TEST_PARTS'] = parts.file;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130)); // children end on exit
}

/** A file that does not compile elsewhere must not keep these tests from running: its own tests will tell. */
async function bringCompiledCodeUpToDate(): Promise<void> {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const { build, BuildFailed } = (await import(`${root}tools/build.mjs`)) as {
    build(root: string): Promise<unknown>; BuildFailed: new () => Error;
  };
  await build(root).catch((error: unknown) => {
    if (!(error instanceof BuildFailed)) throw error;
    console.error(error.message);
  });
}
