import { orThrow, type CivilDate } from '@fengqiao/kernel';
import { practice, type Action, type Clock, type Procedure, type Transition } from '@fengqiao/procedure';
import { z } from 'zod';
import type { Desk } from './desk.js';
import { notifyObservers } from './notify.js';
import type { DocketRecord } from './records.js';
import { THE_SYSTEM } from './step.js';
import type { Unit } from './unit.js';

/** What happened to clocks without any action of the page: as journey and ledger name it. */
export interface ClockEvent {
  readonly name: string;
  readonly title: string;
  readonly basis: string;
}

const asAction = ({ name, title, basis }: ClockEvent): Action => ({
  name, title, from: [], to: [], by: [THE_SYSTEM.id], basis: practice(basis), input: z.unknown(),
  starts: [], stops: [], pauses: [], resumes: [], extends: [], drops: [], issues: [], refers: [], answers: [], receives: [], hears: {}, follows: [], expires: [],
});

/**
 * What time or the calendar does to clocks is a step of the docket like any other: it counts, it is chained, and the
 * observers hear of it.
 * @param clocks the clocks as they are now
 * @returns the docket after it
 */
export function recordClockStep(
  desk: Desk, unit: Unit, procedure: Procedure, docket: DocketRecord, event: ClockEvent, clocks: readonly Clock[], on: CivilDate,
): DocketRecord {
  const scheme = orThrow(desk.world.schemes.byKey(docket.scheme));
  const changed = new Map(clocks.map(clock => [clock.id, clock]));
  const next: DocketRecord = { ...docket, version: docket.version + 1, clocks: docket.clocks.map(clock => changed.get(clock.id) ?? clock) };
  const action = asAction(event);
  const transition: Transition = {
    action, from: docket.state, docket: next, changedClocks: clocks, referrals: [], answers: [], papers: [], adds: {}, input: {},
  };
  unit.putDocket(next);
  unit.putClocks(next, clocks);
  const entry = unit.record(next, { on, at: desk.world.instant(), actor: THE_SYSTEM.id, docketId: next.id, action: action.name, version: next.version },
    { clocks, basis: event.basis });
  notifyObservers({ desk, unit, scheme, procedure, docket: next, transition, on }, [], entry);
  return next;
}
