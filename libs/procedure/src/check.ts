import { NEW, SYSTEM, type Procedure } from './describe.js';
import { VISITOR } from './visitor.js';

/** A mistake of a page, named with its place. */
export interface Finding {
  readonly procedure: string;
  readonly at: string;
  readonly what: string;
}

function reachable(procedure: Procedure): Set<string> {
  const seen = new Set<string>([NEW]);
  for (let grew = true; grew;) {
    grew = false;
    for (const action of Object.values(procedure.actions)) {
      if (!action.from.some(state => seen.has(state))) continue;
      for (const to of action.to) if (!seen.has(to)) { seen.add(to); grew = true; }
    }
  }
  return seen;
}

/** States from which a terminal state can be reached; a page with no terminal state at all runs for ever and is let be. */
function canEnd(procedure: Procedure): Set<string> {
  const ends = new Set(Object.entries(procedure.states).filter(([, state]) => state.terminal).map(([name]) => name));
  if (ends.size === 0) return new Set(Object.keys(procedure.states));
  for (let grew = true; grew;) {
    grew = false;
    for (const action of Object.values(procedure.actions)) {
      if (!action.to.some(to => ends.has(to))) continue;
      for (const from of action.from) if (!ends.has(from)) { ends.add(from); grew = true; }
    }
  }
  return ends;
}

function checkStates(procedure: Procedure): Finding[] {
  const reached = reachable(procedure);
  const ending = canEnd(procedure);
  return Object.entries(procedure.states).flatMap(([state, spec]) => {
    const found: Finding[] = [];
    const at = `states.${state}`;
    const leaving = Object.values(procedure.actions).filter(action => action.from.includes(state));
    if (!reached.has(state)) found.push({ procedure: procedure.name, at, what: 'no action leads here' });
    if (!spec.terminal && !ending.has(state)) found.push({ procedure: procedure.name, at, what: 'no way from here to an end' });
    if (spec.terminal && leaving.length) found.push({ procedure: procedure.name, at, what: `terminal, but "${leaving[0]!.name}" leaves it` });
    return found;
  });
}

function checkDuties(procedure: Procedure): Finding[] {
  const actions = Object.values(procedure.actions);
  return Object.keys(procedure.duties).flatMap(duty => {
    const at = `duties.${duty}`;
    const found: Finding[] = [];
    if (!actions.some(action => action.starts.includes(duty))) found.push({ procedure: procedure.name, at, what: 'no action starts it' });
    const ends = actions.some(action => action.stops.includes(duty) || action.expires.includes(duty)
      || action.to.some(to => procedure.states[to]?.terminal));
    if (!ends) found.push({ procedure: procedure.name, at, what: 'no action stops it and no end drops it' });
    return found;
  });
}

function checkActions(procedure: Procedure): Finding[] {
  const known = new Set([NEW, ...Object.keys(procedure.states)]);
  return Object.values(procedure.actions).flatMap(action => {
    const at = `actions.${action.name}`;
    const found: Finding[] = [];
    const say = (what: string) => found.push({ procedure: procedure.name, at, what });
    for (const state of [...action.from, ...action.to]) if (!known.has(state)) say(`unknown state "${state}"`);
    const learns = action.learns?.length ?? 0;
    const wired = learns + action.receives.length + action.follows.length + Object.keys(action.hears).length + action.expires.length > 0;
    if (wired && !action.by.includes(SYSTEM)) say('runs by itself, but is not open to the system');
    if (!wired && action.by.every(role => role === SYSTEM)) say('open to the system alone, yet nothing runs it');
    // The core reads for a person's step on a docket that is there; nothing else asks it to.
    if (action.consults && (wired || action.by.includes(SYSTEM) || action.from.includes(NEW))) say('consults other dockets, but is not a person\'s step on its own');
    if (action.receives.length && !action.from.includes(NEW)) say('receives a referral, but does not open a docket');
    if (action.by.includes(VISITOR) !== (action.selfFiling !== undefined)) say('is open to a visitor without saying how they file, or says so and is not');
    if (action.selfFiling && !action.from.includes(NEW)) say('a visitor may take it, but it opens no docket');
    if (learns && action.from.includes(NEW)) say('learns from a notice, which opens no docket');
    return found;
  });
}

function checkRoster({ name, facts, states, roster }: Procedure): Finding[] {
  if (!roster) return [];
  const { serving, ...named } = roster;
  return [
    ...Object.values(named).filter(fact => !Object.hasOwn(facts.shape, fact)).map(fact => `no fact "${fact}"`),
    ...serving.filter(state => !Object.hasOwn(states, state)).map(state => `no state "${state}"`),
  ].map(what => ({ procedure: name, at: 'roster', what }));
}

function checkSittings({ name, facts, states, sittings }: Procedure): Finding[] {
  if (!sittings) return [];
  const { days, bench, awaiting } = sittings;
  return [
    ...[days, ...(bench ? [bench] : [])].filter(fact => !Object.hasOwn(facts.shape, fact)).map(fact => `no fact "${fact}"`),
    ...awaiting.filter(state => !Object.hasOwn(states, state)).map(state => `no state "${state}"`),
  ].map(what => ({ procedure: name, at: 'sittings', what }));
}

/** Every mistake a page holds; a service with one does not start. */
export function checkProcedure(procedure: Procedure): Finding[] {
  return [...checkStates(procedure), ...checkDuties(procedure), ...checkActions(procedure), ...checkRoster(procedure), ...checkSittings(procedure)];
}
