import { partiesOf, withAdditions, type Additions, type Instrument, type Obligation } from '@fengqiao/case-file';
import { earlierOf, isRefusal, sumFen, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { Moment, People } from '@fengqiao/procedure';
import type { MediationDecision, MediationDocket, PartyOutcome } from '../procedures/mediation.head.js';
import type { Agreement, Agreements, OnTheSpot } from '../procedures/mediation.inputs.js';
import { refuseMediator } from './assign-mediator.js';
import { checkTerms, invalid } from './check-terms.js';
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

/** The day the performance clock ends on, or none where all is paid. */
const dueClock = (obligations: readonly Obligation[], more: readonly Instrument[]): CivilDate | undefined =>
  nextDueDay([...more.flatMap(instrument => instrument.obligations), ...obligations]);

const isLabour = (docket: MediationDocket): boolean => docket.file.employment?.relation === 'labour';

interface Drawn { readonly decision: MediationDecision; readonly adds: Additions; readonly bound: readonly string[]; readonly paid: boolean }

function drawUp(docket: MediationDocket, input: Agreement, moment: Moment): Drawn | Refusal {
  const effectiveOn = findEffectiveDay(input);
  if (isRefusal(effectiveOn)) return effectiveOn;
  const bound = input.parties ?? openApplicants(docket);
  const wrong = checkTerms(docket, input, bound, openApplicants(docket), effectiveOn, moment.on);
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
  const agents = input.agents?.map(({ party, name, document }) => ({ party, name, document: document.id }));
  const made = { id: instrument.id, form: input.form, parties: [...bound], claims: input.claims ?? openClaims(docket), ...(agents ? { agents } : {}) };
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
    },
    adds: {
      instruments: [instrument],
      evidence: (input.agents ?? []).map(agent => agent.document),
      // The promise to perform restarts the limitation period (劳动争议调解仲裁法 第27条第2款).
      events: [{ id: `${instrument.id}-promise`, on: effectiveOn, what: '达成调解协议，对方同意履行义务', by: 'mediation', interruptsLimitation: true }],
    },
  };
}

const listed = (input: Agreements): readonly Agreement[] => ('agreements' in input ? input.agreements : [input]);

const joined = (a: Additions, b: Additions): Additions => ({
  instruments: [...(a.instruments ?? []), ...(b.instruments ?? [])],
  evidence: [...(a.evidence ?? []), ...(b.evidence ?? [])],
  events: [...(a.events ?? []), ...(b.events ?? [])],
});

/** Draws up one agreement after another, each on what the ones before it have settled. */
function drawUpAll(docket: MediationDocket, input: Agreements, moment: Moment): Drawn | Refusal {
  const missing = needMediator(docket);
  if (missing) return missing;
  let so = docket;
  let all: Drawn = { decision: {}, adds: {}, bound: [], paid: true };
  for (const one of listed(input)) {
    const drawn = drawUp(so, one, moment);
    if (isRefusal(drawn)) return drawn;
    so = { ...so, facts: { ...so.facts, ...drawn.decision.facts } as MediationDocket['facts'], file: withAdditions(so.file, drawn.adds) };
    all = { ...drawn, adds: joined(all.adds, drawn.adds), bound: [...all.bound, ...drawn.bound] };
  }
  return { ...all, decision: { ...all.decision, adds: all.adds } };
}

/** Records the agreement, or the batch of them, that settles the matter for every applicant still open; the mediation is concluded by it. */
export function recordAgreement(docket: MediationDocket, input: Agreements, moment: Moment): MediationDecision | Refusal {
  const made = drawUpAll(docket, input, moment);
  if (isRefusal(made)) return made;
  const left = openApplicants(docket).filter(id => !made.bound.includes(id));
  if (left.length) {
    return invalid('agreement-leaves-applicants', `尚有 ${left.length} 名申请人不在协议之内`, `${left.length} applicant(s) are not bound by it`,
      '只与部分申请人达成协议的，请办理“登记部分协议”', 'Where only some have agreed, record a part agreement');
  }
  const unsettled = openClaims(docket).filter(id => listed(input).every(one => one.claims && !one.claims.includes(id)));
  if (unsettled.length) {
    return invalid('agreement-leaves-claims', `尚有 ${unsettled.length} 项请求不在协议之内`, `${unsettled.length} claim(s) are not settled by it`,
      '请办理“登记部分协议”，其余请求继续调解或者终止', 'Record a part agreement; go on with the rest or end it');
  }
  return { ...made.decision, to: made.paid ? 'performed' : 'agreed', answer: { outcome: 'agreement', result: { outcome: 'agreement' } } };
}

/** Records an agreement, or a batch, with some of a group; the talks go on for the others. */
export function recordPartAgreement(docket: MediationDocket, input: Agreements, moment: Moment): MediationDecision | Refusal {
  const missing = needMediator(docket);
  if (missing) return missing;
  if (listed(input).some(one => !one.parties && !one.claims)) {
    return invalid('part-not-named', '部分协议须写明所涉申请人或者请求事项', 'A part agreement names the applicants or claims it settles',
      '请勾选申请人或者请求事项', 'Tick the applicants or the claims');
  }
  const made = drawUpAll(docket, input, moment);
  return isRefusal(made) ? made : { ...made.decision, to: 'partAgreed' };
}

/** 即时办: accepted, mediated and agreed in one sitting, by somebody of the roster. */
export function settleOnTheSpot(docket: MediationDocket, input: OnTheSpot, moment: Moment & { readonly consulted: People }): MediationDecision | Refusal {
  const { mediator, ...agreement } = input;
  const refused = refuseMediator(docket, mediator, moment.consulted, moment.on);
  if (refused) return refused;
  const decision = recordAgreement({ ...docket, facts: { ...docket.facts, mediator } }, agreement, moment);
  return isRefusal(decision) ? decision : { ...decision, facts: { ...decision.facts, mediator } };
}
