import { describe, expect, it } from '@jest/globals';
import { awardsOf, draft, heard, served, wages } from '../../test/stations.js';

describe('an award', () => {
  it('refuses to call an item above twelve months of the minimum wage final, and names the article', () => {
    expect(heard().ask('award', '2026-04-01', { awards: [draft('final', wages(2_400_001))] }))
      .toMatchObject({ code: 'award-not-final', basis: '《劳动争议调解仲裁法》第四十七条' });
  });

  it('refuses to call an award non-final whose every item is final', () => {
    expect(heard().ask('award', '2026-04-01', { awards: [draft('non-final', wages(100))] })).toMatchObject({ code: 'award-is-final' });
  });

  it('treats both kinds in one document as non-final, and says so', () => {
    const walk = heard().take('award', '2026-04-01', { awards: [draft('non-final', wages(100), wages(3_000_000))] });
    expect(awardsOf(walk)).toMatchObject([{ called: 'non-final', mixed: true }]);
    expect(walk.last.remark!.zh).toContain('分别制作裁决书');
  });

  it('refuses an award before mediation was tried', () => {
    expect(served().ask('award', '2026-03-25', { awards: [draft('final', wages(100))] })).toMatchObject({ code: 'action-not-open' });
  });

  it('concludes the referral with the award and its obligations', () => {
    const walk = heard().take('award', '2026-04-01', { awards: [draft('final', wages(960_000))] });
    expect(walk.last.answers).toMatchObject([{ answer: 'concluded', result: { outcome: 'award' } }]);
    expect(walk.last.answers[0]!.adds!.instruments).toMatchObject([{ kind: 'award', effectiveOn: '2026-04-01', obligations: [{ amount: 960_000, payee: 'worker' }] }]);
  });
});
