import type { Inherited, Scheme } from './scheme.js';

type Partner = Inherited<'partners'>;
type Counter = NonNullable<Partner['counter']>;
type Route = Inherited<'routes'>;

const agencyOf = ({ id, title, clause, origin }: Partner, { desk, tier, liaison, seal }: Counter): Inherited<'agencies'> =>
  ({ name: id, body: title, role: 'member', desk, tier, liaison, seal, observes: false, clause, origin });

/** With the worker's consent, as the worker wishes: a partner hands in, it does not decide. */
const routeOf = ({ id, clause, origin }: Partner, { hands, to }: Counter): Route =>
  ({ id: `${id}-hands-in`, from: [id], purpose: hands, to: [to], default: true, consent: 'worker', chosenBy: 'worker', mayOrder: false, clause, origin });

/** What makes a case one for joint handling may show at a counter as well as anywhere: it tells the same ones, by the same clause. */
function alsoTelling({ triggers, routes }: Scheme, counters: readonly string[]): Route[] {
  const told = new Set(triggers.map(({ purpose }) => purpose));
  return routes.map(route => (told.has(route.purpose) && route.consent === 'none' ? { ...route, from: [...route.from, ...counters] } : route));
}

/** A mechanism in which every partner whose counter is connected takes part as an agency, by the clause that makes it a partner. */
export function withCounters(scheme: Scheme): Scheme {
  const connected = scheme.partners.flatMap(partner => (partner.counter?.connected ? [{ partner, counter: partner.counter }] : []));
  if (connected.length === 0) return scheme;
  return {
    ...scheme,
    agencies: [...scheme.agencies, ...connected.map(({ partner, counter }) => agencyOf(partner, counter))],
    routes: [...alsoTelling(scheme, connected.map(({ partner }) => partner.id)), ...connected.map(({ partner, counter }) => routeOf(partner, counter))],
  };
}
