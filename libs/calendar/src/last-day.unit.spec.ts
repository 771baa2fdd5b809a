import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@fengqiao/kernel';
import { cn, cnAsOf } from '../test/cn-calendar.js';
import { extendedLastDay, lastDay, type Period, type Unit } from './index.js';

const period = (from: string, length: number, unit: Unit, more: Partial<Period> = {}): Period => ({ from: civilDate(from), length, unit, ...more });

describe('the last day of a period', () => {
  it.each([
    ['rolls off National Day', '2026-09-16', 15, 'calendar', '2026-10-01', '2026-10-08'],
    ['rolls off the Spring Festival', '2026-01-20', 30, 'calendar', '2026-02-19', '2026-02-24'],
    ['rolls off Labour Day', '2026-04-16', 15, 'calendar', '2026-05-01', '2026-05-06'],
    ['stays on a make-up Saturday', '2026-09-25', 15, 'calendar', '2026-10-10', '2026-10-10'],
    ['counts a make-up Saturday after National Day', '2026-09-30', 5, 'working', '2026-10-13', '2026-10-13'],
    ['counts a make-up Saturday before the Spring Festival', '2026-02-12', 5, 'working', '2026-02-26', '2026-02-26'],
    ['counts a make-up Sunday', '2026-09-18', 5, 'working', '2026-09-24', '2026-09-24'],
    ['ends with the month that has no such day, and rolls', '2026-08-31', 6, 'month', '2027-02-28', '2027-03-01'],
  ] as const)('%s', (_, from, length, unit, nominal, last) => {
    expect(lastDay(cn, period(from, length, unit))).toEqual({
      nominal,
      lastDay: last,
      rolled: nominal !== last,
      provisional: last > '2026-12-31',
      calendarId: 'cn@2025-11-04',
    });
  });

  it.each([
    ['legal-aid decision, case 1', '2023-08-08', 7, 'calendar', '2023-08-15'],
    ['legal-aid appointment, case 1', '2023-08-10', 3, 'calendar', '2023-08-14'],
    ['retainer, case 1', '2023-08-11', 5, 'calendar', '2023-08-16'],
    ['accept or refuse, case 1', '2023-08-08', 5, 'working', '2023-08-15'],
    ['suit after the refusal, case 1', '2023-08-08', 15, 'calendar', '2023-08-23'],
    ['re-appraisal, case 1: a make-up Saturday ends the roll', '2023-01-06', 15, 'calendar', '2023-01-28'],
    ['occupational injury report, case 1', '2022-08-21', 30, 'calendar', '2022-09-20'],
    ['one year, case 1', '2023-01-20', 1, 'year', '2024-01-22'],
    ['three years, case 1', '2023-01-20', 3, 'year', '2026-01-20'],
    ['limitation, case 3', '2021-03-02', 1, 'year', '2022-03-02'],
    ['limitation after a demand, case 4', '2020-01-04', 1, 'year', '2021-01-04'],
    ['accept or refuse, case 6', '2020-01-21', 5, 'working', '2020-02-05'],
    ['award, case 6, accepted at once', '2020-01-21', 45, 'calendar', '2020-03-06'],
    ['award, case 6, accepted on the last day', '2020-02-05', 45, 'calendar', '2020-03-23'],
    ['injury report by the employer, case 6', '2020-01-10', 30, 'calendar', '2020-02-10'],
    ['injury report by the worker, case 6', '2020-01-10', 1, 'year', '2021-01-11'],
    ['judicial confirmation, case 15', '2023-07-28', 30, 'calendar', '2023-08-28'],
    ['arbitration review, case 15', '2023-07-28', 15, 'calendar', '2023-08-14'],
    ['delegated mediation, case 15', '2023-07-14', 30, 'calendar', '2023-08-14'],
    ['court filing, case 15', '2023-07-14', 7, 'calendar', '2023-07-21'],
    ['enforcement, case 15', '2023-09-01', 2, 'year', '2025-09-01'],
    ['settlement slip, case 15', '2022-12-29', 3, 'year', '2025-12-29'],
    ['legal-aid decision, case 16', '2024-06-13', 7, 'calendar', '2024-06-20'],
    ['legal-aid appointment, case 16', '2024-06-13', 3, 'calendar', '2024-06-17'],
    ['retainer, case 16', '2024-06-13', 5, 'calendar', '2024-06-18'],
    ['appeal, case 16', '2024-07-22', 15, 'calendar', '2024-08-06'],
    ['legal-aid decision under the former rule, case 18', '2021-02-10', 7, 'working', '2021-02-25'],
    ['legal-aid decision had the present rule applied, case 18', '2021-02-10', 7, 'calendar', '2021-02-18'],
    ['judicial confirmation, case 18', '2021-02-20', 30, 'calendar', '2021-03-22'],
    ['enforcement, case 18', '2021-12-31', 2, 'year', '2024-01-02'],
    ['order to pay, case 27', '2019-04-08', 7, 'working', '2019-04-17'],
    ['order to pay, case 27, had it meant calendar days', '2019-04-08', 7, 'calendar', '2019-04-15'],
    ['acceptance of the complaint, case 27', '2019-04-08', 5, 'working', '2019-04-15'],
    ['investigation, case 27', '2019-04-08', 60, 'working', '2019-07-03'],
    ['set aside, case 40', '2020-11-23', 30, 'calendar', '2020-12-23'],
    ['judicial confirmation, case 44', '2025-04-22', 30, 'calendar', '2025-05-22'],
    ['arbitration review, case 44', '2025-04-22', 15, 'calendar', '2025-05-07'],
  ] as const)('agrees with the published case: %s', (_, from, length, unit, last) => {
    expect(lastDay(cn, period(from, length, unit)).lastDay).toBe(last);
  });

  it('moves when the holiday notice is amended (case 6)', () => {
    const acceptance = period('2020-01-21', 5, 'working');
    expect(lastDay(cnAsOf(civilDate('2020-01-21')), acceptance)).toMatchObject({ lastDay: '2020-02-03', calendarId: 'cn@2019-11-21' });
    expect(lastDay(cnAsOf(civilDate('2020-01-27')), acceptance)).toMatchObject({ lastDay: '2020-02-05', calendarId: 'cn@2020-01-27' });
  });

  it('ends a month period on the corresponding day, or on the last of a shorter month', () => {
    expect(lastDay(cn, period('2024-01-31', 1, 'month')).lastDay).toBe('2024-02-29');
    expect(lastDay(cn, period('2025-01-31', 1, 'month')).lastDay).toBe('2025-02-28');
    expect(lastDay(cn, period('2024-02-29', 1, 'year')).lastDay).toBe('2025-02-28');
    expect(lastDay(cn, period('2025-03-15', 2, 'month'))).toMatchObject({ nominal: '2025-05-15', rolled: false });
  });

  it('is the very day for "the same day", rest day or not', () => {
    expect(lastDay(cn, period('2026-10-03', 0, 'calendar'))).toMatchObject({ lastDay: '2026-10-03', rolled: false, provisional: false });
    expect(lastDay(cn, period('2026-10-03', 0, 'working'))).toMatchObject({ lastDay: '2026-10-03', rolled: false });
    expect(lastDay(cn, period('2026-10-03', 0, 'calendar', { roll: true })).lastDay).toBe('2026-10-08');
  });

  it('does not roll where it is told not to', () => {
    expect(lastDay(cn, period('2026-09-16', 15, 'calendar', { roll: false }))).toMatchObject({ lastDay: '2026-10-01', rolled: false });
  });

  it('refuses a length that is no whole number of days as a mistake of the programmer', () => {
    for (const length of [-1, 1.5, Number.NaN]) expect(() => lastDay(cn, period('2026-01-05', length, 'calendar'))).toThrow(RangeError);
  });
});

