import { civilDate } from '@fengqiao/kernel';
import { describe, expect, it } from '@jest/globals';
import { MEDIATOR, SCANNED, TALKED, TRIAGED, askedFor, claim, firm, owes, signedOn, work, worker } from './cast.js';
import { replay } from './replay.js';

/** 2023 年第三批典型案例之二：众包配送员请求确认劳动关系，仲裁驳回。2020-01-04 之后的日期未公布；裁决后的调解为演示，看还有哪些途径。 */
const k04 = await replay({ today: '2020-08-03' }, {
  parties: [worker(1, { workerKind: 'courier' }), firm('platform')],
  claims: [claim('c1', 'labour-relation'), claim('c2', 'social-insurance')],
  employment: work('undetermined', { job: '众包网约配送员', region: '420804', startedOn: civilDate('2019-07-05') }),
  events: [askedFor('demand', '2020-01-04', '要求平台订立合同、缴纳社会保险，被拒绝')],
});
await k04.when(['2020-03-02', 'claim.register', { ...SCANNED, knewOn: '2019-07-05' }]);
const [labour] = k04.limitation;
await k04.when(
  ['2020-03-02', 'claim.triage', TRIAGED('arbitration')],
  ['2020-03-02', 'claim.requestArbitration', { jurisdiction: 'performance-place' }],
  ['2020-03-04', 'arbitration-case.accept', { number: '1号' }],
  ['2020-03-05', 'arbitration-case.notifyOnce', {
    tribunal: { presiding: 'a1', others: [] }, evidenceUntil: '2020-03-20', hearing: { on: '2020-04-02', time: '09:00', form: 'room', place: '仲裁庭' },
  }],
  ['2020-04-02', 'arbitration-case.holdHearing', { attended: ['w1', 'platform'], mediation: 'failed' }],
  ['2020-04-13', 'arbitration-case.award', { awards: [{
    number: '裁1号', called: 'non-final', performBy: '2020-05-13', summary: '不符合确立劳动关系情形，驳回请求',
    items: [{ id: 'i1', claim: 'c1', kind: 'labour-relation', title: '确认劳动关系', payer: 'platform', payee: 'w1' }],
  }] }],
  ['2020-04-20', 'claim.decideRelation', { relation: 'civil', reason: '自主决定上线时间，未被认定存在劳动管理' }],
  ['2020-04-20', 'claim.requestArbitration', { jurisdiction: 'performance-place' }, 'route-not-allowed'],
);
const afterTheAward = k04.docket('claim').file;

const settled = k04.alongside({ ...afterTheAward, claims: [claim('c3', 'platform-commission', '3,000')], instruments: [], events: [] });
await settled.when(
  ['2020-05-06', 'claim.register', { ...SCANNED, knewOn: '2020-01-04' }],
  ['2020-05-06', 'claim.triage', TRIAGED('mediation')],
  ['2020-05-06', 'claim.requestMediation', { body: 'peoples' }],
  ['2020-05-07', 'mediation.accept'],
  ['2020-05-07', 'mediation.assign', MEDIATOR],
  ['2020-05-08', 'mediation.verify', TALKED],
  ['2020-05-11', 'mediation.recordAgreement', signedOn('2020-05-11', [owes('platform', 'w1', '3,000', '2020-05-29')])],
  ['2020-06-01', 'mediation.requestReview', { joint: true }, 'review-outside-scope'],
  ['2020-06-01', 'mediation.planEnforceability'],
);

describe('K04 a crowd-sourced courier without a labour relation', () => {
  it('interrupted the limitation by the demand of 2020-01-04, which gave until 2021-01-04', () => {
    expect(labour).toMatchObject({ regime: 'labour', interruptedOn: ['2020-01-04', '2020-03-02'], runs: [{}, { from: '2020-01-04', lastDay: '2021-01-04' }, {}] });
    expect(labour?.assumption.zh).toContain('按劳动关系');
  });

  it('may not go to arbitration again once no labour relation was found', () => {
    expect(k04.blocked('route-not-allowed')?.message.zh).toContain('已认定为民事关系');
  });

  it('drops arbitration review from the ways, with the reason, and keeps civil mediation, confirmation and suit', () => {
    expect(settled.docket('mediation').state).toBe('agreed');
    expect(settled.way('arbitration-review')).toMatchObject({ open: false, code: 'review-outside-scope', why: { zh: expect.stringContaining('未确立劳动关系') } });
    expect(settled.ways.filter(way => way.open).map(way => way.way)).toEqual(expect.arrayContaining(['judicial-confirmation', 'suit']));
  });
});
