import { lastDay, remainingAfterPause, resumedLastDay, type Period, type Span, type WorkCalendar } from '@fengqiao/calendar';
import { isRefusal, type CivilDate, type Refusal } from '@fengqiao/kernel';
import { citationOf, isOverridable, periodOf, ruleInForce, type Rule } from '@fengqiao/law';
import type { Clock, Deadline, Deadlines, Timekeeper } from '@fengqiao/procedure';
import { countOf, promiseOf, termOf, type Scheme, type Term } from '@fengqiao/scheme';
import type { World } from './ports.js';
import { extensionNotAllowed, localRuleMissing } from './refusals.js';

const CALENDAR_UNIT = { calendar: 'calendar', working: 'working', months: 'month', years: 'year' } as const;

/** A place's own length of time as a period of the calendar; `prompt` has no number and gives none. */
function periodOfTerm(term: Term, from: CivilDate): Period | undefined {
  const count = countOf(term);
  return count && { from, length: count.length, unit: CALENDAR_UNIT[count.unit], roll: count.rolls && count.length > 0 };
}

function counted(calendar: WorkCalendar, period: Period, basis: string): Deadline {
  const { lastDay: last, nominal, provisional } = lastDay(calendar, period);
  return { lastDay: last, nominal, provisional, basis, period };
}

/** The period of a rule that starts on a day; a place sets what the law leaves to it, or corrects what nobody has verified. */
function statutoryPeriod(rule: Rule, scheme: Scheme, from: CivilDate): { period: Period; basis: string } | Refusal {
  const local = isOverridable(rule) ? scheme.localRules.find(entry => entry.rule === rule.id) : undefined;
  const period = local && periodOfTerm({ length: local.length ?? 0, unit: local.unit }, from);
  if (period) return { period, basis: local!.basis };
  return rule.local ? localRuleMissing(rule.id, scheme.place) : { period: periodOf(rule, from), basis: citationOf(rule) };
}

function lawDeadline(world: World, scheme: Scheme, ruleId: string, from: CivilDate, set?: Span): Deadline | Refusal {
  const rule = ruleInForce(ruleId, from);
  if (isRefusal(rule)) return rule;
  if (rule.local && set) return counted(world.calendar, { from, ...set }, citationOf(rule));
  const found = statutoryPeriod(rule, scheme, from);
  return isRefusal(found) ? found : counted(world.calendar, found.period, found.basis);
}

/** The last day of a place's promise that starts on a day; none for "promptly". */
export function promisedDay(calendar: WorkCalendar, term: Term, from: CivilDate): CivilDate | undefined {
  const period = periodOfTerm(term, from);
  return period && lastDay(calendar, period).lastDay;
}

function deadlinesOf(world: World, scheme: Scheme, duty: Parameters<Timekeeper['deadlinesOf']>[0], from: CivilDate): Deadlines | Refusal {
  const law = duty.rule ? lawDeadline(world, scheme, duty.rule, from) : undefined;
  if (isRefusal(law)) return law;
  const promise = promiseOf(scheme, duty.procedure, duty.name, duty.opened);
  const period = promise && periodOfTerm(promise, from);
  return {
    ...(law ? { law } : {}),
    ...(promise && period ? { promise: counted(world.calendar, period, promise.clause) } : {}),
  };
}

/** A promise as its line lets it be lengthened: how often it was is read from how it was counted. */
function lengthened(world: World, scheme: Scheme, clock: Clock, procedure: string): Deadline | Refusal {
  const extension = scheme.promises.find(promise => promise.duty === `${procedure}.${clock.duty}`)?.extension;
  const used = clock.period.extensions?.length ?? 0;
  const more = extension && countOf(termOf(extension));
  if (!more || used >= extension.times) return extensionNotAllowed(clock.title, clock.basis, used > 0);
  const span = { length: more.length, unit: CALENDAR_UNIT[more.unit] };
  return counted(world.calendar, { ...clock.period, extensions: [...(clock.period.extensions ?? []), span] }, clock.basis);
}

/** Binds law catalogue, calendar, tables and one place's scheme to the time questions of the engine. */
export function timekeeper(world: World, scheme: Scheme, on: CivilDate, actor: string): Timekeeper {
  return {
    on,
    recordedOn: world.today(),
    actor,
    deadline: (rule, from, set) => lawDeadline(world, scheme, rule, from, set),
    minimumWage: (region, day) => world.minimumWage(region, day),
    newId: () => world.newId(),
    deadlinesOf: (duty, from) => deadlinesOf(world, scheme, duty, from),
    remaining: (clock, day) => remainingAfterPause(world.calendar, clock.period, day),
    resumed(clock, day) {
      const remaining = clock.remaining ?? remainingAfterPause(world.calendar, clock.period, clock.pausedOn ?? day);
      const { lastDay: last, nominal, provisional } = resumedLastDay(world.calendar, remaining, day);
      return { lastDay: last, nominal, provisional, basis: clock.basis, period: { ...remaining, from: day } };
    },
    extended(clock, procedure) {
      if (clock.kind === 'promise') return lengthened(world, scheme, clock, procedure);
      const rule = clock.rule ? ruleInForce(clock.rule, clock.startedOn) : undefined;
      const extension = rule && !isRefusal(rule) ? rule.extension : undefined;
      if (!extension?.length || clock.extendedBy) return extensionNotAllowed(clock.title, clock.basis, clock.extendedBy !== undefined);
      const span = { length: extension.length, unit: extension.unit };
      return counted(world.calendar, { ...clock.period, extensions: [...(clock.period.extensions ?? []), span] }, clock.basis);
    },
  };
}

/** {@link timekeeper} by the key of a scheme, for tests and tools. */
export function makeTimekeeper(world: World, schemeKey: string, on: CivilDate, actor = 'officer'): Timekeeper | Refusal {
  const scheme = world.schemes.byKey(schemeKey);
  return isRefusal(scheme) ? scheme : timekeeper(world, scheme, on, actor);
}
