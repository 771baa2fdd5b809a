import { Heard, law, practice } from '@fengqiao/procedure';
import { z } from 'zod';
import { closeDocket } from '../decisions/close-docket.js';
import { hearAnswer, hearEnforcement } from '../decisions/hear-answer.js';
import { requestArbitration } from '../decisions/pass-case-on.js';
import { planEnforceability } from '../decisions/plan-enforceability.js';
import { recordPayment } from '../decisions/record-payment.js';
import { remindDebtor } from '../decisions/remind-debtor.js';
import { fallOverdue, reportNonPerformance } from '../decisions/report-non-performance.js';
import { fileSuit, requestConfirmation, requestEnforcement, requestPaymentOrder, requestReview } from '../decisions/request-way.js';
import { OWED, type MediationAction } from './mediation.head.js';
import * as input from './mediation.inputs.js';
import { CASE_RULES, CIVIL_PROCEDURE_LAW, LABOUR_INTERPRETATION, MEDIATION_AND_ARBITRATION_LAW, PEOPLES_MEDIATION_LAW } from './sources.js';

const both = ['mediation-clerk', 'mediator'] as const;
/** Wherever the answer of another agency may still find the docket. */
const WAITING = [...OWED, 'enforcing', 'performed'] as const;

/** 履行: what was agreed is watched, made enforceable, enforced. */
export function performance(action: MediationAction) {
  return {
    planEnforceability: action({
      title: '查看赋强途径', from: OWED, to: OWED, by: both, basis: law(MEDIATION_AND_ARBITRATION_LAW, '15-16'), input: z.strictObject({}),
      issues: ['enforceability-guide'], decide: planEnforceability,
    }),
    requestReview: action({
      title: '共同申请仲裁审查', from: OWED, to: OWED, by: both, basis: law(CASE_RULES, '74'), input: input.ReviewRequest,
      stops: ['reviewWindow'], refers: ['arbitration-review'], issues: ['arbitration-review-application'], decide: requestReview,
    }),
    requestConfirmation: action({
      title: '共同申请司法确认', from: OWED, to: OWED, by: both, basis: law(CIVIL_PROCEDURE_LAW, '205'), input: input.ConfirmationRequest,
      stops: ['confirmationWindow'], refers: ['judicial-confirmation'], issues: ['judicial-confirmation-application'], decide: requestConfirmation,
    }),
    requestPaymentOrder: action({
      title: '申请支付令', from: ['agreed', 'overdue'], to: ['agreed', 'overdue'],
      by: both, basis: law(MEDIATION_AND_ARBITRATION_LAW, '16'), input: input.PaymentOrderRequest,
      refers: ['payment-order'], issues: ['payment-order-application'], decide: requestPaymentOrder,
    }),
    fileSuit: action({
      title: '依据协议起诉', from: ['agreed', 'overdue'], to: ['agreed', 'overdue'], by: both,
      basis: law(LABOUR_INTERPRETATION, '51'), input: input.SuitRequest,
      refers: ['court-filing'], issues: ['statement-of-claim'], decide: fileSuit,
    }),
    requestArbitration: action({
      title: '因不履行协议申请仲裁', from: 'overdue', to: 'overdue', by: both, basis: law(MEDIATION_AND_ARBITRATION_LAW, '15'), input: input.ArbitrationRequest,
      refers: ['arbitration'], issues: ['arbitration-application'], decide: requestArbitration,
    }),
    hearWay: action({
      title: '赋强申请的答复', from: WAITING, to: WAITING, by: ['system'], basis: practice('转办规则'), input: Heard,
      hears: Object.fromEntries(['arbitration-review', 'judicial-confirmation', 'payment-order', 'court-filing', 'arbitration']
        .map(purpose => [purpose, ['accepted', 'declined', 'returned', 'sent-on', 'concluded', 'revoked'] as const])),
      decide: hearAnswer,
    }),
    remind: action({
      title: '提醒履行', from: ['agreed', 'overdue'], to: ['agreed', 'overdue'], by: both, basis: law(PEOPLES_MEDIATION_LAW, '31'), input: input.Reminder,
      issues: ['performance-reminder'], decide: remindDebtor,
    }),
    recordPayment: action({
      title: '登记履行', from: [...OWED, 'enforcing'], to: [...OWED, 'enforcing', 'performed'],
      by: both, basis: law(PEOPLES_MEDIATION_LAW, '31'), input: input.PaymentMade,
      stops: ['performance'], starts: ['performance'], issues: ['performance-voucher'], decide: recordPayment,
    }),
    reportNonPerformance: action({
      title: '登记逾期未履行', from: ['agreed', 'overdue'], to: 'overdue',
      by: both, basis: law(MEDIATION_AND_ARBITRATION_LAW, '15'), input: z.strictObject({}),
      decide: reportNonPerformance,
    }),
    fallOverdue: action({
      title: '履行期限届满', from: ['agreed', 'partAgreed', 'enforcing'], to: ['overdue', 'agreed', 'partAgreed', 'enforcing'], by: ['system'],
      basis: law(MEDIATION_AND_ARBITRATION_LAW, '15'),
      input: z.unknown(), expires: ['performance'], decide: fallOverdue,
    }),
    requestEnforcement: action({
      title: '申请强制执行（绿色通道）', from: 'overdue', to: 'enforcing', by: both, basis: law(CIVIL_PROCEDURE_LAW, '247'), input: input.EnforcementRequest,
      refers: ['enforcement'], issues: ['enforcement-application'], decide: requestEnforcement,
    }),
    hearEnforcement: action({
      title: '执行结果反馈', from: WAITING, to: WAITING, by: ['system'], basis: law(CIVIL_PROCEDURE_LAW, '247'), input: Heard,
      hears: { enforcement: ['accepted', 'declined', 'returned', 'sent-on', 'concluded', 'revoked'] }, decide: hearEnforcement,
    }),
    complete: action({
      title: '回访结案', from: 'performed', to: 'completed', by: both, basis: law(PEOPLES_MEDIATION_LAW, '31'), input: input.Closing,
      drops: ['reviewWindow', 'confirmationWindow'], issues: ['follow-up-record', 'performance-certificate'], decide: closeDocket,
    }),
    closeUnperformed: action({
      title: '未履行结案', from: 'overdue', to: 'unperformed', by: both, basis: law(PEOPLES_MEDIATION_LAW, '27'), input: input.Closing,
      issues: ['case-closing-note'], decide: closeDocket,
    }),
  };
}
