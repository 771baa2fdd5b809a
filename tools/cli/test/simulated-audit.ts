import { markOf } from '@fengqiao/docket';
import { canonicalJson } from '@fengqiao/kernel';
import { international } from '@fengqiao/trust';
import type { MemoryStore } from '@fengqiao/testing/simulation';
import type { LedgerRowSeen, Standing } from '../src/audit/material.js';

/** The ledger of a simulated agency as its service would give it out; of one case, where that is named. */
export const ledgerOf = ({ ledger }: MemoryStore, of?: string): LedgerRowSeen[] =>
  ledger.filter(({ caseNo }) => of === undefined || caseNo === of).map(({ caseNo, seq, hash, entry, payload, details }) => ({
    case_no: caseNo, seq, hash, entry, payload, details: details === undefined ? (payload.includes('"marks"') ? 'erased' : 'absent') : international.digest(details),
  }));

/** The salt of the last entry that marked something of a docket. */
function saltOf({ ledger }: MemoryStore, docketId: string, what: string): string | undefined {
  const last = ledger.findLast(({ entry, payload }) => entry['docketId'] === docketId && (JSON.parse(payload) as { marks?: Record<string, string> }).marks?.[what]);
  return last?.details === undefined ? undefined : (JSON.parse(last.details) as { salt: string }).salt;
}

function markNow(store: MemoryStore, docketId: string, what: string, value: unknown): string {
  const salt = saltOf(store, docketId, what);
  return salt === undefined ? 'absent' : markOf({ digest: text => international.digest(text) }, salt, what, canonicalJson(value));
}

/** The dockets and clocks of a simulated agency as they stand; of one case, where that is named. */
export const standingOf = (store: MemoryStore, of?: string): Standing => ({
  dockets: [...store.dockets.values()].filter(({ caseNo }) => of === undefined || caseNo === of).map(({ id, caseNo, procedure, state, version, facts, file }) =>
    ({
    id, caseNo, procedure, state, version, ...(store.erased.has(caseNo)
      ? { facts: 'erased', file: 'erased' } : { facts: markNow(store, id, 'facts', facts), file: markNow(store, id, 'file', file) }),
  })),
  clocks: [...store.clocks.values()].filter(({ docketId }) => of === undefined || store.dockets.get(docketId)?.caseNo === of).map(({ clock, docketId }) => ({ docketId, state: clock.state, lastDay: clock.lastDay, body: { ...clock } })),
});
