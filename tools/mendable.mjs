/** What every start of a program shares: where the project lies, and failures that a person can mend. */
import { fileURLToPath } from 'node:url';

/** The folder that holds the root package.json, without a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** A failure that the person at the keyboard can mend; printed without a stack. */
export class Mendable extends Error {
  constructor(zh, en) {
    super(`${zh}\n${en}`);
    this.name = 'Mendable';
  }
}

/** Runs `main`, prints what can be mended in two languages, and sets the exit code. */
export async function guarded(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof Mendable)) throw error;
    console.error(`\n✗ ${error.message.replace('\n', '\n  ')}\n`);
    process.exitCode = 1;
  }
}
