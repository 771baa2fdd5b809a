import { caseNumberField, civilDateField, text } from '@fengqiao/case-file';
import type { Decision, DocketView, ProcedureHead } from '@fengqiao/procedure';
import { z } from 'zod';

/** One employer or site to be looked at; `foundCases` are the claims that came of it. */
const Target = z.strictObject({
  id: text(60), employer: text(100), why: text(500), visitedOn: civilDateField.optional(),
  note: text(2000).optional(), foundCases: z.array(caseNumberField).max(200).optional(),
});

export const PlanFacts = z.strictObject({ topic: text(200), by: civilDateField, targets: z.array(Target).max(500), closedWhy: text(1000) });
export type PlanFacts = z.infer<typeof PlanFacts>;

export const PlanInput = z.strictObject({ topic: text(200), by: civilDateField, targets: z.array(Target.pick({ employer: true, why: true })).min(1).max(500) });
export type PlanInput = z.infer<typeof PlanInput>;
export const VisitInput = z.strictObject({
  target: text(60), visitedOn: civilDateField, note: text(2000), foundCases: z.array(caseNumberField).max(200).default([]),
});
export type VisitInput = z.infer<typeof VisitInput>;

export const screeningPlanHead = {
  name: 'screening-plan', title: '用工风险主动排查', version: 1, facts: PlanFacts, roles: ['clerk', 'triage-officer'],
  states: {
    running: { title: '排查中' },
    overdue: { title: '逾期未完成' },
    finished: { title: '已完成', terminal: true },
    ended: { title: '提前终止', terminal: true },
  },
  duties: { round: { title: '完成排查' } },
} as const satisfies ProcedureHead<string, string, string, typeof PlanFacts>;

export type PlanState = keyof typeof screeningPlanHead.states;
export type PlanDocket = DocketView<PlanFacts, PlanState>;
export type PlanDecision = Decision<PlanFacts, PlanState, keyof typeof screeningPlanHead.duties>;
