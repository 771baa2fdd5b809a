import { describe, expect, it } from '@jest/globals';
import { aDocket } from '@fengqiao/testing/walks';
import type { AidDocket } from '../procedures/aid-application.head.js';
import { keepLatePapers } from './keep-late-papers.js';

describe('late papers', () => {
  const means = { way: 'exempt', ground: 'migrant-wages', proof: '务工证明' } as const;

  it('are taken only when all are there', () => {
    const granted = aDocket<AidDocket>('assisting', { papersOwed: ['身份证明', '户籍证明'], means: { finding: 'exempt', ground: 'migrant-wages', basis: '依据' } });
    expect(keepLatePapers(granted, { supplied: ['身份证明'] })).toMatchObject({ code: 'papers-still-missing' });
    expect(keepLatePapers(granted, { supplied: ['身份证明', '户籍证明'] })).toEqual({ facts: { papersOwed: [] } });
  });

  it('make up the review that urgency postponed', () => {
    const first = aDocket<AidDocket>('assisting', { papersOwed: ['身份证明'] });
    expect(keepLatePapers(first, { supplied: ['身份证明'] })).toMatchObject({ code: 'means-not-yet-shown' });
    expect(keepLatePapers(first, { supplied: ['身份证明'], means: { ...means, ground: 'migrant-injury' } })).toMatchObject({ code: 'waiver-does-not-fit' });
    expect(keepLatePapers(first, { supplied: ['身份证明'], means }))
      .toMatchObject({ facts: { papersOwed: [], means: { finding: 'exempt' }, scope: '《法律援助法》第31条' } });
  });
});
