import { observersOf, type Scheme } from './scheme.js';

/** One agency may publish to another on the bus of a place, and these kinds of message only. */
export interface BusRoute {
  readonly place: string;
  readonly from: string;
  readonly to: string;
  /** The noun of the subject: a referral and its answers, a step for the progress page and the journey, receipts, ledger checkpoints. */
  readonly nouns: readonly ('referral' | 'step' | 'receipt' | 'checkpoint')[];
}

function routesOfPlace(scheme: Scheme): BusRoute[] {
  const observers = observersOf(scheme);
  const names = scheme.agencies.map(agency => agency.name);
  const joined = new Set(scheme.routes.flatMap(route => route.from.flatMap(from => route.to.flatMap(to => [`${from} ${to}`, `${to} ${from}`]))));
  return names.flatMap(from => names.filter(to => to !== from).map((to): BusRoute => ({
    place: scheme.place, from, to,
    nouns: [
      ...(joined.has(`${from} ${to}`) ? ['referral' as const] : []),
      ...(observers.includes(to) ? ['step' as const] : []),
      'receipt', 'checkpoint',
    ],
  })));
}

/**
 * Which agencies may write to which, for the permissions of the bus. Routes count in both directions because answers
 * travel back; every pair exchanges ledger checkpoints and receipts.
 */
export function busRoutes(schemes: Scheme | readonly Scheme[]): BusRoute[] {
  const all = new Map<string, BusRoute>();
  for (const scheme of [schemes].flat()) {
    for (const route of routesOfPlace(scheme)) {
      const key = `${route.place} ${route.from} ${route.to}`;
      const nouns = new Set([...(all.get(key)?.nouns ?? []), ...route.nouns]);
      all.set(key, { ...route, nouns: [...nouns] });
    }
  }
  return [...all.values()];
}
