import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, civilDate, isRefusal } from '@fengqiao/kernel';
import { aDocket, timeOn } from '@fengqiao/testing/walks';
import { aidFirst, judgeUrgency } from './give-aid-first.js';

const on = civilDate('2026-03-02');
const limit = (days: number) => judgeUrgency({ ground: 'time-limit', lastDay: addDays(on, days), why: '时效' }, on);

describe('aid before review (art. 44)', () => {
  it('is given with six days left', () => {
    expect(limit(6)).toEqual({ lastDay: '2026-03-08' });
  });

  it('is not given with seven days left', () => {
    const judged = limit(7);
    expect(isRefusal(judged) && judged).toMatchObject({ code: 'not-yet-urgent', details: { left: 7 } });
  });

  it('is given on the last day, and not the day after', () => {
    expect(isRefusal(limit(0))).toBe(false);
    const judged = limit(-1);
    expect(isRefusal(judged) && judged.code).toBe('limit-already-passed');
  });

  it('is given exactly within fewer than seven days, never otherwise', () => {
    fc.assert(fc.property(fc.integer({ min: -400, max: 400 }), days => isRefusal(limit(days)) === (days < 0 || days >= 7)));
  });

  it.each(['preservation', 'advance-enforcement'] as const)('is given at once for %s', ground => {
    expect(judgeUrgency({ ground, why: '对方转移财产' }, on)).toEqual({});
  });

  it('leaves the missing papers as an open task with a day', () => {
    const decision = aidFirst(aDocket('received', {}), {
      number: '先1号', urgency: { ground: 'preservation', why: '对方转移财产' }, papersOwed: { items: ['身份证明'], by: civilDate('2026-03-16') },
    }, timeOn(on));
    expect(decision).toMatchObject({ facts: { papersOwed: ['身份证明'] }, clocks: { latePapers: { until: '2026-03-16' } },
      answer: { outcome: 'granted' } });
  });
});
