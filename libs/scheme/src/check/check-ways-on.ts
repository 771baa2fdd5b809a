import { WORK_RELATIONS } from '@fengqiao/case-file';
import { closedBecause } from '../route-for.js';
import type { Inherited } from '../scheme.js';
import { aboutEntry, aboutScheme, proceduresTakingPart, type SchemeCheck, type SchemeFinding, type Subject } from './finding.js';
import { acceptsOf, type ActionView, type ProcedureView } from './world.js';

/** Where a dispute is decided when it could not be mediated (劳动争议调解仲裁法 art. 5; 民事诉讼法 art. 122). */
const DECIDED_BY = ['arbitration', 'court-filing'];
/** An agency that takes one of these goes on with the case itself when a mediation it entrusted has failed. */
const GOES_ON_ITSELF = [...DECIDED_BY, 'inspection-complaint'];

const RELATION_TITLES: Readonly<Record<string, string>> = {
  labour: '符合确立劳动关系', 'not-fully-labour': '不完全符合确立劳动关系', civil: '民事关系', undetermined: '关系未定',
};

function checkFailure(subject: Subject, route: Inherited<'routes'>): SchemeFinding[] {
  return route.from.flatMap(from => {
    const sender = subject.described.get(from);
    if (sender && acceptsOf(sender).some(purpose => GOES_ON_ITSELF.includes(purpose))) return [];
    const stuck = WORK_RELATIONS.filter(relation => !subject.scheme.routes.some(way =>
      DECIDED_BY.includes(way.purpose) && way.from.some(name => name === from || route.to.includes(name))
      && !closedBecause(way, { relation, outcome: 'failed' })));
    return stuck.length === 0 ? [] : [aboutEntry(subject, 'refusal', 'failed-mediation-stuck', { list: 'routes', item: route },
      { zh: `由 ${from} 转 ${route.to.join('、')} 调解不成后，“${stuck.map(relation => RELATION_TITLES[relation]).join('、')}”的案件没有去处`,
        en: `After a failed mediation from ${from} at ${route.to.join(', ')}, a case with relation ${stuck.join(', ')} has no way on` },
      { zh: `请为 ${from} 或 ${route.to.join('、')} 写一条通向仲裁（arbitration）或起诉（court-filing）的路由`,
        en: `Write a route for arbitration or court-filing from ${from} or ${route.to.join(' or ')}` })];
  });
}

/** A mediation that fails has a way to a decision, whatever the relation between the parties turns out to be. */
export const checkWaysOn: SchemeCheck = {
  run: subject => {
    const mediations = subject.scheme.routes.filter(route => route.purpose === 'mediation');
    return { looked: mediations.length, findings: mediations.flatMap(route => checkFailure(subject, route)) };
  },
  proves: n => ({ zh: `${n} 条调解路由不成后，各类用工关系都有裁或诉的去处`,
    en: `failed mediation (${n} routes): every kind of relation has a way to arbitration or court` }),
};

/** Whether a step can ever be taken in this place: its referrals have routes, or what it waits for can arrive. */
function canHappen(subject: Subject, agency: string, action: ActionView): boolean {
  const isRouted = (purpose: string) => subject.scheme.routes.some(route => route.purpose === purpose && route.from.includes(agency));
  const arrives = (purpose: string) => subject.scheme.routes.some(route => route.purpose === purpose && route.to.includes(agency));
  const refers = action.refers.filter(purpose => subject.purposes.get(purpose)?.kind !== 'notice');
  if (refers.length && !refers.some(isRouted)) return false;
  if (action.by.some(role => role !== 'system')) return true;
  const waitsFor = Object.keys(action.hears);
  return waitsFor.some(isRouted) || action.receives.some(arrives) || (waitsFor.length === 0 && action.receives.length === 0);
}

function spread(start: Iterable<string>, actions: readonly ActionView[], direction: 'onward' | 'back'): Set<string> {
  const seen = new Set(start);
  for (let grew = true; grew;) {
    grew = false;
    for (const action of actions) {
      const [near, far] = direction === 'onward' ? [action.from, action.to] : [action.to, action.from];
      if (!near.some(state => seen.has(state))) continue;
      for (const state of far) if (!seen.has(state)) { seen.add(state); grew = true; }
    }
  }
  return seen;
}

function checkProcedureHere(subject: Subject, agency: string, procedure: ProcedureView): SchemeFinding[] {
  const actions = Object.values(procedure.actions).filter(action => canHappen(subject, agency, action));
  const ends = Object.keys(procedure.states).filter(state => procedure.states[state]!.terminal);
  if (ends.length === 0) return [];
  const reached = spread(['new'], actions, 'onward');
  const ending = spread(ends, actions, 'back');
  return Object.keys(procedure.states).filter(state => reached.has(state) && !ending.has(state))
    .map(state => aboutScheme(subject, 'refusal', 'state-without-exit', 'routes',
      { zh: `${agency} 的程序“${procedure.title}”到了“${procedure.states[state]!.title}”就出不来：后续动作要转办的事由在本机制没有路由`,
        en: `A docket of "${procedure.name}" at ${agency} cannot leave "${state}": what its next steps refer has no route in this scheme` },
      { zh: `请为 ${agency} 补写路由：${missing(subject, agency, procedure, state).join('、')}`,
        en: `Write a route from ${agency} for: ${missing(subject, agency, procedure, state).join(', ')}` }));
}

const missing = (subject: Subject, agency: string, procedure: ProcedureView, state: string): string[] => [...new Set(
  Object.values(procedure.actions).filter(action => action.from.includes(state) && !canHappen(subject, agency, action))
    .flatMap(action => [...action.refers, ...Object.keys(action.hears)]))];

/** Every state that a docket can reach in this place can also be left, to an end. */
export const checkStates: SchemeCheck = {
  run: subject => {
    const pages = proceduresTakingPart(subject);
    return { looked: pages.length, findings: pages.flatMap(({ agency, procedure }) => checkProcedureHere(subject, agency, procedure)) };
  },
  proves: n => ({ zh: `${n} 个程序中，凡在本地能到达的状态都能走到终点`, en: `procedures (${n}): every state that can be reached here leads to an end` }),
};
