import { isRefusal, type CivilDate, type Refusal } from '@fengqiao/kernel';
import { calendarSchema, type CalendarData } from './calendar-data.js';
import { broken, CHECK_NOTICE, findFault } from './calendar-faults.js';
import { amend, bookOf } from './day-book.js';
import { dayNumber, isWeekend, type WorkCalendar } from './work-calendar.js';

/**
 * Checks a calendar file and prepares it for fast answers.
 * @param data the content of the file, shape of `calendarSchema`
 * @param options.publishedBy use only what was public on this day: the plan and the amendments issued by then
 * @returns the calendar, or a refusal: `calendar-malformed`, `calendar-nothing-published`, `calendar-years-broken`,
 *   `calendar-notices-unordered`, `calendar-days-unordered`, `calendar-day-outside-year`, `calendar-day-twice`,
 *   `calendar-make-up-not-free`
 */
export function loadCalendar(data: unknown, options: { publishedBy?: CivilDate } = {}): WorkCalendar | Refusal {
  const parsed = calendarSchema.safeParse(data);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(issue => ({ at: issue.path.join('.'), problem: issue.message }));
    const at = issues[0]?.at ?? '';
    return broken(
      'calendar-malformed',
      `日历数据格式有误，位置：${at || '文件开头'}`,
      `The calendar file is malformed at ${at || 'its root'}`,
      CHECK_NOTICE,
      { issues },
    );
  }
  const fault = findFault(parsed.data);
  if (fault) return fault;
  const known = asPublished(parsed.data, options.publishedBy);
  if (isRefusal(known)) return known;
  return build(known);
}

/** The file as the public knew it on a day. */
function asPublished(data: CalendarData, publishedBy: CivilDate | undefined): CalendarData | Refusal {
  if (publishedBy === undefined) return data;
  const plans = data.plans
    .filter(plan => plan.issuedAt <= publishedBy)
    .map(plan => ({ ...plan, amendments: (plan.amendments ?? []).filter(amendment => amendment.issuedAt <= publishedBy) }));
  if (plans.length > 0) return { ...data, plans };
  return broken(
    'calendar-nothing-published',
    `截至 ${publishedBy} 尚无已公布的节假日安排`,
    `No plan was public on ${publishedBy}`,
    { zh: '请选择更晚的日期，或者补充更早年份的安排', en: 'Choose a later day, or add the plans of earlier years' },
    { publishedBy },
  );
}

function build(data: CalendarData): WorkCalendar {
  const from = `${data.plans[0]!.year}-01-01` as CivilDate;
  const to = `${data.plans.at(-1)!.year}-12-31` as CivilDate;
  const firstDay = dayNumber(from);
  const works = new Uint8Array(dayNumber(to) - firstDay + 1);
  for (let index = 0; index < works.length; index++) works[index] = isWeekend(firstDay + index) ? 0 : 1;
  let lastNotice = data.plans[0]!.issuedAt;
  for (const plan of data.plans) {
    const book = bookOf(plan);
    for (const amendment of plan.amendments ?? []) amend(book, amendment);
    // A day of the December before the first year lies outside the array; a typed array ignores the write.
    for (const [date, kind] of book) works[dayNumber(date) - firstDay] = kind === 'work' ? 1 : 2;
    for (const { issuedAt } of [plan, ...(plan.amendments ?? [])]) if (issuedAt > lastNotice) lastNotice = issuedAt;
  }
  return { id: `${data.id}@${lastNotice}`, title: data.title, from, to, firstDay, works };
}
