import { addDays, refuse, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { PoliceAnswer, Transfer } from '../procedures/complaint.inputs.js';
import type { ComplaintDecision, ComplaintDocket, ComplaintState } from '../procedures/complaint.head.js';

const basis = '《保障农民工工资支付条例》第41条、《刑法》第276条之一';

const notOrdered = (): Refusal =>
  refuse('order-not-given', 'closed',
    { zh: '未经责令支付，不能以涉嫌拒不支付劳动报酬罪移送', en: 'Refusal to pay wages is a crime only after an order to pay; none was given' },
    { zh: '请先作出限期改正指令', en: 'Give the order first' }, { basis });

const stillRunning = (lastDay: CivilDate): Refusal =>
  refuse('order-still-running', 'closed',
    { zh: `责令支付的期限至 ${lastDay}，尚未逾期，不能移送`, en: `The order to pay runs until ${lastDay}` },
    { zh: `自 ${addDays(lastDay, 1)} 起仍不支付的，可以移送`, en: `From ${addDays(lastDay, 1)} it can be transferred if still unpaid` },
    { basis, details: { lastDay, from: addDays(lastDay, 1) } });

const proofNotInFile = (missing: readonly string[]): Refusal =>
  refuse('proof-not-in-file', 'invalid',
    { zh: `证据链引用的证据不在案卷中：${missing.join('、')}`, en: `The proof names evidence that the file does not hold: ${missing.join(', ')}` },
    { zh: '请先将证据收入案卷，再逐项引用', en: 'Take the evidence in first, then name it' });

/**
 * Transfers a suspected crime to the police. Refusing to pay wages becomes one only when an order to pay has been missed:
 * from the day after its last day. Other offences are transferred as soon as they are found. What is shown, and by what, goes along.
 */
export function transferCrime(docket: ComplaintDocket, input: Transfer, moment: Moment): ComplaintDecision | Refusal {
  const { order } = docket.facts;
  if (input.offence === 'refusal-to-pay') {
    if (!order) return notOrdered();
    if (moment.on <= order.lastDay) return stillRunning(order.lastDay);
  }
  const held = new Set(docket.file.evidence.map(item => item.id));
  const missing = (input.proof ?? []).flatMap(step => step.evidence).filter(id => !held.has(id));
  if (missing.length) return proofNotInFile(missing);
  return { facts: { transfer: { ...input, from: docket.state } } };
}

/** The police opened a case; the inspection ends and says so to the one who referred. */
export function policeFiled(docket: ComplaintDocket, input: PoliceAnswer): ComplaintDecision {
  const note = `已移送${docket.facts.transfer?.to ?? '公安机关'}并立案（${input.number}）。${input.note ?? ''}`.slice(0, 2000);
  return { answer: { outcome: 'transferred', result: { outcome: 'transferred', note } } };
}

/** The police did not: the case goes on where it stood. */
export function policeDecline(docket: ComplaintDocket): ComplaintDecision {
  return { to: (docket.facts.transfer?.from ?? 'investigating') as ComplaintState };
}
