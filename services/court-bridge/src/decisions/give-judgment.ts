import type { Instrument } from '@fengqiao/case-file';
import { addDays, isRefusal, laterOf, refuse, sumFen, type CivilDate, type Refusal } from '@fengqiao/kernel';
import { daysInOrder, type Moment } from '@fengqiao/procedure';
import type { FilingDecision, FilingDocket, FilingFacts } from '../procedures/court-filing.head.js';
import type { Appeal, CourtStatement, Judgment, JudgmentService, SecondJudgment } from '../procedures/court-filing.inputs.js';

type Obligations = Instrument['obligations'];

/** One line for each worker whom the suit concerns, with what is due to that worker. */
function outcomesOf(docket: FilingDocket, obligations: Obligations, outcome: 'judgment' | 'statement', on: CivilDate): NonNullable<FilingFacts['outcomes']> {
  return (docket.facts.concerning ?? []).map(party => ({
    party, outcome, on, amount: sumFen(obligations.filter(obligation => obligation.payee === party).map(obligation => obligation.amount)),
  }));
}

const instrument = (
  id: string, kind: 'judgment' | 'mediation-statement', number: string, issuedOn: CivilDate, obligations: Obligations, effectiveOn?: CivilDate,
): Instrument =>
  ({ id, kind, number, issuedBy: 'court', issuedOn, obligations, ...(effectiveOn ? { effectiveOn } : {}) });

const wrongTrack = (zh: string, en: string): Refusal => refuse('judgment-on-wrong-track', 'closed', { zh, en },
  { zh: '请按所适用的程序作出判决', en: 'Give judgment as the procedure in use asks' }, { basis: '《民事诉讼法》第一百六十五条' });

/** 第一审判决; in force only when nobody has appealed. Refuses `judgment-on-wrong-track` for small claims, which end at once. */
export function giveJudgment(docket: FilingDocket, input: Judgment, moment: Moment): FilingDecision | Refusal {
  if (docket.facts.track === 'small-claims') return wrongTrack('小额诉讼程序一审终审', 'A small claim ends with its first judgment');
  const id = moment.newId();
  return {
    facts: {
      judgment: { id, number: input.number, on: moment.on, obligations: input.obligations, receipts: [] },
      outcomes: outcomesOf(docket, input.obligations, 'judgment', moment.on),
    },
    adds: { instruments: [instrument(id, 'judgment', input.number, moment.on, input.obligations)] },
    clocks: { delivery: input.pronouncedInCourt ? {} : false },
  };
}

/** 小额诉讼判决: one instance, in force with it (民事诉讼法 art. 165). */
export function giveFinalJudgment(docket: FilingDocket, input: Judgment, moment: Moment): FilingDecision | Refusal {
  if (docket.facts.track !== 'small-claims') return wrongTrack('只有小额诉讼程序一审终审', 'Only a small claim ends with its first judgment');
  const judgment = instrument(moment.newId(), 'judgment', input.number, moment.on, input.obligations, moment.on);
  return {
    facts: { outcomes: outcomesOf(docket, input.obligations, 'judgment', moment.on) },
    adds: { instruments: [judgment] },
    clocks: afterEffect(docket, moment.on),
    answer: { outcome: 'judgment', result: { outcome: 'judgment', instrument: judgment.id } },
  };
}

/** From effect: six months to apply for a retrial; three to apply for enforcement, or what was preserved is let go (法释〔2020〕26号 art. 49). */
const afterEffect = (docket: FilingDocket, from: CivilDate): NonNullable<FilingDecision['clocks']> =>
  ({ retrial: { from }, labourPreservation: docket.facts.preservation ? { from } : false });

/**
 * 送达判决书. Each party's fifteen days count from its own receipt; the docket's clock starts when the last one has it, and
 * runs to the last of their days. Refuses `judgment-served-already`, `date-out-of-order`.
 */
