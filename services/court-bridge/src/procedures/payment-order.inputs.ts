import { civilDateField, text } from '@fengqiao/case-file';
import { PAYMENT_ORDER } from '@fengqiao/contracts';
import { z } from 'zod';

/** At the window or by post. */
export const DirectPaymentOrder = PAYMENT_ORDER.particulars.extend({ postedOn: civilDateField.optional() });

/** The conditions of 民事诉讼法 art. 225, as the clerk finds them. */
export const PaymentOrderAcceptance = z.strictObject({
  number: text(100),
  /** Creditor and debtor owe each other nothing else. */
  noOtherDebts: z.boolean(),
  /** The order can be handed to the debtor, not by public notice. */
  deliverable: z.boolean(),
});
export type PaymentOrderAcceptance = z.infer<typeof PaymentOrderAcceptance>;

export const OrderRefusal = z.strictObject({
  ground: z.enum(['other-debts', 'not-deliverable', 'not-due', 'no-sum', 'outside-scope', 'outside-area', 'papers-missing']), explanation: text(2000),
});
export type OrderRefusal = z.infer<typeof OrderRefusal>;

export const Order = z.strictObject({ number: text(100), payer: text(40), payee: text(40) });
export type Order = z.infer<typeof Order>;

export const OrderService = z.strictObject({ receivedOn: civilDateField, manner: z.enum(['in-person', 'mail', 'left-at-premises', 'electronic']) });
export type OrderService = z.infer<typeof OrderService>;

export const DebtorObjection = z.strictObject({
  what: text(2000),
  /** Written, on the debt itself: not merely that the debtor cannot pay, or asks for time. */
  onTheDebt: z.boolean(),
});
export type DebtorObjection = z.infer<typeof DebtorObjection>;

export const Lapse = z.strictObject({ reason: z.enum(['undeliverable', 'creditor-sued', 'withdrawn']), explanation: text(2000) });
export type Lapse = z.infer<typeof Lapse>;
