import { canonicalJson } from '@fengqiao/kernel';
import { international } from '@fengqiao/trust';
import type { MemoryStore } from '@fengqiao/testing/simulation';
import type { LedgerRowSeen, Standing } from '../src/audit/material.js';

/** The ledger of a simulated agency as its service would give it out. */
export const ledgerOf = ({ ledger }: MemoryStore): LedgerRowSeen[] =>
  ledger.map(({ caseNo, seq, hash, entry, payload }) => ({ case_no: caseNo, seq, hash, entry, payload }));

/** The dockets and clocks of a simulated agency as they stand. */
export const standingOf = ({ dockets, clocks }: MemoryStore): Standing => ({
  dockets: [...dockets.values()].map(({ id, caseNo, procedure, state, version, facts, file }) =>
    ({ id, caseNo, procedure, state, version, facts, fileDigest: international.digest(canonicalJson(file)) })),
  clocks: [...clocks.values()].map(({ clock, docketId }) => ({ docketId, state: clock.state, lastDay: clock.lastDay, body: { ...clock } })),
});
