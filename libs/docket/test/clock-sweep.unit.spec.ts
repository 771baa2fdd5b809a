import { beforeEach, describe, expect, it } from '@jest/globals';
import { expireClocks, type DocketRecord } from '@fengqiao/docket';
import { civilDate, orThrow } from '@fengqiao/kernel';
import type { MemoryStore, SimulatedPlace } from '@fengqiao/testing/simulation';
import { caseAt, twoDesks } from './two-desks.js';

let place: SimulatedPlace;
let store: MemoryStore;

const sweep = (limit?: number) => expireClocks(place.at('mediation').desk, limit);
const states = (): string[] => [...store.clocks.values()].map(({ clock }) => clock.state).sort();
const change = (index: number, to: Partial<DocketRecord>): void => {
  const docket = [...store.dockets.values()][index]!;
  store.dockets.set(docket.id, { ...docket, ...to });
};

/** Three cases wait at mediation; the last days of their acceptance have passed. */
beforeEach(async () => {
  place = twoDesks();
  ({ store } = place.at('mediation'));
  for (let n = 0; n < 3; n++) {
    const { docketId } = await caseAt(place);
    orThrow(await place.act('intake', docketId, 'ask', ['clerk']));
  }
  await place.settle();
  place.pass(30);
});

describe('the sweep of clocks', () => {
  it('fires all that have run out, and says how many', async () => {
    expect(await sweep()).toEqual({ looked: 3, fired: 3, faults: [] });
    expect(await sweep()).toEqual({ looked: 0, fired: 0, faults: [] });
    expect(states()).toEqual(['missed', 'missed', 'missed']);
  });

  it('is not held up by a case whose mechanism is not loaded any more, and names it', async () => {
    change(0, { scheme: 'wenzhou@99' });
    const { docketId } = [...store.clocks.values()][0]!;
    expect(await sweep()).toEqual({ looked: 3, fired: 2, faults: [{ docketId, clockId: expect.any(String), fault: expect.any(Error) }] });
    expect(states()).toEqual(['missed', 'missed', 'running']);
  });

  it('is not held up by a case whose page is gone', async () => {
    change(1, { procedure: 'no-such-page' });
    expect(await sweep()).toMatchObject({ looked: 3, fired: 2, faults: [{ fault: { refusal: { code: 'unknown-procedure' } } }] });
    expect(states()).toEqual(['missed', 'missed', 'running']);
  });

  it('calls no day missed that somebody pulled forward in the database, and leaves it for the audit to find', async () => {
    const [id, row] = [...store.clocks.entries()][0]!;
    store.clocks.set(id, { ...row, clock: { ...row.clock, lastDay: civilDate('2026-09-01') } });
    expect(await sweep()).toMatchObject({ looked: 3, fired: 2, faults: [{ clockId: id, fault: { refusal: { code: 'clock-not-as-recorded' } } }] });
    expect(store.clocks.get(id)!.clock).toMatchObject({ state: 'running', lastDay: '2026-09-01' });
  });

  it('does not call it progress when nothing can be fired, so that nobody sweeps for ever', async () => {
    for (const index of [0, 1, 2]) change(index, { scheme: 'wenzhou@99' });
    expect(await sweep(3)).toMatchObject({ looked: 3, fired: 0 });
  });
});
