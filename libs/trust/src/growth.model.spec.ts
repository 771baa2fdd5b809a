import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pureWorlds } from '../test/agencies.js';
import { AGENCY, ledgerWorldOf } from '../test/ledger-world.js';
import { firstDifference, tamper, tampering } from '../test/tampering.js';
import { growthOf, type GrownHead } from './growth.js';
import { entryDigest, headOf, type LedgerRow } from './ledger.js';
import { verifyChain } from './verify-chain.js';

describe.each(pureWorlds)('in the $name world', world => {
  const { profile } = world.mediation;
  const { ledger, chainOf } = ledgerWorldOf(world);
  const CASE = 'NC26-CASE4';
  const rows = ledger.get(CASE)!;

  /** What the agency shows of a chain that a witness holds up to a row. */
  const shown = (chain: readonly LedgerRow[], from: number): GrownHead => ({ ...headOf(chain.at(-1)!), links: chain.slice(from).map(row => entryDigest(row, profile)) });
  const seenBy = (chain: readonly LedgerRow[], seq: number) => (seq === 0 ? null : headOf(chain[seq - 1]!));

  describe('the growth of a chain', () => {
    it('is proved from every head before, also from its beginning, and by more links than are needed', () => {
      for (let from = 0; from <= rows.length; from++) {
        expect(growthOf(AGENCY, seenBy(rows, from), shown(rows, from), profile)).toBe('proved');
        expect(growthOf(AGENCY, seenBy(rows, from), shown(rows, 0), profile)).toBe('proved');
      }
    });

    it('is not proved by too few links, nor by none', () => {
      expect(growthOf(AGENCY, headOf(rows[3]!), shown(rows, 5), profile)).toBe('unproved');
      expect(growthOf(AGENCY, headOf(rows[3]!), headOf(rows.at(-1)!), profile)).toBe('unproved');
      expect(growthOf(AGENCY, null, headOf(rows.at(-1)!), profile)).toBe('unproved');
    });

    it('is contradicted by a shorter chain, by another of the same length, and by that of another case or agency', () => {
      expect(growthOf(AGENCY, headOf(rows[3]!), shown(rows.slice(0, 3), 0), profile)).toBe('contradicted');
      expect(growthOf(AGENCY, headOf(rows[3]!), shown(chainOf(CASE, 4, 'another story'), 0), profile)).toBe('contradicted');
      expect(growthOf(AGENCY, null, { ...shown(rows, 0), caseNo: 'NC26-CASE0' }, profile)).toBe('contradicted');
      expect(growthOf('court', null, shown(rows, 0), profile)).toBe('contradicted');
    });
  });

  describe('a witness that is shown the next checkpoint', () => {
    it('refuses at once whatever was done below the head it holds, computed anew in full and with links to match', () => {
      let refused = 0;
      fc.assert(fc.property(tampering, fc.nat(11), (done, kept) => {
        const changed = tamper(ledger, { ...done, effort: 'recompute' }, profile);
        for (const [caseNo, before] of ledger) {
          const after = changed.get(caseNo)!;
          const truth = firstDifference(before, after);
          const seq = Math.min(kept + 1, before.length);
          // A chain that is broken in itself shows it to whoever reads it; here it is about those that are not.
          if (after.length === 0 || !verifyChain(after, AGENCY, caseNo, profile).intact) continue;
          const verdict = growthOf(AGENCY, headOf(before[seq - 1]!), shown(after, Math.min(seq, after.length)), profile);
          // What was done above the head it holds is new to it, and no rewriting.
          expect(verdict).toBe(truth !== null && truth <= seq ? 'contradicted' : 'proved');
          if (verdict === 'contradicted') refused++;
        }
      }), { numRuns: 1000 });
      expect(refused).toBeGreaterThan(200);
    });
  });
});
