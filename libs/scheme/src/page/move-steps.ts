import { isRefusal, type Refusal } from '@fengqiao/kernel';
import type { Action, ClimbAsked, Procedure } from '@fengqiao/procedure';
import { holds, type RouteFacts } from '../condition.js';
import { routeFacts } from '../route-facts.js';
import type { Inherited, Scheme } from '../scheme.js';
import { movesFrom } from '../stations-for.js';
import type { LinkageSteps } from './linkage-step.js';
import { moveConditionNotMet, moveIsTheWorkers, moveNotOfPlace, moveTurned, stationNotOfPlace } from './refusals.js';
import { sayMove } from './say-move.js';

type Move = Inherited<'moves'>;

/** The tier of a station that is the agency's own; without one the agency's, where the case came in. */
const tierOf = (scheme: Scheme, agency: string, station: string | undefined): string | undefined =>
  (station === undefined ? scheme.agencies.find(one => one.name === agency) : scheme.stations.find(one => one.id === station && one.agency === agency))?.tier;

/** Below 0 where a tier lies lower than the other. */
const rise = (scheme: Scheme, from: string, to: string): number => {
  const rank = (tier: string) => scheme.tiers.findIndex(one => one.id === tier);
  return rank(to) - rank(from);
};

/** The line of the scheme by which a docket may go there now, or why it may not. */
function lineFor(scheme: Scheme, agency: string, station: string | undefined, asked: ClimbAsked, facts: RouteFacts): Move | Refusal {
  const from = tierOf(scheme, agency, station);
  const to = tierOf(scheme, agency, asked.to);
  if (to === undefined) return stationNotOfPlace(scheme, agency, asked.to);
  const ways = from === undefined ? [] : movesFrom(scheme, from);
  const lines = ways.filter(move => move.to === to);
  if (!lines.length) return moveNotOfPlace(scheme, from, to, ways);
  if (rise(scheme, from!, to) > 0 !== (asked.direction === 'up')) return moveTurned(lines[0]!);
  const open = lines.filter(move => !move.when || holds(move.when, facts));
  if (!open.length) return moveConditionNotMet(scheme, lines);
  return open.find(move => move.decidedBy !== 'worker' || asked.workerAgrees) ?? moveIsTheWorkers(open[0]!);
}

/** The page's own rule first, then the place's: the clause by which the case goes is said with the step. */
const underScheme = (scheme: Scheme, agency: string, action: Action): Action => ({
  ...action,
  decide: (docket, input, moment) => {
    const decided = action.decide?.(docket, input, moment) ?? {};
    if (isRefusal(decided) || !action.climbs) return decided;
    const asked = action.climbs.asked(input);
    const line = lineFor(scheme, agency, action.climbs.from(docket), asked, { ...routeFacts(docket.file), ...(asked.outcome ? { outcome: asked.outcome } : {}) });
    return isRefusal(line) ? line : { remark: sayMove(scheme, line), ...decided };
  },
});

/** 升级与下派: a page's own steps along the ladder, open only for the moves that the place's document knows. */
export const moveSteps = (scheme: Scheme, page: Procedure, agency: string): LinkageSteps => ({
  actions: Object.values(page.actions).filter(action => action.climbs).map(action => underScheme(scheme, agency, action)),
});
