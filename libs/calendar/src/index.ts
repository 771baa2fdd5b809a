export { calendarSchema, type Amendment, type CalendarData, type YearPlan } from './calendar-data.js';
export { loadCalendar } from './load-calendar.js';
export { isHoliday, isWorkday, nextWorkday, workdaysBetween, type WorkCalendar } from './work-calendar.js';
export type { Period, Span, Unit } from './period.js';
export { extendedLastDay, lastDay, type Deadline } from './last-day.js';
export { remainingAfterPause, resumedLastDay, type Remaining } from './pause.js';
