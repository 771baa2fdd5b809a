import { beforeAll, describe, expect, it } from '@jest/globals';
import { CaseFile, WORKER_KINDS } from '@fengqiao/case-file';
import { shippedTables, SimulatedSystem } from '../../test/simulated-system.js';
import { firstDay, needsTime } from './journey-file.js';
import { loadJourneys, type Journey } from './load-journeys.js';
import { runJourney } from './run-journey.js';
import { notYetTaken, type Travelled } from './scheme-coverage.js';

const tables = await shippedTables();
const journeys = await loadJourneys('all');
const schemeOf = (place: string) => tables.schemes.find(candidate => candidate.place === place)!;
const systemFor = (journey: Journey) => (needsTime(journey) ? new SimulatedSystem(tables, firstDay(journey)) : new SimulatedSystem(tables));

describe.each(journeys.map(journey => [journey.name, journey] as const))('the journey %s', (_name, journey) => {
  it('comes out as it says on the real pages, under the scheme of its place', async () => {
    const system = systemFor(journey);
    const run = await runJourney(system, journey, schemeOf(journey.place), () => undefined);
    expect(run.steps).toHaveLength(journey.steps.length);
    expect(run.outcome).toBe(journey.ends.outcome.is);
    expect(system.handOffs()).toEqual(journey.ends.handOffs);
  });
});

/** The kinds of worker whose case a journey is. */
const kindsIn = ({ case: file }: Journey): string[] => (CaseFile.shape.parties.optional().parse(file['parties']) ?? []).flatMap(party => (party.role === 'applicant' ? party.workerKind ?? [] : []));

describe('the journeys of all places', () => {
  it.each(WORKER_KINDS)('take one case of a worker of the kind %s', kind => {
    expect(journeys.filter(journey => kindsIn(journey).includes(kind)).map(journey => journey.name)).not.toEqual([]);
  });
});

describe.each([...new Set(journeys.map(journey => journey.place))])('the journeys of %s', place => {
  const travelled: { steps: Travelled['steps'][number][]; handOffs: Travelled['handOffs'][number][] } = { steps: [], handOffs: [] };

  beforeAll(async () => {
    for (const journey of journeys.filter(one => one.place === place)) {
      const system = systemFor(journey);
      await runJourney(system, journey, schemeOf(place), () => undefined);
      await system.place.settle();
      travelled.steps.push(...system.place.at('analytics').store.journey.values());
      for (const [from, { store }] of system.place.agencies) {
        travelled.handOffs.push(...[...store.referrals.values()].filter(half => half.side === 'sender').map(half => ({ ...half, from })));
      }
    }
  });

  it('together take every move along the ladder, every route, every promise, every trigger and every other line that makes something happen', () => {
    expect(notYetTaken(schemeOf(place), travelled)).toEqual([]);
  });
});
