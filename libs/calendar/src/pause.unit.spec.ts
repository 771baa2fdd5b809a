import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@fengqiao/kernel';
import { cn } from '../test/cn-calendar.js';
import { lastDay, remainingAfterPause, resumedLastDay, type Period } from './index.js';

const award: Period = { from: civilDate('2025-03-03'), length: 45, unit: 'calendar' };
const investigation: Period = { from: civilDate('2025-03-03'), length: 60, unit: 'working' };

describe('a paused clock', () => {
  it('keeps the days that are left and counts none of the pause', () => {
    // 45 days end on 04-17. Paused on 03-13 (10 used), resumed on 06-03: 35 days more.
    const remaining = remainingAfterPause(cn, award, civilDate('2025-03-13'));
    expect(remaining).toEqual({ length: 35, unit: 'calendar', roll: true });
    expect(resumedLastDay(cn, remaining, civilDate('2025-06-03'))).toMatchObject({ lastDay: '2025-07-08', rolled: false });
  });

  it('keeps working days as working days', () => {
    const remaining = remainingAfterPause(cn, investigation, civilDate('2025-03-10'));
    expect(remaining).toMatchObject({ length: 55, unit: 'working' });
    expect(resumedLastDay(cn, remaining, civilDate('2025-03-10'))).toEqual(lastDay(cn, investigation));
  });

  it('goes on in calendar days where it ran in months', () => {
    const trial: Period = { from: civilDate('2025-01-15'), length: 3, unit: 'month' };
    const remaining = remainingAfterPause(cn, trial, civilDate('2025-04-01'));
    expect(remaining).toMatchObject({ length: 14, unit: 'calendar' });
    expect(resumedLastDay(cn, remaining, civilDate('2025-05-20'))).toMatchObject({ nominal: '2025-06-03', lastDay: '2025-06-03' });
  });

  it('has nothing left once the nominal last day is reached, and then ends on the first working day', () => {
    for (const pausedOn of ['2025-04-17', '2025-04-25']) {
      const remaining = remainingAfterPause(cn, award, civilDate(pausedOn));
      expect(remaining.length).toBe(0);
      expect(resumedLastDay(cn, remaining, civilDate('2025-05-10'))).toMatchObject({ nominal: '2025-05-10', lastDay: '2025-05-12' });
    }
  });

  it('has everything left when paused before it started', () => {
    expect(remainingAfterPause(cn, award, civilDate('2025-03-01')).length).toBe(45);
  });

  it('keeps an extension that had not begun, in its own unit', () => {
    const extended: Period = { ...award, extensions: [{ length: 5, unit: 'working' }] };
    expect(remainingAfterPause(cn, extended, civilDate('2025-03-13'))).toEqual({ length: 35, unit: 'calendar', roll: true, extensions: [{ length: 5, unit: 'working' }] });
    expect(remainingAfterPause(cn, extended, civilDate('2025-04-21'))).toEqual({ length: 3, unit: 'working', roll: true });
  });

  it('treats an extension in the same unit as part of the period', () => {
    const extended: Period = { ...award, extensions: [{ length: 15, unit: 'calendar' }] };
    expect(remainingAfterPause(cn, extended, civilDate('2025-04-17'))).toEqual({ length: 15, unit: 'calendar', roll: true });
  });

  it('cannot be one that counts back', () => {
    expect(() => remainingAfterPause(cn, { ...award, backward: true }, civilDate('2025-02-20'))).toThrow(RangeError);
  });
});
