import type { Refusal } from '@fengqiao/kernel';
import { holds, type RouteFacts } from './condition.js';
import { choiceNeeded, noRoute, routeClosed, routeNotAllowed, type Closed, type Wanted } from './refusals.js';
import type { Scheme, Way } from './scheme.js';
import { termOf, type Term } from './term.js';

/** A way that is open: from whom to whom for what, with whose consent, by which clause. */
export interface Route {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly purpose: string;
  /** Whose recorded consent it needs. `both` is worker and employer. */
  readonly consent: 'none' | 'worker' | 'both';
  readonly clause: string;
  readonly answerWithin?: Term;
}

/** What is asked for: who sends what, to whom if that was chosen, and what is known of the case. */
export interface RouteRequest extends Wanted {
  readonly facts?: RouteFacts;
}

/** Why a route is closed for a case, or nothing when it is open. */
export function closedBecause(route: Pick<Way, 'when' | 'unless' | 'clause'>, facts: RouteFacts): Closed | undefined {
  const closing = route.unless?.find(({ why: _why, clause: _clause, ...condition }) => holds(condition, facts));
  if (closing) return { why: closing.why, clause: closing.clause };
  if (route.when && !holds(route.when, facts)) {
    return { why: { zh: '不具备该路由写明的条件', en: 'the condition of this route is not met' }, clause: route.clause };
  }
  return undefined;
}

/** The application of either party is its own consent; a step ordered in writing by a body that may order it needs none. */
function consentOf(route: Way, facts: RouteFacts): Route['consent'] {
  if (route.mayOrder && facts.ordered) return 'none';
  if (route.consent === 'either') return facts.applicant === 'employer' ? 'none' : 'worker';
  return route.consent;
}

const asRoute = (route: Way, from: string, facts: RouteFacts): Route => ({
  id: route.id, from, to: route.to, purpose: route.purpose, consent: consentOf(route, facts), clause: route.clause,
  ...(route.answerWithin ? { answerWithin: termOf(route.answerWithin) } : {}),
});

/** Every way by which an agency may send a purpose, open or not, in the order of the file. */
export const waysOf = (scheme: Scheme, from: string, purpose: string): readonly Way[] =>
  scheme.routes.filter(route => route.purpose === purpose && route.from.includes(from))
    .flatMap(route => route.to.filter(to => to !== from).map(to => ({ ...route, to })));

/**
 * Where a hand-off may go. Total: every question has a route or a refusal.
 * Without a chosen receiver it is the first open route marked `default`, else the only open one.
 * @returns the route, or `no-route` (the scheme knows none), `route-not-allowed` (not to this receiver, or closed for
 *   this case, with the reason), `choice-needed` (several, and nobody has chosen)
 */
export function routeFor(scheme: Scheme, request: RouteRequest): Route | Refusal {
  const { from, purpose, to, facts = {} } = request;
  const known = waysOf(scheme, from, purpose);
  if (known.length === 0) return noRoute(scheme, request);
  const open = known.filter(route => !closedBecause(route, facts));
  const wanted = to === undefined ? open : open.filter(route => route.to === to);
  const found = wanted.find(route => route.default) ?? (wanted.length === 1 || to !== undefined ? wanted[0] : undefined);
  if (found) return asRoute(found, from, facts);
  if (wanted.length > 1) return choiceNeeded(scheme, request, wanted);
  const closed = known.find(way => to === undefined || way.to === to);
  if (!closed) return routeNotAllowed(scheme, { ...request, to: to! }, open);
  return routeClosed(scheme, request, closed, closedBecause(closed, facts)!, open);
}

/** Every receiver an agency may choose for a purpose now, for the page that offers the choice. */
export function choicesFor(scheme: Scheme, from: string, purpose: string, facts: RouteFacts = {}): Route[] {
  return waysOf(scheme, from, purpose).filter(route => !closedBecause(route, facts)).map(route => asRoute(route, from, facts));
}
