import { NEW, type Action, type Procedure } from '@fengqiao/procedure';
import { z } from 'zod';
import type { Inherited, Scheme } from '../scheme.js';
import { BY_ITSELF, byClause, consentShape, linkageStep, liveStates, officersOf, staying, Why, type LinkageSteps } from './linkage-step.js';

type Hold = Inherited<'holds'>;

/** The duty whose clock runs while a page is held. */
export const holdDuty = (hold: Pick<Hold, 'id'>): string => `hold.${hold.id}`;
/** The step that ends a hold: a person's, or the mechanism's own when its time is up or what it awaited has come. */
export const releaseOf = (hold: Pick<Hold, 'id'>): string => `release-${hold.id}`;

function stepsOf(page: Procedure, hold: Hold, before: Action): Action[] {
  const duty = holdDuty(hold);
  const frozen = Object.keys(hold.clocks).filter(name => hold.clocks[name] === 'frozen');
  const waiting = before.from.filter(state => state !== NEW);
  return [
    linkageStep({
      name: `hold-${hold.id}`, title: `暂缓：${before.title}`, ...staying(waiting), by: before.by, basis: byClause(hold),
      input: z.strictObject({ ...consentShape(hold.consent), reason: Why }), starts: [duty], pauses: frozen,
    }),
    linkageStep({
      name: releaseOf(hold), title: `暂缓结束：${before.title}`, ...staying(liveStates(page)), by: [...officersOf(page), ...BY_ITSELF], basis: byClause(hold),
      input: z.looseObject({}), drops: [duty], expires: [duty], resumes: frozen,
    }),
  ];
}

/**
 * 暂缓: while a hold runs, the step that it holds up is closed; clocks that it freezes stand still and go on afterwards.
 * A hold ends by itself on its last day: that is no duty missed.
 */
export function holdSteps(scheme: Scheme, page: Procedure): LinkageSteps {
  const holds = scheme.holds.filter(hold => hold.procedure === page.name && Object.hasOwn(page.actions, hold.before));
  return {
    actions: [
      ...holds.flatMap(hold => stepsOf(page, hold, page.actions[hold.before]!)),
      ...[...Map.groupBy(holds, hold => hold.before)].map(([name, own]) => ({ ...page.actions[name]!, heldBy: own.map(holdDuty) })),
    ],
    duties: Object.fromEntries(holds.map(hold => [holdDuty(hold), { title: `暂缓：${page.actions[hold.before]!.title}`, whose: 'parties' as const }])),
  };
}
