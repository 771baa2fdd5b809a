import { isRefusal, refuse, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { Order } from '../procedures/complaint.inputs.js';
import type { ComplaintDecision, ComplaintDocket } from '../procedures/complaint.head.js';
import { actAsInspectors } from './keep-roles-apart.js';

const dayPassed = (): Refusal =>
  refuse('order-day-passed', 'invalid',
    { zh: '限期改正的截止日期早于指令作出之日', en: 'The day set for correction lies before the order' },
    { zh: '请填写指令当日或者以后的日期', en: 'Give the day of the order or a later one' });

const debtorUnknown = (debtor: string): Refusal =>
  refuse('debtor-not-in-file', 'invalid',
    { zh: `案件材料中没有编号为 ${debtor} 的被投诉方`, en: `The file has no respondent or third party "${debtor}"` },
    { zh: '请从案件当事人中选择；尚未登记的先补充登记', en: 'Choose from the parties; enter a missing one first' });

function lastDayOf(deadline: Order['deadline'], moment: Moment): CivilDate | Refusal {
  if (deadline.set === 'day') return deadline.lastDay < moment.on ? dayPassed() : deadline.lastDay;
  const counted = moment.deadline('inspection.order', moment.on, { length: deadline.days, unit: 'working' });
  return isRefusal(counted) ? counted : counted.lastDay;
}

/**
 * 限期改正指令书. Its time is counted in working days from the day it is handed over, or ends on a day that it names; a
 * named day is that day and is not moved. Its last day decides when extra compensation and a transfer become possible.
 * It is a step on the way and not open to suit by itself; the decision that follows it is.
 */
export function issueOrder(docket: ComplaintDocket, input: Order, moment: Moment): ComplaintDecision | Refusal {
  const others = docket.file.parties.filter(party => party.role !== 'applicant').map(party => party.id);
  const stranger = input.debtors.find(debtor => !others.includes(debtor));
  if (stranger !== undefined) return debtorUnknown(stranger);
  const lastDay = lastDayOf(input.deadline, moment);
  if (isRefusal(lastDay)) return lastDay;
  const { number, amount, debtors } = input;
  return actAsInspectors(docket, input.inspectors, moment, {
    facts: { order: { number, issuedOn: moment.on, lastDay, debtors, ...(amount === undefined ? {} : { amount }) } },
    clocks: { rectification: { until: lastDay } },
    adds: { instruments: [{
      id: moment.newId(), kind: 'rectification-order', number, issuedBy: 'inspection-bridge', issuedOn: moment.on, effectiveOn: moment.on,
      obligations: [], summary: `${input.requirements}（限 ${lastDay} 前改正；本指令不单独可诉，不服其后处理、处罚决定的可以申请复议或者起诉）`,
    }] },
  });
}
