import { civilDate } from '@fengqiao/kernel';
import { describe, expect, it } from '@jest/globals';
import { aCaseNumber, aDocket, firm, timeOn, worker } from '@fengqiao/testing/walks';
import type { ClaimDocket } from '../procedures/claim.head.js';
import { mergeClaim, recordOutcome, resolveClaim, withdrawClaim } from './resolve-claim.js';

const today = timeOn('2026-03-02');
const claim = (facts: ClaimDocket['facts'] = {}) => aDocket<ClaimDocket>('triaged', facts, { parties: [worker('w1'), worker('w2'), firm()] });
const outcome = (party: string) => ({ party, outcome: 'paid', on: civilDate('2026-03-02') }) as const;

describe('the end of a claim', () => {
  it('takes no outcome for somebody who is no worker of the case', () => {
    expect(recordOutcome(claim(), { party: 'firm', outcome: 'paid' }, today)).toMatchObject({ code: 'applicant-unknown' });
    expect(recordOutcome(claim(), { party: 'w1', alike: ['w2', 'firm'], outcome: 'paid' }, today)).toMatchObject({ code: 'applicant-unknown' });
  });

  it('keeps one outcome for each worker, the newest', () => {
    expect(recordOutcome(claim({ outcomes: [outcome('w1')] }), { party: 'w1', alike: ['w2'], outcome: 'withdrawn' }, today))
      .toMatchObject({ facts: { outcomes: [{ party: 'w1', outcome: 'withdrawn' }, { party: 'w2', outcome: 'withdrawn' }] } });
  });

  it('waits until every worker of a group has an outcome', () => {
    expect(resolveClaim(claim({ outcomes: [outcome('w1')] }), { outcome: 'paid', summary: '付清' }, today)).toMatchObject({ code: 'outcomes-missing', details: { missing: 1 } });
    expect(resolveClaim(claim({ outcomes: [outcome('w1'), outcome('w2')] }), { outcome: 'paid', summary: '付清' }, today)).toMatchObject({ answer: { outcome: 'paid' } });
  });

  it('does not come while another agency holds a duty', () => {
    const held = claim({ handOffs: [{ purpose: 'mediation', on: civilDate('2026-03-02'), answer: 'accepted' }] });
    expect(withdrawClaim(held, { reason: '不想继续' })).toMatchObject({ code: 'referral-still-open', details: { purposes: ['mediation'] } });
    expect(mergeClaim(held, { into: aCaseNumber(9), reason: '重复' })).toMatchObject({ code: 'referral-still-open' });
  });

  it('is no merger into itself', () => {
    expect(mergeClaim(claim(), { into: claim().file.caseNo, reason: '误填' })).toMatchObject({ code: 'merge-into-itself' });
  });
});
