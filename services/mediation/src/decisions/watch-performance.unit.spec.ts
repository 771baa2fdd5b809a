import { civilDate, fen } from '@fengqiao/kernel';
import { describe, expect, it } from '@jest/globals';
import { docket, duty, signed, someone } from '../../test/dispute.js';
import { onDay } from '../../test/time.js';
import { closeDocket, failMediation, recordOutcome } from './end-mediation.js';
import { holdSession } from './hold-session.js';
import { recordPayment } from './record-payment.js';
import { remindDebtor } from './remind-debtor.js';
import { fallOverdue, reportNonPerformance } from './report-non-performance.js';

const owing = (due: string, paidOn?: string) => docket('agreed', {}, { instruments: [signed('2026-03-06', [duty(due, paidOn ? { paidOn: civilDate(paidOn) } : {})])] });

describe('watching performance', () => {
  it('names the due day when it is too early, and says when all is paid', () => {
    expect(reportNonPerformance(owing('2026-04-30'), {}, onDay('2026-04-30'))).toMatchObject({ code: 'performance-not-due', details: { dueOn: '2026-04-30' } });
    expect(reportNonPerformance(owing('2026-04-30', '2026-04-01'), {}, onDay('2026-05-06'))).toMatchObject({ code: 'performance-not-due' });
    expect(reportNonPerformance(owing('2026-04-30'), {}, onDay('2026-05-01'))).toMatchObject({ facts: { nonPerformance: { since: '2026-04-30', unpaid: 500_000 } } });
  });

  it('falls overdue by itself, but only while something is owed', () => {
    expect(fallOverdue(owing('2026-04-30'), {}, onDay('2026-05-01'))).toMatchObject({ to: 'overdue' });
    expect(fallOverdue(owing('2026-04-30', '2026-04-01'), {}, onDay('2026-05-01'))).toEqual({ to: 'agreed' });
  });

  it('reminds nobody who has paid', () => {
    expect(remindDebtor(owing('2026-04-30', '2026-04-01'), { how: '短信' }, onDay('2026-04-02'))).toMatchObject({ code: 'nothing-to-remind' });
  });

  it('takes no payment beyond what is owed and none from the future', () => {
    const pay = (amount: number, paidOn: string) => recordPayment(owing('2026-04-30'), { obligation: 'due-2026-04-30', amount: fen(amount), paidOn: civilDate(paidOn) }, onDay('2026-04-02'));
    expect(pay(500_001, '2026-04-02')).toMatchObject({ code: 'payment-exceeds-obligation' });
    expect(pay(500_000, '2026-04-03')).toMatchObject({ code: 'paid-in-future' });
    expect(pay(500_000, '2026-04-02')).toMatchObject({ to: 'performed' });
  });

  it('credits nobody who paid late', () => {
    expect(closeDocket(owing('2026-04-30', '2026-04-30'), {})).toMatchObject({ facts: { voluntary: true } });
    expect(closeDocket(owing('2026-04-30', '2026-05-02'), {})).toMatchObject({ facts: { voluntary: false } });
  });
});

describe('what a mediation may not say', () => {
  it('is that somebody came who is no party, or ended who is no applicant', () => {
    const session = { place: '东中心', attended: ['w1', 'stranger'], record: '记录' };
    expect(holdSession(docket('mediating', { mediator: someone }), session, onDay('2026-03-06'))).toMatchObject({ code: 'attendee-not-a-party',
    details: { strangers: ['stranger'] } });
    expect(recordOutcome(docket('mediating'), { party: 'firm', outcome: 'withdrawn' }, onDay('2026-03-06'))).toMatchObject({ code: 'applicant-unknown' });
  });

  it('is that the respondent refused, when nobody asked it', () => {
    expect(failMediation(docket('accepted'), { code: 'party-refuses', text: '拒绝' }, onDay('2026-03-06'))).toMatchObject({ code: 'respondent-not-contacted' });
  });
});
