import { describe, expect, it } from '@jest/globals';
import { Walk, aFile, firm, worker } from '@fengqiao/testing/walks';
import { complaint } from './procedures/complaint.procedure.js';
import { evidenceRequest } from './procedures/evidence-request.procedure.js';

/** Cases that labour departments, courts and newspapers published, with their dates; names are invented. */

const inspectors = ['监察员甲', '监察员乙'];
const filing = { number: '立1号', inspectors, violation: { what: '拖欠工资' }, harmed: true, competence: 'own' };
const workers = (count: number) => Array.from({ length: count }, (_, index) => worker(`w${index}`));

describe('K27: seventeen workers, an order in seven working days, then the police', () => {
  const contractor = firm('contractor', { kind: 'person', name: '包工头某' });
  const complained = () => new Walk(complaint, { file: aFile({ parties: [...workers(17), contractor] }) }).take('complain', '2019-04-08', { request: '支付2018年8月至12月工资' });
  const accepted = () => complained().take('accept', '2019-04-08', filing);
  const ordered = () => accepted().take('order', '2019-04-08', {
    number: '令1号', inspectors, requirements: '支付所欠工资', deadline: { set: 'working-days', days: 7 }, amount: 15_548_600, debtors: ['contractor'],
  });
  const transfer = { offence: 'refusal-to-pay', to: '某公安分局', number: '移1号' };

  it('was due for acceptance on 2019-04-15 and accepted on day 0', () => {
    expect(accepted().clock('acceptance')).toMatchObject({ lastDay: '2019-04-15', state: 'met', closedOn: '2019-04-08' });
  });

  it('had until 2019-07-03 to investigate', () => {
    expect(accepted().lastDay('investigation')).toBe('2019-07-03');
  });

  it('had to be paid by Wednesday 2019-04-17', () => {
    expect(ordered().clock('rectification')).toMatchObject({ lastDay: '2019-04-17', rule: 'inspection.order' });
  });

  it('could go to the police from 2019-04-18, not before', () => {
    expect(ordered().ask('transferCrime', '2019-04-17', transfer)).toMatchObject({ code: 'order-still-running', details: { from: '2019-04-18' } });
    const walk = ordered().take('orderLapses', '2019-04-18').take('transferCrime', '2019-04-18', transfer).take('policeFiled', '2019-04-23', { number: '公立1号' });
    expect(walk.state).toBe('transferred');
  });
});

describe('K29: 435 workers, an order with a day of its own', () => {
  const amount = 792_300_767;
  const parties = [...workers(435), firm('builder', { name: '某建工公司' }), firm('branch', { name: '某建安公司分公司' })];
  const ordered = () => new Walk(complaint, { file: aFile({ parties }) }).take('complain', '2015-10-26', { request: '支付工资' }).take('accept', '2015-10-26', filing)
    .take('order', '2015-11-02', { number: '令2号', inspectors, requirements: '共同支付', deadline: { set: 'day', lastDay: '2015-11-09' }, amount, debtors: ['builder', 'branch'] });

  it('ends on 2015-11-09 without any counting', () => {
    expect(ordered().clock('rectification')).toMatchObject({ lastDay: '2015-11-09', nominal: '2015-11-09' });
  });

  it('binds both debtors jointly', () => {
    expect(ordered().facts['order']).toMatchObject({ debtors: ['builder', 'branch'], amount });
  });
});

describe('K24: the inspectorate as the court’s invited mediator for thirty-eight workers', () => {
  const invited = () => new Walk(complaint, { file: aFile({ parties: [...workers(38), firm()] }) }).take('complain', '2023-03-01', { request: '支付工资' })
    .take('recordInvitation', '2023-03-01', { court: '某区人民法院', officers: ['监察员甲'] });

  it('lets the mediating officer use no enforcement power in the same case', () => {
    expect(invited().refusal('accept', '2023-03-02', filing)).toBe('mediator-may-not-enforce');
  });

  it('lets colleagues enforce', () => {
    expect(invited().take('accept', '2023-03-02', { ...filing, inspectors: ['监察员乙', '监察员丙'] }).state).toBe('investigating');
  });
});

describe('K32: the inspection record used in arbitration', () => {
  it('travels as evidence whose origin is the inspectorate, with the facts it fixed', () => {
    const record = { title: '调查笔录', mediaType: 'application/pdf', size: 2048, digest: 'B'.repeat(43), fixedFacts: '公司负责人承认尚欠部分工资' };
    const walk = new Walk(evidenceRequest, { purpose: 'evidence-help' }).take('receive', '2023-09-01', { wanted: ['调查笔录'] }).take('accept', '2023-09-01', { inspectors })
      .take('copyDocuments', '2023-09-04', { wanted: '调查笔录', inspectors, documents: [record] }).take('deliverEvidence', '2023-09-04');
    expect(walk.last.answers[0]?.adds?.evidence)
      .toEqual([expect.objectContaining({ origin: 'inspection-bridge', fixedFacts: record.fixedFacts, digest: record.digest })]);
  });

  it('keeps the remainder that is before the commission out of a second inspection', () => {
    const claims = [{ id: 'rest', kind: 'wages' as const, title: '剩余工资' }, { id: 'insurance', kind: 'social-insurance' as const, title: '社会保险' }];
    const complained = () => new Walk(complaint, { file: aFile({ claims }) }).take('complain', '2023-09-10', { request: '支付剩余工资、补缴社保' });
    const pending = [{ claim: 'rest', route: 'arbitration', body: '某仲裁委' }];
    expect(complained().refusal('accept', '2023-09-11', { ...filing, pending })).toBe('matter-already-pending');
    expect(complained().take('accept', '2023-09-11', { ...filing, pending, claims: ['insurance'] }).facts['claims']).toEqual(['insurance']);
  });
});
