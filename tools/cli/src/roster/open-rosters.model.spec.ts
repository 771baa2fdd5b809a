import { civilDate, isRefusal } from '@fengqiao/kernel';
import { readOpeningRoster, type OpeningRoster } from '@fengqiao/procedure';
import { describe, expect, it } from '@jest/globals';
import { shippedTables, SimulatedSystem } from '../../test/simulated-system.js';
import { loadJourneys, type Journey } from '../demo/load-journeys.js';
import { loadSeeds } from '../seed/load-seeds.js';
import { loadRosters } from './load-rosters.js';
import { openRosters } from './open-rosters.js';

const tables = await shippedTables();
const shipped = await loadRosters();
const longyan = shipped.get('longyan')!;
const idsOf = ({ rosters }: OpeningRoster) => rosters.map(({ people }) => people.map(({ id }) => id));

describe('the opening roster of a place', () => {
  it.each([...shipped])('of %s appoints everybody by the ordinary steps, and when handed in again nobody twice', async (_place, roster) => {
    const system = new SimulatedSystem(tables);
    expect((await openRosters(system, roster)).map(({ appointed }) => appointed)).toEqual(idsOf(roster));
    expect(await openRosters(system, roster)).toMatchObject(roster.rosters.map(({ people }) => ({ appointed: [], known: people.length })));
    for (const { agency, procedure } of roster.rosters) {
      const dockets = [...system.place.at(agency).store.dockets.values()].filter(docket => docket.procedure === procedure);
      expect(new Set(dockets.map(({ state }) => state))).toEqual(new Set(['serving']));
    }
  });

  it('takes nobody who has not passed a test, and says why', async () => {
    const [list] = longyan.rosters;
    const untrained = { ...longyan, rosters: [{ ...list!, people: list!.people.map(who => ({ ...who, training: { ...who.training, passed: false } })) }] };
    await expect(openRosters(new SimulatedSystem(tables), untrained)).rejects.toMatchObject({ refusal: { code: 'not-trained' } });
    await expect(openRosters(new SimulatedSystem(tables), { ...longyan, rosters: [{ ...list!, procedure: 'mediation' }] })).rejects.toMatchObject({ refusal: { code: 'no-such-roster' } });
  });

  it('is refused with the place of the mistake: a field that is missing or unknown, a number that stands twice', () => {
    const [list] = longyan.rosters;
    const { source: _source, ...unsourced } = longyan;
    const wrong = [unsourced, { ...longyan, asOf: '2025-02-30' }, { ...longyan, secret: 1 }, { ...longyan, rosters: [{ ...list, people: [...list!.people, list!.people[0]] }] }].map(data => readOpeningRoster(data));
    expect(wrong.map(told => isRefusal(told) && [told.code, told.details?.['at']])).toEqual([
      ['roster-malformed', 'source'], ['roster-malformed', 'asOf'], ['roster-malformed', ''], ['roster-malformed', `mediator-appointment ${list!.people[0]!.id}`],
    ]);
  });
});

/** Whom a journey gives work. */
const given = ({ place, steps }: Journey): { place: string; who: string }[] => steps.flatMap(step => {
  const input = 'do' in step || 'open' in step ? step.input as { mediator?: { id: string; outside?: object }; lawyer?: { name: string } } | undefined : undefined;
  const refused = 'expect' in step && JSON.stringify(step.expect ?? {}).includes('outside-mediator-unfounded');
  const who = input?.mediator && !input.mediator.outside && !refused ? input.mediator.id : input?.lawyer?.name;
  return who ? [{ place, who }] : [];
});

describe('the shipped rosters', () => {
  it('have everybody whom a journey or a first case gives work', async () => {
    const stories = [...await loadJourneys('all'), ...await loadSeeds(civilDate('2026-11-20'))].flatMap(given);
    const known = (place: string): string[] => shipped.get(place)?.rosters.flatMap(({ people }) => people.flatMap(({ id, person }) => [id, person])) ?? [];
    expect(stories.length).toBeGreaterThan(30);
    expect(stories.filter(({ place, who }) => !known(place).includes(who))).toEqual([]);
  });
});
