import type { WorkCalendar } from '@fengqiao/calendar';
import { orThrow, shanghaiDay, type CivilDate } from '@fengqiao/kernel';
import { readPublicAddress, schemeInForce, stationRegister, type Scheme, type StationListed } from '@fengqiao/scheme';
import { loadSchemes } from '@fengqiao/scheme/load';
import { shippedCalendar, TABLES } from '../shipped.js';

/** The stations of a place as they are at an instant. */
export interface Register {
  readonly scheme: Scheme;
  readonly calendar: WorkCalendar;
  readonly on: CivilDate;
  readonly stations: readonly StationListed[];
}

/**
 * Reads the register of a place under the scheme that is in force.
 * @param at milliseconds since 1970, UTC
 * @param address public address of the worker's page, as it was typed
 * @throws Refused `no-scheme-of-place`, `scheme-not-in-force`, `public-address-invalid`
 */
export async function readRegister(place: string, at: number, address?: string): Promise<Register> {
  const base = address === undefined ? undefined : orThrow(readPublicAddress(address));
  const on = shanghaiDay(at);
  const scheme = orThrow(schemeInForce(await loadSchemes(TABLES.schemes), place, on));
  const calendar = await shippedCalendar();
  return { scheme, calendar, on, stations: stationRegister(scheme, calendar, at, base) };
}
