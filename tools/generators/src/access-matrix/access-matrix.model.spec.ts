import { describe, expect, it } from '@jest/globals';
import { ENDPOINTS } from '@fengqiao/access';
import { offeredActions } from '@fengqiao/procedure';
import { agencies } from '../agencies.js';
import { askersAt, rolesAt, type Cell } from './cells.js';
import { accessMatrixPage, agencySection } from './page.js';

const sections = new Map(agencies.map(agency => [agency.name, agencySection(agency).cells]));
const allowed = (cells: readonly Cell[]): Cell[] => cells.filter(cell => cell.answer === 'allowed');

describe.each(agencies)('the matrix of $name', agency => {
  const cells = sections.get(agency.name)!;
  const roles = new Map(askersAt(agency).map(({ name, who }) => [name, who.kind === 'staff' && who.agency === agency.name && who.place ? who.roles : []]));

  it('allows a step exactly where the engine leaves it open, to who takes part, and nowhere else', () => {
    const pages = new Map(agency.procedures.map(procedure => [procedure.name, procedure]));
    const engine = new Map<string, boolean>();
    const isOpen = (procedure: string, action: string, state: string, asker: string): boolean => {
      const key = `${procedure}|${action}|${state}|${asker}`;
      const known = engine.get(key);
      if (known !== undefined) return known;
      for (const offer of offeredActions(pages.get(procedure)!, state, { id: asker, roles: roles.get(asker)! })) engine.set(`${procedure}|${offer.action}|${state}|${asker}`, offer.open);
      if (!engine.has(key)) engine.set(key, false);
      return engine.get(key)!;
    };
    const wrong = cells.filter(({ step, relation, asker, answer }) =>
      step && (answer === 'allowed') !== (relation === 'takes-part' && isOpen(step.procedure, step.action, step.state, asker)));
    expect(wrong).toEqual([]);
  });

  it('lets nobody read a case but who takes part, or has broken the glass', () => {
    const reading = allowed(cells).filter(cell => /^(docket|case|referral)\./.test(cell.endpoint) && !['docket.step', 'docket.open'].includes(cell.endpoint));
    expect(new Set(reading.map(cell => cell.relation))).toEqual(new Set(['takes-part', 'broken-glass']));
    expect(reading.filter(cell => cell.relation === 'broken-glass' && !['docket.read', 'case.read'].includes(cell.endpoint))).toEqual([]);
    expect(reading.filter(cell => (roles.get(cell.asker) ?? []).length === 0)).toEqual([]);
  });

  it('lets nobody read a case that is stored only but the party whose case it is, and nobody break the glass for it', () => {
    const stored = cells.filter(cell => cell.storageOnly);
    expect(stored.length).toBeGreaterThan(1_000);
    expect(new Set(allowed(stored).map(cell => `${cell.endpoint} ${cell.relation}`))).toEqual(new Set(['party.own own-case']));
    const lost = stored.filter(cell => cell.answer === 'storage-only');
    expect(new Set(lost.map(cell => cell.relation))).toEqual(new Set(['takes-part', 'broken-glass', 'same-place']));
  });

  it('lets parties at their own case, auditors at ledgers, and neither of them anywhere else', () => {
    const of = (mark: string) => allowed(cells).filter(cell => cell.asker.includes(mark) && ENDPOINTS[cell.endpoint].needs !== 'open');
    for (const mark of ['applicant', 'respondent']) expect(new Set(of(mark).map(cell => `${cell.endpoint} ${cell.relation}`))).toEqual(new Set(['party.own own-case']));
    expect(new Set(of('auditor').map(cell => cell.endpoint))).toEqual(new Set(['audit.collect', 'audit.readings']));
    expect(new Set(of('administrator').map(cell => cell.endpoint))).toEqual(new Set());
    for (const mark of ['nobody', 'service', 'another agency', 'no place', 'no role']) expect(of(mark)).toEqual([]);
  });
});

describe('the matrix of all agencies', () => {
  const all = [...sections.values()].flat();

  it('asks every role of every agency, in every relation and state', () => {
    for (const agency of agencies) {
      const steps = sections.get(agency.name)!.filter(cell => cell.step);
      for (const role of rolesAt(agency)) expect(agency.procedures.length === 0 || steps.some(cell => cell.asker === role)).toBe(true);
    }
    expect(all.length).toBeGreaterThan(100_000);
  });

  it('is refusals, but for one cell in a hundred', () => {
    expect(allowed(all).length / all.length).toBeLessThan(0.01);
  });

  it('is a page that somebody can read', () => {
    expect(Buffer.byteLength(accessMatrixPage().text)).toBeLessThan(500_000);
  });
});
