import { ARBITRATION_REVIEW } from '@fengqiao/contracts';
import { acceptingDesk, law, practice, procedure, receivingDesk } from '@fengqiao/procedure';
import { checkReviewable } from '../decisions/check-reviewable.js';
import { refuseReview, refuseStatement, signReviewStatement } from '../decisions/end-review.js';
import { agreementReviewHead } from './agreement-review.head.js';
import {
  BothSigned, DirectReview, ReviewAcceptance, ReviewExtension, ReviewNonAcceptance, ReviewRefusal, ReviewStatement, ReviewWithdrawal,
} from './agreement-review.inputs.js';
import { CASE_RULES, MEDIATION_AND_ARBITRATION_LAW } from './sources.js';

const DESK = { waiting: 'received', working: 'retained', returnAsked: 'returnAsked', gone: 'gone' } as const;

/** 仲裁审查: a mediation agreement, jointly brought within fifteen days of its effect, becomes an enforceable statement. */
export const agreementReview = procedure(agreementReviewHead)(action => ({
  receive: action({
    title: '接收转来的审查申请', from: 'new', to: 'received', by: ['system'], basis: law(CASE_RULES, '74'), input: ARBITRATION_REVIEW.particulars,
    receives: ['arbitration-review'], starts: ['acceptance'], issues: ['papers-receipt'],
    decide: (_docket, told, moment) => ({ facts: { ...told, appliedOn: moment.on } }),
  }),
  apply: action({
    title: '收取双方审查申请', from: 'new', to: 'received', by: ['filing-officer'], basis: law(CASE_RULES, '74'), input: DirectReview,
    starts: ['acceptance'], issues: ['papers-receipt'],
    decide: (_docket, { postedOn, ...told }, moment) => ({ facts: { ...told, appliedOn: postedOn ?? moment.on } }),
  }),
  ...acceptingDesk(action, DESK, {
    title: '受理审查申请', to: 'accepted', by: ['filing-officer', 'reviewer'], basis: law(CASE_RULES, '74-75'), input: ReviewAcceptance,
    stops: ['acceptance'], starts: ['decision'], issues: ['acceptance-notice'], decide: checkReviewable,
  }, {
    title: '不予受理审查申请', to: 'notAccepted', by: ['filing-officer', 'reviewer'], basis: law(CASE_RULES, '75'), input: ReviewNonAcceptance,
    stops: ['acceptance'], issues: ['non-acceptance-notice'], decide: refuseReview,
  }),
  extendDecision: action({
    title: '延长审查期限', from: 'accepted', to: 'accepted', by: ['director'], basis: law(CASE_RULES, '76'), input: ReviewExtension,
    extends: ['decision'], issues: ['extension-notice'],
  }),
  makeStatement: action({
    title: '制作仲裁调解书', from: 'accepted', to: 'statementMade', by: ['reviewer'], basis: law(CASE_RULES, '77'), input: ReviewStatement,
    stops: ['decision'], decide: (_docket, statement) => ({ facts: { statement } }),
  }),
  signStatement: action({
    title: '双方签收调解书', from: 'statementMade', to: 'confirmed', by: ['reviewer', 'filing-officer'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '42'),
    input: BothSigned, answers: ['concluded'], issues: ['mediation-statement', 'service-return'], decide: signReviewStatement,
  }),
  refuseStatement: action({
    title: '决定不予制作调解书', from: ['accepted', 'statementMade'], to: 'refused', by: ['reviewer'], basis: law(CASE_RULES, '78'), input: ReviewRefusal,
    stops: ['decision'], answers: ['concluded'], issues: ['review-refusal-decision'], decide: refuseStatement,
  }),
  withdraw: action({
    title: '撤回审查申请', from: ['accepted', 'statementMade'], to: 'withdrawn', by: ['filing-officer', 'reviewer'], basis: practice('当事人可以撤回审查申请'),
    input: ReviewWithdrawal, answers: ['concluded'], issues: ['withdrawal-record'],
    decide: () => ({ answer: { outcome: 'withdrawn', result: { outcome: 'refused', ground: 'withdrawn' } } }),
  }),
  ...receivingDesk(action, DESK, ['filing-officer']),
}));
