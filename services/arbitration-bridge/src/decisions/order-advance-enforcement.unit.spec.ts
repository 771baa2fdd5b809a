import { describe, expect, it } from '@jest/globals';
import { fen } from '@fengqiao/kernel';
import { aFile } from '@fengqiao/testing/walks';
import { accepted } from '../../test/stations.js';

const file = aFile({ claims: [
  { id: 'c1', kind: 'injury-medical', title: '医疗费', amount: fen(5_273_200) },
  { id: 'c2', kind: 'labour-relation', title: '确认劳动关系', facts: '受单位管理并领取报酬' },
] });
const RULING = {
  number: '示先1号', appliedOn: '2026-03-06', claims: ['c1'], amount: 5_273_200, payer: 'firm', payee: 'worker', dueOn: '2026-03-20',
  clearRights: true, hardship: true, findings: '医院欠费，停止治疗将严重影响生活',
};
const ask = (more: object) => accepted({ file }).ask('orderAdvanceEnforcement', '2026-03-09', { ...RULING, ...more });

describe('advance enforcement, 劳动争议调解仲裁法 art. 44', () => {
  it('needs each of its conditions and names those that fail', () => {
    expect(ask({ clearRights: false, hardship: false })).toMatchObject({ code: 'advance-enforcement-not-open', details: { failed: ['clear-rights', 'hardship'] } });
    expect(ask({ claims: ['c2'] })).toMatchObject({ details: { failed: ['kind-of-claim'] } });
    expect(ask({ claims: ['c1', 'nothing'] })).toMatchObject({ details: { failed: ['kind-of-claim'] } });
    expect(ask({ appliedOn: '2026-03-10' })).toMatchObject({ details: { failed: ['applied-for'] } });
  });

  it('makes a ruling in force at once, starts no clock to sue, and lets the case go on', () => {
    const walk = accepted({ file });
    const before = walk.clocks.length;
    walk.take('orderAdvanceEnforcement', '2026-03-09', RULING);
    expect(walk.docket.file.instruments).toMatchObject([{ kind: 'advance-enforcement-ruling', effectiveOn: '2026-03-09', obligations: [{ amount: 5_273_200 }] }]);
    expect(walk.clocks).toHaveLength(before);
    expect(walk.state).toBe('accepted');
  });

  it('goes to the court as a referral for enforcement, with its ruling', () => {
    expect(accepted({ file }).ask('sendAdvanceToCourt', '2026-03-09')).toMatchObject({ code: 'no-advance-ruling' });
    const walk = accepted({ file }).take('orderAdvanceEnforcement', '2026-03-09', RULING).take('sendAdvanceToCourt', '2026-03-09');
    expect(walk.last.referrals).toMatchObject([{ purpose: 'enforcement', particulars: { instrument: walk.docket.file.instruments[0]!.id, unpaid: 5_273_200 } }]);
    expect(walk.last.papers).toEqual(['enforcement-transfer-letter']);
  });
});
