import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the whole repository; this file lies in `tools/generators/src` or, compiled, in `dist` beside it. */
export const repository = join(import.meta.dirname, '../../..');

/** A file whose whole text follows from the code. */
export interface Generated {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** A JSON document as a file: members in the order in which the code states them. */
export const jsonFile = (path: string, document: unknown): Generated => ({ path, text: `${JSON.stringify(document, null, 2)}\n` });

/** The text of a file of the repository, if it is there. */
export function findText(path: string): string | undefined {
  const whole = join(repository, path);
  return existsSync(whole) ? readFileSync(whole, 'utf8') : undefined;
}

/** Whether the committed file says something else than the code. */
export const hasDrifted = ({ path, text }: Generated): boolean => findText(path) !== text;

/** Writes the file. */
export function write({ path, text }: Generated): void {
  const whole = join(repository, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, text);
}
