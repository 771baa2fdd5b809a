import { Refused, isRefusal, orThrow, type CivilDate } from '@fengqiao/kernel';
import { missed, type Clock, type Procedure } from '@fengqiao/procedure';
import { pageUnder } from '@fengqiao/scheme';
import { recordClockStep, type ClockEvent } from './clock-step.js';
import type { Desk } from './desk.js';
import { refuseUnrecorded } from './recorded-clocks.js';
import type { DocketRecord } from './records.js';
import { unknownProcedure } from './refusals.js';
import { THE_SYSTEM, findProcedure, takeStep } from './step.js';
import { Unit } from './unit.js';

/** How a missed day stands in journey and ledger. */
const lapse = (clock: Clock): ClockEvent => ({ name: 'clock-missed', title: `期限届满未办：${clock.title}`, basis: clock.basis });

/** What waits for a day and not for a deed is over on that day, lawfully: the step that drops the clock as it runs out (暂缓期满). */
function runRelease(desk: Desk, unit: Unit, procedure: Procedure, docket: DocketRecord, clock: Clock, on: CivilDate): boolean {
  if (clock.kind !== 'promise') return false;
  const page = pageUnder(orThrow(desk.world.schemes.byKey(docket.scheme)), procedure, desk.agency.name);
  const action = Object.values(page.actions).find(candidate => candidate.expires.includes(clock.duty) && candidate.drops.includes(clock.duty));
  if (!action) return false;
  orThrow(takeStep(desk, unit, procedure, docket, { action: action.name, actor: THE_SYSTEM, input: {} }, on));
  return true;
}

/** The page's own step for a law's day that has passed, if it has one that is open. */
function runExpiry(desk: Desk, unit: Unit, procedure: Procedure, docket: DocketRecord, clock: Clock, on: CivilDate): void {
  const action = clock.kind === 'law'
    && Object.values(procedure.actions).find(candidate => candidate.expires.includes(clock.duty) && candidate.from.includes(docket.state));
  if (!action) return;
  const nested = unit.nested();
  const taken = takeStep(desk, nested, procedure, docket, { action: action.name, actor: THE_SYSTEM, input: {} }, on);
  if (!isRefusal(taken)) unit.absorb(nested);
}

/** @returns whether it fired: somebody may have been quicker */
function expireOne(desk: Desk, unit: Unit, clockId: string, docketId: string, today: CivilDate): boolean {
  const docket = unit.findDocket(docketId);
  const clock = docket?.clocks.find(candidate => candidate.id === clockId);
  // Somebody was quicker: the duty was done, paused or extended since the sweep read it.
  if (!docket || !clock || clock.state !== 'running' || clock.wakeOn >= today || clock.lastDay >= today) return false;
  const procedure = findProcedure(desk.agency, docket.procedure);
  if (!procedure) throw new Refused(unknownProcedure(docket.procedure, desk.agency.procedures.map(known => known.name)));
  if (runRelease(desk, unit, procedure, docket, clock, today)) return true;
  const ended = missed(clock);
  const lapsed = recordClockStep(desk, unit, procedure, docket, lapse(ended), [ended], today);
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
    await refuseUnrecorded(desk, unit.snapshot.dockets.get(docketId)!, [clockId]);
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
