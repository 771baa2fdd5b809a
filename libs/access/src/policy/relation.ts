import type { Asker } from './asker.js';

/**
 * How the asker stands to what is asked for.
 * - `none` the endpoint concerns no single case
 * - `takes-part` a docket of the case lies at the asker's own place, in a procedure that names one of the asker's roles
 * - `same-place` it lies at the own place, in procedures that name none of them
 * - `broken-glass` the same, with a break-glass that still runs
 * - `other-place` it lies at another place · `absent` this agency has no such thing
 * - `own-case` `other-case` a party, and the case of the party's session or not
 */
export const RELATIONS = ['none', 'takes-part', 'same-place', 'broken-glass', 'other-place', 'absent', 'own-case', 'other-case'] as const;
export type Relation = (typeof RELATIONS)[number];

/** What is asked for: where it lies and who takes part in it. Absent where this agency has no such thing. */
export interface Matter {
  readonly caseNo: string;
  readonly place: string;
  /** Roles of every procedure in which this agency has a docket of the case (or of the one docket asked for). */
  readonly roles: readonly string[];
}

/** @param glass whether a break-glass of this asker runs for the case */
export function relationOf(who: Asker, matter: Matter | undefined, glass = false): Relation {
  if (!matter) return 'absent';
  if (who.kind === 'party') return who.caseNo === matter.caseNo ? 'own-case' : 'other-case';
  if (who.kind !== 'staff' || who.place !== matter.place) return 'other-place';
  if (matter.roles.some(role => who.roles.includes(role))) return 'takes-part';
  return glass ? 'broken-glass' : 'same-place';
}
