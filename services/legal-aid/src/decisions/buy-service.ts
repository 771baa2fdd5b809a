import { fen, refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { Contract, Delivery, PurchaseDecision, PurchaseDocket, Settlement } from '../procedures/service-purchase.head.js';

type Step = PurchaseDecision | Refusal;

const invalid = (code: string, zh: string, en: string): Refusal => refuse(code, 'invalid', { zh, en }, { zh: '请对照合同核对后重新填写', en: 'Compare it with the contract and fill it in again' });

/** A contract has a length and ends after today; else `contract-without-length`. */
export const signPurchase = (_docket: PurchaseDocket, contract: Contract, moment: Moment): Step =>
  (contract.to <= contract.from || contract.to <= moment.on ? invalid('contract-without-length', '合同截止日须晚于起始日和今天', 'The contract must end after it begins, and after today')
    : { facts: { ...contract, delivered: [] }, clocks: { term: { from: contract.from, until: contract.to } } });

const countOf = (docket: PurchaseDocket): number => (docket.facts.delivered ?? []).reduce((sum, line) => sum + line.count, 0);

/** What was delivered; never more than was bought (`quota-exceeded`), and no case twice (`case-counted-already`). */
export function recordDelivery(docket: PurchaseDocket, { count, cases }: Delivery, moment: Moment): Step {
  const delivered = docket.facts.delivered ?? [];
  const left = (docket.facts.quota ?? 0) - countOf(docket);
  if (count > left) return invalid('quota-exceeded', `合同剩余服务量为 ${left}，本次填报 ${count}`, `${left} are left under the contract, ${count} were entered`);
  const known = new Set(delivered.flatMap(line => line.cases));
  if (cases.length > count || cases.some(caseNo => known.has(caseNo))) return invalid('case-counted-already', '案件已经计入，或者案件数多于服务量', 'A case was counted before, or there are more cases than services');
  return { facts: { delivered: [...delivered, { id: moment.newId(), on: moment.on, count, cases }] } };
}

/** 结算: what was delivered at the agreed price, after an assessment. */
export function settlePurchase(docket: PurchaseDocket, { assessment }: Settlement, moment: Moment): Step {
  const count = countOf(docket);
  return { facts: { settled: { on: moment.on, count, amount: fen(count * (docket.facts.unitPrice ?? 0)), assessment } } };
}
