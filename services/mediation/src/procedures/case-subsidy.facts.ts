import { caseNumberField, civilDateField, fenField, text } from '@fengqiao/case-file';
import { z } from 'zod';

/** What a subsidy remembers; money in fen. */
export const SubsidyFacts = z.object({
  /** 案件补贴, or 以奖代补 for a station or a person. */
  kind: z.enum(['case-subsidy', 'reward']),
  beneficiary: text(100),
  cases: z.array(caseNumberField).max(500),
  /** The line of the local standard it rests on. */
  standard: text(500),
  asked: fenField,
  approved: fenField,
  askedBy: text(60),
  approvedBy: text(60),
  reason: text(1000),
  voucher: text(60),
  paidOn: civilDateField,
});
export type SubsidyFacts = z.infer<typeof SubsidyFacts>;

export const Request = z.strictObject({
  kind: SubsidyFacts.shape.kind, beneficiary: text(100), cases: z.array(caseNumberField).min(1).max(500), asked: fenField, standard: text(500),
});
export const Approval = z.strictObject({ approved: fenField });
