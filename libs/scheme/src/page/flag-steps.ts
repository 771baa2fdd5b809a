import { linkageOf } from '@fengqiao/case-file';
import type { Action, Procedure } from '@fengqiao/procedure';
import { z } from 'zod';
import type { Inherited, Scheme } from '../scheme.js';
import { byClause, linkageStep, liveStates, officersOf, staying, Why, type LinkageSteps } from './linkage-step.js';
import { flagNotSet, flagSetAlready } from './refusals.js';

function stepsOf(page: Procedure, flag: Inherited<'flags'>, agency: string): Action[] {
  const common = { ...staying(liveStates(page)), by: officersOf(page), basis: byClause(flag), input: z.strictObject({ reason: Why }) };
  return [
    linkageStep({
      ...common, name: `flag-${flag.id}`, title: `加标记：${flag.title.zh}`,
      decide: ({ file }, _given, { on }) => {
        const linkage = linkageOf(file);
        if (linkage.flags.some(set => set.id === flag.id)) return flagSetAlready(flag);
        return { adds: { linkage: { ...linkage, flags: [...linkage.flags, { id: flag.id, on, by: agency }] } } };
      },
    }),
    linkageStep({
      ...common, name: `unflag-${flag.id}`, title: `取消标记：${flag.title.zh}`,
      decide: ({ file }) => {
        const linkage = linkageOf(file);
        if (!linkage.flags.some(set => set.id === flag.id)) return flagNotSet(flag);
        return { adds: { linkage: { ...linkage, flags: linkage.flags.filter(set => set.id !== flag.id) } } };
      },
    }),
  ];
}

/** 标记: an officer puts one of the scheme's flags on the case, or takes it off; both with a reason, both seen by the observers. */
export const flagSteps = (scheme: Scheme, page: Procedure, agency: string): LinkageSteps =>
  ({ actions: scheme.flags.flatMap(flag => stepsOf(page, flag, agency)) });
