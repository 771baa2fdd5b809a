import { describe, expect, it } from '@jest/globals';
import { isWorkday, lastDay, remainingAfterPause, resumedLastDay } from '@fengqiao/calendar';
import { addDays, civilDate, laterOf, type CivilDate } from '@fengqiao/kernel';
import fc from 'fast-check';
import { cn } from '../test/shipped.js';
import { allRules, periodOf, type FixedRule } from './index.js';

const RUNS = { numRuns: 60 };
const fixed = allRules.filter((rule): rule is (typeof allRules)[number] & FixedRule => !rule.local).map(rule => [`${rule.id} (${rule.from})`, rule] as const);
const forward = fixed.filter(([, rule]) => !rule.backward);

/** Days on which a version of a rule was in force and a plan covers what follows. */
const daysOf = (rule: FixedRule): fc.Arbitrary<CivilDate> => {
  const first = laterOf(rule.from, civilDate('2010-01-01'));
  return fc.integer({ min: 0, max: 1500 }).map(offset => addDays(first, offset));
};
const wait = fc.integer({ min: 0, max: 60 });

describe.each(fixed)('%s', (_name, rule) => {
  it('is never early, and ends on a working day where it rolls', () => {
    fc.assert(fc.property(daysOf(rule), from => {
      const { lastDay: last, nominal } = lastDay(cn, periodOf(rule, from));
      if (rule.backward) return last <= from && last <= nominal;
      return last >= nominal && last > from && (rule.roll === false ? last === nominal : isWorkday(cn, last));
    }), RUNS);
  });

  it('ends no earlier when its trigger comes later', () => {
    fc.assert(fc.property(daysOf(rule), wait, (from, later) =>
      lastDay(cn, periodOf(rule, addDays(from, later))).lastDay >= lastDay(cn, periodOf(rule, from)).lastDay), RUNS);
  });
});

describe.each(forward)('%s, paused', (_name, rule) => {
  /** Paused for the given days, each time on the day after it began to run (again). */
  const pausedFor = (from: CivilDate, ...pauses: readonly number[]): CivilDate => {
    let [period, at] = [periodOf(rule, from), addDays(from, 1)];
    for (const days of pauses) {
      const remaining = remainingAfterPause(cn, period, at);
      at = addDays(at, days);
      period = { from: at, ...remaining };
    }
    return lastDay(cn, period).lastDay;
  };

  it('loses no day, and two pauses delay as much as one of the same total', () => {
    fc.assert(fc.property(daysOf(rule), wait, wait, (from, first, second) => {
      const once = pausedFor(from, first + second);
      return pausedFor(from, first, second) === once && once >= pausedFor(from, 0);
    }), RUNS);
  });

  it('goes on as if nothing had been when the pause has no length', () => {
    fc.assert(fc.property(daysOf(rule), from => {
      const period = periodOf(rule, from);
      const at = addDays(from, 1);
      return resumedLastDay(cn, remainingAfterPause(cn, period, at), at).lastDay === lastDay(cn, period).lastDay;
    }), RUNS);
  });
});

it('covers every rule that has a length', () => expect(fixed.length).toBeGreaterThan(100));
