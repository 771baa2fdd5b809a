import type { Inherited, Scheme } from './scheme.js';

/** What must come back with an outcome of a purpose, where the scheme says so. */
export const returnsOf = (scheme: Scheme, purpose: string, outcome: string | undefined): readonly Inherited<'returns'>[] =>
  scheme.returns.filter(line => line.purpose === purpose && outcome !== undefined && line.outcomes.includes(outcome));

/** The members that a line of `returns` requires and a result does not have. */
export const lackingIn = (line: Pick<Inherited<'returns'>, 'requires'>, result: unknown): string[] =>
  line.requires.filter(member => (result as Record<string, unknown> | null | undefined)?.[member] === undefined);
