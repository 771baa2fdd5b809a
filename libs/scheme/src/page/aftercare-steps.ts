import type { Procedure } from '@fengqiao/procedure';
import { z } from 'zod';
import type { Inherited, Scheme } from '../scheme.js';
import { BY_ITSELF, byClause, isCounted, linkageStep, officersOf, staying, Why, type LinkageSteps } from './linkage-step.js';
import { aftercareDone } from './refusals.js';

type Care = Inherited<'aftercare'>;

/** The step by which a later duty begins: `aftercare-visits-begins`. */
export const aftercareStep = (care: Pick<Care, 'id'>): string => `aftercare-${care.id}-begins`;

const stateOf = (care: Care): string => care.after.slice(care.after.indexOf('.') + 1);

/** A state and everything that can follow it. */
function onward(page: Procedure, start: string): string[] {
  const seen = new Set([start]);
  for (const state of seen) {
    for (const action of Object.values(page.actions)) if (action.from.includes(state)) for (const to of action.to) seen.add(to);
  }
  return [...seen];
}

const countIn = (facts: Readonly<Record<string, unknown>>): Readonly<Record<string, number>> => (facts['aftercare'] ?? {}) as Record<string, number>;

function ownSteps(page: Procedure, care: Care): LinkageSteps {
  const [first, again] = [`aftercare.${care.id}`, `aftercare.${care.id}.again`];
  const repeats = care.repeat?.times ?? 0;
  const wound = [...(isCounted(care) ? [first] : []), ...(isCounted(care.repeat) ? [again] : [])];
  return {
    actions: [
      linkageStep({
        name: aftercareStep(care), title: `后续职责：${care.title.zh}`, ...staying([stateOf(care)]), by: BY_ITSELF, basis: byClause(care), input: z.looseObject({}),
        starts: wound.filter(duty => duty === first),
      }),
      linkageStep({
        name: `aftercare-${care.id}`, title: care.title.zh, ...staying(onward(page, stateOf(care))), by: officersOf(page), basis: byClause(care),
        input: z.strictObject({ note: Why }), stops: wound, starts: wound.filter(duty => duty === again),
        decide: ({ facts }) => {
          const done = (countIn(facts)[care.id] ?? 0) + 1;
          if (wound.length > 0 && done > repeats + 1) return aftercareDone(care);
          return { facts: { aftercare: { ...countIn(facts), [care.id]: done } }, clocks: { [again]: done <= repeats ? {} : false } };
        },
      }),
    ],
    duties: Object.fromEntries(wound.map(duty => [duty, { title: care.title.zh, outlives: true as const }])),
  };
}

/** Somebody else's duty: the mechanism tells them, on the day. */
const noticeTo = (care: Care): LinkageSteps => ({
  actions: [linkageStep({
    name: aftercareStep(care), title: `后续职责：${care.title.zh}`, ...staying([stateOf(care)]), by: BY_ITSELF, basis: byClause(care), input: z.looseObject({}),
    refers: ['copy'],
    decide: () => ({ refer: [{ purpose: 'copy', to: care.by, particulars: { subject: care.title.zh, body: `请按机制办理后续职责。依据：${care.clause}` } }] }),
  })],
});

/** 后续职责: what is owed once a docket has come to a state, by whoever holds it, as often as the scheme says. */
export function aftercareSteps(scheme: Scheme, page: Procedure, agency: string): LinkageSteps {
  const steps = scheme.aftercare.filter(care => care.after.startsWith(`${page.name}.`) && Object.hasOwn(page.states, stateOf(care)))
    .map(care => (care.by === agency ? ownSteps(page, care) : noticeTo(care)));
  return { actions: steps.flatMap(one => one.actions), duties: Object.assign({}, ...steps.map(one => one.duties)) as Procedure['duties'] };
}
