import { addDays, formatYuan, isRefusal, refuse, sumFen, type Refusal } from '@fengqiao/kernel';
import type { ClaimItem, Instrument } from '@fengqiao/case-file';
import { daysInOrder, type Moment } from '@fengqiao/procedure';
import type { AnswerReason } from '@fengqiao/referral';
import type { PaymentOrderDecision, PaymentOrderDocket } from '../procedures/payment-order.head.js';
import type { DebtorObjection, Lapse, Order, OrderRefusal, OrderService, PaymentOrderAcceptance } from '../procedures/payment-order.inputs.js';

/** 拖欠劳动报酬、工伤医疗费、经济补偿或者赔偿金 (劳动争议调解仲裁法 art. 16). */
const PAYABLE: readonly ClaimItem['kind'][] = [
  'wages', 'overtime', 'annual-leave', 'double-wage', 'injury-medical', 'injury-benefit', 'economic-compensation', 'unlawful-dismissal',
  'platform-commission', 'platform-injury',
];

const notOpen = (code: string, zh: string, en: string, basis: string): Refusal => refuse(code, 'closed', { zh, en },
  { zh: '请告知申请人：可以申请劳动仲裁；持工资欠条且不涉及其他争议的，可以直接起诉', en: 'Arbitration is open; with a wage slip and nothing else in dispute, a suit is' }, { basis });

/**
 * 受理支付令申请 (民事诉讼法 art. 225): a fixed sum that is due, nothing else owed between the two, an order that can be
 * delivered. Within a labour relation also the kinds of debt that 劳动争议调解仲裁法 art. 16 and 劳动合同法 art. 30 name.
 * @returns the decision, or `order-conditions-not-met`, `agreement-not-in-file`, `order-out-of-scope`, `more-than-agreed`
 */
export function acceptOrder(docket: PaymentOrderDocket, input: PaymentOrderAcceptance): PaymentOrderDecision | Refusal {
  const { facts, file } = docket;
  if (!input.noOtherDebts || !input.deliverable) {
    return notOpen('order-conditions-not-met', '双方另有债务纠纷或者支付令不能送达，不符合支付令条件', 'There are other debts between the two, or the order cannot be delivered', '《民事诉讼法》第二百二十五条');
  }
  const kinds = file.claims.map(claim => claim.kind);
  const labour = file.employment?.relation !== 'civil';
  if (labour && (!kinds.every(kind => PAYABLE.includes(kind)) || (facts.basis === 'wages' && kinds.some(kind => kind !== 'wages' && kind !== 'overtime')))) {
    return notOpen('order-out-of-scope', '请求中有不能申请支付令的事项', 'A claim is not one for a payment order', '《劳动争议调解仲裁法》第十六条、《劳动合同法》第三十条');
  }
  if (facts.basis === 'agreement') {
    const agreement = file.instruments.find(instrument => instrument.id === facts.agreement && instrument.kind === 'mediation-agreement');
    if (!agreement) return notOpen('agreement-not-in-file', '案件材料中没有该调解协议', 'The file has no such agreement', '《劳动争议调解仲裁法》第十六条');
    const unpaid = sumFen(agreement.obligations.filter(obligation => !obligation.paidOn).map(obligation => obligation.amount));
    if ((facts.amount ?? 0) > unpaid) {
      return notOpen('more-than-agreed', `申请金额超过协议尚未履行的 ${formatYuan(unpaid)} 元`, `More is applied for than the ${formatYuan(unpaid)} yuan still open`, '《劳动争议调解仲裁法》第十六条');
    }
  }
  return { facts: { number: input.number } };
}

const ANSWER: Readonly<Record<OrderRefusal['ground'], AnswerReason>> = {
  'other-debts': 'not-eligible', 'not-deliverable': 'not-eligible', 'not-due': 'not-eligible', 'no-sum': 'not-eligible',
  'outside-scope': 'outside-mandate', 'outside-area': 'outside-area', 'papers-missing': 'papers-missing',
};

/** 不予受理, or 裁定驳回 after acceptance; neither is open to appeal. */
export const refuseOrder = (_docket: PaymentOrderDocket, input: OrderRefusal): PaymentOrderDecision =>
  ({ answer: { reason: { code: ANSWER[input.ground], text: input.explanation }, outcome: 'rejected', result: { outcome: 'rejected' } } });

const orderOf = (docket: PaymentOrderDocket): Instrument => docket.file.instruments.find(instrument => instrument.id === docket.facts.order)!;

