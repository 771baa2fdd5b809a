import { aCaseNumber, firm, worker, type Walk } from '@fengqiao/testing/walks';
import { describe, expect, it } from '@jest/globals';
import { DAY, group, life, registered, SCANNED } from '../../test/claims.js';

describe('registration', () => {
  it('proves on its day that the limitation period was interrupted', () => {
    const one = registered();
    expect(one.docket.file.events).toMatchObject([{ on: DAY, interruptsLimitation: true }]);
    expect(one.facts['limitation']).toMatchObject([{ regime: 'labour', state: 'not-running' }, { regime: 'civil', lastDay: '2029-03-02', interruptedOn: [DAY] }]);
    expect(one.steps[0]!.papers).toEqual(['claim-receipt']);
  });

  it('refuses a second file on the same matter unless it is said why', () => {
    const found = [{ caseNo: aCaseNumber(9), kind: 'duplicate', matched: ['applicant', 'respondent', 'claim'] }];
    expect(life().refusal('register', DAY, { ...SCANNED, found })).toBe('case-already-open');
    expect(registered({}, { found, openAnyway: '另一段用工' }).facts['related']).toMatchObject([{ reason: '另一段用工' }]);
  });

  it('asks for a worker, an employing unit and a claim, and for nothing more', () => {
    expect(life({ claims: [] }).refusal('register', DAY, SCANNED)).toBe('claim-incomplete');
    expect(life({ parties: [firm()] }).refusal('register', DAY, SCANNED)).toBe('claim-incomplete');
  });

  it('shows the officer what matters, with reasons', () => {
    const codes = (one: Walk) => (one.facts['advice'] as { code: string }[]).map(line => line.code);
    expect(codes(registered())).toEqual(['relation-to-be-decided']);
    expect(codes(registered(group(20), { declaredHeadcount: 15 }))).toEqual(['headcount-differs', 'collective', 'relation-to-be-decided']);
    expect(codes(registered({ parties: [worker('w1', { workerKind: 'migrant' }), firm()] }))).toEqual(['means-check-waived']);
    const same = (seed: number) => ({ caseNo: aCaseNumber(seed), kind: 'same-employer', matched: ['respondent'] });
    expect(codes(registered({}, { found: [same(8), same(9)] }))).toContain('employer-recurs');
  });
});
