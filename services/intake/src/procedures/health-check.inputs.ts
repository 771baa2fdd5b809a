import { civilDateField, text } from '@fengqiao/case-file';
import { z } from 'zod';
import { Finding } from './health-check.head.js';

export const Visiting = z.strictObject({
  employer: text(100), trade: text(60).optional(), headcount: z.int().min(1).optional(), visitOn: civilDateField,
  team: z.array(z.strictObject({ name: text(100), office: text(60) })).min(2).max(20),
});
export const Visit = z.strictObject({ visitedOn: civilDateField, findings: z.array(Finding).max(100) });
export const Report = z.strictObject({ reportNumber: text(100) });
export type Report = z.infer<typeof Report>;
export const Plan = z.strictObject({ items: z.array(z.strictObject({ what: text(500), who: text(100), dueOn: civilDateField })).min(1).max(100) });
export type Plan = z.infer<typeof Plan>;
export const Done = z.strictObject({ item: text(40) });
export type Done = z.infer<typeof Done>;
export const NotAdmitted = z.strictObject({ note: text(500) });
