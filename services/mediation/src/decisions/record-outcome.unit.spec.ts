import { timeOn } from '@fengqiao/testing/walks';
import { describe, expect, it } from '@jest/globals';
import { docket } from '../../test/dispute.js';
import { recordOutcome } from './record-outcome.js';

const today = timeOn('2026-03-06');

describe('the outcome of one of a group', () => {
  it('is an applicant\'s, and the later word replaces the earlier', () => {
    expect(recordOutcome(docket('mediating'), { party: 'firm', outcome: 'withdrawn' }, today)).toMatchObject({ code: 'applicant-unknown' });
    const first = { party: 'w1', outcome: 'goes-on' as const, on: today.on };
    expect(recordOutcome(docket('mediating', { outcomes: [first] }), { party: 'w1', outcome: 'withdrawn' }, today))
      .toEqual({ facts: { outcomes: [{ party: 'w1', outcome: 'withdrawn', on: '2026-03-06' }] } });
  });
});
