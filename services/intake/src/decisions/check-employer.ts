import { laterOf, refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { CheckDecision, CheckDocket } from '../procedures/health-check.head.js';
import type { Done, Plan, Report } from '../procedures/health-check.inputs.js';

type Step = CheckDecision | Refusal;

/** A report says something of each visit, also that nothing was found; a high risk needs advice, which each finding has. */
export function reportCheck(docket: CheckDocket, input: Report): Step {
  return docket.facts.visitedOn ? { facts: input } : refuse('no-visit', 'closed', { zh: '尚未走访', en: 'Nobody has visited yet' },
    { zh: '请先登记走访', en: 'Record the visit first' });
}

/** The improvement clock ends on the last day of the plan. */
export function agreePlan(_docket: CheckDocket, input: Plan, moment: Moment): Step {
  const plan = input.items.map(item => ({ id: moment.newId(), ...item }));
  const until = plan.map(item => item.dueOn).reduce(laterOf);
  return { facts: { plan }, clocks: { improvement: { until } } };
}

/** Ticks one item off. */
export function markDone(docket: CheckDocket, input: Done, moment: Moment): Step {
  const plan = docket.facts.plan ?? [];
  if (!plan.some(item => item.id === input.item)) {
    return refuse('plan-item-unknown', 'not-found', { zh: '方案中没有这一项', en: 'The plan has no such item' }, { zh: '请从方案中选择', en: 'Choose from the plan' });
  }
  return { facts: { plan: plan.map(item => (item.id === input.item ? { ...item, doneOn: moment.on } : item)) } };
}

/** High risks must have been dealt with in the plan; the rest is the employer's own affair. */
export function finishCheck(docket: CheckDocket): Step {
  const open = docket.facts.plan?.filter(item => !item.doneOn).length ?? 0;
  const unplanned = !docket.facts.plan && (docket.facts.findings?.some(finding => finding.risk === 'high') ?? false);
  if (!open && !unplanned) return {};
  return refuse('improvement-unfinished', 'closed',
    unplanned ? { zh: '存在高风险问题，尚未商定整改方案', en: 'There are high risks and no plan yet' } : { zh: `整改方案尚有 ${open} 项未完成`,
        en: `${open} item(s) of the plan are not done` },
    { zh: '请商定并完成整改；拒不整改的，可以发出提示函', en: 'Agree on a plan and finish it; where the employer will not, a reminder letter may follow' });
}
