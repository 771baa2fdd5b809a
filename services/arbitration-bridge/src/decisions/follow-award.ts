import { isRefusal, refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { CourtAction, CourtResult, SuitWish } from '../procedures/arbitration-case.award.inputs.js';
import type { Award, CaseDecision, CaseDocket } from '../procedures/arbitration-case.head.js';
import { bindAwards, type Binding } from './bind-award.js';
import { remedyOf } from './serve-award.js';

type Followed = CaseDecision | Refusal;

const REMEDIES_IN_LAW = '《劳动争议调解仲裁法》第四十八条至第五十条';

const awardsOf = (docket: CaseDocket): readonly Award[] => docket.facts.awards ?? [];

/** A party has gone to court over the award, in a way that is open to it; else `remedy-not-open`. */
export function recordCourtAction(docket: CaseDocket, input: CourtAction, moment: Moment): Followed {
  const party = docket.file.parties.find(candidate => candidate.id === input.by);
  const open = party && awardsOf(docket).some(award => (remedyOf(award, party) === 'setAside') === (input.kind === 'set-aside'));
  if (!open) {
    return refuse('remedy-not-open', 'closed',
      { zh: '该当事人不能以此方式对本裁决寻求救济', en: 'This party has no such remedy against this award' },
      { zh: '终局裁决：劳动者十五日内起诉，用人单位三十日内申请撤销；非终局裁决：双方十五日内起诉',
        en: 'Final: the worker sues in 15 days, the employer asks for set-aside in 30; otherwise either sues in 15' },
      { basis: REMEDIES_IN_LAW });
  }
  const { filedOn, ...rest } = input;
  const action = { id: moment.newId(), ...rest, on: filedOn, result: 'pending' as const };
  return { facts: { actions: [...(docket.facts.actions ?? []), action] } };
}

/**
 * What the court did. A set-aside opens a suit for fifteen days (劳动争议调解仲裁法 art. 49(3)); a worker's suit on a
 * final award that was dropped or rejected opens the employer's thirty days once more (法释〔2020〕26号 art. 21),
 * and lets the award bind after all.
 */
export function recordCourtResult(docket: CaseDocket, input: CourtResult, moment: Moment): Followed {
  const actions = docket.facts.actions ?? [];
  const action = actions.find(candidate => candidate.id === input.action && candidate.result === 'pending');
  if (!action) {
    return refuse('court-action-unknown', 'not-found', { zh: '没有该项待结的诉讼或者撤销申请', en: 'No such court action is pending' },
      { zh: '请先登记起诉或者撤销申请', en: 'Record the suit or application first' }, { basis: REMEDIES_IN_LAW });
  }
  const by = docket.file.parties.find(party => party.id === action.by);
  const dropped = action.kind === 'suit' && (input.result === 'withdrawn' || input.result === 'dismissed');
  const workerOnFinal = by && awardsOf(docket).some(award => remedyOf(award, by) === 'workerSuit');
  const known = actions.map(other => (other === action ? { ...action, result: input.result } : other));
  const binding = bindingFacts(bindAwards(docket, known, moment.on));
  return {
    ...binding,
    facts: { ...binding.facts, actions: known },
    clocks: {
      suitAfterSetAside: input.result === 'set-aside' ? { from: input.receivedOn } : false,
      lateSetAside: dropped && workerOnFinal ? { from: input.receivedOn } : false,
    },
  };
}

/** The award is sent on to the court with the worker's suit, so that the file need not be typed again. */
export const guideToCourt = (_docket: CaseDocket, { cause, note }: SuitWish): Followed => ({
  refer: [{ purpose: 'court-filing', particulars: { cause, ground: 'after-award', ...(note ? { note } : {}) } }],
});

const bindingFacts = ({ workers, instruments }: Binding) => (workers.length ? { facts: { effectiveFor: [...workers] }, adds: { instruments } } : {});

/** The time to sue has passed: the award binds those workers whom no suit concerns. */
export function takeEffect(docket: CaseDocket, _input: unknown, moment: Moment): Followed {
  const binding = bindAwards(docket, docket.facts.actions ?? [], moment.on);
  return {
    ...bindingFacts(binding),
    ...(binding.workers.length ? { remark: { zh: '起诉期满，裁决对未涉诉的劳动者发生法律效力', en: 'The time to sue has passed: the award binds where nobody has sued' } } : {}),
  };
}

/**
 * 结案归档, with the day until which the file is kept (办案规则 art. 24). Refused (`archive-too-early`) while a party may
 * still go to court or a court has not decided.
 */
export function archiveCase(docket: CaseDocket, _input: unknown, moment: Moment): Followed {
  const open = awardsOf(docket).flatMap(award => award.receipts).map(receipt => receipt.until).filter(day => day >= moment.on).sort().at(-1);
  const pending = (docket.facts.actions ?? []).some(action => action.result === 'pending');
  if (open || pending) {
    return refuse('archive-too-early', 'closed',
      { zh: pending ? '法院尚未审结，暂不能归档' : `当事人寻求司法救济的期限至 ${open}，暂不能归档`, en: pending ? 'A court has not decided yet' : `A party may go to court until ${open}` },
      { zh: '请待期满或者法院审结后归档', en: 'Archive it once the time has passed and the court has decided' }, { basis: REMEDIES_IN_LAW });
  }
  const keep = moment.deadline(docket.state === 'awarded' ? 'arbitration.keep-award-file' : 'arbitration.keep-other-file', moment.on);
  return isRefusal(keep) ? keep : { facts: { keepUntil: keep.lastDay } };
}
