import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, civilDate } from '@fengqiao/kernel';
import { pureWorlds } from '../test/agencies.js';
import { chainOf } from '../test/chains.js';
import { digestOf } from './batch.js';
import { appendEntry, emptyChain, entryDigest, entryHash, genesisOf, hashAt, headOf, type EntryDraft, type LedgerRow } from './ledger.js';
import { verifyChain } from './verify-chain.js';

describe.each(pureWorlds)('in the $name world', world => {
  const { profile } = world.mediation;

  const AGENCY = 'mediation';
  const CASE = 'NC26-7K4QX2M9-D';
  const rows = chainOf(AGENCY, CASE, 8, '', profile);
  const verdict = (changed: readonly LedgerRow[]) => verifyChain(changed, AGENCY, CASE, profile);
  const rehashed = (row: LedgerRow): LedgerRow => ({ ...row, hash: entryHash(row, profile) });
  const edited = (seq: number): LedgerRow => ({ ...rows[seq - 1]!, actor: 'staff-99' });
  const without = (seq: number): LedgerRow[] => rows.filter(row => row.seq !== seq);
  const renumbered = (list: readonly LedgerRow[]): LedgerRow[] => list.map((row, i) => ({ ...row, seq: i + 1 }));

  describe('an entry', () => {
    it('is hashed over what stands before it and the canonical JSON of what it says', () => {
      const text = fc.string({ unit: 'grapheme' });
      const entry = fc.record({
        caseNo: text,
        seq: fc.nat(),
        at: text,
        on: fc.constant(civilDate('2026-03-05')),
        actor: text,
        docketId: text,
        action: text,
        version: fc.nat(),
        payloadDigest: text,
        prev: text,
      });
      fc.assert(fc.property(entry, value => {
        const { prev, ...says } = value;
        expect(entryDigest(value, profile)).toBe(digestOf(JSON.parse(canonicalJson(says)), profile));
        expect(entryHash(value, profile)).toBe(profile.digest(`${prev}\n${entryDigest(value, profile)}`));
      }));
    });

    it('keeps of a draft what belongs to it, and nothing else', () => {
      const { seq: _, prev: __, caseNo: ___, hash: ____, ...draft } = rows[0]!;
      const row = appendEntry(emptyChain(AGENCY, CASE, profile), { ...draft, note: 'not hashed' } as EntryDraft, profile);
      expect(row).toEqual(rows[0]);
    });
  });

  describe('a chain', () => {
    it('begins with agency and case, so that it passes for no other', () => {
      expect(genesisOf('a', 'b', profile)).not.toBe(genesisOf('a","b', '', profile));
      expect(verifyChain(rows, 'court', CASE, profile)).toEqual({ intact: false, seq: 1, what: 'edited' });
      expect(verifyChain(rows, AGENCY, 'NC26-OTHER', profile)).toEqual({ intact: false, seq: 1, what: 'edited' });
    });

    it('ends in its head when it is unbroken', () => {
      expect(verdict(rows)).toEqual({ intact: true, head: headOf(rows[7]!) });
      expect(verdict([])).toEqual({ intact: true, head: emptyChain(AGENCY, CASE, profile) });
    });

    it.each([
      ['a row edited', () => rows.map(row => (row.seq === 4 ? edited(4) : row)), 4, 'edited'],
      ['a row edited and hashed anew', () => rows.map(row => (row.seq === 4 ? rehashed(edited(4)) : row)), 4, 'edited'],
      ['a row removed', () => without(4), 4, 'removed'],
      ['a row removed, the rest renumbered', () => renumbered(without(4)), 4, 'removed'],
      ['the first row removed', () => without(1), 1, 'removed'],
      [
        'two rows swapped',
        () => renumbered([rows[0]!, rows[1]!, rows[4]!, rows[3]!, rows[2]!, ...rows.slice(5)]),
        3,
        'reordered',
      ],
      ['rows read in the wrong order', () => [rows[0]!, rows[2]!, rows[1]!, ...rows.slice(3)], 2, 'reordered'],
      ['a row twice', () => [...rows.slice(0, 3), rows[2]!, ...rows.slice(3)], 4, 'inserted'],
      ['a false row before the true one', () => [...rows.slice(0, 3), rehashed(edited(4)), ...rows.slice(3)], 4, 'inserted'],
      ['a false row behind the true one', () => [...rows.slice(0, 4), rehashed(edited(4)), ...rows.slice(4)], 5, 'inserted'],
      [
        'a false row that moves the rest',
        () => renumbered([...rows.slice(0, 3), rehashed(edited(4)), ...rows.slice(3)]),
        4,
        'inserted',
      ],
      ['a false row without a true hash', () => renumbered([...rows.slice(0, 3), edited(4), ...rows.slice(3)]), 4, 'inserted'],
      [
        'a row of another case',
        () => [...rows.slice(0, 3), { ...rows[3]!, caseNo: 'NC26-OTHER' }, ...rows.slice(4)],
        4,
        'edited',
      ],
    ] as const)('names %s', (_, tamper, seq, what) => {
      expect(verdict(tamper())).toEqual({ intact: false, seq, what });
    });

    it('can tell a row that was moved from one that was changed', () => {
      expect(hashAt(rows[3]!, 4, profile)).toBe(rows[3]!.hash);
      expect(hashAt(rows[3]!, 5, profile)).not.toBe(rows[3]!.hash);
    });
  });
});
