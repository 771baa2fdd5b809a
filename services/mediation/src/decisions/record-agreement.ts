import { partiesOf, type Instrument, type Obligation } from '@fengqiao/case-file';
import { earlierOf, isRefusal, refuse, sumFen, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { z } from 'zod';
import type { PartyOutcome } from '../procedures/mediation.facts.js';
import type { MediationDocket, MediationStep } from '../procedures/mediation.head.js';
import type { Agreement, OnTheSpot } from '../procedures/mediation.inputs.js';
import { findEffectiveDay } from './find-effective-day.js';
import { needMediator } from './hold-session.js';
import { nextDueDay } from './record-payment.js';

/** Applicants for whom nothing has been decided yet. */
export function openApplicants(docket: MediationDocket): string[] {
  const decided = new Set((docket.facts.outcomes ?? []).filter(line => line.outcome !== 'goes-on').map(line => line.party));
  return partiesOf(docket.file, 'applicant').map(party => party.id).filter(id => !decided.has(id));
}

/** Claims that no agreement has settled yet. */
export function openClaims(docket: MediationDocket): string[] {
  const everybody = partiesOf(docket.file, 'applicant').length;
  const settled = new Set((docket.facts.agreements ?? []).filter(made => made.parties.length === everybody).flatMap(made => made.claims));
  return docket.file.claims.map(claim => claim.id).filter(id => !settled.has(id));
}

const invalid = (code: string, zh: string, en: string, nextZh: string, nextEn: string): Refusal =>
  refuse(code, 'invalid', { zh, en }, { zh: nextZh, en: nextEn });

function checkTerms(docket: MediationDocket, input: Agreement, bound: readonly string[], moment: Moment, effectiveOn: CivilDate): Refusal | undefined {
  const open = openApplicants(docket);
  const parties = new Set(docket.file.parties.map(party => party.id));
  if (!bound.every(id => open.includes(id))) {
    return invalid('applicant-already-decided', '协议所列申请人中有人不在本案或者已有结果', 'An applicant named here is not in the case or already has an outcome',
      '请核对申请人名单', 'Check the list of applicants');
  }
  if (!input.obligations.every(duty => parties.has(duty.payer) && parties.has(duty.payee))) {
    return invalid('obligation-without-party', '付款义务的付款人或者收款人不是本案当事人', 'A payer or payee is not a party to the case',
      '请从本案当事人中选择；第三人付款的，先将其列为当事人', 'Choose from the parties; add a third party who pays first');
  }
  if (effectiveOn > moment.on) {
    return invalid('signed-after-today', '签章日期晚于登记业务日期', 'A signature is dated after the day of this step', '请核对各签章日期', 'Check the dates of the signatures');
  }
  return undefined;
}

/** The day the performance clock ends on, or none where all is paid. */
const dueClock = (obligations: readonly Obligation[], more: readonly Instrument[]): CivilDate | undefined =>
  nextDueDay([...more.flatMap(instrument => instrument.obligations), ...obligations]);

const isLabour = (docket: MediationDocket): boolean => docket.file.employment?.relation === 'labour';

function agreementDecision(
  docket: MediationDocket, input: Agreement, moment: Moment,
): { decision: MediationStep; bound: readonly string[]; paid: boolean } | Refusal {
  const effectiveOn = findEffectiveDay(input);
  if (isRefusal(effectiveOn)) return effectiveOn;
  const bound = input.parties ?? openApplicants(docket);
  const wrong = checkTerms(docket, input, bound, moment, effectiveOn);
  if (wrong) return wrong;
  const obligations = input.obligations.map(duty => ({ id: moment.newId(), ...duty }));
  const instrument: Instrument = {
    id: moment.newId(), kind: 'mediation-agreement', number: input.number, issuedBy: input.mediatedBy,
    issuedOn: input.reachedOn, effectiveOn, obligations, summary: input.summary,
  };
  const earlier = docket.file.instruments.filter(known => known.kind === 'mediation-agreement');
  const windowFrom = earlier.reduce((day, known) => earlierOf(day, known.effectiveOn ?? day), effectiveOn);
  const due = dueClock(obligations, earlier);
  // Where only some of the claims are settled, nobody's matter is at its end yet.
  const settled = input.claims && openClaims(docket).some(id => !input.claims!.includes(id)) ? [] : bound;
  const outcomes: PartyOutcome[] = settled.map(party => ({
    party, outcome: 'agreement', on: moment.on,
    ...(obligations.some(duty => duty.payee === party) ? { amount: sumFen(obligations.filter(duty => duty.payee === party).map(duty => duty.amount)) } : {}),
  }));
  const made = { id: instrument.id, form: input.form, parties: [...bound], claims: input.claims ?? openClaims(docket) };
  return {
    bound, paid: due === undefined,
    decision: {
      facts: {
        agreements: [...(docket.facts.agreements ?? []), made],
        outcomes: [...(docket.facts.outcomes ?? []), ...outcomes],
      },
      // The windows run from the oldest agreement that may still be made enforceable; the plan of ways shows each agreement's own.
      clocks: {
        reviewWindow: due && isLabour(docket) ? { from: windowFrom } : false,
        confirmationWindow: due ? { from: windowFrom } : false,
        performance: due ? { until: due } : false,
      },
      adds: {
        instruments: [instrument],
        // The promise to perform restarts the limitation period (劳动争议调解仲裁法 第27条第2款).
        events: [{ id: `${instrument.id}-promise`, on: effectiveOn, what: '达成调解协议，对方同意履行义务', by: 'mediation', interruptsLimitation: true }],
      },
    },
  };
}

/** Records the agreement that settles the matter for every applicant still open; the mediation is concluded by it. */
export function recordAgreement(docket: MediationDocket, input: Agreement, moment: Moment): MediationStep | Refusal {
  const missing = needMediator(docket);
  if (missing) return missing;
  const made = agreementDecision(docket, input, moment);
  if (isRefusal(made)) return made;
  const left = openApplicants(docket).filter(id => !made.bound.includes(id));
  if (left.length) {
    return invalid('agreement-leaves-applicants', `尚有 ${left.length} 名申请人不在协议之内`, `${left.length} applicant(s) are not bound by it`,
      '只与部分申请人达成协议的，请办理“登记部分协议”', 'Where only some have agreed, record a part agreement');
  }
  const unsettled = openClaims(docket).filter(id => input.claims && !input.claims.includes(id));
  if (unsettled.length) {
    return invalid('agreement-leaves-claims', `尚有 ${unsettled.length} 项请求不在协议之内`, `${unsettled.length} claim(s) are not settled by it`,
      '请办理“登记部分协议”，其余请求继续调解或者终止', 'Record a part agreement; go on with the rest or end it');
  }
  return { ...made.decision, to: made.paid ? 'performed' : 'agreed', answer: { outcome: 'agreement', result: { outcome: 'agreement' } } };
}

/** Records an agreement with some of a group; the talks go on for the others. */
export function recordPartAgreement(docket: MediationDocket, input: Agreement, moment: Moment): MediationStep | Refusal {
  const missing = needMediator(docket);
  if (missing) return missing;
  if (!input.parties && !input.claims) {
    return invalid('part-not-named', '部分协议须写明所涉申请人或者请求事项', 'A part agreement names the applicants or claims it settles',
      '请勾选申请人或者请求事项', 'Tick the applicants or the claims');
  }
  const made = agreementDecision(docket, input, moment);
  return isRefusal(made) ? made : { ...made.decision, to: 'partAgreed' };
}

/** 即时办: accepted, mediated and agreed in one sitting. */
export function settleOnTheSpot(docket: MediationDocket, input: z.output<typeof OnTheSpot>, moment: Moment): MediationStep | Refusal {
  const { mediator, ...agreement } = input;
  const decision = recordAgreement({ ...docket, facts: { ...docket.facts, mediator } }, agreement, moment);
  return isRefusal(decision) ? decision : { ...decision, facts: { ...decision.facts, mediator } };
}
