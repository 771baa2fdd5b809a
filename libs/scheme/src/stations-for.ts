import type { RouteFacts } from './condition.js';
import type { Inherited, Scheme } from './scheme.js';

type Station = Inherited<'stations'>;

const fits = (station: Station, facts: RouteFacts): boolean =>
  !station.trade || (facts.workers ?? []).some(kind => (station.trade as readonly string[]).includes(kind));

/**
 * The stations that may be chosen for a case, the worker's own trade first.
 * @param chooser who is choosing: a station says who may choose it
 * @param near only stations of the same tier as this one, where a route delegates among equals
 */
export function stationsFor(
  scheme: Scheme, offers: Station['offers'][number], chooser: 'worker' | 'officer', facts: RouteFacts = {}, near?: { sameTierAs: string },
): Station[] {
  const tier = near && scheme.stations.find(station => station.id === near.sameTierAs)?.tier;
  return scheme.stations
    .filter(station => station.offers.includes(offers) && station.chosenBy.includes(chooser) && fits(station, facts))
    .filter(station => !near || (station.tier === tier && station.id !== near.sameTierAs))
    .sort((a, b) => Number(b.trade !== undefined) - Number(a.trade !== undefined));
}

/** Where a case may go from a tier: up or down, by whose decision, by which clause. */
export const movesFrom = (scheme: Scheme, tier: string): readonly Inherited<'moves'>[] => scheme.moves.filter(move => move.from === tier);
