import { describe, expect, it } from '@jest/globals';
import { claim, contractor, firm, work, workers, yuan } from './cast.js';
import { replay } from './replay.js';

/** 西宁，2019：十七名工人当日投诉、当日立案、当晚责令七个工作日内支付，逾期移送公安。一天一天地过，到期由系统自己记。 */
const inspectors = ['虚构监察员甲', '虚构监察员乙'];
const paper = (title: string, fixedFacts: string) => ({ title, mediaType: 'application/pdf', size: 1024, digest: 'B'.repeat(43), fixedFacts });
const transfer = { offence: 'refusal-to-pay', to: '虚构公安分局', number: '移1号' };

const k27 = await replay({ livedFrom: '2019-04-08' }, {
  parties: [...workers(17, { workerKind: 'migrant' }), contractor(), firm('upstream', { role: 'third-party' })],
  claims: [claim('c1', 'wages', '155,486', { months: ['2018-08', '2018-09', '2018-10', '2018-11', '2018-12'] })], employment: work('labour'),
});
await k27.when(
  ['2019-04-08', 'complaint.complain', { request: '支付2018年8月至12月工资' }],
  ['2019-04-08', 'complaint.accept', { number: '立1号', inspectors, violation: { what: '拖欠工资' }, harmed: true, competence: 'own' }],
  ['2019-04-08', 'complaint.inquire', { inspectors, evidence: [
    paper('工资台账和欠条', '尚欠 155,486 元'), paper('上游付款凭证', '上游已付清工程款'), paper('账户流水', '包工头收款后转作他用'),
  ] }],
  ['2019-04-08', 'complaint.order', {
    number: '令1号', inspectors, requirements: '支付所欠工资', deadline: { set: 'working-days', days: 7 }, amount: yuan('155,486'), debtors: ['contractor'],
  }],
  ['2019-04-17', 'complaint.transferCrime', transfer, 'order-still-running'],
);
const onTheLastDay = k27.docket('complaint').state;
await k27.daysPassTo('2019-04-18');
const onTheDayAfter = k27.docket('complaint').state;
const lapsed = k27.clock('complaint.rectification');
const proof = ({ evidence }: { evidence: readonly { id: string }[] }) => [
  { fact: '欠薪数额', evidence: [evidence[0]!.id] }, { fact: '上游已付清', evidence: [evidence[1]!.id] }, { fact: '收款后转移', evidence: [evidence[2]!.id] },
];
await k27.when(
  ['2019-04-18', 'complaint.transferCrime', { ...transfer, proof: [{ fact: '上游已付清', evidence: ['nowhere'] }] }, 'proof-not-in-file'],
  ['2019-04-18', 'complaint.transferCrime', so => ({ ...transfer, proof: proof(so.file('complaint')) })],
  ['2019-04-23', 'complaint.policeFiled', { number: '公立1号' }],
);

describe('K27 seventeen workers, an order, then the police', () => {
  it('had to be paid by Wednesday 2019-04-17, seven working days; a calendar would have said 04-15', () => {
    expect(k27.facts('complaint').order).toMatchObject({ lastDay: '2019-04-17' });
    expect(lapsed).toMatchObject({ rule: 'inspection.order', lastDay: '2019-04-17', state: 'missed' });
  });

  it('could go to the police from 2019-04-18 and not before; the order lapsed by itself in between', () => {
    expect(k27.blocked('order-still-running')).toMatchObject({ details: { lastDay: '2019-04-17', from: '2019-04-18' } });
    expect([onTheLastDay, onTheDayAfter, k27.docket('complaint').state]).toEqual(['ordered', 'orderMissed', 'transferred']);
  });

  it('was to be accepted by 2019-04-15, and was on day 0', () => {
    expect(k27.clock('complaint.acceptance')).toMatchObject({ lastDay: '2019-04-15', state: 'met', closedOn: '2019-04-08' });
  });

  it('could be investigated until 2019-07-03', () => {
    expect(k27.clock('complaint.investigation')).toMatchObject({ lastDay: '2019-07-03' });
  });

  it('hands the police a chain of proof, each link by evidence of the file: owed, paid upstream, diverted', () => {
    expect(k27.facts('complaint').transfer).toMatchObject({ proof: [{ fact: '欠薪数额' }, { fact: '上游已付清' }, { fact: '收款后转移' }] });
    expect(k27.blocked('proof-not-in-file')).toBeDefined();
    expect(k27.file('complaint').evidence.map(item => item.fixedFacts)).toEqual(['尚欠 155,486 元', '上游已付清工程款', '包工头收款后转作他用']);
  });
});
