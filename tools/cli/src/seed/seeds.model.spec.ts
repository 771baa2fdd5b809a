import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@fengqiao/kernel';
import { firstDay } from '../demo/journey-file.js';
import { runJourney } from '../demo/run-journey.js';
import { schemeInForce } from '@fengqiao/scheme';
import { orThrow } from '@fengqiao/kernel';
import { shippedTables, SimulatedSystem } from '../../test/simulated-system.js';
import { loadSeeds, withDays } from './load-seeds.js';

const tables = await shippedTables();
const seeds = await loadSeeds(civilDate('2026-11-20'));

describe('a relative day', () => {
  it('is counted from today, in both directions', () => {
    expect(withDays('{{today-6}} {{today}} {{today+10}}', civilDate('2026-03-03'))).toBe('2026-02-25 2026-03-03 2026-03-13');
  });
});

describe.each(seeds.map(seed => [seed.name, seed] as const))('the case %s of a new installation', (_name, seed) => {
  it('comes out as it says on the real pages', async () => {
    const run = await runJourney(new SimulatedSystem(tables), seed, orThrow(schemeInForce(tables.schemes, seed.place, firstDay(seed))), () => undefined);
    expect(run.steps).toHaveLength(seed.steps.length);
  });
});
