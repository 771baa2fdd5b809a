import { describe, it } from '@jest/globals';
import { addDays, civilDate, daysBetween, type CivilDate } from '@fengqiao/kernel';
import fc from 'fast-check';
import { cn } from '../test/cn-calendar.js';
import { extendedLastDay, isWorkday, lastDay, remainingAfterPause, resumedLastDay, workdaysBetween, type Unit } from './index.js';

/** Days around and beyond the official plans: presumptions must obey the same laws. */
const day = fc.integer({ min: 0, max: 9_200 }).map(offset => addDays(civilDate('2003-06-01'), offset));
const unit = fc.constantFrom<Unit>('calendar', 'working', 'month', 'year');
const length = fc.integer({ min: 0, max: 90 });
const period = fc.record({ from: day, length, unit });
const dayUnit = fc.constantFrom<Unit>('calendar', 'working');
const RUNS = { numRuns: 300 };
const later = (a: CivilDate, b: CivilDate): boolean => a >= b;

describe('every period', () => {
  it('is never early: its last day is no earlier than the nominal one, and a working day', () => {
    fc.assert(fc.property(period, p => {
      const { lastDay: last, nominal, rolled } = lastDay(cn, p);
      if (p.length === 0) return last === p.from;
      return later(last, nominal) && rolled === (last !== nominal) && isWorkday(cn, last) && workdaysBetween(cn, addDays(nominal, -1), last) === 1;
    }), RUNS);
  });

  it('gives all the days it promises', () => {
    fc.assert(fc.property(fc.record({ from: day, length, unit: dayUnit }), p => {
      const { lastDay: last, nominal } = lastDay(cn, p);
      return p.unit === 'working' ? workdaysBetween(cn, p.from, last) === p.length : daysBetween(p.from, nominal) === p.length;
    }), RUNS);
  });

  it('ends no earlier when it starts later', () => {
    fc.assert(fc.property(period, fc.integer({ min: 0, max: 400 }), (p, delay) =>
      later(lastDay(cn, { ...p, from: addDays(p.from, delay) }).lastDay, lastDay(cn, p).lastDay)), RUNS);
  });

  it('ends no earlier when it is longer', () => {
    fc.assert(fc.property(period, fc.integer({ min: 0, max: 30 }), (p, more) =>
      later(lastDay(cn, { ...p, length: p.length + more }).lastDay, lastDay(cn, p).lastDay)), RUNS);
  });

  it('ends no earlier when it is extended, in whatever unit', () => {
    fc.assert(fc.property(period, length, unit, (p, more, by) =>
      later(extendedLastDay(cn, p, { length: more, unit: by }).lastDay, lastDay(cn, p).lastDay)), RUNS);
  });

  it('mirrors itself: counting back from the last day returns to the working day it started on', () => {
    fc.assert(fc.property(day, length, (from, n) => {
      const { lastDay: last } = lastDay(cn, { from, length: n, unit: 'working' });
      const { lastDay: back } = lastDay(cn, { from: last, length: n, unit: 'working', backward: true });
      return !isWorkday(cn, from) || back === from;
    }), RUNS);
  });
});

describe('every pause', () => {
  const running = fc.record({ from: day, length: fc.integer({ min: 1, max: 90 }), unit });
  const within = fc.integer({ min: 0, max: 120 });

  it('of no length changes nothing', () => {
    fc.assert(fc.property(running, within, (p, used) => {
      const end = lastDay(cn, p);
      const at = addDays(p.from, Math.min(used, daysBetween(p.from, end.nominal)));
      return resumedLastDay(cn, remainingAfterPause(cn, p, at), at).lastDay === end.lastDay;
    }), RUNS);
  });

  it('never takes a day away', () => {
    fc.assert(fc.property(running, within, within, (p, used, paused) => {
      const end = lastDay(cn, p);
      const at = addDays(p.from, Math.min(used, daysBetween(p.from, end.nominal)));
      return later(resumedLastDay(cn, remainingAfterPause(cn, p, at), addDays(at, paused)).lastDay, end.lastDay);
    }), RUNS);
  });

  it('adds up: two pauses delay as much as one of the same total', () => {
    const long = fc.record({ from: day, length: fc.integer({ min: 40, max: 90 }), unit: fc.constant<Unit>('calendar') });
    fc.assert(fc.property(long, fc.integer({ min: 0, max: 20 }), within, within, (p, gap, first, second) => {
      const at = addDays(p.from, 10);
      const remaining = remainingAfterPause(cn, p, at);
      const rest = { from: addDays(at, first), ...remaining };
      const again = addDays(rest.from, gap);
      const twice = resumedLastDay(cn, remainingAfterPause(cn, rest, again), addDays(again, second));
      return twice.lastDay === resumedLastDay(cn, remaining, addDays(at, first + second)).lastDay;
    }), RUNS);
  });

  it('keeps every working day that was left', () => {
    const working = fc.record({ from: day, length: fc.integer({ min: 1, max: 90 }), unit: fc.constant<Unit>('working') });
    fc.assert(fc.property(working, within, within, within, (p, used, first, gap) => {
      const at = addDays(p.from, used);
      const remaining = remainingAfterPause(cn, p, at);
      const from = addDays(at, first);
      const again = addDays(from, gap);
      const before = Math.min(p.length, workdaysBetween(cn, p.from, at));
      const between = Math.min(remaining.length, workdaysBetween(cn, from, again));
      return remainingAfterPause(cn, { from, ...remaining }, again).length === p.length - before - between;
    }), RUNS);
  });
});
