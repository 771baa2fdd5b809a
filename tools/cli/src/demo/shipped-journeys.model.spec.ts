import { describe, expect, it } from '@jest/globals';
import { shippedTables, SimulatedSystem } from '../../test/simulated-system.js';
import { loadJourneys } from './load-journeys.js';
import { runJourney } from './run-journey.js';

const tables = await shippedTables();
const journeys = await loadJourneys('all');
const schemeOf = (place: string) => tables.schemes.find(candidate => candidate.place === place)!;

describe.each(journeys.map(journey => [journey.name, journey] as const))('the journey %s', (_name, journey) => {
  it('comes out as it says on the real pages, under the scheme of its place', async () => {
    const system = new SimulatedSystem(tables);
    const run = await runJourney(system, journey, schemeOf(journey.place), () => undefined);
    expect(run.steps).toHaveLength(journey.steps.length);
    expect(run.outcome).toBe(journey.ends.outcome.is);
    expect(system.handOffs()).toEqual(journey.ends.handOffs);
  });
});

describe.each([...new Set(journeys.map(journey => journey.place))])('the journeys of %s', place => {
  const scheme = schemeOf(place);
  const own = journeys.filter(journey => journey.place === place);

  it('take every route of its scheme', () => {
    const taken = own.flatMap(journey => journey.ends.handOffs);
    const left = scheme.routes.filter(route => !taken.some(({ from, to, purpose }) => purpose === route.purpose && route.from.includes(from) && route.to.includes(to)));
    expect(left.map(route => route.id)).toEqual([]);
  });

  it('start every clock that its scheme promises', () => {
    const promised = own.flatMap(journey => journey.steps).flatMap(step => {
      const clocks = 'expect' in step && 'clocks' in step.expect ? step.expect.clocks ?? {} : {};
      return Object.entries(clocks).filter(([, clock]) => clock.promise).map(([duty]) => duty);
    });
    const left = scheme.promises.filter(promise => promise.unit !== 'prompt' && !promised.includes(promise.duty.split('.')[1]!));
    expect(left.map(promise => promise.duty)).toEqual([]);
  });
});
