import type { Procedure } from './describe.js';

/** How a file is kept of which its page says nothing. */
const ANY_FILE = 'desk.keep-file';

const holds = (fact: unknown): boolean => fact !== undefined && !(Array.isArray(fact) && fact.length === 0);

/** Every rule of the law catalogue by which files of a procedure may be kept, the general one first. */
export function retentionRules({ retention }: Procedure): readonly [string, ...string[]] {
  return [retention?.rule ?? ANY_FILE, ...Object.values(retention?.holding ?? {}).filter(rule => rule !== undefined)];
}

/** The rule by which one docket is kept. Pure. */
export function retentionRule(procedure: Procedure, facts: Readonly<Record<string, unknown>>): string {
  const special = Object.entries(procedure.retention?.holding ?? {}).find(([fact]) => holds(facts[fact]))?.[1];
  return special ?? retentionRules(procedure)[0];
}
