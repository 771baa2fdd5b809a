import type { RunningStack } from '@fengqiao/dev';
import { orThrow, shanghaiDay } from '@fengqiao/kernel';
import { schemeInForce } from '@fengqiao/scheme';
import { loadSchemes } from '@fengqiao/scheme/load';
import { firstDay } from '../demo/journey-file.js';
import { HttpDemoSystem } from '../demo/http-demo-system.js';
import { runJourney } from '../demo/run-journey.js';
import { shipped } from '../shipped.js';
import { AgencyClient } from '../system/agency-client.js';
import { systemOf } from '../system/temporary-system.js';
import { loadSeeds } from './load-seeds.js';

/** Plays the fictional cases of a new installation through its own interfaces, as its own staff. */
export async function seedCases(stack: RunningStack): Promise<void> {
  const today = shanghaiDay(Date.now());
  const [seeds, schemes] = await Promise.all([loadSeeds(today), loadSchemes(shipped('schemes'))]);
  const system = new HttpDemoSystem(new AgencyClient(systemOf(stack)));
  await Promise.all(seeds.map(seed => runJourney(system, seed, orThrow(schemeInForce(schemes, seed.place, firstDay(seed))), () => undefined)));
}
