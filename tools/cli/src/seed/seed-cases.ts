import type { RunningStack } from '@fengqiao/dev';
import { orThrow, shanghaiDay } from '@fengqiao/kernel';
import { schemeInForce } from '@fengqiao/scheme';
import { loadSchemes } from '@fengqiao/scheme/load';
import { firstDay } from '../demo/journey-file.js';
import { HttpDemoSystem } from '../demo/http-demo-system.js';
import { runJourney } from '../demo/run-journey.js';
import { loadRosters } from '../roster/load-rosters.js';
import { openRosters } from '../roster/open-rosters.js';
import { shipped } from '../shipped.js';
import { AgencyClient } from '../system/agency-client.js';
import { systemOf } from '../system/temporary-system.js';
import { loadSeeds } from './load-seeds.js';

/** Appoints the fictional people of a new installation and plays its fictional cases, through its own interfaces and as its own staff. */
export async function seedCases(stack: RunningStack): Promise<void> {
  const today = shanghaiDay(Date.now());
  const [seeds, schemes, rosters] = await Promise.all([loadSeeds(today), loadSchemes(shipped('schemes')), loadRosters()]);
  const system = new HttpDemoSystem(new AgencyClient(systemOf(stack)));
  const seedPlace = async (place: string): Promise<void> => {
    const roster = rosters.get(place);
    // Before the cases: two of one place, each seeing that somebody is missing, would both appoint them.
    if (roster) await openRosters(system, roster);
    await Promise.all(seeds.filter(seed => seed.place === place)
      .map(seed => runJourney(system, seed, orThrow(schemeInForce(schemes, place, firstDay(seed))), () => undefined)));
  };
  await Promise.all([...new Set([...rosters.keys(), ...seeds.map(({ place }) => place)])].map(seedPlace));
}
