import { refuse, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { MediationDocket } from '../procedures/mediation.head.js';
import type { Agent, Agreement } from '../procedures/mediation.inputs.js';

/** A refusal of an agreement's terms, with what to do about it. */
export const invalid = (code: string, zh: string, en: string, nextZh: string, nextEn: string): Refusal =>
  refuse(code, 'invalid', { zh, en }, { zh: nextZh, en: nextEn });

/** Whoever signs for a party needs its paper, and settling needs to be in it (特别授权). */
function checkAgent(agent: Agent, parties: ReadonlySet<string>): Refusal | undefined {
  if (!parties.has(agent.party)) {
    return invalid('agent-without-party', '代理人所代表的人不是本案当事人', 'An agent signs for somebody who is not a party', '请从本案当事人中选择', 'Choose from the parties');
  }
  return agent.special ? undefined : refuse('agent-may-not-settle', 'closed',
    { zh: `${agent.name} 的授权委托书没有特别授权，不能代为达成协议`, en: 'The agent’s authority does not say that it may settle' },
    { zh: '请由当事人本人签名，或者补交载明可以代为和解、调解的授权委托书', en: 'Have the party sign, or bring a power of attorney that names settling' },
    { basis: '《民法典》第165条' });
}

/** Whether an agreement binds applicants still open, names nobody but parties, and is signed by those who may, no later than today. */
export function checkTerms(docket: MediationDocket, input: Agreement, bound: readonly string[], open: readonly string[], effectiveOn: CivilDate, on: CivilDate): Refusal | undefined {
  const parties = new Set(docket.file.parties.map(party => party.id));
  if (!bound.every(id => open.includes(id))) {
    return invalid('applicant-already-decided', '协议所列申请人中有人不在本案或者已有结果', 'An applicant named here is not in the case or already has an outcome',
      '请核对申请人名单', 'Check the list of applicants');
  }
  const named = input.obligations.flatMap(({ payer, payee, onBehalfOf }) => [payer, payee, ...(onBehalfOf ? [onBehalfOf] : [])]);
  if (!named.every(id => parties.has(id))) {
    return invalid('obligation-without-party', '付款义务的付款人或者收款人不是本案当事人', 'A payer or payee is not a party to the case',
      '请从本案当事人中选择；第三人付款的，先将其列为当事人', 'Choose from the parties; add a third party who pays first');
  }
  if (effectiveOn > on) {
    return invalid('signed-after-today', '签章日期晚于登记业务日期', 'A signature is dated after the day of this step', '请核对各签章日期', 'Check the dates of the signatures');
  }
  return (input.agents ?? []).map(agent => checkAgent(agent, parties)).find(refusal => refusal !== undefined);
}
