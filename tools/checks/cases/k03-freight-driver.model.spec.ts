import { civilDate, isRefusal } from '@fengqiao/kernel';
import { describe, expect, it } from '@jest/globals';
import { SCANNED, TRIAGED, claim, firm, work, worker, yuan } from './cast.js';
import { replay } from './replay.js';

/** 2023 年第三批典型案例之一：网约货车司机以“合作协议”用工，认定劳动关系，支持经济补偿。申请之后的日期未公布，为演示所填。 */
const REASON = '接受平台派单、考勤、计酬规则约束，符合确立劳动关系情形';
const k03 = await replay({ today: '2021-06-30' }, {
  parties: [worker(1, { workerKind: 'truck' }), firm()], claims: [claim('c1', 'economic-compensation')],
  employment: work('undetermined', { job: '网约货车司机', startedOn: civilDate('2020-06-14'), endedOn: civilDate('2021-03-02') }),
});
await k03.when(
  ['2021-04-06', 'claim.register', { ...SCANNED, knewOn: '2021-03-02' }],
  ['2021-04-06', 'claim.decideRelation', { relation: 'labour', reason: REASON }],
  ['2021-04-06', 'claim.triage', TRIAGED('arbitration')],
  ['2021-04-06', 'claim.requestArbitration', { jurisdiction: 'performance-place' }],
  ['2021-04-08', 'arbitration-case.accept', { number: '1号' }],
  ['2021-04-09', 'arbitration-case.notifyOnce', {
    tribunal: { presiding: 'a1', others: [] }, evidenceUntil: '2021-04-26', hearing: { on: '2021-05-10', time: '09:00', form: 'room', place: '仲裁庭' },
  }],
  ['2021-05-10', 'arbitration-case.holdHearing', { attended: ['w1', 'firm'], mediation: 'failed' }],
  ['2021-05-20', 'arbitration-case.award', { awards: [{
    number: '裁1号', called: 'final', performBy: '2021-06-04',
    items: [{ id: 'i1', claim: 'c1', kind: 'economic-compensation', title: '经济补偿', payer: 'firm', payee: 'w1', amount: yuan('6,500') }],
  }] }],
);

describe('K03 a freight driver under a cooperation contract', () => {
  it('worked 261 days, which is one month’s average wage', () => {
    expect(k03.advice('severance-months')).toMatch(/261 日.*1 个月平均工资/);
  });

  it('had until 2022-03-02, but for the registration', () => {
    expect(k03.limitation).toMatchObject([{ regime: 'labour', runs: [{ from: '2021-03-02', lastDay: '2022-03-02' }, { from: '2021-04-06' }] }]);
  });

  it('gets a final item: one month of six thousand and something is under twelve of the lowest minimum wage in the table of 2021', () => {
    expect(k03.list('arbitration-case', 'awards')[0]).toMatchObject({ called: 'final', items: [{ final: true, why: expect.stringContaining('不超过') }] });
    const regions = ['350802', '360100', '361021', '420222', '420804', '330300'];
    const wages = regions.map(region => k03.place.world.minimumWage(region, civilDate('2021-12-31'))).filter(wage => !isRefusal(wage));
    expect(wages.length).toBeGreaterThan(3);
    expect(wages.every(wage => !isRefusal(wage) && wage.monthly * 12 > yuan('6,500'))).toBe(true);
  });

  it('is decided to be a labour relation by an officer, whose reasons are kept and go along', () => {
    expect(k03.facts('claim').relationDecision).toMatchObject({ relation: 'labour', reason: REASON, on: '2021-04-06' });
    expect(k03.file('arbitration-case').employment).toMatchObject({ relation: 'labour', relationReason: REASON });
  });
});
