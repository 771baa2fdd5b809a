import { civilDateField, fenField, text } from '@fengqiao/case-file';
import { PAYMENT_ORDER } from '@fengqiao/contracts';
import type { Decision, DocketView, ProcedureHead } from '@fengqiao/procedure';
import { z } from 'zod';

export const PaymentOrderFacts = z.strictObject({
  number: text(100),
  /** What the debt rests on: a mediation agreement (劳动争议调解仲裁法 art. 16), or unpaid wages alone (劳动合同法 art. 30). */
  basis: PAYMENT_ORDER.particulars.shape.basis,
  amount: fenField,
  agreement: text(60),
  note: text(2000),
  appliedOn: civilDateField,
  /** Id of the order among the file's instruments. */
  order: text(60),
  receivedOn: civilDateField,
  objection: z.strictObject({ on: civilDateField, what: text(2000), valid: z.boolean() }),
});
export type PaymentOrderFacts = z.infer<typeof PaymentOrderFacts>;

export const paymentOrderHead = {
  name: 'payment-order', title: '支付令', version: 1, facts: PaymentOrderFacts, shownTo: ['applicant', 'respondent'],
  retention: { rule: 'court.keep-file' },
  roles: ['filing-clerk', 'judge'],
  states: {
    received: { title: '已收到支付令申请' },
    returnAsked: { title: '已申请退回转出方' },
    retained: { title: '转出方不同意退回，待审查' },
    accepted: { title: '已受理' },
    issued: { title: '已发出支付令' },
    served: { title: '债务人已收到支付令' },
    effective: { title: '支付令已生效', terminal: true },
    paid: { title: '债务人已清偿', terminal: true },
    lapsed: { title: '支付令失效', terminal: true },
    rejected: { title: '已裁定驳回申请', terminal: true },
    notAccepted: { title: '不予受理', terminal: true },
    gone: { title: '转出方已收回', terminal: true },
  },
  duties: {
    acceptance: { title: '通知是否受理', rule: 'payment-order.acceptance' },
    issue: { title: '发出支付令', rule: 'payment-order.issue' },
    objection: { title: '清偿债务或者提出书面异议', rule: 'payment-order.objection', whose: 'respondent' },
  },
} as const satisfies ProcedureHead<string, string, string, typeof PaymentOrderFacts>;

export type PaymentOrderState = keyof typeof paymentOrderHead.states;
export type PaymentOrderDocket = DocketView<PaymentOrderFacts, PaymentOrderState>;
export type PaymentOrderDecision = Decision<PaymentOrderFacts, PaymentOrderState, keyof typeof paymentOrderHead.duties>;
