import { refuse, type Bilingual, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { CalendarData, YearPlan } from './calendar-data.js';
import { amend, bookOf, type Days } from './day-book.js';
import { dayNumber, isWeekend } from './work-calendar.js';

/** @internal A calendar file that cannot be right is refused with the place and a remedy; nothing of it is used. */
export const broken = (code: string, zh: string, en: string, fix: Bilingual, details: Record<string, unknown>): Refusal =>
  refuse(code, 'invalid', { zh, en }, fix, { basis: '《全国年节及纪念日放假办法》第七条', details });

/** @internal The usual remedy. */
export const CHECK_NOTICE = {
  zh: '请对照国务院办公厅当年节假日安排通知改正后重新加载',
  en: 'Correct it from the yearly notice of the State Council and load it again',
};

/** @internal The first fault over all plans and amendments, whether or not they are to be used. */
export function findFault({ plans }: CalendarData): Refusal | undefined {
  const listed = new Set<CivilDate>();
  for (const [index, plan] of plans.entries()) {
    const previous = plans[index - 1];
    if (previous && plan.year !== previous.year + 1) {
      return broken(
        'calendar-years-broken',
        `年份不连续：${previous.year} 年之后应为 ${previous.year + 1} 年，实为 ${plan.year} 年`,
        `The years do not follow one another: after ${previous.year} comes ${plan.year}`,
        { zh: '请按年份先后逐年填写，不得缺年或者重复', en: 'List every year once, in order' },
        { year: plan.year },
      );
    }
    const fault = faultOfOrder(plan, previous) ?? faultOfDays(plan, listed);
    if (fault) return fault;
  }
  return undefined;
}

/** Notices stand in the order in which they were issued, so that "as published on a day" has one answer. */
function faultOfOrder(plan: YearPlan, previous: YearPlan | undefined): Refusal | undefined {
  const notices = [...(previous ? [previous] : []), plan, ...(plan.amendments ?? [])];
  const issued = notices.map(notice => notice.issuedAt);
  const at = issued.findIndex((date, index) => index > 0 && date <= issued[index - 1]!);
  if (at < 0) return undefined;
  return broken(
    'calendar-notices-unordered',
    `${plan.year} 年的通知印发日期先后有误：${issued[at]}`,
    `The notices of ${plan.year} are not in the order of their issue: ${issued[at]}`,
    { zh: '请核对通知的印发日期，修改通知应晚于原通知', en: 'Check the days of issue; an amendment is later than the plan it amends' },
    { year: plan.year, issuedAt: issued[at] },
  );
}

function faultOfDays(plan: YearPlan, listed: Set<CivilDate>): Refusal | undefined {
  for (const holiday of plan.holidays) {
    const fault = faultOfDates(plan, holiday, listed);
    if (fault) return fault;
    const weekday = holiday.workDays.find(date => !isWeekend(dayNumber(date)));
    if (weekday) return notFree(plan, weekday);
  }
  const book = bookOf(plan);
  for (const amendment of plan.amendments ?? []) {
    const fault = faultOfDates(plan, amendment, new Set());
    if (fault) return fault;
    const busy = amendment.workDays.find(date => (book.get(date) ?? (isWeekend(dayNumber(date)) ? 'off' : 'work')) === 'work');
    if (busy) return notFree(plan, busy);
    amend(book, amendment);
  }
  return undefined;
}

const faultOfDates = (plan: YearPlan, { offDays, workDays }: Days, listed: Set<CivilDate>): Refusal | undefined =>
  faultOfList(plan, offDays) ?? faultOfList(plan, workDays) ?? faultOfRepetition(plan, [...offDays, ...workDays], listed);

/** Strictly ascending, and within the year or the December before it (the New Year holiday may begin there). */
function faultOfList(plan: YearPlan, dates: readonly CivilDate[]): Refusal | undefined {
  const stray = dates.find(date => date < `${plan.year - 1}-12-01` || date > `${plan.year}-12-31`);
  if (stray) {
    return broken(
      'calendar-day-outside-year',
      `${stray} 不在 ${plan.year} 年安排的范围内`,
      `${stray} does not belong to the plan of ${plan.year}`,
      CHECK_NOTICE,
      { year: plan.year, date: stray },
    );
  }
  const at = dates.findIndex((date, index) => index > 0 && date <= dates[index - 1]!);
  if (at < 0) return undefined;
  return broken(
    'calendar-days-unordered',
    `${plan.year} 年的日期未按先后排列或者重复：${dates[at]}`,
    `The days of ${plan.year} are not in order, or one stands twice: ${dates[at]}`,
    { zh: '请将日期按先后排列，每日只写一次', en: 'Put the days in order, each once' },
    { year: plan.year, date: dates[at] },
  );
}

function faultOfRepetition(plan: YearPlan, dates: readonly CivilDate[], listed: Set<CivilDate>): Refusal | undefined {
  for (const date of dates) {
    if (listed.has(date)) {
      return broken('calendar-day-twice', `${date} 重复列出`, `${date} is listed twice`, CHECK_NOTICE, { year: plan.year, date });
    }
    listed.add(date);
  }
  return undefined;
}

const notFree = (plan: YearPlan, date: CivilDate): Refusal =>
  broken(
    'calendar-make-up-not-free',
    `调休上班日 ${date} 本来就是工作日`,
    `The make-up day ${date} is a working day anyway`,
    CHECK_NOTICE,
    { year: plan.year, date },
  );
