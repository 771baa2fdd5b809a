import { offeredActions, type Procedure } from '@fengqiao/procedure';
import { Walk, type Start } from './walk.js';

/** The actions of a page that none of these walks has taken; a page's tests end with this list empty. */
export function untouched(procedure: Procedure, walks: readonly Walk[]): string[] {
  const taken = new Set(walks.filter(walk => walk.procedure === procedure).flatMap(walk => walk.taken));
  return Object.keys(procedure.actions).filter(name => !taken.has(name));
}

/** Starts walks through one page and remembers them, so that its spec can end by asking which actions nobody has taken. */
export function livesOf(procedure: Procedure) {
  const walks: Walk[] = [];
  const life = (start?: Start): Walk => {
    const walk = new Walk(procedure, start);
    walks.push(walk);
    return walk;
  };
  return { life, untouched: () => untouched(procedure, walks) };
}

/** The actions that a state leaves open to one role. */
export const openTo = (procedure: Procedure, state: string, role: string): string[] =>
  offeredActions(procedure, state, { id: 'somebody', roles: [role] }).filter(offered => offered.open).map(offered => offered.action);
