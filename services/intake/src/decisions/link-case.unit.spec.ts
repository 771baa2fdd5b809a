import { aCaseNumber, aDocket } from '@fengqiao/testing/walks';
import { describe, expect, it } from '@jest/globals';
import type { ClaimDocket } from '../procedures/claim.head.js';
import { linkCase, unlinkCase } from './link-case.js';

const OTHER = { caseNo: aCaseNumber(9), kind: 'same-employer' as const, matched: ['respondent' as const] };
const claim = (facts: ClaimDocket['facts'] = {}) => aDocket<ClaimDocket>('triaged', facts, { caseNo: aCaseNumber(7) });

describe('a link to another case', () => {
  it('leads to another case, and only once', () => {
    expect(linkCase(claim(), { ...OTHER, caseNo: aCaseNumber(7) })).toMatchObject({ code: 'link-to-itself' });
    expect(linkCase(claim({ related: [OTHER] }), { ...OTHER, kind: 'duplicate' })).toEqual({ facts: { related: [{ ...OTHER, kind: 'duplicate' }] } });
  });

  it('can be taken away where there is one', () => {
    expect(unlinkCase(claim({ related: [OTHER] }), { caseNo: OTHER.caseNo, reason: '同名不同单位' })).toEqual({ facts: { related: [] } });
    expect(unlinkCase(claim(), { caseNo: OTHER.caseNo, reason: '再次' })).toMatchObject({ code: 'link-unknown' });
  });
});
