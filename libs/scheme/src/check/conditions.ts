import type { Condition } from '../condition.js';

/** The lists whose entries carry conditions. */
export const CONDITIONED = ['routes', 'moves', 'triggers'] as const;

interface Conditioned {
  readonly when?: Condition | undefined;
  readonly unless?: readonly Condition[] | undefined;
}

/** Every condition that an entry of one of them carries. */
export function conditionsOf(item: Conditioned): readonly Condition[] {
  return [...(item.when ? [item.when] : []), ...(item.unless ?? [])];
}
