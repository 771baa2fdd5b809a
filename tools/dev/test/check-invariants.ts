import { checkClocks } from './check-clocks.js';
import { checkLedgers } from './check-ledgers.js';
import { checkMessages } from './check-messages.js';
import { checkReferrals } from './check-referrals.js';
import type { Note, PlaceAtRest, Violation } from './violation.js';

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
