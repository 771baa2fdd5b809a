import type { CaseNumber, CivilDate, Refusal } from '@fengqiao/kernel';
import type { Person } from './act.js';
import type { Desk } from './desk.js';
import type { ConsentRecord } from './records.js';
import { caseErased, consentUnknown, unknownDocket } from './refusals.js';
import { Unit } from './unit.js';

/** A consent as it was given. */
export type ConsentGiven = Omit<ConsentRecord, 'id' | 'givenOn' | 'withdrawnOn' | 'caseNo'> & { readonly on?: CivilDate };

async function change(
  desk: Desk, caseNo: CaseNumber, person: Person, action: string, decide: (unit: Unit) => ConsentRecord | Refusal,
): Promise<ConsentRecord | Refusal> {
  for (;;) {
    const unit = new Unit(await desk.store.read({ cases: [caseNo] }), desk.agency.name, desk.world, desk.ledger);
    const chain = unit.findChain(caseNo);
    if (!chain || (person.place !== undefined && person.place !== chain.place)) return unknownDocket(caseNo);
    if (chain.erased) return caseErased(caseNo);
    const consent = decide(unit);
    if ('refused' in consent) return consent;
    unit.putConsent(consent);
    unit.record(chain, {
      on: consent.withdrawnOn ?? consent.givenOn, at: desk.world.instant(), actor: person.id, docketId: '', action, version: 0,
    }, { consent });
    if (await desk.store.write(unit.changes()) === 'done') return consent;
  }
}

/** Records that a party agreed to one hand-over: what for, to whom, how it was said (个人信息保护法 arts 14, 23). */
export function giveConsent(desk: Desk, caseNo: CaseNumber, person: Person, given: ConsentGiven): Promise<ConsentRecord | Refusal> {
  const { on, ...consent } = given;
  return change(desk, caseNo, person, 'consent.given', () => ({ ...consent, id: desk.world.newId(), caseNo, givenOn: on ?? desk.world.today() }));
}

/** Withdraws a consent (个人信息保护法 art. 15): what has gone has gone, nothing more goes. */
export function withdrawConsent(desk: Desk, caseNo: CaseNumber, person: Person, consentId: string, on?: CivilDate): Promise<ConsentRecord | Refusal> {
  return change(desk, caseNo, person, 'consent.withdrawn', unit => {
    const consent = unit.consentsOf(caseNo).find(candidate => candidate.id === consentId);
    return consent ? { ...consent, withdrawnOn: consent.withdrawnOn ?? on ?? desk.world.today() } : consentUnknown(consentId);
  });
}
