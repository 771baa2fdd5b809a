import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, civilDate, daysBetween, isCivilDate, partsOf, readCivilDate, shanghaiDay, shanghaiMinute, weekday, type CivilDate } from './civil-date.js';
import { isRefusal } from './refusal.js';

const days = fc.integer({ min: 0, max: 60_000 }).map(n => addDays(civilDate('1950-01-01'), n));

describe('a civil date', () => {
  it.each(['2026-02-30', '2026-13-01', '2026-2-3', '20260203', '', 'today', '1899-12-31', null, 7])('is not %p', value => {
    expect(isCivilDate(value)).toBe(false);
  });

  it('knows leap years', () => {
    expect([isCivilDate('2024-02-29'), isCivilDate('2026-02-29'), isCivilDate('2000-02-29'), isCivilDate('1900-02-29')]).toEqual([true, false, true, false]);
  });

  it('is the day in Shanghai, wherever the machine stands', () => {
    expect(shanghaiDay(Date.parse('2026-10-07T15:59:59Z'))).toBe('2026-10-07');
    expect(shanghaiDay(Date.parse('2026-10-07T16:00:00Z'))).toBe('2026-10-08');
  });

  it('has 1440 minutes, from midnight in Shanghai', () => {
    expect(['15:59:59', '16:00:00', '01:30:59'].map(time => shanghaiMinute(Date.parse(`2026-10-07T${time}Z`)))).toEqual([1439, 0, 570]);
    expect(shanghaiMinute(-1)).toBe(479);
  });

  it('counts there and back', () => {
    fc.assert(fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, n) => {
      expect(daysBetween(day, addDays(day, n))).toBe(n);
      expect(addDays(addDays(day, n), -n)).toBe(day);
    }));
  });

  it('moves by a day a weekday at a time', () => {
    fc.assert(fc.property(days, day => (weekday(day) + 1) % 7 === weekday(addDays(day, 1))));
  });

  it('ends a month period on the corresponding day, or on the last of a shorter month (民法典 art. 202)', () => {
    expect(addMonths(civilDate('2026-08-31'), 6)).toBe('2027-02-28');
    expect(addMonths(civilDate('2023-12-31'), 2)).toBe('2024-02-29');
    expect(addMonths(civilDate('2026-03-15'), -3)).toBe('2025-12-15');
    fc.assert(fc.property(days, fc.integer({ min: 0, max: 60 }), (day, n) => partsOf(addMonths(day, n)).day <= partsOf(day).day));
  });

  it('is refused with an example when it is no day', () => {
    const refusal = readCivilDate('2026-02-30' as CivilDate);
    expect(isRefusal(refusal) && refusal.nextStep.zh).toContain('2026-03-05');
  });
});
