import { partOf, partiesOf, selectFields, type CaseFile } from '@fengqiao/case-file';
import type { Purpose } from '@fengqiao/contracts';
import { isRefusal, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { ReferralIntent } from '@fengqiao/procedure';
import { routeFacts, routeFor, type Route } from '@fengqiao/scheme';
import type { StepContext } from './step-context.js';
import { consentMissing, particularsInvalid, partyNotInCase, unknownPurpose } from './refusals.js';
import type { ConsentRecord, DocketRecord, ReferralRecord } from './records.js';
import { isOrdered } from './is-ordered.js';
import { promisedDay } from './timekeeper.js';
import type { Unit } from './unit.js';

/** A hand-off as notices and ledger name it. */
export interface HandOff {
  readonly referralId: string;
  readonly to: string;
  readonly purpose: string;
  readonly kind: string;
  readonly step: string;
}

type Consents = { readonly given: ConsentRecord[]; readonly needed: readonly ('applicant' | 'respondent')[] };

/** The file of those whom a hand-over concerns, or `party-not-in-case`. */
function fileFor(file: CaseFile, parties: readonly string[] | undefined): CaseFile | Refusal {
  if (!parties) return file;
  const applicants = partiesOf(file, 'applicant').map(party => party.id);
  const strangers = parties.filter(id => !applicants.includes(id));
  return strangers.length || !parties.length ? partyNotInCase(strangers) : partOf(file, parties);
}

/** Given, not withdrawn, not run out (个人信息保护法 arts 14, 15). */
const isInForce = ({ givenOn, withdrawnOn, until }: ConsentRecord, on: CivilDate): boolean =>
  !withdrawnOn && givenOn <= on && (until === undefined || on <= until);

function consentsFor(unit: Unit, docket: DocketRecord, route: Route, purpose: Purpose, on: CivilDate): Consents | Refusal {
  if (purpose.statutory || route.consent === 'none') return { given: [], needed: [] };
  const needed: readonly ('applicant' | 'respondent')[] = route.consent === 'both' ? ['applicant', 'respondent'] : ['applicant'];
  const valid = unit.consentsOf(docket.caseNo)
    .filter(consent => consent.purpose === purpose.id && consent.receiver === route.to && isInForce(consent, on));
  const missing = needed.filter(role => !valid.some(consent => consent.partyRole === role));
  return missing.length ? consentMissing(purpose, route, missing) : { given: valid, needed };
}

function openOne({ desk, unit, scheme, docket, on }: StepContext, intent: ReferralIntent): HandOff | Refusal | undefined {
  const purpose = desk.purposes.get(intent.purpose);
  if (!purpose) return unknownPurpose(intent.purpose);
  const particulars = purpose.particulars.safeParse(intent.particulars ?? {});
  if (!particulars.success) return particularsInvalid(purpose, particulars.error);
  const file = fileFor(docket.file, intent.parties);
  if (isRefusal(file)) return file;
  const route = routeFor(scheme, {
    from: desk.agency.name, purpose: purpose.id, facts: { ...routeFacts(file), ordered: isOrdered(file, purpose.id, desk.agency.name) }, ...(intent.to ? { to: intent.to } : {}),
  });
  if (isRefusal(route)) return intent.ifRouted && route.code === 'no-route' ? undefined : route;
  const consents = consentsFor(unit, docket, route, purpose, on);
  if (isRefusal(consents)) return consents;

  const referralId = intent.id ?? desk.world.newId();
  const consent = consents.given[0];
  const answerBy = route.answerWithin ? promisedDay(desk.world.calendar, route.answerWithin, on) : undefined;
  const message = unit.send(docket, {
    to: route.to, type: 'referral.sent', on, referralId,
    body: {
      referralId, purpose: purpose.id, kind: purpose.kind,
      file: selectFields(file, purpose.needs), particulars: particulars.data,
      ...(consent ? { consent: { id: consent.id, givenOn: consent.givenOn, text: consent.text } } : {}),
      ...(purpose.statutory ? { statutory: purpose.statutory } : {}),
      ...(docket.openedBy ? { previous: docket.openedBy.referralId } : {}),
      ...(answerBy ? { answerBy } : {}),
    },
  });
  const referral: ReferralRecord = {
    id: referralId, side: 'sender', caseNo: docket.caseNo, docketId: docket.id, peer: route.to, purpose: purpose.id, kind: purpose.kind,
    state: 'sent', sentOn: on, ...(answerBy ? { answerBy } : {}), ...(consent ? { consentId: consent.id } : {}),
    steps: [{ step: 'sent', on, messageId: message.id, digest: message.digest, direction: 'out' }],
  };
  unit.putReferral(referral);
  return { referralId, to: route.to, purpose: purpose.id, kind: purpose.kind, step: 'sent' };
}

/**
 * Opens what a step refers: finds the route in the scheme, checks consent, selects whom it concerns and what the purpose
 * needs, sends it. A notice that the place may do without is left out where there is no way for it.
 * @returns the hand-offs, or the first refusal (no route, consent missing, particulars wrong, somebody not of this case)
 */
export function openReferrals(step: StepContext): HandOff[] | Refusal {
  const opened: HandOff[] = [];
  for (const intent of step.transition.referrals) {
    const one = openOne(step, intent);
    if (isRefusal(one)) return one;
    if (one) opened.push(one);
  }
  return opened;
}
