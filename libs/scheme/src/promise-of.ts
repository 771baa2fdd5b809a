import type { Scheme } from './scheme.js';
import { termOf, type Term } from './term.js';

/** A place's own time limit for a duty: shown beside the law's, never instead of it. */
export interface PromiseSpec extends Term {
  /** With the source document, as a clock shows it. */
  readonly clause: string;
  readonly title?: string;
}

/**
 * What a scheme promises for a duty of a procedure, or nothing.
 * @param opened how the docket came about; a promise made only for referred cases is no promise to one who walks in
 */
export function promiseOf(scheme: Scheme, procedure: string, duty: string, opened?: 'referred' | 'direct'): PromiseSpec | undefined {
  const found = scheme.promises.find(promise => promise.duty === `${procedure}.${duty}`);
  if (!found || (found.only && opened && found.only !== opened)) return undefined;
  return { ...termOf(found), clause: found.clause, ...(found.title ? { title: found.title } : {}) };
}