describe('counting back', () => {
  it('does not count the day of the hearing', () => {
    expect(lastDay(cn, period('2026-03-16', 5, 'working', { backward: true })).lastDay).toBe('2026-03-09');
    expect(lastDay(cn, period('2026-03-16', 3, 'calendar', { backward: true })).lastDay).toBe('2026-03-13');
  });

  it('passes over holidays and counts make-up days', () => {
    // Back from Tuesday 10-13: Mon 12, Sat 10 (make-up), Fri 9, Thu 8, then Wed 09-30.
    expect(lastDay(cn, period('2026-10-13', 5, 'working', { backward: true })).lastDay).toBe('2026-09-30');
  });

  it('stays on a rest day unless asked to roll, and then rolls further back', () => {
    const hearing = period('2026-10-08', 3, 'calendar', { backward: true });
    expect(lastDay(cn, hearing)).toMatchObject({ lastDay: '2026-10-05', rolled: false });
    expect(lastDay(cn, { ...hearing, roll: true })).toMatchObject({ nominal: '2026-10-05', lastDay: '2026-09-30', rolled: true });
  });

  it('has no extensions', () => {
    expect(() => extendedLastDay(cn, period('2026-10-08', 3, 'calendar', { backward: true }), { length: 1, unit: 'working' })).toThrow(RangeError);
  });
});

