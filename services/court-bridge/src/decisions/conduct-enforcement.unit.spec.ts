import { describe, expect, it } from '@jest/globals';
import { Walk, aFile, anAgreement } from '@fengqiao/testing/walks';
import { enforcement } from '../procedures/enforcement.procedure.js';

const RULING = anAgreement({ id: 'ruling-1', kind: 'confirmation-ruling', number: '（2026）示0102诉前调确1号' });
const APPLICATION = { instrument: 'ruling-1', unpaid: 960_000, greenChannel: true };
const receivedOn = (on: string, particulars: object = APPLICATION, instruments = [anAgreement(), RULING]) =>
  new Walk(enforcement, { file: aFile({ instruments }), purpose: 'enforcement' }).take('receive', on, particulars);
const NUMBER = { number: '（2026）示0102执1号' };
const enforcing = () => receivedOn('2026-05-06').take('file', '2026-05-06', NUMBER).take('notifyDebtor', '2026-05-07');

describe('enforcement through the green channel', () => {
  it('is filed within seven days and notified within ten, both counted from the application', () => {
    const walk = receivedOn('2026-05-06');
    expect([walk.lastDay('filing'), walk.lastDay('notice')]).toEqual(['2026-05-13', '2026-05-18']);
  });

  it('refuses an agreement that nothing has made enforceable', () => {
    expect(receivedOn('2026-05-06', { ...APPLICATION, instrument: 'agreement-1' }).ask('file', '2026-05-06', NUMBER)).toMatchObject({ code: 'agreement-not-enforceable' });
  });

  it('refuses what is not due yet, and more than is owed', () => {
    expect(receivedOn('2026-04-15').ask('file', '2026-04-15', NUMBER)).toMatchObject({ code: 'not-due-yet' });
    expect(receivedOn('2026-05-06', { ...APPLICATION, unpaid: 960_001 }).ask('file', '2026-05-06', NUMBER)).toMatchObject({ code: 'more-than-owed' });
  });

  it('files a decision of the inspectorate, which names its sum in its text alone, once it is in force', () => {
    const decision = anAgreement({ id: 'decision-1', kind: 'inspection-decision', obligations: [] });
    const { effectiveOn: _none, ...unserved } = decision;
    const application = { instrument: 'decision-1', unpaid: 500_000, greenChannel: false };
    expect(receivedOn('2026-05-06', application, [decision]).take('file', '2026-05-06', NUMBER).state).toBe('filed');
    expect(receivedOn('2026-05-06', application, [unserved]).ask('file', '2026-05-06', NUMBER)).toMatchObject({ code: 'instrument-not-in-force' });
  });

  it('files an application after two years, and marks it: only the debtor can plead the time', () => {
    const walk = receivedOn('2028-05-08').take('file', '2028-05-08', NUMBER);
    expect(walk.facts).toMatchObject({ late: true });
  });

  it('records what came in, marks the obligation paid and closes with the outcome code', () => {
    const walk = enforcing()
      .take('recordRecovery', '2026-05-12', { amount: 480_000, manner: 'voluntary', paid: ['o1'] })
      .take('recordRecovery', '2026-05-20', { amount: 480_000, manner: 'deduction', paid: ['o2'] })
      .take('close', '2026-05-20', { outcome: 'completed' });
    expect(walk.last.answers).toMatchObject([{ answer: 'concluded', outcome: 'completed', result: { outcome: 'completed', recovered: 960_000 } }]);
    expect(walk.docket.file.instruments.at(-1)!.obligations).toMatchObject([{ paidOn: '2026-05-12' }, { paidOn: '2026-05-20' }]);
  });

  it('does not call a debt enforced that was not, nor end without a search for property', () => {
    expect(enforcing().ask('close', '2026-05-20', { outcome: 'completed' })).toMatchObject({ code: 'closing-unfounded' });
    expect(enforcing().ask('close', '2026-05-20', { outcome: 'ended-this-time' })).toMatchObject({ code: 'closing-unfounded' });
    const searched = enforcing().take('takeMeasure', '2026-05-08', { kind: 'property-inquiry', what: '网络查控未见可供执行财产' });
    expect(searched.take('close', '2026-11-05', { outcome: 'ended-this-time' }).last.answers).toMatchObject([{ result: { outcome: 'ended-this-time', recovered: 0 } }]);
  });

  it('stands still while a set-aside is pending and does not count that time', () => {
    const walk = enforcing();
    expect(walk.lastDay('completion')).toBe('2026-11-06');
    walk.take('stay', '2026-06-01', { ground: 'set-aside-pending', explanation: '用人单位申请撤销仲裁裁决' }).take('resume', '2026-07-01', { explanation: '撤销申请被驳回' });
    expect(walk.state).toBe('enforcing');
    expect(walk.lastDay('completion')).toBe('2026-12-07');
  });

  it('tells the creditor after six months that the next higher court is open', () => {
    expect(enforcing().take('halfYearPassed', '2026-11-09').last.remark!.zh).toContain('上一级人民法院');
  });
});
