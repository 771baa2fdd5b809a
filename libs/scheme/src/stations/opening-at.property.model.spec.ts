import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cn } from '../../../calendar/test/cn-calendar.js';
import { openingAt, type OpeningMoment } from './opening-at.js';
import { WEEKDAYS, WORKDAY, type OpeningHours } from './opening-hours.js';

const MINUTE = 60_000;
const time = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const span = fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 2 })
  .map(ends => ends.sort((a, b) => a - b)).map(([from, to]) => ({ from: time(from!), to: time(to!) }));
const line = fc.record({ days: fc.uniqueArray(fc.constantFrom(...WEEKDAYS, WORKDAY), { minLength: 1 }), times: fc.array(span, { minLength: 1, maxLength: 2 }) });
const hours: fc.Arbitrary<OpeningHours> = fc.record({ weekly: fc.array(line, { minLength: 1, maxLength: 3 }), holidays: fc.constantFrom('closed' as const, 'open' as const), clause: fc.constant('演示') });
/** Within the calendar that is shipped, to the second. */
const instant = fc.integer({ min: Date.parse('2024-01-01T00:00Z') / 1000, max: Date.parse('2026-10-31T00:00Z') / 1000 }).map(second => second * 1000);
const epochOf = ({ on, at }: OpeningMoment): number => Date.parse(`${on}T${at}+08:00`);

describe('what is said at the door', () => {
  it('comes true to the minute: nothing changes before the moment that was named, and everything at it', () => {
    fc.assert(fc.property(hours, instant, fc.double({ min: 0, max: 1, noNaN: true }), (kept, at, part) => {
      const now = openingAt(kept, cn, at);
      const moment = now.open ? now.until : now.next;
      if (!moment) return;
      const change = epochOf(moment);
      expect(change).toBeGreaterThan(at);
      for (const before of [change - MINUTE, at + Math.floor((change - at - 1) * part)]) if (before > at) expect(openingAt(kept, cn, before).open).toBe(now.open);
      expect(openingAt(kept, cn, change).open).toBe(!now.open);
    }), { numRuns: 400 });
  });
});
