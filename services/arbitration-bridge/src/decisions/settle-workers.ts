import { partiesOf, type Instrument } from '@fengqiao/case-file';
import { refuse, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { CaseDecision, CaseDocket, CaseFacts, CaseState } from '../procedures/arbitration-case.head.js';
import type { PartStatement, PartWithdrawal, Signatures, Statement } from '../procedures/arbitration-case.hearing.inputs.js';

type Settled = CaseDecision | Refusal;
type Outcome = NonNullable<CaseFacts['outcomes']>[number];

/** Applicants whose case has not ended for them yet. */
export function remainingApplicants(docket: CaseDocket): string[] {
  const ended = new Set((docket.facts.outcomes ?? []).map(outcome => outcome.party));
  return partiesOf(docket.file, 'applicant').map(party => party.id).filter(id => !ended.has(id));
}

/** The outcomes so far, and one for each of `parties`. */
export const withOutcomes = (docket: CaseDocket, parties: readonly string[], outcome: Outcome['outcome'], on: CivilDate, note?: string): Outcome[] =>
  [...(docket.facts.outcomes ?? []), ...parties.map(party => ({ party, outcome, on, ...(note ? { note } : {}) }))];

/**
 * Part of a group: each named worker must still be in the case, and at least one other must stay, because the case goes
 * on. Refuses `not-an-open-applicant` and `nobody-left`.
 */
function checkPart(docket: CaseDocket, workers: readonly string[]): Refusal | undefined {
  const remaining = remainingApplicants(docket);
  const strangers = workers.filter(worker => !remaining.includes(worker));
  if (strangers.length) {
    return refuse('not-an-open-applicant', 'invalid', { zh: '所列人员不是本案申请人，或者其申请已经了结', en: 'Somebody named is no applicant, or their part has already ended' },
      { zh: '请核对申请人名单', en: 'Check the list of applicants' }, { details: { parties: strangers } });
  }
  if (workers.length < remaining.length) return undefined;
  return refuse('nobody-left', 'closed', { zh: '全体申请人均已列入，案件将全部了结', en: 'This names every applicant who is left; the whole case would end' },
    { zh: '请办理全案调解或者撤回', en: 'Use the step that ends the whole case' }, { basis: '《劳动争议调解仲裁法》第四十二条' });
}

const statementOf = (draft: Pick<Statement, 'number' | 'obligations' | 'restsOn' | 'summary'>, moment: Moment): Instrument => ({
  id: moment.newId(), kind: 'mediation-statement', number: draft.number, issuedBy: 'arbitration', issuedOn: moment.on,
  effectiveOn: moment.on, obligations: draft.obligations, ...(draft.restsOn ? { restsOn: draft.restsOn } : {}), ...(draft.summary ? { summary: draft.summary } : {}),
});

/** Some workers sign their 调解书 on the spot; the others go on. */
export function settlePart(docket: CaseDocket, input: PartStatement, moment: Moment): Settled {
  const wrong = checkPart(docket, input.workers);
  if (wrong) return wrong;
  return {
    adds: { instruments: [statementOf(input, moment)] },
    facts: { outcomes: withOutcomes(docket, input.workers, 'statement', moment.on) },
  };
}

/** Some workers withdraw; the others go on. That they found work is an outcome too, not only money is. */
export function withdrawPart(docket: CaseDocket, input: PartWithdrawal, moment: Moment): Settled {
  const wrong = checkPart(docket, input.workers);
  if (wrong) return wrong;
  const outcome = input.reemployed ? 'reemployed' : 'withdrawn';
  return { facts: { outcomes: withOutcomes(docket, input.workers, outcome, moment.on, input.note) } };
}

/** 制作调解书. It binds nobody until both sides have signed it (劳动争议调解仲裁法 art. 42). */
export const makeStatement = (docket: CaseDocket, { number, obligations, restsOn }: Statement): Settled =>
  ({ to: 'statementMade', facts: { statement: { number, obligations, ...(restsOn ? { restsOn } : {}), before: docket.state } } });

/**
 * 签收: effective, and enforceable without any court's confirmation (劳动争议调解仲裁法 arts. 42, 51).
 * Refuses `signature-missing` and names who has not signed: every respondent, and every applicant still in the case or
 * the representatives they elected.
 */
export function signStatement(docket: CaseDocket, input: Signatures, moment: Moment): Settled {
  const parties = docket.file.parties;
  const applicants = remainingApplicants(docket);
  const represented = parties.some(party => party.representative && input.signedBy.includes(party.id));
  const needed = [...(represented ? [] : applicants), ...partiesOf(docket.file, 'respondent').map(party => party.id)];
  const missing = needed.filter(id => !input.signedBy.includes(id));
  if (missing.length) {
    return refuse('signature-missing', 'closed',
      { zh: '调解书须经双方当事人签收后生效，尚有当事人未签收', en: 'The statement takes effect once both sides have signed; somebody has not' },
      { zh: '请继续送达签收；当事人反悔的，及时作出裁决', en: 'Have it signed; where a party backs out, make an award in time' },
      { basis: '《劳动争议调解仲裁法》第四十二条', details: { missing } });
  }
  const instrument = statementOf(docket.facts.statement!, moment);
  return {
    to: 'mediated',
    facts: { outcomes: withOutcomes(docket, applicants, 'statement', moment.on) },
    adds: { instruments: [instrument] },
    answer: { outcome: 'statement', result: { outcome: 'statement', instrument: instrument.id } },
  };
}

/** Somebody backs out before signing: the case goes on where it stood. */
export const refuseStatement = (docket: CaseDocket): Settled =>
  ({ to: (docket.facts.statement?.before ?? 'accepted') as CaseState, facts: { mediated: 'failed' } });
