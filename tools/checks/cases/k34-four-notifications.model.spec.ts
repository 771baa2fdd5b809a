import { describe, expect, it } from '@jest/globals';
import { TRIAGED, claim, firm, ids, work, workers } from './cast.js';
import { replay } from './replay.js';

/** 2024-01 涉欠薪典型案例之十一：镇工会受理九名装修工诉求，同时通报四家，发提示函，当场结清。日期未公布，为演示所填。 */
const FOUR = ['analytics', 'legal-aid', 'inspection-bridge', 'mediation'];
const LETTER = { addressee: '虚构装修公司', matter: '九名装修工工资' };

const k34 = await replay({ today: '2023-12-29' }, { parties: [...workers(9), firm()], claims: [claim('c1', 'wages')], employment: work('labour', { job: '装修工' }) });
await k34.when(
  ['2023-10-16', 'claim.register', { channel: { kind: 'union', station: 'park-base' }, declaredHeadcount: 9 }],
  ['2023-10-16', 'claim.triage', TRIAGED('mediation')],
  ['2023-10-16', 'claim.notify', { to: FOUR, subject: '九名装修工欠薪', body: '已启动园区联动调处，请知悉' }],
);
const holder = k34.docket('claim').state;
await k34.when(
  ['2023-10-16', 'reminder-letter.draft', { ...LETTER, supervisors: [{ name: '虚构监督员' }] }, 'input-invalid'],
  ['2023-10-16', 'reminder-letter.draft', { ...LETTER, supervisors: [] }, 'input-invalid'],
  ['2023-10-16', 'reminder-letter.draft', { ...LETTER, supervisors: [{ name: '虚构监督员', certificate: '监字001' }] }],
  ['2023-10-17', 'reminder-letter.sendReminder', { number: '提1号', replyWithin: { length: 15, unit: 'calendar' } }],
  ['2023-10-19', 'reminder-letter.recordReply', { reply: '同意支付', satisfies: true }],
  ['2023-10-20', 'reminder-letter.confirmRectified'],
  ['2023-10-20', 'claim.recordOutcome', { party: 'w1', alike: ids(2, 9), outcome: 'paid' }],
  ['2023-10-20', 'claim.resolve', { outcome: 'paid', summary: '联合约谈后付清' }],
);

describe('K34 one intake, four notifications', () => {
  it('tells four at once; each signs for it, none takes over, and the claim stays where it is', () => {
    const notices = k34.sent('intake').filter(referral => referral.purpose === 'copy');
    expect(notices.map(notice => [notice.peer, notice.kind, notice.state])).toEqual(FOUR.map(peer => [peer, 'notice', 'received']));
    expect(holder).toBe('triaged');
    for (const peer of FOUR) {
      const { dockets, ledger } = k34.place.at(peer).store;
      expect([...dockets.values()].filter(({ caseNo }) => caseNo === k34.caseNo)).toEqual([]);
      expect(ledger.filter(entry => entry.entry['action'] === 'notice.filed')).toHaveLength(1);
    }
  });

  it('keeps the letter under the number of the case', () => {
    expect(k34.docket('reminder-letter')).toMatchObject({ caseNo: k34.docket('claim').caseNo, state: 'rectified', facts: { addressee: '虚构装修公司' } });
    expect(k34.papers('intake')).toContain('reminder-letter');
  });

  it('takes a supervisor only with the number of the certificate', () => {
    expect(k34.blocked('input-invalid')?.nextStep.zh).toContain('更正');
    expect(k34.facts('reminder-letter').supervisors).toEqual([{ name: '虚构监督员', certificate: '监字001' }]);
  });
});
