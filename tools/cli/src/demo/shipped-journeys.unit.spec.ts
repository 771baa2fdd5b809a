import { describe, expect, it } from '@jest/globals';
import { shippedTables, SimulatedSystem } from '../../test/simulated-system.js';
import { loadJourneys } from './load-journeys.js';
import { runJourney } from './run-journey.js';

const tables = await shippedTables();
const journeys = await loadJourneys('all');

describe.each(journeys.map(journey => [journey.name, journey] as const))('the journey %s', (_name, journey) => {
  it('comes out as it says on the real pages, under the scheme of its place', async () => {
    const system = new SimulatedSystem(tables);
    const scheme = tables.schemes.find(candidate => candidate.place === journey.place)!;
    const run = await runJourney(system, journey, scheme, () => undefined);
    expect(run.steps).toHaveLength(journey.steps.length);
    expect(run.outcome).toBe(journey.ends.outcome.is);
  });
});
