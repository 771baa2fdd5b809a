import type { CivilDate } from '@fengqiao/kernel';
import type { KeyDirectory } from '@fengqiao/trust';
import { checkClocks } from './check-clocks.js';
import { checkLedgers } from './check-ledgers.js';
import { checkMessages } from './check-messages.js';
import { checkReferrals } from './check-referrals.js';
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

/** What must hold, whatever fails (I1–I6, and the registry as a recount of I9), looked for in the rows alone. */
export function violationsOf(place: PlaceAtRest): Violation[] {
  const found: Violation[] = [];
  const note: Note = (invariant, agency, caseNo, what) => found.push({ invariant, agency, caseNo, what });
  checkMessages(place, note);
  checkReferrals(place, note);
  checkClocks(place, note);
  checkLedgers(place, note);
  return found;
}
