import { PAYMENT_ORDER } from '@fengqiao/contracts';
import { acceptingDesk, law, procedure, receivingDesk } from '@fengqiao/procedure';
import { z } from 'zod';
import { acceptOrder, issueOrder, lapseOrder, objectToOrder, recordOrderPaid, refuseOrder, serveOrder, takeOrderEffect } from '../decisions/order-payment.js';
import { paymentOrderHead } from './payment-order.head.js';
import { DebtorObjection, DirectPaymentOrder, Lapse, Order, OrderRefusal, OrderService, PaymentOrderAcceptance } from './payment-order.inputs.js';
import { CIVIL_PROCEDURE_LAW, MEDIATION_AND_ARBITRATION_LAW } from './sources.js';

const DESK = { waiting: 'received', working: 'retained', returnAsked: 'returnAsked', gone: 'gone' } as const;

/** 支付令 (督促程序): five days to accept, fifteen to issue, fifteen for the debtor to pay or object. */
export const paymentOrder = procedure(paymentOrderHead)(action => ({
  receive: action({
    title: '接收转来的支付令申请', from: 'new', to: 'received', by: ['system'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '16'), input: PAYMENT_ORDER.particulars,
    receives: ['payment-order'], starts: ['acceptance'], issues: ['papers-receipt'],
    decide: (_docket, told, moment) => ({ facts: { ...told, appliedOn: moment.on } }),
  }),
  apply: action({
    title: '收取支付令申请', from: 'new', to: 'received', by: ['filing-clerk'], basis: law(CIVIL_PROCEDURE_LAW, '225'), input: DirectPaymentOrder,
    starts: ['acceptance'], issues: ['papers-receipt'],
    decide: (_docket, { postedOn, ...told }, moment) => ({ facts: { ...told, appliedOn: postedOn ?? moment.on } }),
  }),
  ...acceptingDesk(action, DESK, {
    title: '受理支付令申请', to: 'accepted', by: ['filing-clerk', 'judge'], basis: law(CIVIL_PROCEDURE_LAW, '225-226'), input: PaymentOrderAcceptance,
    stops: ['acceptance'], starts: ['issue'], issues: ['acceptance-notice'], decide: acceptOrder,
  }, {
    title: '不予受理支付令申请', to: 'notAccepted', by: ['filing-clerk', 'judge'], basis: law(CIVIL_PROCEDURE_LAW, '226'), input: OrderRefusal,
    stops: ['acceptance'], issues: ['non-acceptance-notice'], decide: refuseOrder,
  }),
  issue: action({
    title: '发出支付令', from: 'accepted', to: 'issued', by: ['judge'], basis: law(CIVIL_PROCEDURE_LAW, '227'), input: Order,
    stops: ['issue'], issues: ['payment-order'], decide: issueOrder,
  }),
  reject: action({
    title: '裁定驳回申请', from: 'accepted', to: 'rejected', by: ['judge'], basis: law(CIVIL_PROCEDURE_LAW, '227'), input: OrderRefusal,
    stops: ['issue'], answers: ['concluded'], issues: ['dismissal-ruling'], decide: refuseOrder,
  }),
  serve: action({
    title: '登记支付令送达', from: 'issued', to: 'served', by: ['filing-clerk', 'judge'], basis: law(CIVIL_PROCEDURE_LAW, '227'), input: OrderService,
    starts: ['objection'], issues: ['service-return'], decide: serveOrder,
  }),
  object: action({
    title: '债务人提出书面异议，终结督促程序', from: ['issued', 'served'], to: 'lapsed', by: ['judge'], basis: law(CIVIL_PROCEDURE_LAW, '228'), input: DebtorObjection,
    stops: ['objection'], answers: ['concluded'], issues: ['termination-ruling'], decide: objectToOrder,
  }),
  lapse: action({
    title: '支付令失效', from: ['issued', 'served'], to: 'lapsed', by: ['judge'], basis: law(CIVIL_PROCEDURE_LAW, '228'), input: Lapse,
    answers: ['concluded'], issues: ['termination-ruling'], decide: lapseOrder,
  }),
  recordPaid: action({
    title: '债务人已清偿', from: ['issued', 'served'], to: 'paid', by: ['judge', 'filing-clerk'], basis: law(CIVIL_PROCEDURE_LAW, '227'), input: z.strictObject({}),
    stops: ['objection'], answers: ['concluded'], issues: ['payment-receipt'], decide: recordOrderPaid,
  }),
  takeEffect: action({
    title: '期满未清偿也未提出异议', from: 'served', to: 'effective', by: ['system'], basis: law(CIVIL_PROCEDURE_LAW, '227'), input: z.strictObject({}),
    expires: ['objection'], answers: ['concluded'], decide: takeOrderEffect,
  }),
  ...receivingDesk(action, DESK, ['filing-clerk']),
}));
