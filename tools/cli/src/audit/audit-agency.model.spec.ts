import { describe, expect, it } from '@jest/globals';
import { orThrow } from '@fengqiao/kernel';
import {
  appendEntry, countersign, emptyChain, generateAgencyKeys, international, loadAgencyKeys, loadDirectory, makeCheckpoint, publicKeysOf, type PublishedCheckpoint,
} from '@fengqiao/trust';
import { ledgerOf, standingOf } from '../../test/simulated-audit.js';
import { runSimulated } from '../../test/run-simulated.js';
import { auditAgency } from './audit-agency.js';
import { inBoth } from './finding.js';
import type { AgencyMaterial, LedgerRowSeen } from './material.js';

const files = ['legal-aid', 'court-bridge'].map(agency => generateAgencyKeys(agency, { from: '2026-01-01T00:00:00.000Z' }));
const [own, witness] = files.map(file => orThrow(loadAgencyKeys(file)));
const directory = orThrow(loadDirectory(files.map(file => publicKeysOf(file))));
const at = Date.parse('2026-11-20T08:00:00.000Z');

const { system, run: { caseNo } } = await runSimulated('nanchang');
const { store } = system.place.at('legal-aid');
const head = (rows: readonly LedgerRowSeen[]) => ({ caseNo, seq: rows.length, head: rows.at(-1)!.hash });

function materialOf(change: Partial<AgencyMaterial> = {}): AgencyMaterial {
  const rows = ledgerOf(store, caseNo);
  const published: PublishedCheckpoint = makeCheckpoint([head(rows)], null, at, own!);
  const seen = orThrow(countersign(published, 'legal-aid', { last: null, heads: new Map() }, at + 1000, witness!, directory));
  return {
    agency: 'legal-aid', rows, own: [published], witnessed: [seen], witnesses: { 'court-bridge': 1 },
    heads: new Map([[caseNo, head(rows)]]), standing: standingOf(store, caseNo), ...change,
  };
}

/** The chain computed anew over changed entries, as somebody with the agency's own keys can do. */
function rewritten(rows: readonly LedgerRowSeen[], change: (row: LedgerRowSeen) => LedgerRowSeen): LedgerRowSeen[] {
  let chain = emptyChain('legal-aid', caseNo);
  return rows.map(change).map(row => {
    const { hash, ...entry } = appendEntry(chain, { ...row.entry, payloadDigest: international.digest(row.payload) } as never);
    chain = { caseNo, seq: entry.seq, head: hash };
    return { ...row, hash, entry };
  });
}

describe('the audit of an agency', () => {
  it('finds nothing in an honest one', () => {
    expect(auditAgency(materialOf(), directory)).toMatchObject({ agency: 'legal-aid', cases: 1, checkpoints: 1, findings: [], setAside: [] });
  });

  it('lists what was erased with its ground, which is no finding', () => {
    expect(auditAgency(materialOf(), directory).erased).toEqual([]);
    const rows = ledgerOf(store, caseNo);
    const entry = { ...rows.at(-1)!.entry, seq: rows.length + 1, action: 'case.erased', actor: 'administrator', at: '2036-11-20T08:00:00.000Z' };
    const erased = { ...rows.at(-1)!, seq: rows.length + 1, entry, payload: '{"erased":"ordered","order":"（2036）演示决字第1号"}' };
    expect(auditAgency(materialOf({ rows: [...rows, erased, { ...erased, payload: 'noise' }] }), directory).erased).toEqual([
      { caseNo, seq: rows.length + 1, at: '2036-11-20T08:00:00.000Z', actor: 'administrator', reason: 'ordered', order: '（2036）演示决字第1号' },
      expect.objectContaining({ caseNo, reason: null }),
    ]);
  });

  it('finds a record of a step that was changed while the chain was left alone', () => {
    const rows = ledgerOf(store, caseNo).map(row => (row.seq === 2 ? { ...row, payload: row.payload.replace('granted', 'refused') } : row));
    expect(auditAgency(materialOf({ rows }), directory).findings).toMatchObject([{ kind: 'payload-altered', caseNo, seq: 2, since: expect.any(String) }]);
  });

  it('finds a history computed anew with the agency’s own keys, since a witness holds the other', () => {
    const rows = rewritten(ledgerOf(store, caseNo), row => (row.seq === 3 ? { ...row, entry: { ...row.entry, actor: 'nobody' } } : row));
    const { findings } = auditAgency(materialOf({ rows, own: [makeCheckpoint([head(rows)], null, at, own!)], heads: new Map([[caseNo, head(rows)]]) }), directory);
    expect(findings).toContainEqual(expect.objectContaining({ kind: 'resigned', caseNo, checkpoint: 1, since: '2026-11-20T08:00:00.000Z' }));
  });

  it('finds rows that were cut off, and says from which row on', () => {
    const rows = ledgerOf(store, caseNo).slice(0, -2);
    const { findings } = auditAgency(materialOf({ rows }), directory);
    expect(findings[0]).toMatchObject({ kind: 'truncated', caseNo, seq: rows.length + 1 });
    expect(findings.slice(1).every(finding => finding.docketId !== undefined)).toBe(true);
  });

  it('finds a row whose columns point elsewhere than its entry', () => {
    const rows = ledgerOf(store, caseNo).map(row => (row.seq === 4 ? { ...row, entry: { ...row.entry, seq: 40 } } : row));
    expect(auditAgency(materialOf({ rows }), directory).findings).toContainEqual(expect.objectContaining({ kind: 'columns-differ', seq: 4 }));
  });
});

describe('two looks at a system at work', () => {
  const finding = (seq: number) => ({ agency: 'intake', caseNo, seq, kind: 'truncated' as const, since: null });

  it('keep what shows in both', () => {
    expect(inBoth([finding(1), finding(2)], [finding(2), finding(3)])).toEqual([finding(2)]);
  });
});
