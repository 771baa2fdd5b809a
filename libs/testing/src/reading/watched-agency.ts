import { idsOf } from '@fengqiao/case-file';
import type { Agency } from '@fengqiao/contracts';
import { isRefusal } from '@fengqiao/kernel';
import { NEW, type Action, type Procedure } from '@fengqiao/procedure';
import type { Readings } from './readings.js';
import { unrecorded } from './recorded.js';

type Decide = NonNullable<Action['decide']>;

/** What an action is told came from another agency, where a referral, a notice or an answer runs it. */
function originOf(action: Action, docket: Parameters<Decide>[0], input: unknown): `particulars ${string}` | `answer ${string}` | undefined {
  const { purpose } = (input ?? {}) as { purpose?: unknown };
  if (typeof purpose === 'string' && Object.hasOwn(action.hears, purpose)) return `answer ${purpose}`;
  if (docket.openedBy && action.receives.includes(docket.openedBy.purpose)) return `particulars ${docket.openedBy.purpose}`;
  return action.learns?.[0] ? `particulars ${action.learns[0]}` : undefined;
}

function watchedDecide(page: Procedure, action: Action, decide: Decide, readings: Readings): Decide {
  const reader = `${page.name}.${action.name}`;
  return (docket, input, moment) => {
    if (docket.state === NEW) readings.begins(docket.id, docket.file);
    const origin = originOf(action, docket, input);
    const told = origin ? readings.watchValue(input, page.name, origin, reader) : input;
    const decision = unrecorded(decide({ ...docket, file: readings.watch(docket.file, docket.id, page.name, reader) }, told, moment));
    if (!isRefusal(decision) && decision.adds) readings.puts(docket.id, idsOf(decision.adds));
    return decision;
  };
}

/** What a page without a rule would decide: the input is kept under the facts of the same names, by the engine itself. */
function watchedOpening(page: Procedure, readings: Readings): Decide {
  const known = Object.keys(page.facts.shape);
  return (docket, input) => {
    readings.begins(docket.id, docket.file);
    return { facts: Object.fromEntries(Object.entries(input ?? {}).filter(([name]) => known.includes(name))) };
  };
}

function watchedAction(page: Procedure, action: Action, readings: Readings): Action {
  if (action.decide) return { ...action, decide: watchedDecide(page, action, action.decide, readings) };
  return action.from.includes(NEW) ? { ...action, decide: watchedOpening(page, readings) } : action;
}

/** The page, whose rules tell what they look at. It decides as before. */
export const watchedPage = (page: Procedure, readings: Readings): Procedure =>
  ({ ...page, actions: Object.fromEntries(Object.entries(page.actions).map(([name, action]) => [name, watchedAction(page, action, readings)])) });

/** The agency with its pages watched. */
export const watchedAgency = (agency: Agency, readings: Readings): Agency =>
  ({ ...agency, procedures: agency.procedures.map(page => watchedPage(page, readings)) });
