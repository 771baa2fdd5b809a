import { lastDay, type WorkCalendar } from '@fengqiao/calendar';
import { isRefusal, type CivilDate } from '@fengqiao/kernel';
import { findRule, isOverridable, periodOf, ruleInForce } from '@fengqiao/law';
import { countOf, type Term } from '../term.js';
import type { SchemeWorld } from './world.js';

const CALENDAR_UNIT = { calendar: 'calendar', working: 'working', months: 'month', years: 'year' } as const;

function lawfulDay(calendar: WorkCalendar, id: string, from: CivilDate): CivilDate | undefined {
  const rule = ruleInForce(id, from);
  return isRefusal(rule) || rule.local ? undefined : lastDay(calendar, periodOf(rule, from)).lastDay;
}

function promisedDay(calendar: WorkCalendar, term: Term, from: CivilDate): CivilDate | undefined {
  const count = countOf(term);
  return count && lastDay(calendar, { from, length: count.length, unit: CALENDAR_UNIT[count.unit], roll: count.rolls }).lastDay;
}

/** The checker's questions of time and law, answered by the law catalogue and a loaded calendar. */
export const lawWorld = (calendar: WorkCalendar): Required<Pick<SchemeWorld, 'deadline' | 'isLocal'>> => ({
  deadline: (of, from) => (typeof of === 'string' ? lawfulDay(calendar, of, from) : promisedDay(calendar, of, from)),
  isLocal: id => {
    const rule = findRule(id);
    return rule !== undefined && isOverridable(rule);
  },
});
