import type { Procedure } from '@fengqiao/procedure';
import { z } from 'zod';
import type { Inherited, Scheme } from '../scheme.js';
import { sayTerm, termOf } from '../term.js';
import { BY_ITSELF, byClause, isCounted, linkageStep, liveStates, officersOf, staying, Why, type LinkageSteps } from './linkage-step.js';

type Trigger = Inherited<'triggers'>;

/** The step by which a trigger starts: `trigger-group`. */
export const triggerStep = (trigger: Pick<Trigger, 'id'>): string => `trigger-${trigger.id}`;

const WORDS = {
  'joint-handling': { zh: '联合处置', en: 'joint handling' }, conference: { zh: '会诊、会商', en: 'a conference' }, emergency: { zh: '应急处置', en: 'emergency handling' },
  priority: { zh: '优先办理', en: 'priority' }, supervision: { zh: '督办', en: 'supervision' },
} as const;

/** What the convening body is told: which rule was met and what it asks; no name and no amount. */
function told(trigger: Trigger): { readonly subject: string; readonly body: string } {
  const term = trigger.within ? `，${sayTerm(termOf(trigger.within)).zh}` : '';
  return { subject: trigger.title.zh, body: `案件具备启动条件，请召集${WORDS[trigger.does].zh}${term}。依据：${trigger.clause}` };
}

/**
 * 联动处置: as soon as a case fulfils a rule of joint handling, the mechanism itself tells who convenes and who joins in;
 * where the scheme says within how long, a clock runs until somebody notes that it has begun.
 */
export function triggerSteps(scheme: Scheme, page: Procedure, agency: string): LinkageSteps {
  const states = Object.keys(page.states);
  const counted = scheme.triggers.filter(trigger => isCounted(trigger.within));
  const dutyOf = (trigger: Trigger) => `trigger.${trigger.id}`;
  return {
    actions: [
      ...scheme.triggers.map(trigger => linkageStep({
        name: triggerStep(trigger), title: `启动联动：${trigger.title.zh}`, ...staying(states), by: BY_ITSELF, basis: byClause(trigger), input: z.looseObject({}),
        refers: [trigger.purpose], starts: counted.includes(trigger) ? [dutyOf(trigger)] : [],
        decide: () => ({
          refer: [...new Set([trigger.convenes, ...trigger.joins])].filter(name => name !== agency)
            .map(to => ({ purpose: trigger.purpose, to, particulars: told(trigger) })),
          remark: { zh: `${trigger.title.zh}：${WORDS[trigger.does].zh}`, en: `${trigger.title.en}: ${WORDS[trigger.does].en}` },
        }),
      })),
      ...counted.map(trigger => linkageStep({
        name: `begun-${trigger.id}`, title: `登记联动已启动：${trigger.title.zh}`, ...staying(liveStates(page)), by: officersOf(page), basis: byClause(trigger),
        input: z.strictObject({ note: Why }), stops: [dutyOf(trigger)],
      })),
    ],
    duties: Object.fromEntries(counted.map(trigger => [dutyOf(trigger), { title: trigger.title.zh }])),
  };
}
