import type { CivilDate } from '@fengqiao/kernel';
import type { KeyDirectory } from '@fengqiao/trust';
import type { AgencyRows } from './place-rows.js';

/** Something that must never be, whatever failed. */
export interface Violation {
  readonly invariant: 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'I9';
  readonly agency: string;
  readonly caseNo: string;
  readonly what: string;
}

/** Everything that is known of a place at rest: nothing is under way any more. */
export interface PlaceAtRest {
  readonly agencies: readonly AgencyRows[];
  readonly directory: KeyDirectory;
  readonly today: CivilDate;
  /** How far the wall clock has jumped in between: an entry may be so much older than the checkpoint after it. */
  readonly jumpMs?: number;
}

/** Notes a violation; what it returns nobody needs. */
export type Note = (invariant: Violation['invariant'], agency: string, caseNo: string, what: string) => void;
