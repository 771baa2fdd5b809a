import { civilDateField, text } from '@fengqiao/case-file';
import type { Decision, DocketView, ProcedureHead } from '@fengqiao/procedure';
import { z } from 'zod';

export const Finding = z.strictObject({
  area: z.enum(['contract', 'pay', 'hours', 'insurance', 'safety', 'rules', 'platform-rules', 'women-and-minors', 'mediation-body', 'other']),
  risk: z.enum(['high', 'medium', 'low']), finding: text(2000), advice: text(2000),
});
const PlanItem = z.strictObject({ id: text(40), what: text(500), who: text(100), dueOn: civilDateField, doneOn: civilDateField.optional() });

/** What a health check remembers. */
export const CheckFacts = z.strictObject({
  employer: text(100), trade: text(60), headcount: z.int().min(1), visitOn: civilDateField,
  team: z.array(z.strictObject({ name: text(100), office: text(60) })).max(20),
  visitedOn: civilDateField, findings: z.array(Finding).max(100), reportNumber: text(100), plan: z.array(PlanItem).max(100),
});
export type CheckFacts = z.infer<typeof CheckFacts>;

export const healthCheckHead = {
  name: 'health-check', title: '企业用工法治体检', version: 1, facts: CheckFacts,
  roles: ['health-check-expert'],
  states: {
    planned: { title: '已安排' },
    visited: { title: '已走访' },
    reported: { title: '已出具体检报告' },
    improving: { title: '整改中' },
    finished: { title: '已办结', terminal: true },
    refused: { title: '企业未接受', terminal: true },
  },
  duties: { improvement: { title: '落实整改', whose: 'respondent' } },
} as const satisfies ProcedureHead<string, string, string, typeof CheckFacts>;

export type CheckState = keyof typeof healthCheckHead.states;
export type CheckDocket = DocketView<CheckFacts, CheckState>;
export type CheckDecision = Decision<CheckFacts, CheckState, keyof typeof healthCheckHead.duties>;
