import type { WorkCalendar } from '@fengqiao/calendar';
import type { Bilingual } from '@fengqiao/kernel';
import type { Inherited, Scheme } from '../scheme.js';
import { openingAt, type StationOpening } from './opening-at.js';
import { OFFERS, sayHours, TRADES } from './say-station.js';
import { stationAddress } from './station-address.js';

type Station = Inherited<'stations'>;

interface Titled {
  readonly id: string;
  readonly title: Bilingual;
}

/** A station as a worker or an officer finds it in the register. Plain data: it may be sent as it is. */
export interface StationListed extends Titled {
  readonly place: string;
  readonly tier: Titled;
  readonly host: Titled;
  /** The agency at whose desk its work is done. */
  readonly agency: string;
  /** Whose station it is; without it, everybody's. */
  readonly trade: readonly Titled[];
  readonly area?: string;
  readonly offers: readonly Titled[];
  readonly chosenBy: Station['chosenBy'];
  /** Its hours line by line; none where the scheme does not say them. */
  readonly hours: readonly Bilingual[];
  /** Posts, never persons: who holds one stands in a roster. */
  readonly staff: readonly { readonly post: string; readonly does: string; readonly roster?: string }[];
  readonly opening?: StationOpening;
  /** What its code leads to, where claims are taken in: an address, or the path alone where the public address is not given. */
  readonly address?: string;
  readonly clause: string;
}

const titledBy = (words: Readonly<Record<string, Bilingual>>, ids: readonly string[] = []): Titled[] =>
  ids.map(id => ({ id, title: words[id] ?? { zh: id, en: id } }));

/** An agency or a partner by its name; what the scheme does not know stands for itself. */
function bodyOf(scheme: Scheme, id: string): Titled {
  const title = scheme.partners.find(partner => partner.id === id)?.title ?? scheme.agencies.find(agency => agency.name === id)?.body;
  return { id, title: title ?? { zh: id, en: id } };
}

function listed(scheme: Scheme, station: Station, calendar: WorkCalendar, at: number, base: string | undefined): StationListed {
  const { id, title, agency, area, hours, chosenBy, clause } = station;
  const tier = scheme.tiers.find(rung => rung.id === station.tier);
  return {
    place: scheme.place, id, title, agency, chosenBy, clause,
    tier: { id: station.tier, title: tier?.title ?? { zh: station.tier, en: station.tier } },
    host: bodyOf(scheme, station.host),
    trade: titledBy(TRADES, station.trade), offers: titledBy(OFFERS, station.offers),
    ...(area === undefined ? {} : { area }),
    hours: hours ? sayHours(hours) : [],
    staff: station.staff.map(({ post, does, roster }) => ({ post, does, ...(roster === undefined ? {} : { roster }) })),
    ...(hours ? { opening: openingAt(hours, calendar, at) } : {}),
    ...(station.offers.includes('intake') ? { address: stationAddress(scheme.place, id, base) } : {}),
  };
}

/**
 * 站点名册: the stations of a place by tier, from the lowest to the highest, within a tier as the scheme lists them; each
 * with host, trade, area, hours, staff, whether it is open, and what its code leads to. Pure.
 * @param at the instant for which it says what is open; milliseconds since 1970, UTC
 * @param base public address of the worker's page, as `readPublicAddress` gives it
 */
export function stationRegister(scheme: Scheme, calendar: WorkCalendar, at: number, base?: string): StationListed[] {
  const rank = new Map(scheme.tiers.map((tier, index) => [tier.id, index]));
  return scheme.stations.map(station => listed(scheme, station, calendar, at, base))
    .sort((a, b) => (rank.get(a.tier.id) ?? -1) - (rank.get(b.tier.id) ?? -1));
}
