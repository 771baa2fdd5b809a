import { describe, expect, it } from '@jest/globals';
import { ledgerOf, standingOf } from '../../test/simulated-audit.js';
import { runSimulated } from '../../test/run-simulated.js';
import { compareStanding } from './compare-standing.js';
import type { LedgerRowSeen, Standing } from './material.js';

const { system, run: { caseNo } } = await runSimulated('nanchang');
const store = system.place.at('legal-aid').store;
const rows = ledgerOf(store, caseNo);
const standing = standingOf(store, caseNo);
const docketId = standing.dockets[0]!.id;

const compare = (seen: Standing, ledger: readonly LedgerRowSeen[] = rows) => compareStanding('legal-aid', seen, ledger);
const withDocket = (change: object): Standing => ({ ...standing, dockets: standing.dockets.map(docket => ({ ...docket, ...change })) });
const withClock = (duty: string, change: (clock: Standing['clocks'][number]) => object): Standing =>
  ({ ...standing, clocks: standing.clocks.map(clock => (clock.body['duty'] === duty ? { ...clock, ...change(clock) } : clock)) });

describe('dockets and clocks held against the chain', () => {
  it('agree at every agency after a whole journey', () => {
    for (const [name, agency] of system.place.agencies) {
      expect(compareStanding(name, standingOf(agency.store), ledgerOf(agency.store))).toEqual([]);
    }
  });

  it('names case, docket, last row and member where a docket was changed beside the chain', () => {
    const lastRow = rows.length;
    for (const [change, what] of [[{ state: 'closed' }, 'state'], [{ version: 99 }, 'version'], [{ procedure: 'claim' }, 'procedure'], [{ caseNo: 'NC26-OTHER' }, 'caseNo']] as const) {
      expect(compare(withDocket(change))).toMatchObject([{ agency: 'legal-aid', docketId, kind: 'docket-altered', what, seq: lastRow, since: expect.any(String) }]);
    }
    for (const what of ['facts', 'file'] as const) {
      expect(compare(withDocket({ [what]: 'another mark' }))).toMatchObject([{ kind: 'docket-altered', what }]);
      expect(compare(withDocket({ [what]: 'unreadable' }))).toMatchObject([{ kind: 'docket-altered', what }]);
      expect(compare(withDocket({ [what]: 'erased' }))).toMatchObject([{ kind: 'docket-altered', what }]);
    }
  });

  it('finds a clock whose last day was moved, in its columns or in itself', () => {
    expect(compare(withClock('closing', () => ({ lastDay: '2027-01-01' })))).toMatchObject([{ kind: 'clock-altered', what: 'closing.lastDay' }]);
    const moved = withClock('closing', clock => ({ lastDay: '2027-01-01', body: { ...clock.body, lastDay: '2027-01-01' } }));
    expect(compare(moved)).toMatchObject([{ kind: 'clock-altered', what: 'closing.lastDay', docketId }]);
  });

  it('finds a promise that was made to look kept', () => {
    const made = withClock('retainer', clock => ({ state: 'running', body: { ...clock.body, state: 'running' } }));
    expect(compare(made)).toMatchObject([{ kind: 'clock-altered', what: 'retainer.state' }]);
  });

  it('finds a clock that was removed, and one that nobody recorded', () => {
    expect(compare({ ...standing, clocks: standing.clocks.filter(clock => clock.body['duty'] !== 'closing') })).toMatchObject([{ kind: 'clock-removed', what: 'closing' }]);
    const foreign = { docketId, state: 'running', lastDay: '2027-01-01', body: { id: 'foreign', duty: 'gift', state: 'running', lastDay: '2027-01-01' } };
    expect(compare({ ...standing, clocks: [...standing.clocks, foreign] })).toMatchObject([{ kind: 'clock-unrecorded', what: 'gift' }]);
  });

  it('finds a docket that is gone with its clocks, and one that never had a step', () => {
    expect(compare({ dockets: [], clocks: [] })).toMatchObject([{ kind: 'docket-removed', docketId }]);
    const strange = { ...standing.dockets[0]!, id: 'strange' };
    expect(compare({ ...standing, dockets: [...standing.dockets, strange] })).toMatchObject([{ kind: 'docket-unrecorded', docketId: 'strange', seq: null }]);
  });

  it('agrees with a docket that was read before its last step was taken', () => {
    const earlier = rows.findLast(row => row.entry['docketId'] === docketId && row.entry['version'] === standing.dockets[0]!.version - 1)!;
    const { to: state, marks: { facts } } = JSON.parse(earlier.payload) as { to: string; marks: { facts: string } };
    const before = withDocket({ version: standing.dockets[0]!.version - 1, state, facts });
    expect(compare(before)).toEqual([]);
  });

  it('agrees when days have passed and clocks have ended by themselves', async () => {
    const later = await runSimulated('wenzhou');
    later.system.place.pass(400);
    await later.system.place.sweepClocks();
    await later.system.place.settle();
    for (const [name, agency] of later.system.place.agencies) {
      expect(compareStanding(name, standingOf(agency.store), ledgerOf(agency.store))).toEqual([]);
    }
  });
});
