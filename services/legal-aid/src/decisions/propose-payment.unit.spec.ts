import { describe, expect, it } from '@jest/globals';
import { fen } from '@fengqiao/kernel';
import { aDocket, timeOn } from '@fengqiao/testing/walks';
import type { AidDocket } from '../procedures/aid-application.head.js';
import { proposePayment } from './propose-payment.js';

const moment = timeOn('2026-04-16', { actor: 'reviewer-1' });
const propose = (kind: 'case-subsidy' | 'purchased-service' | 'salaried', amount: number, facts: AidDocket['facts'] = {}) =>
  proposePayment(aDocket('filed', facts), { kind, amount: fen(amount), basis: '标准' }, moment);

describe('the lawyer’s pay', () => {
  it('is a subsidy with an amount, or a purchased service without', () => {
    expect(propose('case-subsidy', 100)).toMatchObject({ facts: { payment: { amount: 100 }, paymentProposedBy: 'reviewer-1' } });
    expect(propose('purchased-service', 0)).toMatchObject({ facts: { payment: { kind: 'purchased-service' } } });
    expect(propose('case-subsidy', 0)).toMatchObject({ code: 'payment-amount-does-not-fit' });
    expect(propose('purchased-service', 1)).toMatchObject({ code: 'payment-amount-does-not-fit' });
  });

  it('is none for the office’s own staff', () => {
    const staff = { lawyer: { name: '干部甲', kind: 'staff' } } as const;
    expect(propose('case-subsidy', 100, staff)).toMatchObject({ code: 'salaried-gets-no-subsidy' });
    expect(propose('salaried', 0, staff)).toMatchObject({ facts: { payment: { kind: 'salaried' } } });
  });
});
