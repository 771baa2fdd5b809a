import { describe, expect, it } from '@jest/globals';
import { STANDARD_PURPOSES } from '@fengqiao/contracts';
import { explainCase, type CaseStep } from '@fengqiao/scheme';
import { shippedTables, SimulatedSystem } from '../../test/simulated-system.js';
import { agencies } from '../agencies.js';
import { firstDay, needsTime } from '../demo/journey-file.js';
import { loadJourneys } from '../demo/load-journeys.js';
import { runJourney } from '../demo/run-journey.js';

const tables = await shippedTables();
const journeys = await loadJourneys('all');

describe.each(journeys.map(journey => [journey.name, journey] as const))('at every step of %s', (_name, journey) => {
  it('the ways that the explanation shows open hold every hand-over that comes next', async () => {
    const scheme = tables.schemes.find(one => one.place === journey.place)!;
    const system = needsTime(journey) ? new SimulatedSystem(tables, firstDay(journey)) : new SimulatedSystem(tables);
    await runJourney(system, journey, scheme, () => undefined);
    const rows = [...system.place.at('analytics').store.journey.values()] as unknown as CaseStep[];
    const missing = rows.flatMap((row, index) => {
      const sent = row.step.handOffs.filter(handOff => handOff.step === 'sent' && handOff.kind !== 'notice');
      // The first step of a docket may send at once; before it there was no leg to leave from.
      if (sent.length === 0 || row.version === 1) return [];
      const before = explainCase(scheme, rows.slice(0, index), agencies, STANDARD_PURPOSES).legs.find(leg => leg.docketId === row.docketId);
      return sent.filter(({ purpose, to }) => !before?.open.some(way => way.purpose === purpose && way.to === to))
        .map(({ purpose, to }) => ({ step: index, from: row.agency, action: row.step.action, purpose, to }));
    });
    expect(missing).toEqual([]);
  });
});
