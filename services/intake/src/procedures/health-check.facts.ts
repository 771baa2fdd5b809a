import { civilDateField, text } from '@fengqiao/case-file';
import { z } from 'zod';

export const Finding = z.strictObject({
  area: z.enum(['contract', 'pay', 'hours', 'insurance', 'safety', 'rules', 'platform-rules', 'women-and-minors', 'mediation-body', 'other']),
  risk: z.enum(['high', 'medium', 'low']), finding: text(2000), advice: text(2000),
});
const PlanItem = z.strictObject({ id: text(40), what: text(500), who: text(100), dueOn: civilDateField, doneOn: civilDateField.optional() });

/** What a health check remembers. */
export const CheckFacts = z.object({
  employer: text(100), trade: text(60), headcount: z.int().min(1), visitOn: civilDateField,
  team: z.array(z.strictObject({ name: text(100), office: text(60) })).max(20),
  visitedOn: civilDateField, findings: z.array(Finding).max(100), reportNumber: text(100), plan: z.array(PlanItem).max(100),
});
export type CheckFacts = z.infer<typeof CheckFacts>;

export const Report = z.strictObject({ reportNumber: text(100) });
export const Plan = z.strictObject({ items: z.array(z.strictObject({ what: text(500), who: text(100), dueOn: civilDateField })).min(1).max(100) });
export const Done = z.strictObject({ item: text(40) });
