import { describe, expect, it } from '@jest/globals';
import type { CaseFile, Instrument } from '@fengqiao/case-file';
import { civilDate, fen } from '@fengqiao/kernel';
import { Walk, aFile } from '@fengqiao/testing/walks';
import { agreementReview } from '../procedures/agreement-review.procedure.js';

const agreement: Instrument = {
  id: 'a1', kind: 'mediation-agreement', number: '示调字1号', issuedBy: 'mediation', issuedOn: civilDate('2026-03-28'), effectiveOn: civilDate('2026-03-30'),
  obligations: [{ id: 'o1', payer: 'firm', payee: 'worker', amount: fen(960_000), dueOn: civilDate('2026-04-30') }],
};
const receivedOn = (on: string, file: Partial<CaseFile> = {}, particulars: object = {}) =>
  new Walk(agreementReview, { file: aFile({ instruments: [agreement], ...file }), purpose: 'arbitration-review' }).take('receive', on, { agreement: 'a1', joint: true, ...particulars });
const NUMBER = { number: '示审1号' };

describe('arbitration review of an agreement in effect since 2026-03-30', () => {
  it('takes an application on the fifteenth day and refuses it on the sixteenth', () => {
    expect(receivedOn('2026-04-14').take('accept', '2026-04-14', NUMBER).state).toBe('accepted');
    expect(receivedOn('2026-04-15').ask('accept', '2026-04-15', NUMBER)).toMatchObject({ code: 'review-too-late', details: { lastDay: '2026-04-14' } });
  });

  it('names the court’s last day among the ways still open, as long as it lasts', () => {
    expect(receivedOn('2026-04-15').ask('accept', '2026-04-15', NUMBER)).toMatchObject({ nextStep: { zh: expect.stringContaining('2026-04-29 前双方还可以共同向人民法院申请司法确认') } });
    const late = receivedOn('2026-04-30').ask('accept', '2026-04-30', NUMBER);
    expect(late).toMatchObject({ nextStep: { zh: expect.not.stringContaining('司法确认') } });
    expect(late).toMatchObject({ nextStep: { zh: expect.stringContaining('支付令') } });
  });

  it('counts from effect, not from signing, and to the day of posting', () => {
    const walk = new Walk(agreementReview, { file: aFile({ instruments: [agreement] }) }).take('apply', '2026-04-20', { agreement: 'a1', joint: true, postedOn: '2026-04-13' });
    expect(walk.take('accept', '2026-04-20', NUMBER).state).toBe('accepted');
  });

  it('refuses one side alone, a confirmed agreement, and one that is not in the file', () => {
    expect(receivedOn('2026-04-01', {}, { joint: false }).ask('accept', '2026-04-01', NUMBER)).toMatchObject({ code: 'review-not-joint' });
    const confirmed = (restsOn: string) => ({ instruments: [agreement, { ...agreement, id: 'r1', kind: 'confirmation-ruling' as const, restsOn }] });
    expect(receivedOn('2026-04-01', confirmed(agreement.id)).ask('accept', '2026-04-01', NUMBER)).toMatchObject({ code: 'confirmed-by-court' });
    expect(receivedOn('2026-04-01', confirmed('another')).take('accept', '2026-04-01', NUMBER).state).toBe('accepted');
    expect(receivedOn('2026-04-01', {}, { agreement: 'a2' }).ask('accept', '2026-04-01', NUMBER)).toMatchObject({ code: 'agreement-not-in-file' });
  });

  it('is closed to the labour relation itself and to work without one', () => {
    const relation = { claims: [{ id: 'c1', kind: 'labour-relation' as const, title: '确认劳动关系' }] };
    expect(receivedOn('2026-04-01', relation).ask('accept', '2026-04-01', NUMBER)).toMatchObject({ code: 'review-out-of-scope' });
    expect(receivedOn('2026-04-01').ask('accept', '2026-04-01', { ...NUMBER, settlesRelation: true })).toMatchObject({ code: 'review-out-of-scope' });
    for (const kind of ['civil', 'not-fully-labour'] as const) {
      expect(receivedOn('2026-04-01', { employment: { relation: kind, region: '330300' } }).ask('accept', '2026-04-01', NUMBER)).toMatchObject({ code: 'review-out-of-scope' });
    }
  });

  it('has five working days, five more by the director, and gives a statement with the agreement’s obligations', () => {
    const walk = receivedOn('2026-04-07').take('accept', '2026-04-07', NUMBER);
    expect(walk.lastDay('decision')).toBe('2026-04-14');
    expect(walk.take('extendDecision', '2026-04-14', { reason: '核实' }).lastDay('decision')).toBe('2026-04-21');
    walk.take('makeStatement', '2026-04-15', { number: '示审调1号' });
    expect(walk.ask('signStatement', '2026-04-15', { signedBy: ['worker', 'somebody'] })).toMatchObject({ code: 'signature-missing', details: { missing: ['firm'] } });
    walk.take('signStatement', '2026-04-15', { signedBy: ['worker', 'firm'] });
    expect(walk.docket.file.instruments.at(-1)).toMatchObject({ kind: 'mediation-statement', effectiveOn: '2026-04-15', obligations: [{ id: 'o1' }] });
  });
});
