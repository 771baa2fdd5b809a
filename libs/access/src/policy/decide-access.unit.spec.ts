import { describe, expect, it } from '@jest/globals';
import { SYSTEM } from '@fengqiao/procedure';
import type { Identity } from '../identity.js';
import {
  RELATIONS, askerOf, decideAccess, decideEntry, endpointNames, refusalOfDenial, relationOf,
  type AccessQuestion, type Asker, type EndpointName, type Relation,
} from './index.js';

const INTAKE = { name: 'intake', head: 'union-leader' };
const CLERK: Asker = { kind: 'staff', id: 'nanchang.clerk', agency: 'intake', place: 'nanchang', roles: ['clerk'], decides: false };
const HEAD: Asker = { ...CLERK, id: 'nanchang.union-leader', roles: ['union-leader'] };
const WORKER: Asker = { kind: 'party', caseNo: 'NC26-1', place: 'nanchang', party: 'worker', partyRole: 'applicant' };
const AUDITOR: Asker = { kind: 'outsider', id: 'auditor', roles: ['auditor'] };
const ADMINISTRATOR: Asker = { kind: 'outsider', id: 'administrator', roles: ['administrator'] };
const ASKERS: readonly Asker[] = [
  CLERK, HEAD, WORKER, AUDITOR, ADMINISTRATOR, { kind: 'nobody' }, { kind: 'service', id: 'service-account-mediation' },
  { ...CLERK, agency: 'mediation' }, { kind: 'staff', id: 'x', agency: 'intake', roles: ['clerk'], decides: false },
];
const STEP = { action: { by: ['clerk', SYSTEM], from: ['registered'] }, state: 'registered' };

const ask = (who: Asker, endpoint: EndpointName, relation: Relation, more: Partial<AccessQuestion> = {}) =>
  decideAccess({ who, agency: INTAKE, endpoint, relation, purpose: 'claim', step: STEP, ...more });
const codeOf = (...question: Parameters<typeof ask>): string => {
  const decision = ask(...question);
  return decision.allow ? 'allowed' : decision.code;
};
const readings = ['docket.read', 'docket.papers', 'docket.actions', 'docket.steps', 'case.read', 'case.receipts', 'case.consent', 'referral.step'] as const;

