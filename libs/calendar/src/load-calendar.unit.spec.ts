import { describe, expect, it } from '@jest/globals';
import { civilDate, isRefusal, orThrow } from '@fengqiao/kernel';
import { isWorkday, loadCalendar } from './index.js';

const base = { id: 'test', title: { zh: '测试日历', en: 'Test' }, note: { zh: '虚构', en: 'fictional' } };
const holiday = (offDays: string[], workDays: string[] = []) => ({ name: '节日', offDays, workDays });
const plan = (year: number, holidays: object[], more: object = {}) => ({ year, issuedAt: `${year - 1}-11-20`, source: '虚构通知', holidays, ...more });
const load = (...plans: object[]) => loadCalendar({ ...base, plans });
const code = (...plans: object[]) => {
  const result = load(...plans);
  return isRefusal(result) ? result.code : 'loaded';
};

describe('loading a calendar', () => {
  it('covers the first to the last year it has a plan for', () => {
    const calendar = orThrow(load(plan(2025, [holiday(['2025-01-01'])]), plan(2026, [holiday(['2026-01-01'])])));
    expect(calendar).toMatchObject({ id: 'test@2025-11-20', from: '2025-01-01', to: '2026-12-31' });
  });

  it('tolerates a holiday on a weekend, as the notices write it', () => {
    const calendar = orThrow(load(plan(2026, [holiday(['2026-02-14', '2026-02-15', '2026-02-16'])])));
    expect(isWorkday(calendar, civilDate('2026-02-14'))).toBe(false);
    expect(isWorkday(calendar, civilDate('2026-02-17'))).toBe(true);
  });

  it('reads a New Year holiday that begins in the December before', () => {
    const calendar = orThrow(load(plan(2018, [holiday(['2018-01-01'])]), plan(2019, [holiday(['2018-12-31', '2019-01-01'], ['2018-12-29'])])));
    expect(isWorkday(calendar, civilDate('2018-12-31'))).toBe(false);
    expect(isWorkday(calendar, civilDate('2018-12-29'))).toBe(true);
  });

  it('refuses a file of another shape and says where', () => {
    const result = loadCalendar({ ...base, plans: [{ ...plan(2026, [holiday(['2026-02-30'])]) }] });
    expect(result).toMatchObject({ refused: true, code: 'calendar-malformed', nature: 'invalid' });
    expect(isRefusal(result) && result.message.en).toContain('plans.0.holidays.0.offDays.0');
    expect(loadCalendar(undefined)).toMatchObject({ code: 'calendar-malformed' });
  });

  it('refuses a missing, a repeated and a misplaced year', () => {
    const years = (...list: number[]) => code(...list.map(year => plan(year, [holiday([`${year}-01-01`])])));
    expect(years(2024, 2026)).toBe('calendar-years-broken');
    expect(years(2025, 2025)).toBe('calendar-years-broken');
    expect(years(2026, 2025)).toBe('calendar-years-broken');
    expect(years(2024, 2025, 2026)).toBe('loaded');
  });

  it('refuses a day that belongs to another year', () => {
    expect(code(plan(2026, [holiday(['2027-01-01'])]))).toBe('calendar-day-outside-year');
    expect(code(plan(2026, [holiday(['2025-11-30'])]))).toBe('calendar-day-outside-year');
  });

  it('refuses days out of order, and a day that stands twice', () => {
    expect(code(plan(2026, [holiday(['2026-01-02', '2026-01-01'])]))).toBe('calendar-days-unordered');
    expect(code(plan(2026, [holiday(['2026-01-01', '2026-01-01'])]))).toBe('calendar-days-unordered');
    expect(code(plan(2026, [holiday(['2026-01-01']), holiday(['2026-01-01'])]))).toBe('calendar-day-twice');
    expect(code(plan(2026, [holiday(['2026-01-03'], ['2026-01-03'])]))).toBe('calendar-day-twice');
  });

  it('refuses a make-up day that people would work anyway', () => {
    expect(code(plan(2026, [holiday(['2026-01-01'], ['2026-01-05'])]))).toBe('calendar-make-up-not-free');
    expect(code(plan(2026, [holiday(['2026-01-01'], ['2026-01-04'])]))).toBe('loaded');
  });

  it('says in both languages what is wrong and what to do', () => {
    const result = load(plan(2024, [holiday(['2024-01-01'])]), plan(2026, [holiday(['2026-01-01'])]));
    if (!isRefusal(result)) throw new Error('expected a refusal');
    for (const text of [result.message, result.nextStep]) {
      expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(text.en).toMatch(/[A-Za-z]/);
    }
    expect(result.details).toEqual({ year: 2026 });
  });
});

describe('a plan that a later notice amends', () => {
  const extended = plan(2020, [holiday(['2020-01-24', '2020-01-27', '2020-01-28', '2020-01-29', '2020-01-30'], ['2020-02-01'])], {
    amendments: [{ issuedAt: '2020-01-27', source: '虚构延长通知', offDays: ['2020-01-31', '2020-02-01'], workDays: [] }],
  });
  const known = (publishedBy: string) => loadCalendar({ ...base, plans: [extended] }, { publishedBy: civilDate(publishedBy) });

  it('follows the amendment from the day it was issued', () => {
    const before = orThrow(known('2020-01-26'));
    const after = orThrow(known('2020-01-27'));
    expect([before, after].map(calendar => isWorkday(calendar, civilDate('2020-01-31')))).toEqual([true, false]);
    expect([before, after].map(calendar => isWorkday(calendar, civilDate('2020-02-01')))).toEqual([true, false]);
    expect([before.id, after.id]).toEqual(['test@2019-11-20', 'test@2020-01-27']);
  });

  it('refuses to say anything before the first notice', () => {
    expect(known('2019-11-19')).toMatchObject({ refused: true, code: 'calendar-nothing-published' });
  });

  it('may make a day off worked again, but not a working day', () => {
    const amended = (workDays: string[]) => code({ ...extended, amendments: [{ issuedAt: '2020-01-27', source: '虚构通知', offDays: [], workDays }] });
    expect(amended(['2020-01-30'])).toBe('loaded');
    expect(amended(['2020-02-03'])).toBe('calendar-make-up-not-free');
    expect(amended(['2020-02-01'])).toBe('calendar-make-up-not-free');
  });

  it('refuses an amendment issued before the plan', () => {
    expect(code({ ...extended, amendments: [{ issuedAt: '2019-11-20', source: '虚构通知', offDays: ['2020-01-31'], workDays: [] }] })).toBe('calendar-notices-unordered');
  });

  it('refuses plans whose notices are out of order', () => {
    expect(code(plan(2025, [holiday(['2025-01-01'])], { issuedAt: '2025-11-21' }), plan(2026, [holiday(['2026-01-01'])]))).toBe('calendar-notices-unordered');
  });
});
