import { civilDate, fen } from '@fengqiao/kernel';
import { timeOn } from '@fengqiao/testing/walks';
import { describe, expect, it } from '@jest/globals';
import { docket, duty, signed } from '../../test/dispute.js';
import { agreed } from '../../test/talks.js';
import type { MediationState } from '../procedures/mediation.head.js';
import { recordPayment } from './record-payment.js';

const pay = (amount: number, paidOn: string, { state = 'agreed', today = '2026-04-02' }: { state?: MediationState; today?: string } = {}) =>
  recordPayment(docket(state, {}, { instruments: [signed('2026-03-06', [duty('2026-04-30')])] }),
    { obligation: 'due-2026-04-30', amount: fen(amount), paidOn: civilDate(paidOn) }, timeOn(today));

describe('a payment under an agreement', () => {
  it('is never more than what is owed, from the future, or for a debt that the agreement does not know', () => {
    expect(pay(500_001, '2026-04-02')).toMatchObject({ code: 'payment-exceeds-obligation' });
    expect(pay(500_000, '2026-04-03')).toMatchObject({ code: 'paid-in-future' });
    expect(agreed().refusal('recordPayment', '2026-03-07', { obligation: 'nowhere', amount: 1, paidOn: '2026-03-07' })).toBe('obligation-unknown');
  });

  it('performs the agreement when it is the last one, and lets talks with the rest of a group go on', () => {
    expect(pay(500_000, '2026-04-02')).toMatchObject({ to: 'performed', clocks: { performance: false } });
    expect(pay(500_000, '2026-04-02', { state: 'partAgreed' })).not.toHaveProperty('to');
  });

  it('leaves an overdue docket overdue while anything overdue is unpaid', () => {
    const part = pay(1, '2026-05-06', { state: 'overdue', today: '2026-05-06' });
    expect(part).toMatchObject({ clocks: { performance: false } });
    expect(part).not.toHaveProperty('to');
  });

  it('keeps what is left of a part payment due', () => {
    const one = agreed();
    const [first] = one.docket.file.instruments[0]!.obligations;
    one.take('recordPayment', '2026-04-28', { obligation: first!.id, amount: 100_000, paidOn: '2026-04-28' });
    expect(one.docket.file.instruments[0]!.obligations.map(({ amount, paidOn }) => [amount, paidOn]))
      .toEqual([[100_000, '2026-04-28'], [200_000, undefined], [200_000, undefined]]);
    expect(one.refusal('recordPayment', '2026-04-28', { obligation: first!.id, amount: 1, paidOn: '2026-04-28' })).toBe('obligation-already-paid');
  });
});
