import { describe, expect, it } from '@jest/globals';
import type { CaseFile } from '@fengqiao/case-file';
import { fen } from '@fengqiao/kernel';
import { Walk, aFile, anAgreement } from '@fengqiao/testing/walks';
import { paymentOrder } from '../procedures/payment-order.procedure.js';
import { waysAfterLapse } from './order-payment.js';

const received = (basis: 'agreement' | 'wages' = 'agreement', file: Partial<CaseFile> = {}, amount = 960_000) => new Walk(paymentOrder, { file: aFile({ instruments: [anAgreement()], ...file }), purpose: 'payment-order' })
  .take('receive', '2026-05-06', { basis, amount, agreement: 'agreement-1' });
const ACCEPT = { number: '（2026）示民督1号', noOtherDebts: true, deliverable: true };
const issued = (basis: 'agreement' | 'wages' = 'agreement') => received(basis).take('accept', '2026-05-07', ACCEPT).take('issue', '2026-05-12', { number: '1号', payer: 'firm', payee: 'worker' });
const served = (basis: 'agreement' | 'wages' = 'agreement') => issued(basis).take('serve', '2026-05-14', { receivedOn: '2026-05-14', manner: 'mail' });

describe('a payment order', () => {
  it('is accepted in five days, issued in fifteen, and leaves the debtor fifteen', () => {
    const walk = received();
    expect(walk.lastDay('acceptance')).toBe('2026-05-11');
    expect(walk.take('accept', '2026-05-07', ACCEPT).lastDay('issue')).toBe('2026-05-22');
    expect(served().lastDay('objection')).toBe('2026-05-29');
  });

  it('needs a debt without other debts, an order that can be delivered, and no more than was agreed', () => {
    expect(received().ask('accept', '2026-05-07', { ...ACCEPT, noOtherDebts: false })).toMatchObject({ code: 'order-conditions-not-met' });
    expect(received().ask('accept', '2026-05-07', { ...ACCEPT, deliverable: false })).toMatchObject({ code: 'order-conditions-not-met' });
    expect(received('agreement', {}, 960_001).ask('accept', '2026-05-07', ACCEPT)).toMatchObject({ code: 'more-than-agreed' });
    expect(received('agreement', { instruments: [] }).ask('accept', '2026-05-07', ACCEPT)).toMatchObject({ code: 'agreement-not-in-file' });
  });

  it('is for wages, medical fees, compensation and damages; without an agreement for wages alone', () => {
    const compensation = { claims: [{ id: 'c1', kind: 'economic-compensation' as const, title: '经济补偿', amount: fen(960_000) }] };
    expect(received('agreement', compensation).ask('accept', '2026-05-07', ACCEPT)).not.toMatchObject({ refused: true });
    expect(received('wages', compensation).ask('accept', '2026-05-07', ACCEPT)).toMatchObject({ code: 'order-out-of-scope' });
    expect(received('agreement', { claims: [{ id: 'c1', kind: 'labour-relation', title: '确认劳动关系' }] }).ask('accept', '2026-05-07', ACCEPT)).toMatchObject({ code: 'order-out-of-scope' });
  });

  it('is in force when the debtor neither pays nor objects, from the day after its last day', () => {
    const walk = served().take('takeEffect', '2026-06-02');
    expect(walk.last.answers).toMatchObject([{ answer: 'concluded', result: { outcome: 'effective' } }]);
    expect(walk.docket.file.instruments.at(-1)).toMatchObject({ kind: 'payment-order', effectiveOn: '2026-05-30' });
  });

  it('lapses by an objection to the debt, not by want of money', () => {
    expect(served().ask('object', '2026-05-20', { what: '资金困难，请求延期', onTheDebt: false })).toMatchObject({ code: 'objection-not-valid' });
    expect(served().take('object', '2026-05-20', { what: '已付清', onTheDebt: true }).last.answers).toMatchObject([{ result: { outcome: 'objection' } }]);
  });

  it('then leads to a suit where it rested on an agreement, to arbitration where it rested on wages', () => {
    expect(waysAfterLapse({ facts: { basis: 'agreement' }, file: aFile() }).next).toBe('suit');
    expect(waysAfterLapse({ facts: { basis: 'wages' }, file: aFile() }).next).toBe('arbitration');
    expect(waysAfterLapse({ facts: { basis: 'wages' }, file: aFile({ employment: { relation: 'civil', region: '330300' } }) }).next).toBe('suit');
    expect(served('wages').take('object', '2026-05-20', { what: '已付清', onTheDebt: true }).last.remark!.zh).toContain('先申请劳动争议仲裁');
  });

  it('marks the debt paid where the debtor pays', () => {
    expect(served().take('recordPaid', '2026-05-20').docket.file.instruments.at(-1)!.obligations).toMatchObject([{ paidOn: '2026-05-20' }]);
  });
});
