import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pureWorlds } from '../test/agencies.js';
import { ledgerWorldOf, MOMENTS, type Ledger } from '../test/ledger-world.js';
import { firstDifference, tamper, tampering, type Tampering } from '../test/tampering.js';
import { auditLedger } from './audit-ledger.js';
import type { Finding } from './finding.js';
import { headOf, type ChainHead } from './ledger.js';

describe.each(pureWorlds)('in the $name world', world => {
  const { court, intake, mediation } = world;
  const { ledger, checkpointsOver, evidenceAbout, published, witnessedBy } = ledgerWorldOf(world);
  const tamperWith = (chains: Ledger, done: Tampering): Ledger => tamper(chains, done, mediation.profile);
  /** What is signed; an SM2 signature over it is another one each time. */
  const claimsIn = (jws: string): string => jws.split('.')[1]!;
  /** A signature takes SM2 in software some milliseconds: what signs five checkpoints a run runs less often there. */
  const signingRuns = mediation.profile.name === 'national' ? 20 : 150;

  const evidence = evidenceAbout(published);
  /** Rows of this ledger are committed at once; an added one copies the date of another. */
  const graceMs = 1000;
  const chainsOf = (chains: Ledger) => [...chains].map(([caseNo, rows]) => ({ caseNo, rows }));
  const headsOf = (chains: Ledger): Map<string, ChainHead> =>
    new Map([...chains].flatMap(([caseNo, rows]) => (rows.length > 0 ? [[caseNo, headOf(rows.at(-1)!)]] : [])));

  /** Every case that differs is named, its first bad row lies within the bounds given, and no other case is accused. */
  function expectNamed(findings: readonly Finding[], changed: Ledger): void {
    for (const [caseNo, before] of ledger) {
      const found = findings.find(finding => finding.caseNo === caseNo && finding.notBefore !== null);
      const truth = firstDifference(before, changed.get(caseNo)!);
      if (truth === null) {
        expect(found).toBeUndefined();
      } else {
        expect(found).toBeDefined();
        expect(found!.notBefore).toBeLessThanOrEqual(truth);
        expect(found!.seq).toBeGreaterThanOrEqual(truth);
      }
    }
  }

  const isChanged = (changed: Ledger): boolean =>
    [...ledger].some(([caseNo, rows]) => firstDifference(rows, changed.get(caseNo)!) !== null);

  describe('10,000 tamperings with the rows', () => {
    it('are found, every one, and named by case and row', () => {
      fc.assert(
        fc.property(tampering, fc.boolean(), (done, withHeads) => {
          const changed = tamperWith(ledger, done);
          fc.pre(isChanged(changed));
          // Whoever may change the rows may drop the record of heads or make it fit.
          const heads = withHeads ? { heads: headsOf(changed) } : {};
          expectNamed(auditLedger({ evidence, chains: chainsOf(changed), graceMs, ...heads }), changed);
        }),
        { numRuns: 10_000, maxSkipsPerRun: 10 },
      );
    });

    it('are found when several come together', () => {
      fc.assert(
        fc.property(fc.array(tampering, { minLength: 2, maxLength: 4 }), several => {
          const changed = several.reduce<Ledger>(tamperWith, ledger);
          fc.pre(isChanged(changed));
          expectNamed(auditLedger({ evidence, chains: chainsOf(changed), graceMs }), changed);
        }),
        { numRuns: 2000 },
      );
    });
  });

  describe('tamperings with the keys of the agency', () => {
    const recomputed = tampering.map((done): Tampering => ({ ...done, effort: 'recompute' }));
    const readable = (changed: Ledger): boolean =>
      [...changed.values()].every(rows => rows.every((row, i) => row.seq === i + 1));

    it('are found when all its checkpoints are signed anew over the changed ledger', () => {
      fc.assert(
        fc.property(recomputed, done => {
          const changed = tamperWith(ledger, done);
          fc.pre(isChanged(changed) && readable(changed));
          const signedAnew = evidenceAbout(checkpointsOver(changed));
          expectNamed(
            auditLedger({ evidence: signedAnew, chains: chainsOf(changed), heads: headsOf(changed), graceMs }),
            changed,
          );
        }),
        { numRuns: signingRuns, maxSkipsPerRun: 10 },
      );
    });

    it('are found when two witnesses are shown two histories', () => {
      fc.assert(
        fc.property(recomputed, done => {
          const changed = tamperWith(ledger, done);
          fc.pre(isChanged(changed) && readable(changed));
          const second = checkpointsOver(changed, MOMENTS);
          fc.pre(second.some(({ signed }, i) => claimsIn(signed) !== claimsIn(published[i]!.signed)));
          const seen = [...witnessedBy(intake, published), ...witnessedBy(court, second)];
          const findings = evidenceAbout(second, seen).findings.filter(({ kind }) => kind === 'forked');
          expect(findings.length).toBeGreaterThan(0);
          for (const { caseNo } of findings)
            expect(firstDifference(ledger.get(caseNo!)!, changed.get(caseNo!)!)).not.toBeNull();
        }),
        { numRuns: signingRuns, maxSkipsPerRun: 10 },
      );
    });
  });
});
