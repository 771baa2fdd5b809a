import type { CaseFile } from '@fengqiao/case-file';
import type { Acted, ReferralRecord } from '@fengqiao/docket';
import { civilDate, isRefusal, type CaseNumber, type Refusal } from '@fengqiao/kernel';
import { NEW, SYSTEM } from '@fengqiao/procedure';
import { pageUnder, type Scheme } from '@fengqiao/scheme';
import type { Tables } from '@fengqiao/service-kit/world';
import { SimulatedPlace } from '@fengqiao/testing/simulation';
import { AGENCIES } from '../../cases/replay.js';
import type { Move } from './moves.js';

/** All steps are entered afterwards, each on a day of its own; so no clock rings meanwhile. */
const ENTERED_ON = civilDate('2026-06-30');

/** Whose consent a step was taken with. */
export type Consented = 'none' | 'worker' | 'both';

const refusedAt = (step: string, { code, message, details = {} }: Refusal): Error => new Error(`${step}: ${code} ${message.en} ${JSON.stringify(details)}`);

/** A case of one place from its first paper on: pages, engine, core and protocol are the real ones. */
export class CaseSoFar {
  readonly place: SimulatedPlace;
  #caseNo: CaseNumber | undefined;

  constructor(tables: Tables, readonly scheme: Scheme, readonly file: CaseFile) {
    const names = scheme.agencies.map(({ name }) => name);
    this.place = new SimulatedPlace({ tables, agencies: AGENCIES.filter(({ name }) => names.includes(name)), today: ENTERED_ON });
  }

  /** Takes moves one after the other, each with the consents that it asks for. @throws where one is refused */
  async takeAll(moves: readonly Move[]): Promise<void> {
    for (const move of moves) await this.take(move);
  }

  /** Takes one move; where it is refused for want of consent, the parties are asked, and it is taken again. */
  async take(move: Move): Promise<Consented> {
    const first = await this.#try(move);
    if (!isRefusal(first)) return 'none';
    if (first.code !== 'consent-missing') throw refusedAt(move[1], first);
    const { purpose, receiver, missing } = first.details as { purpose: string; receiver: string; missing: readonly ('applicant' | 'respondent')[] };
    for (const partyRole of missing) {
      const party = this.file.parties.find(({ role }) => role === partyRole)!.id;
      await this.place.consent(this.#agencyOf(move), this.#caseNo!, { party, partyRole, purpose, receiver, text: '同意', how: 'in-person', on: civilDate(move[0]) });
    }
    const second = await this.#try(move);
    if (isRefusal(second)) throw refusedAt(move[1], second);
    return missing.includes('respondent') ? 'both' : 'worker';
  }

  /** The sender's half of what an agency has sent last for a purpose. */
  sent(agency: string, purpose: string): ReferralRecord | undefined {
    return [...this.place.at(agency).store.referrals.values()].filter(half => half.side === 'sender' && half.purpose === purpose).at(-1);
  }

  /** The addressee's half of the same. */
  arrived({ peer, id }: ReferralRecord): ReferralRecord | undefined {
    return this.place.at(peer).store.referrals.get(id);
  }

  /** What could not be applied anywhere. */
  stuck(): readonly object[] {
    return [...this.place.agencies].flatMap(([agency, { store }]) => [...store.inbox.values()]
      .filter(({ outcome }) => outcome === 'parked' || outcome === 'held').map(({ message, reason }) => ({ agency, type: message.type, reason })));
  }

  #agencyOf([, step]: Move): string {
    const [procedure] = step.split('.');
    for (const [agency, { desk }] of this.place.agencies) if (desk.agency.procedures.some(page => page.name === procedure)) return agency;
    throw new Error(`no agency of ${this.scheme.place} has a page for ${step}`);
  }

  async #try(move: Move): Promise<Acted | Refusal> {
    const [on, step, told = {}] = move;
    const [procedure, name] = step.split('.') as [string, string];
    const agency = this.#agencyOf(move);
    const page = this.place.at(agency).desk.agency.procedures.find(one => one.name === procedure)!;
    const action = pageUnder(this.scheme, page, agency).actions[name];
    if (!action) throw new Error(`${agency} has no ${step} in ${this.scheme.place}`);
    const roles = action.by.filter(role => role !== SYSTEM);
    const docket = this.#caseNo && this.place.docketOf(agency, this.#caseNo, procedure);
    const input = typeof told === 'function' ? told(docket!) : told;
    const answer = action.from.includes(NEW)
      ? await this.place.open(agency, { procedure, action: name, roles, input, on: civilDate(on), place: this.scheme.place, file: this.#papers() })
      : await this.place.act(agency, docket!.id, name, roles, input, civilDate(on));
    if (!isRefusal(answer)) this.#caseNo = answer.caseNo;
    await this.place.settle();
    return answer;
  }

  #papers(): Record<string, unknown> {
    const { caseNo: _caseNo, place: _place, openedOn: _openedOn, ...papers } = this.file;
    return papers;
  }
}
