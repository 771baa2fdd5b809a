import { lastDay, type WorkCalendar } from '@fengqiao/calendar';
import { Refused, laterOf, type CivilDate } from '@fengqiao/kernel';
import { isOpen, type Clock } from '@fengqiao/procedure';
import { recordClockStep } from './clock-step.js';
import type { Desk } from './desk.js';
import { refuseUnrecorded } from './recorded-clocks.js';
import { unknownProcedure } from './refusals.js';
import { findProcedure } from './step.js';
import { Unit } from './unit.js';

const BATCH = 500;

/**
 * A clock counted again by the calendar as it is now, or nothing where its day does not change. What runs runs to its new
 * day; a day that was called missed and by the amended calendar has not passed yet runs again. A day that a paper fixed,
 * and a clock that stands still, depend on no calendar.
 */
export function recounted(clock: Clock, calendar: WorkCalendar, today: CivilDate): Clock | undefined {
  if (!isOpen(clock) || clock.state === 'paused' || (clock.period.roll === false && clock.period.unit !== 'working')) return undefined;
  const { lastDay: last, nominal, provisional } = lastDay(calendar, clock.period);
  if (last === clock.lastDay && provisional === clock.provisional) return undefined;
  const state = clock.state === 'missed' && last >= today ? 'running' : clock.state;
  return { ...clock, lastDay: last, nominal, provisional, state, wakeOn: laterOf(last, today) };
}

async function recountDocket(desk: Desk, docketId: string, today: CivilDate): Promise<number> {
  for (;;) {
    const unit = new Unit(await desk.store.read({ dockets: [docketId] }), desk.agency.name, desk.world, desk.ledger);
    const docket = unit.findDocket(docketId);
    const clocks = docket?.clocks.flatMap(clock => recounted(clock, desk.world.calendar, today) ?? []) ?? [];
    if (!docket || !clocks.length) return 0;
    const procedure = findProcedure(desk.agency, docket.procedure);
    if (!procedure) throw new Refused(unknownProcedure(docket.procedure, desk.agency.procedures.map(known => known.name)));
    await refuseUnrecorded(desk, docket, clocks.map(({ id }) => id));
    const { title, id } = desk.world.calendar;
    recordClockStep(desk, unit, procedure, docket, {
      name: 'clocks-recounted', title: `节假日安排有调整，重新计算期限：${clocks.map(clock => clock.title).join('、')}`, basis: `${title.zh}（${id}）`,
    }, clocks, today);
    if (await desk.store.write(unit.changes()) === 'stale') continue;
    if (unit.hasOutgoing) desk.wake();
    return clocks.length;
  }
}

/** What a recount came to. `faults`: dockets that could not be counted again; they hold up no other. */
export interface Recount {
  readonly looked: number;
  readonly changed: number;
  readonly faults: readonly { readonly docketId: string; readonly fault: unknown }[];
}

/**
 * Counts every open clock again by the calendar that is loaded (an amended holiday notice, a new year's plan). Each docket
 * whose days move gets a step that says which calendar moved them. Counting twice changes nothing, so it may be
 * interrupted and repeated.
 */
export async function recountClocks(desk: Desk, batch = BATCH): Promise<Recount> {
  const today = desk.world.today();
  const faults: { docketId: string; fault: unknown }[] = [];
  let [looked, changed, after] = [0, 0, ''];
  for (;;) {
    const clocks = await desk.store.counting(after, batch);
    const moved = clocks.filter(({ clock }) => recounted(clock, desk.world.calendar, today));
    for (const docketId of new Set(moved.map(found => found.docketId))) {
      try {
        changed += await recountDocket(desk, docketId, today);
      } catch (fault) {
        if (fault instanceof Refused && fault.refusal.nature === 'unavailable') throw fault;
        faults.push({ docketId, fault });
      }
    }
    looked += clocks.length;
    if (clocks.length < batch) return { looked, changed, faults };
    after = clocks.at(-1)!.clock.id;
  }
}
