import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { aCaseNumber } from '@fengqiao/testing/walks';
import { matchCases, type CaseKeys } from './match-cases.js';

const keys = (seed: number, more: Partial<CaseKeys> = {}): CaseKeys =>
  ({ caseNo: aCaseNumber(seed), applicants: ['a'], respondents: ['r'], claims: ['wages'], months: [], ...more });

describe('matching cases by keys', () => {
  it('finds the same worker, firm and claim as a duplicate', () => {
    expect(matchCases(keys(1), [keys(2)])).toMatchObject([{ kind: 'duplicate', matched: ['applicant', 'respondent', 'claim'] }]);
  });

  it('does not call wages of other months a duplicate', () => {
    expect(matchCases(keys(1, { months: ['2026-01'] }), [keys(2, { months: ['2026-02'] })])).toMatchObject([{ kind: 'same-parties' }]);
    expect(matchCases(keys(1, { months: ['2026-01'] }), [keys(2, { months: ['2026-01', '2026-02'] })])).toMatchObject([{ kind: 'duplicate' }]);
  });

  it('shows another worker of the same firm, so that a group is seen while it forms', () => {
    expect(matchCases(keys(1), [keys(2, { applicants: ['b'] })])).toMatchObject([{ kind: 'same-employer', matched: ['respondent'] }]);
  });

  it('never matches without a common respondent, nor a case with itself', () => {
    expect(matchCases(keys(1), [keys(2, { respondents: ['other'] }), keys(1)])).toEqual([]);
  });

  it('is symmetric in kind', () => {
    const some = fc.record({ applicants: fc.subarray(['a', 'b']), respondents: fc.subarray(['r', 's']), claims: fc.subarray(['wages',
      'overtime']), months: fc.subarray(['2026-01', '2026-02']) });
    fc.assert(fc.property(some, some, (left, right) => {
      const kind = (from: Partial<CaseKeys>, to: Partial<CaseKeys>) => matchCases(keys(1, from), [keys(2, to)])[0]?.kind;
      expect(kind(left, right)).toBe(kind(right, left));
    }), { numRuns: 200 });
  });
});
