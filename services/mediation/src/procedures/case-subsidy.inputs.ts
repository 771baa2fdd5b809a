import { caseNumberField, civilDateField, fenField, text } from '@fengqiao/case-file';
import { z } from 'zod';
import { SubsidyFacts } from './case-subsidy.head.js';

export const Request = z.strictObject({
  kind: SubsidyFacts.shape.kind, beneficiary: text(100), cases: z.array(caseNumberField).min(1).max(500), asked: fenField, standard: text(500),
});
export type Request = z.infer<typeof Request>;

export const Approval = z.strictObject({ approved: fenField });
export type Approval = z.infer<typeof Approval>;

export const Rejection = z.strictObject({ reason: text(1000) });

export const Payment = z.strictObject({ voucher: text(60), paidOn: civilDateField });
