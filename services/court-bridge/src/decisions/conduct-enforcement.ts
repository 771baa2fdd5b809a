import { refuse, sumFen, type Fen, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { EnforcementDecision, EnforcementDocket, EnforcementState } from '../procedures/enforcement.head.js';
import type { Closing, ConductObjection, FrozenElsewhere, Measure, ObjectionRuling, RecoveredMoney, Stay } from '../procedures/enforcement.inputs.js';

/** All that has come in so far. */
export const recovered = (docket: EnforcementDocket): Fen => sumFen((docket.facts.recoveries ?? []).map(recovery => recovery.amount));

/** Adds a measure to the list of what has been done. */
export const takeMeasure = (docket: EnforcementDocket, input: Measure, moment: Moment): EnforcementDecision =>
  ({ facts: { measures: [...(docket.facts.measures ?? []), { on: moment.on, ...input }] } });

/** The debtor's account is frozen in another case: wages come first when it is distributed. */
export const joinDistribution = (docket: EnforcementDocket, input: FrozenElsewhere): EnforcementDecision =>
  ({ facts: { elsewhere: [...(docket.facts.elsewhere ?? []), input] } });

/** Money in. Obligations that it settles are marked paid in the instrument, so that every later reader of the file sees it. */
export function recordRecovery(docket: EnforcementDocket, input: RecoveredMoney, moment: Moment): EnforcementDecision | Refusal {
  const { paid, ...recovery } = input;
  const instrument = docket.file.instruments.find(candidate => candidate.id === docket.facts.instrument)!;
  const unknown = paid.filter(id => !instrument.obligations.some(obligation => obligation.id === id));
  if (unknown.length) {
    return refuse('obligation-unknown', 'invalid', { zh: '执行依据中没有所列的给付事项', en: 'The instrument has no such obligation' },
      { zh: '请核对给付事项编号', en: 'Check the ids of the obligations' }, { details: { obligations: unknown } });
  }
  const obligations = instrument.obligations.map(obligation => (paid.includes(obligation.id) ? { ...obligation, paidOn: moment.on } : obligation));
  return {
    facts: { recoveries: [...(docket.facts.recoveries ?? []), { on: moment.on, ...recovery }] },
    ...(paid.length ? { adds: { instruments: [{ ...instrument, obligations }] } } : {}),
  };
}

/** 中止执行; the six months do not count meanwhile. */
export const stayEnforcement = (docket: EnforcementDocket, input: Stay, moment: Moment): EnforcementDecision =>
  ({ to: 'stayed', facts: { stay: { ground: input.ground, since: moment.on, before: docket.state } } });

/** 恢复执行, where it stood. */
export const resumeEnforcement = (docket: EnforcementDocket): EnforcementDecision => ({ to: (docket.facts.stay?.before ?? 'enforcing') as EnforcementState });

/** A party or another person objects to an act of enforcement (民事诉讼法 art. 236). */
export const objectToConduct = (_docket: EnforcementDocket, input: ConductObjection, moment: Moment): EnforcementDecision =>
  ({ facts: { objection: { on: moment.on, ...input } } });

/** The ruling on an objection; ten days to ask for reconsideration follow. Refuses `no-objection`. */
export function ruleOnObjection(docket: EnforcementDocket, input: ObjectionRuling): EnforcementDecision | Refusal {
  const { objection } = docket.facts;
  if (!objection || objection.upheld !== undefined) {
    return refuse('no-objection', 'closed', { zh: '没有待审查的执行异议', en: 'No objection waits for a ruling' }, { zh: '请先登记执行异议', en: 'Record the objection first' },
      { basis: '《民事诉讼法》第二百三十六条' });
  }
  return { facts: { objection: { ...objection, upheld: input.upheld } } };
}

function unfounded(docket: EnforcementDocket, input: Closing): { zh: string; en: string } | undefined {
  switch (input.outcome) {
    case 'completed':
      return recovered(docket) >= (docket.facts.unpaid ?? 0) || input.creditorSatisfied ? undefined
        : { zh: '执行到位金额少于申请金额，且申请执行人未确认债务已清', en: 'Less was recovered than applied for, and the creditor has not called the debt settled' };
    case 'ended-this-time':
      return docket.facts.measures?.some(measure => measure.kind === 'property-inquiry') ? undefined
        : { zh: '终结本次执行程序前须穷尽财产调查，案卷中没有财产查询记录', en: 'Property has to be searched for first; the docket has no inquiry' };
    case 'ended': case 'cancelled': case 'not-enforced': case 'rejected':
      return input.ground ? undefined : { zh: '须写明结案事由', en: 'The ground has to be stated' };
    default: return input.outcome satisfies never;
  }
}

/**
 * 执行结案 with its outcome code and the sum recovered (执行工作规定 art. 64). Where an award is not enforced, thirty days to
 * sue follow (法释〔2020〕26号 art. 24). Refuses `closing-unfounded`.
 */
export function closeEnforcement(docket: EnforcementDocket, input: Closing, moment: Moment): EnforcementDecision | Refusal {
  const why = unfounded(docket, input);
  if (why) {
    return refuse('closing-unfounded', 'closed', why, { zh: '请补充办理后再结案，或者选择相符的结案方式', en: 'Do what is missing first, or choose the outcome that fits' },
      { basis: '《最高人民法院关于人民法院执行工作若干问题的规定（试行）》第六十四条' });
  }
  const award = docket.file.instruments.find(instrument => instrument.id === docket.facts.instrument)?.kind === 'award';
  const suit = input.outcome === 'not-enforced' && award;
  return {
    clocks: { suitInstead: suit ? { from: input.rulingReceivedOn ?? moment.on } : false },
    answer: { outcome: input.outcome, result: { outcome: input.outcome, recovered: recovered(docket) } },
  };
}
