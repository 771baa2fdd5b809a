import type { Instrument, Obligation } from '@fengqiao/case-file';
import { fen, refuse, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { MediationDecision, MediationDocket } from '../procedures/mediation.head.js';
import type { PaymentMade } from '../procedures/mediation.inputs.js';

type Payment = PaymentMade;

/** The agreements of a docket. */
export const agreementsOf = (docket: MediationDocket): Instrument[] =>
  docket.file.instruments.filter(instrument => instrument.kind === 'mediation-agreement');

/** What the agreements still leave to pay. */
export const unpaidDuties = (docket: MediationDocket): Obligation[] =>
  agreementsOf(docket).flatMap(instrument => instrument.obligations).filter(duty => !duty.paidOn);

/** The first day on which something unpaid falls due. */
export const nextDueDay = (obligations: readonly Obligation[]): CivilDate | undefined =>
  obligations.filter(duty => !duty.paidOn).map(duty => duty.dueOn).sort()[0];

/** One obligation after a payment: paid, or split into the part that is paid and the rest that is not. */
function pay(duty: Obligation, payment: Payment, restId: string): Obligation[] {
  const paid = { ...duty, amount: payment.amount, paidOn: payment.paidOn };
  return payment.amount === duty.amount ? [paid] : [paid, { ...duty, id: restId, amount: fen(duty.amount - payment.amount) }];
}

const refusePayment = (code: string, zh: string, en: string): Refusal =>
  refuse(code, 'invalid', { zh, en }, { zh: '请核对付款凭证与协议所列付款义务', en: 'Check the voucher against the obligations of the agreement' });

/**
 * Records a payment under an agreement, whole or in part, and moves the performance clock to the next instalment.
 * The last payment leads to `performed`; a docket that was overdue stays so while anything overdue is unpaid.
 */
export function recordPayment(docket: MediationDocket, input: Payment, moment: Moment): MediationDecision | Refusal {
  const instrument = agreementsOf(docket).find(known => known.obligations.some(duty => duty.id === input.obligation));
  const duty = instrument?.obligations.find(known => known.id === input.obligation);
  if (!instrument || !duty) return refusePayment('obligation-unknown', '协议中没有这一笔付款义务', 'No agreement of this docket contains that obligation');
  if (duty.paidOn) return refusePayment('obligation-already-paid', `该笔款项已于 ${duty.paidOn} 付清`, `That obligation was paid on ${duty.paidOn}`);
  if (input.amount > duty.amount) return refusePayment('payment-exceeds-obligation', '付款金额超过该笔付款义务', 'The payment exceeds the obligation');
  if (input.paidOn > moment.on) return refusePayment('paid-in-future', '付款日期晚于业务日期', 'The payment is dated after the day of this step');

  const obligations = instrument.obligations.flatMap(known => (known.id === duty.id ? pay(known, input, moment.newId()) : [known]));
  const others = agreementsOf(docket).filter(known => known.id !== instrument.id).flatMap(known => known.obligations);
  const due = nextDueDay([...obligations, ...others]);
  const inTime = due !== undefined && due >= moment.on;
  const noted: MediationDecision = {
    adds: { instruments: [{ ...instrument, obligations }] },
    clocks: { performance: inTime ? { until: due } : false },
    doneOn: { performance: input.paidOn },
  };
  if (!due) return docket.state === 'partAgreed' ? noted : { ...noted, to: 'performed' };
  return docket.state === 'overdue' && inTime ? { ...noted, to: 'agreed' } : noted;
}
