import type { Scheme } from './scheme.js';
import { termOf, type Term } from './term.js';

/** A place's own time limit for a duty: shown beside the law's, never instead of it. */
export interface PromiseSpec extends Term {
  /** With the source document, as a clock shows it. */
  readonly clause: string;
  readonly title?: string;
}

type Timed = Parameters<typeof termOf>[0] & { readonly clause: string };

/** The length of a duty that a scheme has put on a page: `hold.`, `trigger.` or `aftercare.` and the id of its line. */
function ownDuty(scheme: Scheme, duty: string): Timed | undefined {
  const [kind, id, again] = duty.split('.');
  if (kind === 'hold') return scheme.holds.find(line => line.id === id);
  const line = kind === 'trigger' ? scheme.triggers.find(trigger => trigger.id === id) : scheme.aftercare.find(care => care.id === id);
  if (!line) return undefined;
  const term = 'within' in line ? line.within : 'repeat' in line && again ? line.repeat : line;
  return term && 'unit' in term ? { ...term, clause: line.clause } : undefined;
}

/**
 * What a scheme promises for a duty of a procedure, or nothing.
 * @param opened how the docket came about; a promise made only for referred cases is no promise to one who walks in
 */
export function promiseOf(scheme: Scheme, procedure: string, duty: string, opened?: 'referred' | 'direct'): PromiseSpec | undefined {
  if (duty.includes('.')) {
    const own = ownDuty(scheme, duty);
    return own && { ...termOf(own), clause: own.clause };
  }
  const found = scheme.promises.find(promise => promise.duty === `${procedure}.${duty}`);
  if (!found || (found.only && opened && found.only !== opened)) return undefined;
  return { ...termOf(found), clause: found.clause, ...(found.title ? { title: found.title } : {}) };
}
