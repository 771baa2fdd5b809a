import { afterAll, describe, expect, it } from '@jest/globals';
import { aCaseNumber, livesOf, type Walk } from '@fengqiao/testing/walks';
import type { PlanFacts } from '../procedures/screening-plan.head.js';
import { screeningPlan } from '../procedures/screening-plan.procedure.js';

const DAY = '2026-03-02';
const { life, untouched } = livesOf(screeningPlan);
const planned = () => life().take('plan', DAY, { topic: '节前欠薪排查', by: '2026-03-31', targets: [{ employer: '示例劳务公司', why: '去年两次投诉' }, { employer: '示例工地', why: '在建' }] });
const targets = (walk: Walk) => (walk.facts as unknown as PlanFacts).targets.map(target => target.id);
const visit = (target: string, more: object = {}) => ({ target, visitedOn: '2026-03-04', note: '工资支付正常', ...more });

describe('a plan of inspections before anybody complains (IN-08)', () => {
  it('names the claims that came of a visit by their numbers', () => {
    const walk = planned();
    const [first] = targets(walk);
    walk.take('recordVisit', '2026-03-04', visit(first!, { foundCases: [aCaseNumber(7)] }));
    expect(walk.facts).toMatchObject({ targets: [{ foundCases: [aCaseNumber(7)] }, {}] });
  });

  it('ends when everybody on it was looked at, also late, or early with a reason', () => {
    const walk = planned();
    expect(walk.refusal('finish', '2026-03-05')).toBe('visits-missing');
    walk.take('fallOverdue', '2026-04-01');
    for (const target of targets(walk)) walk.take('recordVisit', '2026-04-02', visit(target));
    expect(walk.take('finish', '2026-04-03').clock('round')).toMatchObject({ state: 'late' });
    expect(planned().take('end', '2026-03-05', { closedWhy: '并入市级专项检查' }).state).toBe('ended');
  });

  it('takes no employer that is not on it, and no day that cannot be', () => {
    expect(planned().refusal('recordVisit', '2026-03-04', visit('x'))).toBe('target-unknown');
    const walk = planned();
    expect(walk.refusal('recordVisit', '2026-03-04', visit(targets(walk)[0]!, { visitedOn: '2026-03-01' }))).toBe('date-out-of-order');
    expect(life().refusal('plan', DAY, { topic: '排查', by: '2026-03-01', targets: [{ employer: '甲', why: '乙' }] })).toBe('plan-day-passed');
  });
});

afterAll(() => expect(untouched()).toEqual([]));
