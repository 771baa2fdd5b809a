import { describe, expect, it } from '@jest/globals';
import { SCANNED, TRIAGED, claim, firm, work, worker, yuan } from './cast.js';
import { replay } from './replay.js';

/** 2024-01 涉欠薪典型案例之八：监察机构调查后部分支付，余款仲裁，仲裁采用监察调查笔录。日期和总额未公布，为演示所填。 */
const inspectors = ['虚构监察员甲', '虚构监察员乙'];
const RECORD = { title: '调查笔录', mediaType: 'application/pdf', size: 2048, digest: 'C'.repeat(43), fixedFacts: '负责人承认欠付工资' };
const REST = claim('c1', 'wages', '5,200', { title: '剩余工资' });
const filing = { number: '立1号', inspectors, violation: { what: '拖欠工资' }, harmed: true, competence: 'own' };

const k32 = await replay({ today: '2023-12-29' }, { parties: [worker(), firm()], claims: [claim('c1', 'wages', '12,000', { title: '工资' })], employment: work('labour') });
await k32.when(
  ['2023-09-04', 'claim.register', SCANNED],
  ['2023-09-04', 'claim.triage', TRIAGED('inspection')],
  ['2023-09-04', 'claim.complain'],
  ['2023-09-05', 'complaint.accept', filing],
  ['2023-09-06', 'complaint.inquire', { inspectors, evidence: [RECORD] }],
  ['2023-09-11', 'complaint.recordCorrected', { paidOn: '2023-09-11', amount: yuan('6,800'), note: '部分支付，余额有争议' }],
  ['2023-09-18', 'claim.supplement', { claims: [REST] }],
  ['2023-09-18', 'claim.requestArbitration', { jurisdiction: 'performance-place' }],
  ['2023-09-20', 'arbitration-case.accept', { number: '1号' }],
  ['2023-09-20', 'claim.complain', {}, 'matter-in-dispute-procedure'],
  ['2023-09-21', 'arbitration-case.askEvidence', { by: 'w1', wanted: ['考勤记录'] }],
  ['2023-09-22', 'evidence-request.accept', { inspectors }],
  ['2023-09-25', 'evidence-request.copyDocuments', { wanted: '考勤记录', inspectors, documents: [{ ...RECORD, title: '考勤记录', digest: 'D'.repeat(43) }] }],
  ['2023-09-25', 'evidence-request.deliverEvidence'],
  ['2023-09-26', 'arbitration-case.notifyOnce', { tribunal: { presiding: 'a1', others: [] }, evidenceUntil: '2023-10-13', hearing: { on: '2023-10-17', time: '09:00', form: 'room', place: '仲裁庭' } }],
  ['2023-10-17', 'arbitration-case.holdHearing', { attended: ['w1', 'firm'], mediation: 'failed' }],
  ['2023-10-24', 'arbitration-case.award', { awards: [{ number: '裁1号', called: 'final', performBy: '2023-11-08',
    items: [{ id: 'i1', claim: 'c1', kind: 'wages', title: '剩余工资', payer: 'firm', payee: 'w1', amount: yuan('5,200') }] }] }],
);

describe('K32 the inspection record used in arbitration', () => {
  it('travels as evidence of the inspectorate, with the facts it fixed, and is the same bytes at every desk', () => {
    const record = { title: '调查笔录', origin: 'inspection-bridge', fixedFacts: '负责人承认欠付工资', digest: RECORD.digest };
    for (const desk of ['complaint', 'claim', 'arbitration-case']) expect(k32.file(desk).evidence).toContainEqual(expect.objectContaining(record));
  });

  it('is asked for again by the commission without leaving the tribunal, and the answer comes back into the case', () => {
    expect(k32.file('arbitration-case').evidence).toContainEqual(expect.objectContaining({ title: '考勤记录', origin: 'inspection-bridge' }));
    expect(k32.sent('arbitration-bridge')).toContainEqual(expect.objectContaining({ purpose: 'evidence-help', kind: 'assistance', state: 'concluded' }));
  });

  it('closed the inspection with the part that was paid, and opened arbitration for the remainder only', () => {
    expect(k32.docket('complaint').state).toBe('closed');
    expect(k32.facts('claim').handOffs).toMatchObject([{ purpose: 'inspection-complaint', answer: 'concluded', outcome: 'paid' }, { purpose: 'arbitration' }]);
    expect(k32.file('arbitration-case').claims).toEqual([REST]);
    expect(k32.advice('claim-amount-differs')).toContain('先为 12,000.00，后为 5,200.00');
  });

  it('is opened nowhere twice while it is before the commission: not from the door, not at the inspectorate', async () => {
    expect(k32.blocked('matter-in-dispute-procedure')).toMatchObject({ details: { pending: 'arbitration' } });
    const twice = k32.alongside({ parties: [worker(), firm()], claims: [REST, claim('c2', 'social-insurance')], employment: work('labour') });
    const pending = [{ claim: 'c1', route: 'arbitration', body: '虚构仲裁委' }];
    await twice.when(
      ['2023-09-25', 'complaint.complain', { request: '支付剩余工资、补缴社保' }],
      ['2023-09-26', 'complaint.accept', { ...filing, pending }, 'matter-already-pending'],
      ['2023-09-26', 'complaint.accept', { ...filing, pending, claims: ['c2'] }],
    );
    expect(twice.facts('complaint').claims).toEqual(['c2']);
  });
});
