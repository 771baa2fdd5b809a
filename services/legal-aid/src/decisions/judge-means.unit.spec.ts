import { describe, expect, it } from '@jest/globals';
import type { ClaimItem } from '@fengqiao/case-file';
import { isRefusal } from '@fengqiao/kernel';
import { aFile, claimOf } from '@fengqiao/testing/walks';
import { judgeMeans } from './judge-means.js';

const claiming = (...kinds: ClaimItem['kind'][]) => aFile({ claims: kinds.map(kind => claimOf(kind, { kind })) });
const exempt = (ground: 'migrant-wages' | 'migrant-injury' | 'social-assistance' | 'no-fixed-income') =>
  ({ way: 'exempt', ground, proof: '证明' }) as const;

describe('the means of an applicant', () => {
  it('are not checked for a migrant worker who claims wages (art. 42)', () => {
    expect(judgeMeans(claiming('overtime'), exempt('migrant-wages'))).toMatchObject({ finding: 'exempt', basis: '《法律援助法》第42条' });
  });

  it('are not checked for a migrant worker injured at work', () => {
    expect(judgeMeans(claiming('injury-benefit'), exempt('migrant-injury'))).toMatchObject({ finding: 'exempt' });
  });

  it.each(['migrant-wages', 'migrant-injury'] as const)('are checked where the claims do not bear out %s', ground => {
    const judged = judgeMeans(claiming('annual-leave'), exempt(ground));
    expect(isRefusal(judged) && judged.code).toBe('waiver-does-not-fit');
  });

  it('are not checked for who lives on social assistance, whatever the claim', () => {
    expect(judgeMeans(claiming('rest'), exempt('social-assistance'))).toMatchObject({ finding: 'exempt' });
  });

  it('do not matter at all for a ground of art. 32', () => {
    expect(judgeMeans(claiming('wages'), { way: 'not-subject', ground: 'good-samaritan', proof: '证书' })).toMatchObject({ finding: 'not-subject',
      basis: '《法律援助法》第32条' });
  });

  it('may be pledged by the applicant', () => {
    expect(judgeMeans(claiming('wages'), { way: 'pledged', signedOn: '2026-03-02' as never })).toMatchObject({ finding: 'pledged' });
  });

  it('stand in the way when a check finds them above the standard', () => {
    expect(judgeMeans(claiming('wages'), { way: 'checked', source: '民政数据', withinStandard: true })).toMatchObject({ finding: 'checked' });
    const judged = judgeMeans(claiming('wages'), { way: 'checked', source: '民政数据', withinStandard: false });
    expect(isRefusal(judged) && judged.code).toBe('means-over-standard');
  });
});
