import { describe, expect, it } from '@jest/globals';
import { aDocket } from '@fengqiao/testing/walks';
import type { ClueDocket } from '../procedures/clue.head.js';
import { giveFeedback } from './give-feedback.js';

describe('feedback on a clue', () => {
  const checking = aDocket<ClueDocket>('checking', { violation: '未签订书面劳动合同' });

  it('names the case that a clue became', () => {
    expect(giveFeedback(checking, { finding: 'filed', feedback: '已立案' })).toMatchObject({ code: 'filed-docket-unnamed' });
    expect(giveFeedback(checking, { finding: 'filed', filedAs: '立1号', feedback: '已立案' })).toMatchObject({ facts: { filedAs: '立1号' } });
  });

  it('owes no number where nothing was found', () => {
    expect(giveFeedback(checking, { finding: 'no-violation', feedback: '未发现' })).toMatchObject({ answer: { result: { feedback: '未发现' } } });
  });
});
