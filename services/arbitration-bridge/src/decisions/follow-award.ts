import { isRefusal, refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { CourtAction, CourtResult, SuitWish } from '../procedures/arbitration-case.award.inputs.js';
import type { Award, CaseDecision, CaseDocket } from '../procedures/arbitration-case.head.js';
import { bindAwards, instrumentOfAward, withFallen, type Binding } from './bind-award.js';
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
 * What the court did. A set-aside, of all or of the orders that the ruling names, opens a suit for fifteen days on what
 * fell (劳动争议调解仲裁法 art. 49(3)), and leaves the other orders in force; a worker's suit on a
 * final award that was dropped or rejected opens the employer's thirty days once more (法释〔2020〕26号 art. 21),
 * and lets the award bind after all.
 * @returns the decision, or `court-action-unknown`, `award-item-unknown`
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
  const awards = input.result === 'set-aside' ? setAside(docket, action.concerning, input) : awardsOf(docket);
  if (isRefusal(awards)) return awards;
  const changed = awards.filter(award => !awardsOf(docket).includes(award)).map(award => instrumentOfAward(award));
  const binding = bindAwards({ ...docket, facts: { ...docket.facts, awards: [...awards] } }, known, moment.on);
  return {
    facts: { awards: [...awards], actions: known, ...(binding.workers.length ? { effectiveFor: [...binding.workers] } : {}) },
    adds: { instruments: [...changed.filter(paper => !binding.instruments.some(bound => bound.id === paper.id)), ...binding.instruments] },
    clocks: {
      suitAfterSetAside: input.result === 'set-aside' ? { from: input.receivedOn } : false,
      lateSetAside: dropped && workerOnFinal ? { from: input.receivedOn } : false,
    },
  };
}

/** The awards after a ruling; `award-item-unknown` where it names an order that no final award holds. */
function setAside(docket: CaseDocket, workers: readonly string[], { items, receivedOn }: CourtResult): readonly Award[] | Refusal {
  const orders = awardsOf(docket).filter(award => award.called === 'final').flatMap(award => award.items.map(item => item.id));
  const unknown = items?.filter(item => !orders.includes(item)) ?? [];
  if (!unknown.length) return withFallen(awardsOf(docket), workers, receivedOn, items);
  return refuse('award-item-unknown', 'invalid', { zh: '终局裁决书中没有所列事项', en: 'No final award of this case holds these orders' },
    { zh: '请核对撤销裁定所列的裁决事项编号', en: 'Check the ids of the orders that the ruling names' }, { basis: REMEDIES_IN_LAW, details: { items: unknown } });
}

/** The award is sent on to the court with the worker's suit, so that the file need not be typed again. */
export const guideToCourt = (docket: CaseDocket, { cause, note }: SuitWish): Followed => {
  const ground = awardsOf(docket).some(award => award.fallen) ? 'after-set-aside' : 'after-award';
  return { refer: [{ purpose: 'court-filing', particulars: { cause, ground, ...(note ? { note } : {}) } }] };
};

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
  const keep = moment.deadline(awardsOf(docket).length > 0 ? 'arbitration.keep-award-file' : 'arbitration.keep-other-file', moment.on);
  return isRefusal(keep) ? keep : { facts: { keepUntil: keep.lastDay } };
}
