import { law, practice, procedure } from '@fengqiao/procedure';
import { approveSubsidy, askSubsidy } from '../decisions/approve-subsidy.js';
import { caseSubsidyHead } from './case-subsidy.head.js';
import { Approval, Payment, Rejection, Request } from './case-subsidy.inputs.js';
import { PEOPLES_MEDIATION_LAW } from './sources.js';

const STANDARD = practice('案件补贴、以奖代补标准');

/** 案件补贴: asked for a closed case, approved by somebody else, paid, all in one ledger. */
export const caseSubsidy = procedure(caseSubsidyHead)(action => ({
  ask: action({
    title: '申报', from: 'new', to: 'asked', by: ['mediation-clerk'], basis: law(PEOPLES_MEDIATION_LAW, '6'),
    input: Request, decide: askSubsidy,
  }),
  approve: action({
    title: '批准', from: 'asked', to: 'approved', by: ['subsidy-approver'], basis: STANDARD,
    input: Approval, starts: ['payment'], decide: approveSubsidy,
  }),
  refuse: action({ title: '不批准', from: 'asked', to: 'refused', by: ['subsidy-approver'], basis: STANDARD, input: Rejection }),
  pay: action({
    title: '发放', from: 'approved', to: 'paid', by: ['cashier'], basis: STANDARD, input: Payment,
    stops: ['payment'], issues: ['subsidy-voucher'],
  }),
}));
