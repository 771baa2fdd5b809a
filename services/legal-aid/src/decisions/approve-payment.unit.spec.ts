import { describe, expect, it } from '@jest/globals';
import { aDocket, timeOn } from '@fengqiao/testing/walks';
import type { AidDocket } from '../procedures/aid-application.head.js';
import { approvePayment } from './approve-payment.js';

describe('the approval of a subsidy', () => {
  const proposed = aDocket<AidDocket>('subsidyProposed', { paymentProposedBy: 'reviewer-1' });

  it('is another’s than the proposal', () => {
    expect(approvePayment(proposed, {}, timeOn('2026-04-19', { actor: 'reviewer-1' }))).toMatchObject({ code: 'own-proposal' });
    expect(approvePayment(proposed, {}, timeOn('2026-04-19', { actor: 'director-1' }))).toEqual({});
  });
});
