import { Refused, isRefusal, orThrow, type CivilDate } from '@fengqiao/kernel';
import { missed, practice, type Action, type Clock, type Procedure, type Transition } from '@fengqiao/procedure';
import { z } from 'zod';
import type { Desk } from './desk.js';
import { notifyObservers } from './notify.js';
import type { DocketRecord } from './records.js';
import { unknownProcedure } from './refusals.js';
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

/** @returns whether it fired: somebody may have been quicker */
function expireOne(desk: Desk, unit: Unit, clockId: string, docketId: string, today: CivilDate): boolean {
  const docket = unit.findDocket(docketId);
  const clock = docket?.clocks.find(candidate => candidate.id === clockId);
  // Somebody was quicker: the duty was done, paused or extended since the sweep read it.
  if (!docket || !clock || clock.state !== 'running' || clock.wakeOn >= today || clock.lastDay >= today) return false;
  const procedure = findProcedure(desk.agency, docket.procedure);
  if (!procedure) throw new Refused(unknownProcedure(docket.procedure, desk.agency.procedures.map(known => known.name)));
  const ended = missed(clock);
  const marked: DocketRecord = { ...docket, clocks: docket.clocks.map(other => (other.id === clock.id ? ended : other)) };
  unit.putClocks(docket, [ended]);
  const lapsed = recordLapse(desk, unit, procedure, marked, ended, today);
  runExpiry(desk, unit, procedure, lapsed, ended, today);
  return true;
}

/** What a sweep came to. `faults`: clocks that could not fire now; they stay due, and hold up no other. */
export interface Sweep {
  readonly looked: number;
  readonly fired: number;
  readonly faults: readonly { readonly docketId: string; readonly clockId: string; readonly fault: unknown }[];
}

async function fire(desk: Desk, clockId: string, docketId: string, today: CivilDate): Promise<boolean> {
  for (;;) {
    const unit = new Unit(await desk.store.read({ dockets: [docketId] }), desk.agency.name, desk.world, desk.ledger);
    const fired = expireOne(desk, unit, clockId, docketId, today);
    if (!fired) return false;
    if (await desk.store.write(unit.changes()) === 'stale') continue;
    if (unit.hasOutgoing) desk.wake();
    return true;
  }
}

/**
 * Fires the clocks whose last day has passed, each once (I5): the row's state is the guard, so a crash, a second process
 * or a machine that slept for a week changes nothing.
 * @returns what came of it; the caller sweeps again while the limit was reached and something fired
 */
export async function expireClocks(desk: Desk, limit = 200): Promise<Sweep> {
  const today = desk.world.today();
  const due = await desk.store.overdue(today, limit);
  const faults: { docketId: string; clockId: string; fault: unknown }[] = [];
  let fired = 0;
  for (const { clock, docketId } of due) {
    try {
      if (await fire(desk, clock.id, docketId, today)) fired++;
    } catch (fault) {
      // One case whose mechanism is not loaded any more must not stop everybody's clocks; a store that is away stops them all.
      if (fault instanceof Refused && fault.refusal.nature === 'unavailable') throw fault;
      faults.push({ docketId, clockId: clock.id, fault });
    }
  }
  return { looked: due.length, fired, faults };
}