export function serveJudgment(docket: FilingDocket, input: JudgmentService, moment: Moment): FilingDecision | Refusal {
  const judgment = docket.facts.judgment!;
  if (judgment.receipts.some(receipt => receipt.party === input.party)) {
    return refuse('judgment-served-already', 'closed', { zh: '该当事人已经收到判决书', en: 'This party has already received the judgment' },
      { zh: '上诉期自第一次收到之日起算', en: 'Its time to appeal counts from the first receipt' }, { basis: '《民事诉讼法》第一百七十一条' });
  }
  const wrong = daysInOrder({ zh: '送达', en: 'Service' }, input.receivedOn, moment, { on: judgment.on, what: { zh: '判决', en: 'the judgment' } });
  if (wrong) return wrong;
  const until = moment.deadline('court.appeal-judgment', input.receivedOn);
  if (isRefusal(until)) return until;
  const receipts = [...judgment.receipts, { party: input.party, on: input.receivedOn, until: until.lastDay }];
  // Of many workers in the file those alone who sue, or whom the suit concerns, can appeal; nobody waits for the others.
  const sued = new Set([...(docket.facts.claimants ?? []), ...(docket.facts.concerning ?? [])]);
  const everybody = docket.file.parties.filter(party => party.role === 'respondent' || sued.has(party.id))
    .every(party => receipts.some(receipt => receipt.party === party.id));
  return {
    facts: { judgment: { ...judgment, receipts } },
    clocks: { appeal: everybody ? { from: receipts.map(receipt => receipt.on).reduce(laterOf) } : false },
  };
}

/** 上诉, within the party's own fifteen days; else `appeal-too-late`. */
export function fileAppeal(docket: FilingDocket, input: Appeal): FilingDecision | Refusal {
  const receipt = docket.facts.judgment?.receipts.find(candidate => candidate.party === input.by);
  if (receipt && input.filedOn > receipt.until) {
    return refuse('appeal-too-late', 'closed', { zh: `上诉的最后一日为 ${receipt.until}`, en: `The last day to appeal was ${receipt.until}` },
      { zh: '判决生效后六个月内可以申请再审', en: 'A retrial may be applied for within six months of effect' },
      { basis: '《民事诉讼法》第一百七十一条', details: { lastDay: receipt.until } });
  }
  return { to: 'appealed', facts: { appeals: [...(docket.facts.appeals ?? []), { by: input.by, on: input.filedOn }] } };
}

/** Nobody has appealed: the judgment is in force from the day after the last of the parties' days. */
export function judgmentInForce(docket: FilingDocket): FilingDecision {
  const { id, number, on, obligations, receipts } = docket.facts.judgment!;
  const effectiveOn = addDays(receipts.map(receipt => receipt.until).reduce(laterOf), 1);
  return {
    adds: { instruments: [instrument(id, 'judgment', number, on, obligations, effectiveOn)] },
    clocks: afterEffect(docket, effectiveOn),
    answer: { outcome: 'judgment', result: { outcome: 'judgment', instrument: id } },
  };
}

/** 第二审: final. What it orders takes the place of the first judgment's orders. */
export function recordSecondInstance(docket: FilingDocket, input: SecondJudgment, moment: Moment): FilingDecision {
  const first = docket.facts.judgment!;
  const upheld = input.result === 'upheld' || input.result === 'appeal-withdrawn';
  const decided = upheld
    ? instrument(first.id, 'judgment', first.number, first.on, first.obligations, moment.on)
    : instrument(moment.newId(), input.result === 'mediated' ? 'mediation-statement' : 'judgment', input.number, moment.on, input.obligations, moment.on);
  return {
    facts: { outcomes: outcomesOf(docket, decided.obligations, input.result === 'mediated' ? 'statement' : 'judgment', moment.on) },
    adds: { instruments: [decided] },
    clocks: afterEffect(docket, moment.on),
    answer: { outcome: input.result, result: { outcome: input.result === 'mediated' ? 'mediated' : 'judgment', instrument: decided.id } },
  };
}

/** 法院调解书, in force when signed. */
export function mediateInCourt(docket: FilingDocket, input: CourtStatement, moment: Moment): FilingDecision {
  const statement = instrument(moment.newId(), 'mediation-statement', input.number, moment.on, input.obligations, moment.on);
  return {
    facts: { outcomes: outcomesOf(docket, input.obligations, 'statement', moment.on) },
    adds: { instruments: [statement] },
    answer: { outcome: 'mediated', result: { outcome: 'mediated', instrument: statement.id } },
  };
}
