import { caseNumberField, civilDateField, fenField, text } from '@fengqiao/case-file';
import type { Decision, DocketView, ProcedureHead } from '@fengqiao/procedure';
import { z } from 'zod';

/** What a subsidy remembers; money in fen. */
export const SubsidyFacts = z.strictObject({
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

export const caseSubsidyHead = {
  name: 'case-subsidy', title: '调解案件补贴', version: 1, facts: SubsidyFacts,
  retention: { rule: 'accounts.keep-voucher' },
  roles: ['mediation-clerk', 'subsidy-approver', 'cashier'],
  states: {
    asked: { title: '待审批' },
    approved: { title: '待发放' },
    paid: { title: '已发放', terminal: true },
    refused: { title: '未批准', terminal: true },
  },
  duties: { payment: { title: '发放补贴' } },
} as const satisfies ProcedureHead<string, string, string, typeof SubsidyFacts>;

export type SubsidyState = keyof typeof caseSubsidyHead.states;
export type SubsidyDocket = DocketView<SubsidyFacts, SubsidyState>;
export type SubsidyDecision = Decision<SubsidyFacts, SubsidyState, keyof typeof caseSubsidyHead.duties>;
