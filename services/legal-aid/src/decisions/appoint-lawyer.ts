import { isRefusal, refuse, type Refusal } from '@fengqiao/kernel';
import { refuseUnappointed, type Moment, type People } from '@fengqiao/procedure';
import type { Appointment, ChangeOfLawyer } from '../procedures/aid-application.inputs.js';
import type { AidDecision, AidDocket } from '../procedures/aid-application.head.js';

type Looking = Moment & { readonly consulted: People };

const conflict = (): Refusal =>
  refuse('lawyer-conflict', 'closed',
    { zh: '该法律援助人员或者其所在机构代理对方当事人，存在利益冲突，不能指派', en: 'This lawyer or the firm acts for the other side and cannot be appointed' },
    { zh: '请从名册中另行指派', en: 'Appoint another from the roster' },
    { basis: '《律师法》第39条' });

const replacedBefore = (name: string): Refusal =>
  refuse('lawyer-replaced-before', 'closed',
    { zh: `${name} 已在本案中被更换，不能再次指派`, en: `${name} was replaced in this case and cannot be appointed again` },
    { zh: '请从名册中另行指派', en: 'Appoint another from the roster' },
    { basis: '《法律援助法》第55条' });

/** Appoints from the roster, nobody else and nobody whose time on it has ended; the five days for the retainer count from the day the appointment was received. */
export function appointLawyer(docket: AidDocket, input: Appointment, moment: Looking): AidDecision | Refusal {
  const { name } = input.lawyer;
  const refused = refuseUnappointed(moment.consulted, { name, isThem: entry => entry.name === name }, moment.on);
  if (refused) return refused;
  if (input.actsForOtherSide) return conflict();
  if (docket.facts.formerLawyers?.some(former => former.name === input.lawyer.name)) return replacedBefore(input.lawyer.name);
  return { facts: { lawyer: input.lawyer }, clocks: { retainer: { from: input.receivedOn ?? moment.on } } };
}

/** Replaces the lawyer: the client signs anew, so the retainer's clock starts anew. */
export function changeLawyer(docket: AidDocket, input: ChangeOfLawyer, moment: Looking): AidDecision | Refusal {
  const before = docket.facts.lawyer;
  const former = [...(docket.facts.formerLawyers ?? []), ...(before ? [{ name: before.name, reason: input.reason, until: moment.on }] : [])];
  const appointed = appointLawyer({ ...docket, facts: { ...docket.facts, formerLawyers: former } }, input, moment);
  if (isRefusal(appointed)) return appointed;
  return { ...appointed, facts: { ...appointed.facts, formerLawyers: former, retainedOn: undefined } };
}
