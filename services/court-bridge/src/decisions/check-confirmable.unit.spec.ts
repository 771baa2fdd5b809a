import { describe, expect, it } from '@jest/globals';
import { Walk, aFile, anAgreement } from '@fengqiao/testing/walks';
import { confirmation } from '../procedures/confirmation.procedure.js';

const APPLICATION = { agreement: 'agreement-1', joint: true, mediatedBy: '示例行业调解站', court: 'mediation-body' };
const receivedOn = (on: string, particulars: object = APPLICATION, file = aFile({ instruments: [anAgreement()] })) =>
  new Walk(confirmation, { file, purpose: 'judicial-confirmation' }).take('receive', on, particulars);
const withStatementOn = (restsOn: string) => aFile({ instruments: [anAgreement(), anAgreement({ id: 'statement-1', kind: 'mediation-statement', restsOn })] });
const NUMBER = { number: '（2026）示0102诉前调确1号' };

describe('judicial confirmation of an agreement in effect since 2026-03-30', () => {
  it('is decided on within three days', () => {
    expect(receivedOn('2026-04-07').lastDay('acceptance')).toBe('2026-04-10');
  });

  it('takes an application on the thirtieth day', () => {
    expect(receivedOn('2026-04-29').take('accept', '2026-04-29', NUMBER).state).toBe('accepted');
  });

  it('refuses judicial confirmation on the 31st day, naming the last day and the ways still open', () => {
    const refusal = receivedOn('2026-04-30').ask('accept', '2026-04-30', NUMBER);
    expect(refusal).toMatchObject({ code: 'confirmation-too-late', basis: '《民事诉讼法》第二百零五条', details: { lastDay: '2026-04-29' } });
    expect(refusal).toMatchObject({ nextStep: { zh: expect.stringContaining('支付令') } });
  });

  it('counts a posted application from the day of posting', () => {
    const walk = new Walk(confirmation, { file: aFile({ instruments: [anAgreement()] }) }).take('apply', '2026-05-06', { ...APPLICATION, postedOn: '2026-04-29' });
    expect(walk.take('accept', '2026-05-06', NUMBER).state).toBe('accepted');
  });

  it('refuses an application by one side', () => {
    expect(receivedOn('2026-04-07', { ...APPLICATION, joint: false }).ask('accept', '2026-04-07', NUMBER)).toMatchObject({ code: 'confirmation-not-joint' });
  });

  it('refuses an agreement on the labour relation itself', () => {
    const file = aFile({ instruments: [anAgreement()], claims: [{ id: 'c1', kind: 'labour-relation', title: '确认劳动关系' }] });
    expect(receivedOn('2026-04-07', APPLICATION, file).ask('accept', '2026-04-07', NUMBER)).toMatchObject({ code: 'confirmation-out-of-scope' });
    expect(receivedOn('2026-04-07').ask('accept', '2026-04-07', { ...NUMBER, settlesRelation: true })).toMatchObject({ code: 'confirmation-out-of-scope' });
  });

  it('needs no confirmation where a mediation statement is enforceable already', () => {
    expect(receivedOn('2026-04-07', APPLICATION, withStatementOn('agreement-1')).ask('accept', '2026-04-07', NUMBER)).toMatchObject({ code: 'already-enforceable' });
  });

  it('is open although another agreement of the same case has become a statement', () => {
    expect(receivedOn('2026-04-07', APPLICATION, withStatementOn('agreement-2')).take('accept', '2026-04-07', NUMBER).state).toBe('accepted');
  });

  it('carries the obligations of the agreement into the ruling, and the ruling back', () => {
    const walk = receivedOn('2026-04-07').take('accept', '2026-04-07', NUMBER).take('confirm', '2026-04-08', NUMBER);
    expect(walk.last.answers).toMatchObject([{
      answer: 'concluded', result: { outcome: 'confirmed' },
      adds: { instruments: [{ kind: 'confirmation-ruling', effectiveOn: '2026-04-08', obligations: [{ id: 'o1' }, { id: 'o2' }] }] },
    }]);
  });

  it('has thirty days by the Law and fifteen by the rules of 2011, which the president may lengthen by ten', () => {
    const walk = receivedOn('2026-04-07').take('accept', '2026-04-07', NUMBER);
    expect([walk.lastDay('decision'), walk.lastDay('review')]).toEqual(['2026-05-07', '2026-04-22']);
    expect(walk.take('extendReview', '2026-04-22', { reason: '需要核实履行能力' }).lastDay('review')).toBe('2026-05-06');
  });

  it('answers also after the sender refused a return', () => {
    const walk = receivedOn('2026-04-07').take('askReturn', '2026-04-07', { reason: { code: 'wrong-desk', text: '应送有管辖权的法院' } }).take('returnRefused', '2026-04-08');
    expect(walk.take('refuseRetained', '2026-04-09', { ground: 'outside-area', explanation: '不属于本院管辖' }).last.answers)
      .toMatchObject([{ answer: 'concluded', result: { outcome: 'refused' } }]);
  });
});