describe('access', () => {
  it.each(readings)('to %s follows from taking part, and from nothing else', endpoint => {
    for (const who of ASKERS) {
      const allowed = RELATIONS.filter(relation => ask(who, endpoint, relation).allow);
      const emergency = ['docket.read', 'case.read'].includes(endpoint) ? ['broken-glass'] : [];
      expect([who, allowed]).toEqual([who, who === CLERK || who === HEAD ? ['takes-part', ...emergency] : []]);
    }
  });

  it('hides other places: they look as if there were nothing', () => {
    for (const relation of ['other-place', 'absent'] as const) expect(codeOf(CLERK, 'docket.read', relation)).toBe('unknown-docket');
    expect(codeOf(CLERK, 'docket.read', 'same-place')).toBe('no-part-in-case');
  });

  it('is for a recorded purpose: without one nothing is read', () => {
    const { purpose: _none, ...question } = { who: CLERK, agency: INTAKE, endpoint: 'docket.read' as const, relation: 'takes-part' as const, purpose: 'claim' };
    expect(decideAccess(question)).toEqual({ allow: false, code: 'purpose-missing' });
    expect(decideAccess({ ...question, purpose: '' })).toEqual({ allow: false, code: 'purpose-missing' });
  });

  it.each(['docket.papers', 'docket.steps'] as const)('to %s ends at the wall around mediation for who decides disputes', endpoint => {
    const decider: Asker = { ...CLERK, decides: true };
    expect(codeOf(decider, endpoint, 'takes-part', { walled: true })).toBe('behind-wall');
    expect(codeOf(decider, endpoint, 'takes-part', { walled: false })).toBe('allowed');
    expect(codeOf(CLERK, endpoint, 'takes-part', { walled: true })).toBe('allowed');
  });

  it('ends for everybody but the party while the case is stored only (PIPL art. 47(2)), the emergency included', () => {
    const stored = { storageOnly: true };
    for (const endpoint of [...readings, 'journey.read', 'desk.export'] as const) expect([endpoint, codeOf(CLERK, endpoint, 'takes-part', stored)]).toEqual([endpoint, 'storage-only']);
    expect([codeOf(CLERK, 'case.read', 'broken-glass', stored), codeOf(CLERK, 'break-glass.ask', 'same-place', stored)]).toEqual(['storage-only', 'storage-only']);
    expect([codeOf(WORKER, 'party.own', 'own-case', stored), codeOf(AUDITOR, 'audit.collect', 'none', stored), codeOf(HEAD, 'file.erase', 'none', stored)]).toEqual(['allowed', 'allowed', 'allowed']);
    expect(codeOf(CLERK, 'docket.read', 'other-place', stored)).toBe('unknown-docket');
  });

  it('needs a desk: an account without a place or a role sees nothing', () => {
    expect(codeOf({ kind: 'staff', id: 'x', agency: 'intake', roles: ['clerk'], decides: false }, 'desk.list', 'none')).toBe('desk-unknown');
    expect(codeOf({ ...CLERK, roles: [] }, 'desk.list', 'none')).toBe('role-not-allowed');
  });

  it('ends at the agency: another’s staff, services and parties have no desk here', () => {
    expect(codeOf({ ...CLERK, agency: 'mediation' }, 'desk.list', 'none')).toBe('wrong-agency');
    for (const who of [WORKER, AUDITOR, ADMINISTRATOR, { kind: 'service', id: 's' } as const]) expect(codeOf(who, 'desk.list', 'none')).toBe('staff-only');
    expect(codeOf({ kind: 'nobody' }, 'desk.list', 'none')).toBe('token-missing');
  });

  it('to a step is what the page says: role, then state; and only for who takes part', () => {
    expect(codeOf(CLERK, 'docket.step', 'takes-part')).toBe('allowed');
    expect(codeOf(CLERK, 'docket.step', 'broken-glass')).toBe('no-part-in-case');
    expect(codeOf(HEAD, 'docket.step', 'takes-part')).toBe('role-not-allowed');
    expect(codeOf(CLERK, 'docket.step', 'takes-part', { step: { ...STEP, state: 'closed' } })).toBe('action-not-open');
    expect(codeOf(CLERK, 'docket.step', 'other-place')).toBe('unknown-docket');
    const asSystem: Asker = { ...CLERK, roles: [SYSTEM] };
    expect(codeOf(asSystem, 'docket.step', 'takes-part', { step: { action: { by: [SYSTEM], from: ['registered'] }, state: 'registered' } })).toBe('role-not-allowed');
  });

  it('to an export in clear is the head’s alone; everybody else gets it masked, and where no page names a head everybody does', () => {
    expect(ask(CLERK, 'desk.export', 'none')).toEqual({ allow: true, masked: true });
    expect(ask(HEAD, 'desk.export', 'none')).toEqual({ allow: true, masked: false });
    expect(decideAccess({ who: { ...CLERK, agency: 'postal', roles: ['head', 'director'] }, agency: { name: 'postal' }, endpoint: 'desk.export', relation: 'none' })).toEqual({ allow: true, masked: true });
  });

  it('by break-glass is for colleagues of the place who have no part, and reviewed by the head', () => {
    expect(codeOf(HEAD, 'break-glass.ask', 'same-place')).toBe('allowed');
    expect(codeOf(CLERK, 'break-glass.ask', 'takes-part')).toBe('takes-part-already');
    expect(codeOf(CLERK, 'break-glass.ask', 'other-place')).toBe('unknown-docket');
    expect(codeOf(CLERK, 'break-glass.review', 'none')).toBe('role-not-allowed');
    expect(codeOf(HEAD, 'break-glass.review', 'none')).toBe('allowed');
    expect(codeOf({ ...HEAD, agency: 'postal' } as Asker, 'break-glass.review', 'none', { agency: { name: 'postal' } })).toBe('role-not-allowed');
  });

  it('to the end of a file is the head’s, and nobody’s who runs the machine or audits', () => {
    expect([codeOf(HEAD, 'file.erase', 'none'), codeOf(CLERK, 'file.erase', 'none'), codeOf(ADMINISTRATOR, 'file.erase', 'none'), codeOf(AUDITOR, 'file.erase', 'none')])
      .toEqual(['allowed', 'role-not-allowed', 'staff-only', 'staff-only']);
  });

  it('to ledgers is the auditor’s and the administrator’s; to who read what the auditor’s alone', () => {
    expect(ASKERS.filter(who => ask(who, 'audit.collect', 'none').allow)).toEqual([AUDITOR]);
    expect(ASKERS.filter(who => ask(who, 'audit.readings', 'none').allow)).toEqual([AUDITOR]);
    // A role of that name held at a desk is none outside it.
    expect(codeOf({ ...CLERK, roles: ['auditor'] }, 'audit.collect', 'none')).toBe('role-not-allowed');
  });

  it('to one’s own page is the party’s, for the case of the visit', () => {
    expect(RELATIONS.filter(relation => ask(WORKER, 'party.own', relation).allow)).toEqual(['own-case']);
    expect(codeOf(WORKER, 'party.own', 'other-case')).toBe('unknown-docket');
    expect(codeOf(CLERK, 'party.own', 'own-case')).toBe('party-only');
  });

  it('that is refused at the door would be refused inside as well', () => {
    for (const who of ASKERS) for (const endpoint of endpointNames) {
      if (decideEntry({ who, agency: INTAKE, endpoint }).allow) continue;
      expect(RELATIONS.filter(relation => ask(who, endpoint, relation).allow)).toEqual([]);
    }
  });

  it('that is refused says why and what to do next, in both languages', () => {
    const codes = new Set(ASKERS.flatMap(who => endpointNames.flatMap(endpoint => RELATIONS.map(relation => codeOf(who, endpoint, relation)))));
    codes.delete('allowed');
    for (const code of [...codes, 'purpose-missing', 'behind-wall', 'action-not-open'] as Parameters<typeof refusalOfDenial>[0][]) {
      expect(refusalOfDenial(code)).toMatchObject({ refused: true, code, message: { zh: expect.stringMatching(/\p{Script=Han}/u) }, nextStep: { en: expect.any(String) } });
    }
  });
});

