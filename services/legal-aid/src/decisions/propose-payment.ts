import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { AidDecision, AidDocket, AidFacts } from '../procedures/aid-application.head.js';

type Payment = AidFacts['payment'];

const staffIsSalaried = (): Refusal =>
  refuse('salaried-gets-no-subsidy', 'invalid',
    { zh: '法律援助机构工作人员承办的案件不发放办案补贴', en: 'A case carried by the office’s own staff draws no subsidy' },
    { zh: '请选择“工作人员承办”，金额为零', en: 'Choose "salaried", with an amount of nought' },
    { basis: '《法律援助法》第52条' });

const amountDoesNotFit = (kind: Payment['kind']): Refusal =>
  refuse('payment-amount-does-not-fit', 'invalid',
    kind === 'case-subsidy'
      ? { zh: '办案补贴应当填写金额', en: 'A case subsidy needs an amount' }
      : { zh: '购买服务按合同结算、工作人员承办不另付酬，本案补贴金额应为零', en: 'Purchased service is paid under its contract and staff by salary; this case’s own amount is nought' },
    { zh: '请更正金额或者支付方式', en: 'Correct the amount or the kind of payment' },
    { basis: '《法律援助法》第52条' });

/** The lawyer's pay as the reviewer proposes it: a subsidy by the local standard, a purchased service, or none for staff. */
export function proposePayment(docket: AidDocket, payment: Payment, moment: Moment): AidDecision | Refusal {
  if (docket.facts.lawyer?.kind === 'staff' && payment.kind !== 'salaried') return staffIsSalaried();
  if ((payment.kind === 'case-subsidy') !== payment.amount > 0) return amountDoesNotFit(payment.kind);
  return { facts: { payment, paymentProposedBy: moment.actor } };
}
