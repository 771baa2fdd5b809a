import { describe, expect, it } from '@jest/globals';
import { orThrow } from '@fengqiao/kernel';
import { directoryOf, kidOf, worlds } from '../test/agencies.js';
import { afterStep } from '../test/chains.js';
import { AGENCY, ledgerWorldOf, type Ledger } from '../test/ledger-world.js';
import { revokeKey } from './agency-keys.js';
import { auditLedger } from './audit-ledger.js';
import { makeCheckpoint, verifyCheckpoint } from './checkpoint.js';
import { weighEvidence } from './evidence.js';
import { emptyChain, headOf, type LedgerRow } from './ledger.js';

describe.each(worlds)('in the $name world', world => {
  const { court, directory, files, intake, mediation } = world;
  const { ledger, chainOf, checkpointsOver, evidenceAbout, published, witnessed, witnessedBy } = ledgerWorldOf(world);

  const CASE = 'NC26-CASE4';
  const rows = ledger.get(CASE)!;
  const evidence = evidenceAbout(published);
  const chains = (changed: Ledger) => [...changed].map(([caseNo, held]) => ({ caseNo, rows: held }));
  const withRows = (held: readonly LedgerRow[], caseNo = CASE): Ledger => new Map([...ledger, [caseNo, held]]);
  const audit = (changed: Ledger) => auditLedger({ evidence, chains: chains(changed) });
  /** The same case told otherwise from the first row on, hashed properly. */
  const rewritten = chainOf(CASE, 12, 'another story');
  /** Checkpoints hold CASE at its rows 2, 3, 6, 9 and 12. */
  const since = (checkpoint: number, step: number) => ({
    checkpoint,
    at: new Date(Math.floor(afterStep(step) / 1000) * 1000).toISOString(),
  });

  describe('an audit', () => {
    it('finds nothing in a ledger that is as it was witnessed', () => {
      expect(evidence).toMatchObject({ findings: [], setAside: [] });
      expect(audit(ledger)).toEqual([]);
    });

    it('finds nothing in rows that came after the last checkpoint', () => {
      expect(audit(withRows(chainOf(CASE, 14)))).toEqual([]);
    });

    it('names case, row, kind, and the checkpoint that holds what should be there', () => {
      const changed = withRows(rows.with(4, { ...rows[4]!, actor: 'staff-99' }));
      expect(audit(changed)).toEqual([
        { agency: AGENCY, caseNo: CASE, seq: 5, notBefore: 4, kind: 'edited', since: since(3, 6) },
      ]);
    });

    it.each([
      ['a row removed', rows.toSpliced(4, 1), { seq: 5, notBefore: 4, kind: 'removed' }],
      ['rows reordered', rows.with(4, rows[5]!).with(5, rows[4]!), { seq: 5, notBefore: 4, kind: 'reordered' }],
      ['a row inserted', rows.toSpliced(4, 0, { ...rows[4]!, actor: 'staff-99' }), { seq: 5, notBefore: 4, kind: 'inserted' }],
      ['the end cut off', rows.slice(0, 10), { seq: 11, notBefore: 10, kind: 'truncated', since: since(5, 12) }],
      ['the whole case gone', [], { seq: 1, notBefore: 1, kind: 'truncated', since: since(1, 2) }],
      ['the whole chain computed anew', rewritten, { seq: 2, notBefore: 1, kind: 'resigned', since: since(1, 2) }],
    ])('finds %s', (_, changed, expected) => expect(audit(withRows(changed))).toMatchObject([{ caseNo: CASE, ...expected }]));

    it('finds a case that is not even mentioned', () => {
      expect(audit(new Map([...ledger].filter(([caseNo]) => caseNo !== CASE)))).toMatchObject([
        { caseNo: CASE, kind: 'truncated', seq: 1 },
      ]);
    });

    it('finds a case made up afterwards', () => {
      const madeUp = withRows(chainOf('NC26-CASE9', 1), 'NC26-CASE9');
      expect(audit(madeUp)).toMatchObject([{ caseNo: 'NC26-CASE9', seq: 1, kind: 'inserted', since: null }]);
    });

    it('finds a row put in with an old date, and leaves time to commit', () => {
      const late = chainOf('NC26-CASE2', 2);
      expect(audit(withRows(late, 'NC26-CASE2'))).toMatchObject([
        { caseNo: 'NC26-CASE2', seq: 2, kind: 'inserted', since: null },
      ]);
      expect(auditLedger({ evidence, chains: chains(withRows(late, 'NC26-CASE2')), graceMs: 12 * 3_600_000 })).toEqual([]);
    });

    describe('with the record of heads', () => {
      const grown = chainOf(CASE, 15);
      const heads = new Map([...ledger.values(), grown].map(held => [held[0]!.caseNo, headOf(held.at(-1)!)]));
      const compare = (held: readonly LedgerRow[]) => auditLedger({ evidence, chains: chains(withRows(held)), heads });

      it('finds what was cut, added or rewritten since the last checkpoint', () => {
        expect(compare(grown)).toEqual([]);
        expect(compare(grown.slice(0, 13))).toMatchObject([{ seq: 14, notBefore: 13, kind: 'truncated', since: null }]);
        expect(compare(chainOf(CASE, 16))).toMatchObject([{ seq: 16, kind: 'inserted' }]);
        const last = { ...grown[14]!, hash: headOf(chainOf(CASE, 15, 'x')[14]!).head };
        expect(compare(grown.with(14, last))).toMatchObject([{ seq: 15, kind: 'edited' }]);
      });

      it('has nothing to say about a case without entries', () => {
        const none = new Map([...heads, ['NC26-CASE9', emptyChain(AGENCY, 'NC26-CASE9', mediation.profile)]]);
        expect(auditLedger({ evidence, chains: chains(withRows(grown)), heads: none })).toEqual([]);
      });
    });
  });

  describe('the evidence', () => {
    const other = checkpointsOver(withRows(rewritten));

    it('shows checkpoints that the agency signed anew, and names the case', () => {
      expect(evidenceAbout(other).findings).toEqual([
        { agency: AGENCY, caseNo: CASE, seq: 2, notBefore: null, kind: 'resigned', since: since(1, 2) },
      ]);
    });

    it('shows a fork, and names the case', () => {
      const { findings } = evidenceAbout(published, [...witnessedBy(intake, published), ...witnessedBy(court, other)]);
      expect(findings).toContainEqual({
        agency: AGENCY,
        caseNo: CASE,
        seq: 2,
        notBefore: null,
        kind: 'forked',
        since: since(1, 2),
      });
    });

    it('names the case that was hidden from one of two witnesses', () => {
      const hidden = new Map([...ledger].filter(([caseNo]) => caseNo !== CASE));
      const seen = [...witnessedBy(intake, published), ...witnessedBy(court, checkpointsOver(hidden))];
      expect(evidenceAbout(published, seen).findings).toMatchObject([{ caseNo: CASE, seq: 2, kind: 'forked' }]);
    });

    it('shows a fork where no witness holds two versions of one number', () => {
      const seen = [witnessedBy(intake, published)[0]!, witnessedBy(court, other)[1]!];
      expect(evidenceAbout(published.slice(0, 1), seen).findings).toContainEqual({
        agency: AGENCY,
        caseNo: null,
        seq: null,
        notBefore: null,
        kind: 'forked',
        since: since(1, 2),
      });
    });

    it('shows the same ledger signed at another time', () => {
      const { claims } = orThrow(verifyCheckpoint(published[0], AGENCY, directory));
      const again = makeCheckpoint(published[0]!.heads, null, claims.iat * 1000 + 5000, mediation);
      expect(evidenceAbout([again, ...published.slice(1)]).findings).toMatchObject([
        { caseNo: null, kind: 'resigned', since: since(1, 2) },
      ]);
    });

    it('shows checkpoints that are gone or altered', () => {
      expect(evidenceAbout(published.slice(0, 3)).findings).toMatchObject([
        { caseNo: null, kind: 'truncated', since: { checkpoint: 4 } },
      ]);
      expect(evidenceAbout(published.toSpliced(1, 1)).findings).toMatchObject([
        { caseNo: null, kind: 'removed', since: { checkpoint: 2 } },
      ]);
      const altered = evidenceAbout(published.with(4, { ...published[4]!, heads: [] }));
      expect(altered.findings).toContainEqual({
        agency: AGENCY,
        caseNo: null,
        seq: null,
        notBefore: null,
        kind: 'edited',
        since: null,
      });
      expect(altered.setAside).toMatchObject([{ code: 'checkpoint-heads-altered' }]);
    });

    it('is not asked of the agency when only witnesses are', () => {
      expect(weighEvidence({ agency: AGENCY, witnessed }, directory).findings).toEqual([]);
    });

    it('binds by the own checkpoints too, against those who have not the key', () => {
      const alone = weighEvidence({ agency: AGENCY, own: published, witnessed: [] }, directory);
      expect(auditLedger({ evidence: alone, chains: chains(withRows(rewritten)) })).toMatchObject([
        { caseNo: CASE, kind: 'resigned' },
      ]);
    });

    it('is not undone by an agency that revokes its key afterwards', () => {
      const revoked = revokeKey(files.mediation, kidOf(files.mediation, 'sig'), new Date(afterStep(100)).toISOString());
      const later = directoryOf(revoked, files.intake, files.court);
      const found = weighEvidence({ agency: AGENCY, own: published, witnessed }, later);
      expect(found).toMatchObject({ findings: [], setAside: [] });
      expect(auditLedger({ evidence: found, chains: chains(withRows(rewritten)) })).toMatchObject([
        { caseNo: CASE, kind: 'resigned' },
      ]);
    });

    it('does not call a checkpoint edited whose key was revoked before anybody saw it', () => {
      const revoked = revokeKey(files.mediation, kidOf(files.mediation, 'sig'), new Date(afterStep(100)).toISOString());
      const alone = { agency: AGENCY, own: published, witnessed: [] };
      const found = weighEvidence(alone, directoryOf(revoked, files.intake, files.court));
      expect(found.findings).toEqual([]);
      expect(new Set(found.setAside.map(({ code }) => code))).toEqual(new Set(['key-revoked']));
    });

    it('sets aside what proves nothing', () => {
      const forged = { ...witnessed[0]!, countersignature: witnessed[0]!.signed };
      expect(evidenceAbout(published, [forged]).setAside).toMatchObject([{ code: 'purpose-mismatch' }]);
      expect(evidenceAbout(published, [forged]).findings).toEqual([]);
    });
  });
});
