import type { Inherited, Scheme } from '../scheme.js';

/** Stations where claims are taken in: at these a code may hang that a worker scans. */
export const stationsTakingClaims = (scheme: Scheme): readonly Inherited<'stations'>[] => scheme.stations.filter(({ offers }) => offers.includes('intake'));
