import { describe, expect, it } from '@jest/globals';
import { Walk, aFile, anAgreement } from '@fengqiao/testing/walks';
import { enforcement } from '../procedures/enforcement.procedure.js';

const RULING = anAgreement({ id: 'ruling-1', kind: 'confirmation-ruling', number: '（2026）示0102诉前调确1号' });
const received = () => new Walk(enforcement, { file: aFile({ instruments: [anAgreement(), RULING] }), purpose: 'enforcement' })
  .take('receive', '2026-05-06', { instrument: 'ruling-1', unpaid: 960_000, greenChannel: true });
const enforcing = () => received().take('file', '2026-05-06', { number: '（2026）示0102执1号' }).take('notifyDebtor', '2026-05-07');

describe('enforcement through the green channel', () => {
  it('is filed within seven days and notified within ten, both counted from the application', () => {
    const walk = received();
    expect([walk.lastDay('filing'), walk.lastDay('notice')]).toEqual(['2026-05-13', '2026-05-18']);
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
