import type { Procedure } from './describe.js';

/** What a page may say of a fact beside its shape: roles that alone may read it (`restrictedTo`). */
interface FactMeta {
  readonly restrictedTo?: readonly string[];
}

const metaOf = (procedure: Procedure, fact: string): FactMeta => (procedure.facts.shape[fact]?.meta() ?? {}) as FactMeta;

/** The facts of a docket that somebody with these roles may read; restricted ones are left out, not masked. */
export function visibleFacts(procedure: Procedure, facts: Readonly<Record<string, unknown>>, roles: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).filter(([fact]) => {
    const { restrictedTo } = metaOf(procedure, fact);
    return !restrictedTo || restrictedTo.some(role => roles.includes(role));
  }));
}
