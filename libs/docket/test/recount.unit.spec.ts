import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { loadCalendar, type WorkCalendar } from '@fengqiao/calendar';
import { expireClocks, recountClocks, type Desk } from '@fengqiao/docket';
import { civilDate, orThrow, type Refused } from '@fengqiao/kernel';
import type { MemoryStore, SimulatedPlace } from '@fengqiao/testing/simulation';
import { caseAt, twoDesks } from './two-desks.js';

interface Plans { plans: { year: number }[] }
const shipped = JSON.parse(await readFile(new URL('../../../deploy/calendars/cn.json', import.meta.url), 'utf8')) as Plans;
/** The shipped calendar with a notice of 29 September 2026 that gives these days off besides. */
const withDaysOff = (...offDays: string[]): WorkCalendar => orThrow(loadCalendar({
  ...shipped, plans: shipped.plans.map(plan => (plan.year === 2026
    ? { ...plan, amendments: [{ issuedAt: '2026-09-29', source: '关于调整节假日安排的通知', offDays, workDays: [] }] } : plan)),
}));

let place: SimulatedPlace;
let store: MemoryStore;
const deskWith = (calendar: WorkCalendar): Desk => ({ ...place.at('mediation').desk, world: { ...place.world, calendar } });
const clock = () => [...store.clocks.values()][0]!.clock;
const entries = (action: string) => store.ledger.filter(entry => entry.entry.action === action);

/** A case that waits at mediation since 28 September: three working days to accept it, to 8 October. */
beforeEach(async () => {
  place = twoDesks();
  ({ store } = place.at('mediation'));
  const { docketId } = await caseAt(place);
  orThrow(await place.act('intake', docketId, 'ask', ['clerk']));
  await place.settle();
});

describe('a calendar that was amended', () => {
  it('changes nothing where no last day moves, and makes no step', async () => {
    expect(await recountClocks(deskWith(place.world.calendar))).toEqual({ looked: 1, changed: 0, faults: [] });
    expect(clock().lastDay).toBe('2026-10-08');
    expect(entries('clocks-recounted')).toEqual([]);
  });

  it('counts what runs again, once, with a step that names the calendar', async () => {
    const amended = withDaysOff('2026-10-08', '2026-10-09');
    expect(await recountClocks(deskWith(amended))).toEqual({ looked: 1, changed: 1, faults: [] });
    expect(clock()).toMatchObject({ lastDay: '2026-10-10', state: 'running', wakeOn: '2026-10-10' });
    expect(JSON.parse(entries('clocks-recounted')[0]!.payload)).toMatchObject({ basis: expect.stringContaining(amended.id), clocks: [{ lastDay: '2026-10-10' }] });
    expect(await recountClocks(deskWith(amended))).toMatchObject({ changed: 0 });
    expect(entries('clocks-recounted')).toHaveLength(1);
  });

  it('tells the observers of the new day', async () => {
    await recountClocks(deskWith(withDaysOff('2026-10-08')));
    await place.settle();
    const steps = [...place.at('analytics').store.journey.values()].filter(({ step }) => step.action === 'clocks-recounted');
    expect(steps).toMatchObject([{ step: { clocks: [{ lastDay: '2026-10-09' }] } }]);
  });

  it('lets a day run again that was called missed and has not passed by the new count', async () => {
    place.pass(11);
    await expireClocks(place.at('mediation').desk);
    expect(clock().state).toBe('missed');
    await recountClocks(deskWith(withDaysOff('2026-10-08')));
    expect(clock()).toMatchObject({ state: 'running', lastDay: '2026-10-09' });
    place.pass(1);
    expect(await expireClocks(deskWith(withDaysOff('2026-10-08')))).toMatchObject({ fired: 1 });
  });

  it('builds on no row that is not as the chain recorded it: it says so and leaves the row for the audit to find', async () => {
    const [id, row] = [...store.clocks.entries()][0]!;
    store.clocks.set(id, { ...row, clock: { ...row.clock, lastDay: civilDate('2030-01-01') } });
    const { changed, faults } = await recountClocks(place.at('mediation').desk);
    expect([changed, faults.map(({ fault }) => (fault as Refused).refusal.code)]).toEqual([0, ['clock-not-as-recorded']]);
    expect(clock().lastDay).toBe('2030-01-01');
    expect(entries('clocks-recounted')).toEqual([]);
  });

  it('goes through more clocks than a batch holds', async () => {
    for (let more = 0; more < 4; more += 1) {
      const { docketId } = await caseAt(place);
      orThrow(await place.act('intake', docketId, 'ask', ['clerk']));
    }
    await place.settle();
    expect(await recountClocks(deskWith(withDaysOff('2026-10-08')), 2)).toEqual({ looked: 5, changed: 5, faults: [] });
  });
});