describe('beyond the official plans', () => {
  it('says provisional as soon as a working day is presumed', () => {
    expect(lastDay(cn, period('2026-12-24', 5, 'working'))).toMatchObject({ lastDay: '2026-12-31', provisional: false });
    expect(lastDay(cn, period('2026-12-24', 6, 'working'))).toMatchObject({ lastDay: '2027-01-04', provisional: true });
    expect(lastDay(cn, period('2026-12-20', 11, 'calendar'))).toMatchObject({ lastDay: '2026-12-31', provisional: false });
    expect(lastDay(cn, period('2026-12-20', 30, 'calendar'))).toMatchObject({ lastDay: '2027-01-19', provisional: true });
    expect(lastDay(cn, period('2027-01-05', 5, 'working', { backward: true }))).toMatchObject({ lastDay: '2026-12-28', provisional: true });
  });

  it('rolls off the fixed holidays', () => {
    expect(lastDay(cn, period('2027-04-16', 15, 'calendar'))).toMatchObject({ nominal: '2027-05-01', lastDay: '2027-05-03', provisional: true });
  });

  it('is sure of a date that no holiday can move', () => {
    expect(lastDay(cn, period('2027-03-01', 2, 'calendar', { roll: false })).provisional).toBe(false);
  });

  it('is just as unsure before the first plan', () => {
    expect(lastDay(cn, period('2003-12-01', 5, 'working')).provisional).toBe(true);
    expect(lastDay(cn, period('2003-12-31', 5, 'working')).provisional).toBe(false);
  });
});

describe('an extended period', () => {
  it('is one longer period where the units agree', () => {
    expect(extendedLastDay(cn, period('2020-02-05', 45, 'calendar'), { length: 15, unit: 'calendar' })).toEqual(lastDay(cn, period('2020-02-05', 60, 'calendar')));
    // 6 + 6 months after 31 August is 31 August, although the first six end on 28 February.
    expect(extendedLastDay(cn, period('2024-08-31', 6, 'month'), { length: 6, unit: 'month' }).nominal).toBe('2025-08-31');
  });

  it('goes on from the nominal end where they differ', () => {
    expect(extendedLastDay(cn, period('2025-03-14', 6, 'month'), { length: 30, unit: 'calendar' }).nominal).toBe('2025-10-14');
  });

  it('adds up extensions', () => {
    const inspection = period('2025-01-02', 60, 'working');
    const once = extendedLastDay(cn, inspection, { length: 10, unit: 'working' }, { length: 20, unit: 'working' });
    expect(once).toEqual(lastDay(cn, period('2025-01-02', 90, 'working')));
    expect(extendedLastDay(cn, { ...inspection, extensions: [{ length: 10, unit: 'working' }] }, { length: 20, unit: 'working' })).toEqual(once);
  });
});