/** 发出支付令: an instrument not in force yet; the debtor has fifteen days from its receipt. */
export function issueOrder(docket: PaymentOrderDocket, input: Order, moment: Moment): PaymentOrderDecision {
  const id = moment.newId();
  const order: Instrument = {
    id, kind: 'payment-order', number: input.number, issuedBy: 'court', issuedOn: moment.on,
    ...(docket.facts.agreement ? { restsOn: docket.facts.agreement } : {}),
    obligations: [{ id: 'payment', payer: input.payer, payee: input.payee, amount: docket.facts.amount!, dueOn: moment.on }],
  };
  return { facts: { order: id }, adds: { instruments: [order] } };
}

/** The order reached the debtor. Refuses `date-out-of-order`. */
export function serveOrder(docket: PaymentOrderDocket, { receivedOn }: OrderService, moment: Moment): PaymentOrderDecision | Refusal {
  const wrong = daysInOrder({ zh: '送达', en: 'Service' }, receivedOn, moment, { on: orderOf(docket).issuedOn, what: { zh: '发出支付令', en: 'the order' } });
  return wrong ?? { facts: { receivedOn }, clocks: { objection: { from: receivedOn } } };
}

/** Where a creditor goes on, and how to say it. */
export interface NextWay {
  readonly next: 'suit' | 'arbitration';
  readonly zh: string;
  readonly en: string;
}

/**
 * What remains once an order has ended without effect.
 * - on an agreement: a suit on the agreement, without arbitration (法释〔2020〕26号 art. 13(3))
 * - on wages alone: arbitration first (art. 13(2))
 * - between parties without a labour relation: a suit (民事诉讼法 art. 228)
 */
export function waysAfterLapse({ facts, file }: Pick<PaymentOrderDocket, 'facts' | 'file'>): NextWay {
  if (file.employment?.relation === 'civil') return { next: 'suit', zh: '支付令失效后，可以直接向人民法院起诉', en: 'A suit is open' };
  return facts.basis === 'agreement'
    ? { next: 'suit', zh: '支付令终结督促程序后，劳动者可以依据调解协议直接向人民法院起诉', en: 'The worker may sue on the agreement without arbitration' }
    : { next: 'arbitration', zh: '支付令终结督促程序后，应当先申请劳动争议仲裁', en: 'The worker has to go to arbitration first' };
}

/**
 * The debtor objects in writing. On the debt itself: the order lapses. That the debtor cannot pay, or wants time, is no
 * objection: `objection-not-valid`, and the fifteen days go on.
 */
export function objectToOrder(docket: PaymentOrderDocket, input: DebtorObjection, moment: Moment): PaymentOrderDecision | Refusal {
  if (!input.onTheDebt) {
    return refuse('objection-not-valid', 'closed',
      { zh: '债务人仅称无力清偿或者要求延期，不构成对债务本身的异议', en: 'That the debtor cannot pay or wants time is no objection to the debt' },
      { zh: '支付令继续有效，请待期限届满', en: 'The order stands; wait for its last day' }, { basis: '《民事诉讼法》第二百二十七条' });
  }
  const ways = waysAfterLapse(docket);
  return {
    facts: { objection: { on: moment.on, what: input.what, valid: true } },
    answer: { reason: { code: 'party-refuses', text: ways.zh }, outcome: 'objection', result: { outcome: 'objection', instrument: docket.facts.order } },
    remark: { zh: ways.zh, en: ways.en },
  };
}

/** The order ends for another reason: undeliverable, sued upon elsewhere, withdrawn. */
export const lapseOrder = (docket: PaymentOrderDocket, input: Lapse): PaymentOrderDecision => ({
  answer: {
    reason: { code: input.reason === 'withdrawn' ? 'withdrawn' : 'other', text: `${input.explanation}。${waysAfterLapse(docket).zh}` },
    outcome: input.reason, result: { outcome: 'rejected' },
  },
});

/** Fifteen days without payment or objection: the order can be enforced (民事诉讼法 art. 227(3)). */
export function takeOrderEffect(docket: PaymentOrderDocket, _input: unknown, moment: Moment): PaymentOrderDecision | Refusal {
  const last = moment.deadline('payment-order.objection', docket.facts.receivedOn!);
  if (isRefusal(last)) return last;
  const order = { ...orderOf(docket), effectiveOn: addDays(last.lastDay, 1) };
  return { adds: { instruments: [order] }, answer: { outcome: 'effective', result: { outcome: 'effective', instrument: order.id } } };
}

/** The debtor has paid in time. */
export function recordOrderPaid(docket: PaymentOrderDocket, _input: unknown, moment: Moment): PaymentOrderDecision {
  const order = orderOf(docket);
  const paid = { ...order, effectiveOn: moment.on, obligations: order.obligations.map(obligation => ({ ...obligation, paidOn: moment.on })) };
  return { adds: { instruments: [paid] }, answer: { outcome: 'paid', result: { outcome: 'effective', instrument: order.id } } };
}