describe('how somebody stands to a case', () => {
  const matter = { caseNo: 'NC26-1', place: 'nanchang', roles: ['clerk'] };

  it.each([
    [CLERK, matter, false, 'takes-part'], [CLERK, matter, true, 'takes-part'], [HEAD, matter, false, 'same-place'], [HEAD, matter, true, 'broken-glass'],
    [{ ...CLERK, place: 'wenzhou' } as Asker, matter, true, 'other-place'], [AUDITOR, matter, true, 'other-place'], [CLERK, undefined, false, 'absent'],
    [WORKER, matter, false, 'own-case'], [WORKER, { ...matter, caseNo: 'NC26-2' }, false, 'other-case'],
  ] as const)('%j to %j (glass %s): %s', (who, what, glass, relation) => {
    expect(relationOf(who, what, glass)).toBe(relation);
  });
});

describe('who asks', () => {
  const TALKS = { name: 'mediation' };
  const COURT = { name: 'court-bridge', decides: ['judge', 'president'] };
  const identity: Identity = { id: '1', username: 'nanchang.mediator', agency: 'mediation', place: 'nanchang', roles: ['mediator'], service: false };

  it('decides where the token says so of whichever agency, and where the page of this one does although the token is silent', () => {
    expect(askerOf(identity, TALKS)).toMatchObject({ kind: 'staff', decides: false });
    expect(askerOf({ ...identity, decides: true }, TALKS)).toMatchObject({ roles: ['mediator'], decides: true });
    const judge = { ...identity, agency: 'court-bridge', roles: ['judge'] };
    for (const decides of [true, false]) expect(askerOf({ ...judge, decides }, COURT)).toMatchObject({ decides: true });
    expect(askerOf(judge, COURT)).toMatchObject({ decides: true });
    expect(askerOf({ ...judge, roles: ['archivist'] }, COURT)).toMatchObject({ decides: false });
  });

  it('is outside the desks without an agency, and a service is nobody of the staff', () => {
    const { agency: _agency, ...outside } = { ...identity, roles: ['auditor', 'clerk'] };
    expect(askerOf(outside, TALKS)).toEqual({ kind: 'outsider', id: 'nanchang.mediator', roles: ['auditor'] });
    expect(askerOf({ ...identity, service: true }, TALKS)).toEqual({ kind: 'service', id: 'nanchang.mediator' });
  });
});
