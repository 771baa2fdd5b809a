import { formatYuan } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { Settlement } from '../procedures/complaint.inputs.js';
import type { ComplaintDecision, ComplaintDocket } from '../procedures/complaint.head.js';

/** Paid and over: what a conclusion brings back, and what the case's history keeps. */
export function paid(input: Settlement, moment: Moment): Pick<ComplaintDecision, 'adds' | 'answer'> {
  const what = `用人单位已改正${input.amount === undefined ? '' : `，支付 ${formatYuan(input.amount)} 元`}`;
  return {
    adds: { events: [{ id: moment.newId(), on: input.paidOn, what, by: 'inspection-bridge', interruptsLimitation: true }] },
    answer: { outcome: 'paid', result: { outcome: 'paid', ...(input.note ? { note: input.note } : {}) } },
  };
}

/** The parties agreed before anything was filed, and it was performed. */
export function settled(_docket: ComplaintDocket, input: Settlement, moment: Moment): ComplaintDecision {
  return { facts: { negotiation: { outcome: 'settled', ...(input.note ? { note: input.note } : {}) } }, ...paid(input, moment) };
}
