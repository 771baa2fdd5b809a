import { describe, expect, it } from '@jest/globals';
import { aDocket } from '@fengqiao/testing/walks';
import type { AidDocket, AidFacts } from '../procedures/aid-application.head.js';
import { TERMINATION_GROUNDS } from '../procedures/aid-application.inputs.js';
import { terminateAid } from './terminate-aid.js';

const assisting = (finding: AidFacts['means']['finding']) => aDocket<AidDocket>('assisting', { means: { finding, ground: '事由', basis: '依据' } });

describe('termination', () => {
  it('has the eight grounds of art. 48', () => {
    expect(TERMINATION_GROUNDS).toHaveLength(8);
  });

  it.each(TERMINATION_GROUNDS)('may come by %s where means were only exempt from checking', ground => {
    expect(terminateAid(assisting('exempt'), { number: '终1号', ground, why: '说明' })).toMatchObject({ answer: { result: { outcome: 'ended' } } });
  });

  it('does not come by a change of means where means never mattered', () => {
    expect(terminateAid(assisting('not-subject'), { number: '终1号', ground: 'means-changed', why: '收入增加' })).toMatchObject({ code: 'means-condition-does-not-apply' });
  });
});
