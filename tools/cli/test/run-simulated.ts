import type { Scheme } from '@fengqiao/scheme';
import { loadJourneys, type Journey } from '../src/demo/load-journeys.js';
import { runJourney, type JourneyRun } from '../src/demo/run-journey.js';
import { shippedTables, SimulatedSystem } from './simulated-system.js';

/** A shipped journey that was run on the real pages with stores in memory. */
export interface SimulatedRun {
  readonly system: SimulatedSystem;
  readonly journey: Journey;
  readonly scheme: Scheme;
  readonly run: JourneyRun;
}

/** Runs the first journey of a place; every call has stores of its own. */
export async function runSimulated(place: string): Promise<SimulatedRun> {
  const tables = await shippedTables();
  const [journey] = await loadJourneys([place]);
  const scheme = tables.schemes.find(candidate => candidate.place === place)!;
  const system = new SimulatedSystem(tables);
  return { system, journey: journey!, scheme, run: await runJourney(system, journey!, scheme, () => undefined) };
}
