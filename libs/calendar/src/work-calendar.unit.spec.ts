import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { addDays, civilDate, weekday, type CivilDate } from '@fengqiao/kernel';
import { cn, cnAsOf } from '../test/cn-calendar.js';
import { isHoliday, isWorkday, nextWorkday, workdaysBetween, type WorkCalendar } from './index.js';

const works = (calendar: WorkCalendar, ...dates: string[]): boolean[] => dates.map(date => isWorkday(calendar, civilDate(date)));

describe('the shipped calendar', () => {
  it('agrees with chinese-days on every day from 2004 to 2026', () => {
    const days = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as Record<'holidays' | 'workdays', Record<string, string>>;
    const differing: CivilDate[] = [];
    for (let date = cn.from; date <= cn.to; date = addDays(date, 1)) {
      const weekend = weekday(date) === 0 || weekday(date) === 6;
      const expected = days.workdays[date] !== undefined || (!weekend && days.holidays[date] === undefined);
      if (isWorkday(cn, date) !== expected) differing.push(date);
    }
    // The package lacks the make-up Saturday that the notice for 2006 orders in December 2005.
    expect(differing).toEqual(['2005-12-31']);
  });

  it('ends with the last official plan', () => {
    expect(cn).toMatchObject({ id: 'cn@2025-11-04', from: '2004-01-01', to: '2026-12-31' });
  });

  it('gives 2026 as its notice does', () => {
    expect(works(cn, '2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10')).toEqual(Array(6).fill(true));
    expect(works(cn, '2026-01-02', '2026-02-23', '2026-04-06', '2026-05-05', '2026-06-19', '2026-09-25', '2026-10-07')).toEqual(Array(7).fill(false));
    expect(works(cn, '2026-01-05', '2026-02-24', '2026-05-06', '2026-10-08')).toEqual(Array(4).fill(true));
  });

  it('knows the Spring Festival of 2020 before and after it was extended', () => {
    const days = ['2020-01-31', '2020-02-01', '2020-02-02', '2020-02-03'];
    expect(works(cnAsOf(civilDate('2020-01-21')), ...days)).toEqual([true, true, false, true]);
    expect(works(cnAsOf(civilDate('2020-01-27')), ...days)).toEqual([false, false, false, true]);
  });

  it('knows the Labour Day of 2019 before and after it was lengthened', () => {
    const days = ['2019-04-28', '2019-05-01', '2019-05-02', '2019-05-03', '2019-05-05'];
    expect(works(cnAsOf(civilDate('2019-03-21')), ...days)).toEqual([false, false, true, true, false]);
    expect(works(cn, ...days)).toEqual([true, false, false, false, true]);
  });

  it('tells a day of a holiday from an ordinary weekend, whatever day of the week it is', () => {
    const holidays = (...dates: string[]) => dates.map(date => isHoliday(cn, civilDate(date)));
    expect(holidays('2026-10-01', '2026-10-03', '2026-10-04', '2026-09-26')).toEqual(Array(4).fill(true));
    expect(holidays('2026-10-10', '2026-10-11', '2026-09-19', '2026-09-20', '2026-10-08')).toEqual(Array(5).fill(false));
    expect(holidays('2028-05-01', '2028-05-03')).toEqual([true, false]);
  });

  it('did not know a year before its notice', () => {
    expect(cnAsOf(civilDate('2025-11-03')).to).toBe('2025-12-31');
    expect(cnAsOf(civilDate('2025-11-04')).to).toBe('2026-12-31');
  });
});

describe('working days', () => {
  it('presumes Monday to Friday without the fixed holidays where no plan reaches', () => {
    expect(works(cn, '2027-01-01', '2027-05-01', '2027-10-01', '2028-05-02')).toEqual(Array(4).fill(false));
    expect(works(cn, '2027-01-04', '2027-02-08', '2027-10-04')).toEqual(Array(3).fill(true));
    expect(works(cn, '2003-12-31', '1969-12-31', '1969-12-28')).toEqual([true, true, false]);
  });

  it('finds the next one strictly after a day', () => {
    expect(nextWorkday(cn, civilDate('2026-10-09'))).toBe('2026-10-10');
    expect(nextWorkday(cn, civilDate('2026-10-10'))).toBe('2026-10-12');
    expect(nextWorkday(cn, civilDate('2026-09-30'))).toBe('2026-10-08');
  });

  it('counts those after one day up to and including another', () => {
    expect(workdaysBetween(cn, civilDate('2026-09-30'), civilDate('2026-10-13'))).toBe(5);
    expect(workdaysBetween(cn, civilDate('2026-10-13'), civilDate('2026-10-13'))).toBe(0);
    expect(workdaysBetween(cn, civilDate('2026-10-13'), civilDate('2026-09-30'))).toBe(0);
  });
});
