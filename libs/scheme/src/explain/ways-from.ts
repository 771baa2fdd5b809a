import type { Bilingual } from '@fengqiao/kernel';
import { SYSTEM, type Procedure } from '@fengqiao/procedure';
import { holds, type Condition, type RouteFacts } from '../condition.js';
import { holdDuty } from '../page/hold-steps.js';
import { waysOf } from '../route-for.js';
import type { Scheme, Way } from '../scheme.js';
import { sayCondition } from './say-condition.js';

/** A way by which a case may go on from where it is. */
export interface OpenWay {
  readonly route: string;
  readonly purpose: string;
  readonly to: string;
  /** Titles of the steps that take it. */
  readonly by: readonly string[];
  /** Roles that may take it. */
  readonly roles: readonly string[];
  readonly consent: Way['consent'];
  readonly chosenBy: Way['chosenBy'];
  readonly mayOrder: boolean;
  /** What must hold, and what would close it, where the joint office cannot know from steps alone. */
  readonly provided: readonly Bilingual[];
  readonly clause: string;
}

/** A way that is closed now, and why. */
export interface ClosedWay {
  /** What cannot be handed over; absent where a step of the page itself is closed. */
  readonly purpose?: string;
  readonly to?: string;
  /** Title of the step that a hold keeps closed. */
  readonly step?: string;
  readonly why: Bilingual;
  readonly clause?: string;
}

/** Members of a condition that the steps of a case tell; the others lie in its file, which the joint office does not see. */
const TOLD: readonly string[] = ['flags', 'failures', 'outcome'];

/** Whether a condition holds, or `undefined` where the steps do not tell. */
function known(condition: Condition, facts: RouteFacts): boolean | undefined {
  const members = Object.keys(condition).filter(member => condition[member as keyof Condition] !== undefined);
  const told = Object.fromEntries(members.filter(member => TOLD.includes(member)).map(member => [member, condition[member as keyof Condition]])) as Condition;
  if (Object.keys(told).length > 0 && !holds(told, facts)) return false;
  return members.every(member => TOLD.includes(member)) ? true : undefined;
}

type Standing = { readonly open: OpenWay } | { readonly closed: ClosedWay };

function standingOf(scheme: Scheme, way: Way, facts: RouteFacts, taken: Pick<OpenWay, 'by' | 'roles'>): Standing {
  const { purpose, to, clause } = way;
  const provided: Bilingual[] = [];
  for (const { why, clause: closing, ...condition } of way.unless ?? []) {
    const holdsNow = known(condition, facts);
    if (holdsNow) return { closed: { purpose, to, why, clause: closing } };
    if (holdsNow === undefined) provided.push({ zh: `除非${sayCondition(scheme, condition).zh}`, en: `unless ${sayCondition(scheme, condition).en}` });
  }
  const met = way.when ? known(way.when, facts) : true;
  if (met === false) return { closed: { purpose, to, why: { zh: `须${sayCondition(scheme, way.when!).zh}`, en: `needs: ${sayCondition(scheme, way.when!).en}` }, clause } };
  if (met === undefined) provided.push({ zh: `须${sayCondition(scheme, way.when!).zh}`, en: `if ${sayCondition(scheme, way.when!).en}` });
  return { open: { route: way.id, purpose, to, ...taken, consent: way.consent, chosenBy: way.chosenBy, mayOrder: way.mayOrder, provided, clause } };
}

/** The purposes that a page's people can send, each with the steps that do it, those open in a state apart from the others. */
function sendingSteps(page: Procedure, state: string) {
  const people = Object.values(page.actions).filter(action => action.by.some(role => role !== SYSTEM) && action.refers.length > 0);
  const purposes = [...new Set(people.flatMap(action => action.refers))];
  return purposes.map(purpose => {
    const all = people.filter(action => action.refers.includes(purpose));
    return { purpose, all, open: all.filter(action => action.from.includes(state)) };
  });
}

/** The steps that a running hold keeps closed: acceptance, filing. */
function heldSteps(scheme: Scheme, page: Procedure, state: string, running: readonly string[]): ClosedWay[] {
  const holds = scheme.holds.filter(hold => running.includes(holdDuty(hold)));
  return holds.flatMap(hold => Object.values(page.actions).filter(action => action.from.includes(state) && action.heldBy?.includes(holdDuty(hold)))
    .map(action => ({ step: action.title, why: { zh: '案件在暂缓期内', en: 'the case is on hold' }, clause: hold.clause })));
}

/**
 * Which ways are open from a docket's state and which are closed, and why: by the page (not in this state), by the scheme
 * (no such route, or its condition), or by a hold that runs.
 * @param page the agency's page as it stands under the scheme
 * @param running duties of the docket whose clocks run
 * @param notices purposes that only inform; they lead nowhere and are left out
 */
export function waysFrom(
  scheme: Scheme, agency: string, page: Procedure, state: string, facts: RouteFacts, running: readonly string[], notices: readonly string[] = [],
): { open: OpenWay[]; closed: ClosedWay[] } {
  const open: OpenWay[] = [];
  const closed: ClosedWay[] = heldSteps(scheme, page, state, running);
  for (const { purpose, all, open: now } of sendingSteps(page, state).filter(one => !notices.includes(one.purpose))) {
    const ways = waysOf(scheme, agency, purpose);
    if (ways.length === 0) {
      closed.push({ purpose, why: { zh: '本机制没有这条路由', en: 'this scheme has no such route' } });
    } else if (now.length === 0) {
      const states = [...new Set(all.flatMap(action => action.from))].map(name => page.states[name]?.title ?? name).join('、');
      closed.push({ purpose, why: { zh: `现处状态不能办理（须在：${states}）`, en: `not in this state (only in: ${[...new Set(all.flatMap(action => action.from))].join(', ')})` } });
    } else {
      const taken = { by: now.map(action => action.title), roles: [...new Set(now.flatMap(action => action.by))].filter(role => role !== SYSTEM) };
      for (const way of ways) {
        const standing = standingOf(scheme, way, facts, taken);
        if ('open' in standing) open.push(standing.open);
        else closed.push(standing.closed);
      }
    }
  }
  return { open, closed };
}
