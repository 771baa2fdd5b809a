import { isRefusal, orThrow, type CivilDate } from '@fengqiao/kernel';
import { missed, practice, type Action, type Clock, type Procedure, type Transition } from '@fengqiao/procedure';
import { z } from 'zod';
import type { Desk } from './desk.js';
import { notifyObservers } from './notify.js';
import type { DocketRecord } from './records.js';
import { THE_SYSTEM, findProcedure, takeStep } from './step.js';
import { Unit } from './unit.js';

/** The step that stands in journey and ledger when a clock ends and no action of the page runs. */
const lapse = (clock: Clock): Action => ({
  name: 'clock-missed', title: `期限届满未办：${clock.title}`, from: [], to: [], by: [THE_SYSTEM.id], basis: practice(clock.basis), input: z.unknown(),
  starts: [], stops: [], pauses: [], resumes: [], extends: [], drops: [], issues: [], refers: [], answers: [], receives: [], hears: {}, follows: [], expires: [],
});

/** The page's own step for a law's day that has passed, if it has one that is open. */
function runExpiry(desk: Desk, unit: Unit, procedure: Procedure, docket: DocketRecord, clock: Clock, on: CivilDate): void {
  const action = clock.kind === 'law'
    && Object.values(procedure.actions).find(candidate => candidate.expires.includes(clock.duty) && candidate.from.includes(docket.state));
  if (!action) return;
  const nested = unit.nested();
  const taken = takeStep(desk, nested, procedure, docket, { action: action.name, actor: THE_SYSTEM, input: {} }, on);
  if (!isRefusal(taken)) unit.absorb(nested);
}

/**
 * A missed day is a step of the docket like any other: it counts, it is chained, and the observers hear of it.
 * @returns the docket after it
 */
function recordLapse(desk: Desk, unit: Unit, procedure: Procedure, docket: DocketRecord, clock: Clock, on: CivilDate): DocketRecord {
  const scheme = orThrow(desk.world.schemes.byKey(docket.scheme));
  const next: DocketRecord = { ...docket, version: docket.version + 1 };
  const action = lapse(clock);
  const transition: Transition = {
    action, from: docket.state, docket: next, changedClocks: [clock], referrals: [], answers: [], papers: [], adds: {}, input: {},
  };
  unit.putDocket(next);
  const entry = unit.record(next, { on, at: desk.world.instant(), actor: THE_SYSTEM.id, docketId: next.id, action: action.name, version: next.version },
    { clock });
  notifyObservers({ desk, unit, scheme, procedure, docket: next, transition, on }, [], entry);
  return next;
}

function expireOne(desk: Desk, unit: Unit, clockId: string, docketId: string, today: CivilDate): void {
  const docket = unit.findDocket(docketId);
  const clock = docket?.clocks.find(candidate => candidate.id === clockId);
  const procedure = docket && findProcedure(desk.agency, docket.procedure);
  // Somebody was quicker: the duty was done, paused or extended since the sweep read it.
  if (!docket || !clock || !procedure || clock.state !== 'running' || clock.wakeOn >= today || clock.lastDay >= today) return;
  const ended = missed(clock);
  const marked: DocketRecord = { ...docket, clocks: docket.clocks.map(other => (other.id === clock.id ? ended : other)) };
  unit.putClocks(docket, [ended]);
  const lapsed = recordLapse(desk, unit, procedure, marked, ended, today);
  runExpiry(desk, unit, procedure, lapsed, ended, today);
}

/**
 * Fires the clocks whose last day has passed, each once (I5): the row's state is the guard, so a crash, a second process
 * or a machine that slept for a week changes nothing.
 * @returns how many were looked at; the caller sweeps again while it is the limit
 */
export async function expireClocks(desk: Desk, limit = 200): Promise<number> {
  const today = desk.world.today();
  const due = await desk.store.overdue(today, limit);
  for (const { clock, docketId } of due) {
    for (;;) {
      const unit = new Unit(await desk.store.read({ dockets: [docketId] }), desk.agency.name, desk.world, desk.ledger);
      expireOne(desk, unit, clock.id, docketId, today);
      if (await desk.store.write(unit.changes()) === 'stale') continue;
      if (unit.hasOutgoing) desk.wake();
      break;
    }
  }
  return due.length;
}
