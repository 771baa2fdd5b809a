import { refuse, type Refusal } from '@fengqiao/kernel';
import { daysInOrder, type Moment } from '@fengqiao/procedure';
import type { PlanDecision, PlanDocket, PlanInput, VisitInput } from '../procedures/screening-plan.head.js';

type Step = PlanDecision | Refusal;

/** A round of visits with its last day, which lies after the plan; else `plan-day-passed`. */
export function openPlan(_docket: PlanDocket, { topic, by, targets }: PlanInput, moment: Moment): Step {
  if (by < moment.on) {
    return refuse('plan-day-passed', 'invalid', { zh: `完成日期 ${by} 早于今天`, en: `The last day, ${by}, has passed` }, { zh: '请另定完成日期', en: 'Set a later day' });
  }
  return { facts: { topic, by, targets: targets.map(target => ({ id: moment.newId(), ...target })) }, clocks: { round: { until: by } } };
}

/**
 * What was found at one employer; claims found there are named by the numbers under which they were registered.
 * @returns the decision, or `target-unknown`, `date-out-of-order`
 */
export function recordVisit(docket: PlanDocket, { target, ...visit }: VisitInput, moment: Moment): Step {
  const targets = docket.facts.targets ?? [];
  if (!targets.some(known => known.id === target)) {
    return refuse('target-unknown', 'not-found', { zh: '排查计划中没有该单位', en: 'The plan has no such employer' }, { zh: '请从计划中选择', en: 'Choose one of the plan' });
  }
  const wrong = daysInOrder({ zh: '走访', en: 'The visit' }, visit.visitedOn, moment, { on: docket.openedOn, what: { zh: '制定计划', en: 'the plan' } });
  if (wrong) return wrong;
  return { facts: { targets: targets.map(known => (known.id === target ? { ...known, ...visit } : known)) } };
}

/** Ends only when everybody on the plan was looked at; else `visits-missing`. */
export function finishPlan(docket: PlanDocket): Step {
  const open = (docket.facts.targets ?? []).filter(target => !target.visitedOn).length;
  return open === 0 ? {} : refuse('visits-missing', 'closed', { zh: `尚有 ${open} 家单位未排查`, en: `${open} employer(s) have not been looked at` },
    { zh: '请继续排查，确需终止的说明理由后提前终止', en: 'Go on, or end it early with a reason' }, { details: { open } });
}
