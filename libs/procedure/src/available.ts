import type { Refusal } from '@fengqiao/kernel';
import { citation } from './basis.js';
import { holdOf, openActions } from './decide.js';
import { SYSTEM, type Procedure } from './describe.js';
import { VISITOR } from './visitor.js';
import type { Actor } from './docket-state.js';
import type { Clock } from './clock.js';
import { actionNotOpen, docketHeld, roleNotAllowed } from './refusals.js';

/** One line of the desk: an action, its basis, and why it is closed if it is. */
export interface OfferedAction {
  readonly action: string;
  readonly title: string;
  readonly basis: string;
  readonly open: boolean;
  readonly why?: Refusal;
}

/**
 * Every action that people may take on a docket in `state`, open ones first, each closed one with its reason.
 * @param procedure the page; as it stands under the place's scheme, where its steps are wanted as well
 * @param clocks those of the docket; a running hold closes what it holds up
 */
export function offeredActions(procedure: Procedure, state: string, actor: Actor, clocks: readonly Clock[] = []): OfferedAction[] {
  const open = openActions(procedure, state, actor.roles);
  return Object.values(procedure.actions)
    .filter(action => action.by.some(role => role !== SYSTEM && role !== VISITOR))
    .map((action): OfferedAction => {
      const line = { action: action.name, title: action.title, basis: citation(action.basis) };
      if (!action.by.some(role => actor.roles.includes(role))) return { ...line, open: false, why: roleNotAllowed(action) };
      if (!open.includes(action.name)) return { ...line, open: false, why: actionNotOpen(procedure, action, state, open) };
      const held = holdOf(action, clocks);
      return held ? { ...line, open: false, why: docketHeld(action, held) } : { ...line, open: true };
    })
    .sort((a, b) => Number(b.open) - Number(a.open));
}
