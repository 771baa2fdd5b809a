import { daysBetween, isRefusal, laterOf, type CivilDate, type Refusal } from '@fengqiao/kernel';
import { isOpen, type Clock } from './clock.js';
import type { ClockStart, Deadline } from './decision.js';
import type { Action, Procedure } from './describe.js';
import { dutyNotRunning, lengthenedPastLaw } from './refusals.js';
import type { Timekeeper } from './timekeeper.js';

/** An action that is about to act on the clocks of a docket. */
export interface Winding {
  readonly procedure: Procedure;
  readonly action: Action;
  /** What the decision says of the duties that start. */
  readonly starts: Readonly<Record<string, ClockStart | false | undefined>>;
  /** When the duties that stop were done, where not on the day of the step. */
  readonly doneOn: Readonly<Record<string, CivilDate | undefined>>;
  /** The state it leads to. */
  readonly to: string;
  readonly actor: string;
  readonly opened: 'referred' | 'direct';
  readonly time: Timekeeper;
}

const stopped = (clock: Clock, on: CivilDate): Clock => ({
  ...clock,
  state: clock.state === 'paused' || on <= clock.lastDay ? 'met' : 'late',
  closedOn: on,
});

/** A day that was missed stays missed: what ends the duty, or the docket, does not unmake it. */
const dropped = (clock: Clock, on: CivilDate): Clock => ({ ...clock, state: clock.state === 'missed' ? 'missed' : 'dropped', closedOn: on });

function started({ procedure, opened, time }: Winding, duty: string, start: ClockStart): Clock[] | Refusal {
  const spec = procedure.duties[duty]!;
  const from = start.from ?? time.on;
  const rule = start.rule ?? spec.rule;
  const common = { duty, title: spec.title, startedOn: from, state: 'running' as const };
  const clock = (kind: 'law' | 'promise', deadline: Deadline): Clock =>
    ({ id: time.newId(), kind, ...common, ...deadline, ...(rule ? { rule } : {}), wakeOn: laterOf(deadline.lastDay, time.recordedOn) });
  if (start.until) {
    // A day fixed by an order or an agreement is that day: it does not roll.
    const period = { from, length: Math.max(0, daysBetween(from, start.until)), unit: 'calendar' as const, roll: false };
    // One that is past already when it is fixed has been due since then: no clock ends before it starts.
    const since = start.until < from ? { startedOn: start.until } : {};
    return [{ ...clock('law', { lastDay: start.until, nominal: start.until, provisional: false, basis: spec.title, period }), ...since }];
  }
  const deadlines = time.deadlinesOf({ procedure: procedure.name, name: duty, opened, ...(rule ? { rule } : {}) }, from);
  if (isRefusal(deadlines)) return deadlines;
  return [
    ...(deadlines.law ? [clock('law', deadlines.law)] : []),
    ...(deadlines.promise ? [clock('promise', deadlines.promise)] : []),
  ];
}

const paused = (clock: Clock, time: Timekeeper): Clock =>
  (clock.state === 'running' ? { ...clock, state: 'paused', pausedOn: time.on, remaining: time.remaining(clock, time.on) } : clock);

function resumed(clock: Clock, time: Timekeeper): Clock {
  if (clock.state !== 'paused') return clock;
  const { pausedOn: _pausedOn, remaining: _remaining, ...rest } = clock;
  const deadline = time.resumed(clock, time.on);
  return { ...rest, ...deadline, basis: clock.basis, state: 'running', wakeOn: laterOf(deadline.lastDay, time.recordedOn) };
}

/** The law's extension lengthens the law's clock alone, and a place's own its promise alone, never past the law. */
function extended(clock: Clock, { procedure, actor, time }: Winding, kind: Clock['kind'], clocks: readonly Clock[]): Clock | Refusal {
  if (clock.kind !== kind || clock.state !== 'running') return clock;
  const deadline = time.extended(clock, procedure.name);
  if (isRefusal(deadline)) return deadline;
  const lawful = kind === 'promise' ? clocks.find(other => other.duty === clock.duty && other.kind === 'law' && isOpen(other)) : undefined;
  if (lawful && lawful.lastDay < deadline.lastDay) return lengthenedPastLaw(clock, lawful.lastDay, deadline.lastDay);
  return { ...clock, lastDay: deadline.lastDay, nominal: deadline.nominal, provisional: deadline.provisional,
    basis: deadline.basis, period: deadline.period, extendedBy: actor, wakeOn: laterOf(deadline.lastDay, time.recordedOn) };
}

/**
 * The clocks of a docket after an action, whole list. Stops before it starts, so that a duty may restart in one step:
 * the old clock is then dropped as superseded where it was not also stopped.
 */
export function windClocks(winding: Winding, clocks: readonly Clock[]): readonly Clock[] | Refusal {
  const { procedure, action, starts, doneOn, to, time } = winding;
  const next: Clock[] = [];
  for (const clock of clocks) {
    if (!isOpen(clock)) { next.push(clock); continue; }
    let now: Clock | Refusal = clock;
    if (action.stops.includes(clock.duty)) now = stopped(clock, doneOn[clock.duty] ?? time.on);
    else if (action.drops.includes(clock.duty) || (action.starts.includes(clock.duty) && starts[clock.duty] !== false)) now = dropped(clock, time.on);
    else if (action.pauses.includes(clock.duty)) now = paused(clock, time);
    else if (action.resumes.includes(clock.duty)) now = resumed(clock, time);
    else if (action.extends.includes(clock.duty)) now = extended(clock, winding, 'law', clocks);
    else if (action.lengthens?.includes(clock.duty)) now = extended(clock, winding, 'promise', clocks);
    if (isRefusal(now)) return now;
    if (procedure.states[to]?.terminal && isOpen(now) && !procedure.duties[now.duty]?.outlives) now = dropped(now, time.on);
    next.push(now);
  }
  for (const duty of action.extends) {
    if (!clocks.some(clock => clock.duty === duty && clock.state === 'running')) return dutyNotRunning(procedure.duties[duty]!.title);
  }
  for (const duty of action.lengthens ?? []) {
    if (!clocks.some(clock => clock.duty === duty && clock.kind === 'promise' && clock.state === 'running')) return dutyNotRunning(procedure.duties[duty]!.title);
  }
  for (const duty of action.starts) {
    const start = starts[duty];
    if (start === false) continue;
    const fresh = started(winding, duty, start ?? {});
    if (isRefusal(fresh)) return fresh;
    next.push(...fresh);
  }
  return next;
}

/** The clock after its last day has passed without the duty being done. */
export const missed = (clock: Clock): Clock => ({ ...clock, state: 'missed' });
