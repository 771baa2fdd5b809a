import { describe, expect, it } from '@jest/globals';
import { TRIAGED, claim, firm, ids, work, worker, workers, yuan } from './cast.js';
import { replay } from './replay.js';

/** 2024-01 涉欠薪典型案例之十三：一个电话说“三十多人”，核实后一百二十人；当日先付，其后付清。日期和数额未公布，为演示所填。 */
const k35 = await replay({ today: '2023-12-29' }, { parties: [worker(), firm()], claims: [claim('c1', 'wages')], employment: work('labour', { job: '建筑工' }) });
await k35.when(
  ['2023-05-08', 'work-order.dispatch', { note: '来电反映工地三十多人被欠薪', limit: '2023-05-19' }],
  ['2023-05-08', 'claim.takeIn', { channel: { kind: 'hotline', reference: '工单1号' }, declaredHeadcount: 30 }],
);
const heads = [k35.advice('headcount-differs')];
const signedIn = k35.docket('work-order');
await k35.when(
  ['2023-05-08', 'claim.triage', TRIAGED('advice-only')],
  ['2023-05-09', 'claim.addWorkers', { parties: workers(100, {}, 2), declaredHeadcount: 101 }],
  ['2023-05-09', 'claim.notify', { to: ['inspection-bridge', 'mediation', 'analytics'], subject: '一百余人欠薪', body: '请共同核实' }],
  ['2023-05-10', 'claim.addWorkers', { parties: workers(19, {}, 102), declaredHeadcount: 120 }],
  ['2023-05-10', 'claim.resolve', { outcome: 'paid', summary: '当日先付' }, 'outcomes-missing'],
  ['2023-05-10', 'claim.recordOutcome', { party: 'w1', alike: ids(2, 120), outcome: 'goes-on', amount: yuan('3,000'), note: '当日先付一部分' }],
);
const partly = { order: k35.docket('work-order').state, claim: k35.docket('claim').state, outcomes: k35.outcomes('claim').length };
await k35.when(
  ['2023-05-17', 'claim.recordOutcome', { party: 'w1', alike: ids(2, 120), outcome: 'paid', amount: yuan('8,000'), note: '住建部门协调后付清' }],
  ['2023-05-17', 'claim.resolve', { outcome: 'paid', summary: '全部付清' }],
  ['2023-05-18', 'claim.visit', { satisfied: true, note: '来电人确认' }],
  ['2023-05-18', 'work-order.callBack'],
);

describe('K35 one call, one hundred and twenty workers', () => {
  it('does not take the caller for the only claimant', () => {
    expect(heads[0]).toContain('申报 30 人，登记 1 人');
  });

  it('grows from thirty to more than a hundred and to a hundred and twenty, each addition restarting the limitation for those who come', () => {
    expect(k35.facts('claim').declaredHeadcount).toBe(120);
    expect(k35.file('claim').parties.filter(party => party.role === 'applicant')).toHaveLength(120);
    expect(k35.file('claim').events.filter(event => event.interruptsLimitation).map(event => event.on)).toEqual(['2023-05-08', '2023-05-09', '2023-05-10']);
    expect(k35.advised).not.toContain('headcount-differs');
  });

  it('is a work order with a limit, signed in, answered and called back', () => {
    expect(signedIn).toMatchObject({ state: 'signedIn', facts: { signedInOn: '2023-05-08' } });
    expect(k35.clock('work-order.handling')).toMatchObject({ lastDay: '2023-05-19', state: 'met', closedOn: '2023-05-17' });
    expect(k35.docket('work-order')).toMatchObject({ state: 'closed', facts: { result: 'paid', calledBackOn: '2023-05-18' } });
    expect(k35.facts('claim').visits).toMatchObject([{ satisfied: true }]);
  });

  it('is closed in part on the day of the first payment, and in full only when everybody has everything', () => {
    expect(partly).toEqual({ order: 'signedIn', claim: 'triaged', outcomes: 120 });
    expect(k35.docket('claim').state).toBe('resolved');
    expect(k35.outcomes('claim').every(line => line.outcome === 'paid')).toBe(true);
  });
});
