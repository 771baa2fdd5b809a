import { civilProcedure } from '../civil-procedure.js';
import { bi, versions } from '../rule.js';

/** 支付令. For wages, injury medical fees, compensation and damages agreed in mediation (劳动争议调解仲裁法 art. 16). */
export const paymentOrder = [
  ...versions(civilProcedure({ 2013: '215', 2022: '222', 2024: '226' }), {
    id: 'payment-order.acceptance', ref: 'C18', title: bi('通知是否受理支付令申请', 'Say whether the application is accepted'),
    length: 5, unit: 'calendar',
    trigger: bi('收到支付令申请', 'application received'),
    onExpiry: bi('督促通知', 'the notice is overdue'),
  }),
  ...versions(civilProcedure({ 2013: '216', 2022: '223', 2024: '227' }), {
    id: 'payment-order.issue', ref: 'C18', title: bi('发出支付令', 'Issue the payment order'),
    length: 15, unit: 'calendar',
    trigger: bi('受理支付令申请', 'application accepted'),
    onExpiry: bi('督促发出或者裁定驳回', 'the order or a rejection is overdue'),
  }),
  ...versions(civilProcedure({ 2013: '216', 2022: '223', 2024: '227' }), {
    id: 'payment-order.objection', ref: 'C18', title: bi('清偿债务或者提出书面异议', 'Pay or object in writing'),
    length: 15, unit: 'calendar',
    trigger: bi('收到支付令', 'payment order received'),
    onExpiry: bi('债权人可以申请执行；异议成立的，支付令失效', 'the creditor may apply for enforcement; a valid objection ends the order'),
  }),
];
