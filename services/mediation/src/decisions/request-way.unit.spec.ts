import { civilDate, fen } from '@fengqiao/kernel';
import { timeOn } from '@fengqiao/testing/walks';
import { describe, expect, it } from '@jest/globals';
import { docket, duty, signed } from '../../test/dispute.js';
import { RULING } from '../../test/talks.js';
import { requestConfirmation, requestEnforcement, requestPaymentOrder } from './request-way.js';

const CONFIRMATION = { joint: true, court: 'mediation-body' } as const;
const first = signed('2026-03-06', [duty('2026-04-30', { id: 'first' })]);
const second = signed('2026-03-20', [duty('2026-05-29', { id: 'second', amount: fen(100_000) })], 'agreement-2');
const owing = docket('agreed', {}, { instruments: [first, second] });

describe('asking for a way', () => {
  it('takes the newest agreement unless another is named', () => {
    const ask = (more: object) => requestConfirmation(owing, { ...CONFIRMATION, ...more }, timeOn('2026-03-23'));
    expect(ask({})).toMatchObject({ refer: [{ purpose: 'judicial-confirmation', particulars: { agreement: 'agreement-2' } }] });
    expect(ask({ agreement: 'agreement-1', to: 'court-2' })).toMatchObject({ refer: [{ to: 'court-2', particulars: { agreement: 'agreement-1' } }] });
    expect(ask({ agreement: 'nothing' })).toMatchObject({ code: 'no-agreement' });
  });

  it('is refused where the way is closed, and the refusal names those still open', () => {
    expect(requestConfirmation(owing, { ...CONFIRMATION, agreement: 'agreement-1' }, timeOn('2026-05-06')))
      .toMatchObject({ code: 'confirmation-too-late', details: { lastDay: '2026-04-07', open: ['payment-order', 'suit', 'arbitration'] } });
  });

  it('asks a payment order for what the agreement leaves unpaid', () => {
    const paid = duty('2026-04-15', { id: 'paid', paidOn: civilDate('2026-04-15') });
    const part = docket('overdue', {}, { instruments: [signed('2026-03-06', [paid, duty('2026-04-30')])] });
    expect(requestPaymentOrder(part, {}, timeOn('2026-05-06'))).toMatchObject({ refer: [{ particulars: { basis: 'agreement', amount: 500_000 } }] });
  });
});

describe('enforcement', () => {
  const enforce = (restsOn?: string) => requestEnforcement(
    docket('overdue', {}, { instruments: [first, second, { ...RULING, ...(restsOn ? { restsOn } : {}) }] }), { greenChannel: true }, timeOn('2026-05-06'));

  it('is asked for the agreement that is overdue, with the paper that rests on it and its own sum', () => {
    expect(enforce('agreement-1')).toMatchObject({ to: 'enforcing', refer: [{ particulars: { instrument: 'ruling-1', unpaid: 500_000, greenChannel: true } }] });
  });

  it('is asked for all that is unpaid where one paper decides the whole matter', () => {
    expect(enforce()).toMatchObject({ refer: [{ particulars: { unpaid: 600_000 } }] });
  });

  it('has to wait for a paper on the agreement itself', () => {
    expect(enforce('agreement-2')).toMatchObject({ code: 'no-enforceable-instrument' });
  });
});
