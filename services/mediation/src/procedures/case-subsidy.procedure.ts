import { civilDateField, text } from '@fengqiao/case-file';
import { law, practice, procedure } from '@fengqiao/procedure';
import { z } from 'zod';
import { approveSubsidy, askSubsidy } from '../decisions/approve-subsidy.js';
import { Approval, Request, SubsidyFacts } from './case-subsidy.facts.js';

const standard = practice('案件补贴、以奖代补标准');

/** 案件补贴: asked for a closed case, approved by somebody else, paid, all in one ledger. */
export const caseSubsidy = procedure({
  name: 'case-subsidy', title: '调解案件补贴', version: 1, facts: SubsidyFacts, roles: ['mediation-clerk', 'subsidy-approver', 'cashier'],
  states: {
    asked: { title: '待审批' },
    approved: { title: '待发放' },
    paid: { title: '已发放', terminal: true },
    refused: { title: '未批准', terminal: true },
  },
  duties: { payment: { title: '发放补贴' } },
})(action => ({
  ask: action({
    title: '申报', from: 'new', to: 'asked', by: ['mediation-clerk'], basis: law('人民调解法', '6'),
    input: Request, decide: askSubsidy,
  }),
  approve: action({ title: '批准', from: 'asked', to: 'approved', by: ['subsidy-approver'], basis: standard, input: Approval, starts: ['payment'],
    decide: approveSubsidy }),
  refuse: action({ title: '不批准', from: 'asked', to: 'refused', by: ['subsidy-approver'], basis: standard, input: z.strictObject({ reason: text(1000) }) }),
  pay: action({
    title: '发放', from: 'approved', to: 'paid', by: ['cashier'], basis: standard, input: z.strictObject({ voucher: text(60), paidOn: civilDateField }),
    stops: ['payment'], issues: ['subsidy-voucher'],
  }),
}));
