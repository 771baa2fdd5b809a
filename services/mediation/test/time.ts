import { readFileSync } from 'node:fs';
import { lastDay, loadCalendar, remainingAfterPause, resumedLastDay, type Period } from '@fengqiao/calendar';
import { addDays, civilDate, fen, isRefusal, orThrow, refuse } from '@fengqiao/kernel';
import { citationOf, periodOf, ruleInForce } from '@fengqiao/law';
import type { Deadline, Timekeeper } from '@fengqiao/procedure';

const calendar = orThrow(loadCalendar(JSON.parse(readFileSync(new URL('../../../deploy/calendars/cn.json', import.meta.url), 'utf8'))));
let drawn = 0;

const counted = (period: Period, basis: string): Deadline => ({ ...lastDay(calendar, period), period, basis });

/** The real law and the real calendar on a day, without a scheme: no promises, no local lengths. */
export function onDay(day: string): Timekeeper {
  const deadline: Timekeeper['deadline'] = (id, from) => {
    const rule = ruleInForce(id, from);
    if (isRefusal(rule)) return rule;
    if (rule.local) return refuse('local-rule-missing', 'closed', { zh: '地方未定', en: 'left to the place' }, { zh: '请核对', en: 'check' });
    return counted(periodOf(rule, from), citationOf(rule));
  };
  return {
    on: civilDate(day),
    recordedOn: civilDate(day),
    deadline,
    minimumWage: () => ({ monthly: fen(200_000), source: 'fictional' }),
    newId: () => `id-${String(drawn += 1).padStart(6, '0')}`,
    deadlinesOf(duty, from) {
      const law = duty.rule ? deadline(duty.rule, from) : undefined;
      return isRefusal(law) ? law : law ? { law } : {};
    },
    remaining: (clock, on) => remainingAfterPause(calendar, clock.period, on),
    resumed(clock, on) {
      const remaining = clock.remaining ?? remainingAfterPause(calendar, clock.period, on);
      return { ...resumedLastDay(calendar, remaining, on), basis: clock.basis, period: { ...remaining, from: on } };
    },
    extended: clock => ({ lastDay: addDays(clock.lastDay, 15), nominal: addDays(clock.lastDay, 15), provisional: false, basis: clock.basis, period: clock.period }),
  };
}
