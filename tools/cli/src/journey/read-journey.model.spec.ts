import { describe, expect, it } from '@jest/globals';
import type { CaseStep } from '@fengqiao/scheme';
import fc from 'fast-check';
import { runSimulated } from '../../test/run-simulated.js';
import { readJourney } from './read-journey.js';

const { system, run: { caseNo } } = await runSimulated('nanchang');
/** What the joint office was told of the case, as it came. */
const rows = ([...system.place.at('analytics').store.journey.values()] as unknown as (CaseStep & { readonly caseNo: string })[]).filter(row => row.caseNo === caseNo);
const upTo = (action: string): CaseStep[] => rows.slice(0, rows.findIndex(row => row.step.action === action) + 1);

describe('a journey as the joint office reads it', () => {
  it('has a lane for each agency, with what it did and where it stands', () => {
    expect(readJourney(rows).lanes.map(({ agency, legs }) => [agency, legs[0]!.procedure, legs[0]!.state])).toEqual([
      ['intake', 'claim', 'resolved'], ['legal-aid', 'aid-application', 'closing'], ['inspection-bridge', 'evidence-request', 'delivered'],
      ['mediation', 'mediation', 'failed'], ['arbitration-bridge', 'arbitration-case', 'awarded'],
    ]);
  });

  it('pieces each hand-off together from the steps of both sides', () => {
    expect(readJourney(rows).handOffs).toMatchObject([
      { from: 'intake', to: 'legal-aid', purpose: 'legal-aid', kind: 'referral', status: 'concluded', sentOn: '2026-09-21', answeredOn: '2026-11-18' },
      { from: 'legal-aid', to: 'inspection-bridge', kind: 'assistance', status: 'concluded' },
      { from: 'legal-aid', to: 'mediation', status: 'concluded', answeredOn: '2026-10-09' },
      { from: 'legal-aid', to: 'arbitration-bridge', status: 'concluded' },
    ]);
  });

  it('says who holds the case: the one who was asked, while the asker waits', () => {
    expect(readJourney(upTo('triage')).holders).toEqual(['intake']);
    expect(readJourney(upTo('signRetainer')).holders).toEqual(['legal-aid']);
    // Help with evidence leaves the duty where it is; the inspectorate works beside it.
    expect(readJourney(upTo('summonEmployer')).holders).toEqual(['legal-aid', 'inspection-bridge']);
    expect(readJourney(upTo('verify')).holders).toEqual(['mediation']);
  });

  it('keeps the last form of each clock, law and promise apart', () => {
    const decision = readJourney(rows).clocks.filter(clock => clock.duty === 'decision');
    expect(decision.map(({ kind, lastDay, state }) => [kind, lastDay, state])).toEqual([['law', '2026-09-28', 'met'], ['promise', '2026-09-21', 'met']]);
  });

  it('reads the same whatever the order in which notices arrived', () => {
    const expected = readJourney(rows);
    fc.assert(fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), shuffled => expect(readJourney(shuffled)).toEqual(expected)), { numRuns: 50 });
  });
});
