import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { PartyEnd } from '../procedures/complaint.inputs.js';
import type { ComplaintDecision, ComplaintDocket } from '../procedures/complaint.head.js';

const notHere = (party: string): Refusal =>
  refuse('debtor-not-in-file', 'invalid',
    { zh: `案件材料中没有编号为 ${party} 的被投诉方`, en: `The file has no respondent or third party "${party}"` },
    { zh: '请从案件当事人中选择；尚未登记的先补充登记', en: 'Choose from the parties; enter a missing one first' });

const notYet = (): Refusal =>
  refuse('ended-after-entry', 'invalid', { zh: '注销、终止日期晚于业务日期', en: 'The party ends after the day of this step' },
    { zh: '请核对登记机关的日期', en: 'Check the day in the register' });

/**
 * 单位注销、终止. Whoever takes over its duties stands in its place, also under an order that was given before; where nobody
 * is known yet, the docket asks for the successor until one is named.
 */
export function recordPartyEnd(docket: ComplaintDocket, { party, endedOn, successor }: PartyEnd, moment: Moment): ComplaintDecision | Refusal {
  const ended = docket.file.parties.find(known => known.id === party && known.role !== 'applicant');
  if (!ended) return notHere(party);
  if (endedOn > moment.on) return notYet();
  const { order, successorWanted = [] } = docket.facts;
  const others = successorWanted.filter(id => id !== party);
  if (!successor) {
    return {
      facts: { successorWanted: [...others, party] }, adds: { parties: [{ ...ended, endedOn }] },
      remark: { zh: '被投诉单位已注销，请查明并登记权利义务承受人', en: 'A respondent no longer exists: find and enter who takes over its duties' },
    };
  }
  const debtors = order && [...new Set(order.debtors.map(id => (id === party ? successor.id : id)))];
  return {
    facts: { successorWanted: others, ...(order && debtors ? { order: { ...order, debtors } } : {}) },
    adds: { parties: [{ ...ended, endedOn, successor: successor.id }, successor] },
  };
}
