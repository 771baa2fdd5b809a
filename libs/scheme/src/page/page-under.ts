import type { Procedure } from '@fengqiao/procedure';
import type { Scheme } from '../scheme.js';
import { aftercareSteps } from './aftercare-steps.js';
import { flagSteps } from './flag-steps.js';
import { holdSteps } from './hold-steps.js';
import { lengthenSteps } from './lengthen-steps.js';
import { moveSteps } from './move-steps.js';
import { orderSteps } from './order-steps.js';
import { triggerSteps } from './trigger-steps.js';

const LINES = [flagSteps, moveSteps, orderSteps, holdSteps, lengthenSteps, triggerSteps, aftercareSteps] as const;

/** A page about the parts of a dispute that agencies hand each other; a check of a station, say, is none. */
const isLeg = (page: Procedure): boolean => Object.values(page.actions).some(action => action.refers.length + action.receives.length > 0);

function write(scheme: Scheme, page: Procedure, agency: string): Procedure {
  if (!isLeg(page)) return page;
  const added = LINES.map(lines => lines(scheme, page, agency));
  return {
    ...page,
    duties: Object.assign({}, page.duties, ...added.map(one => one.duties)) as Procedure['duties'],
    actions: { ...page.actions, ...Object.fromEntries(added.flatMap(one => one.actions).map(action => [action.name, action])) },
  };
}

/** Pages are data that never changes, and so are schemes: each pair is written once. */
const written = new WeakMap<Scheme, WeakMap<Procedure, Procedure>>();

/**
 * An agency's page as it stands under a scheme. What the scheme says must happen becomes steps and duties of the page
 * like its own: flags, holds, triggers, orders, longer promises, later duties. So one engine runs them, with the same
 * permissions, clocks, ledger and notices, and the clause stands where the page has its article.
 */
export function pageUnder(scheme: Scheme, page: Procedure, agency: string): Procedure {
  const known = written.get(scheme) ?? new WeakMap<Procedure, Procedure>();
  written.set(scheme, known);
  const found = known.get(page) ?? write(scheme, page, agency);
  known.set(page, found);
  return found;
}
