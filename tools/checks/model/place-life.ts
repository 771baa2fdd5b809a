import { receiveBatch, type DocketRecord, type ReferralRecord } from '@fengqiao/docket';
import { civilDate, isRefusal, type CaseNumber, type CivilDate, type Refusal } from '@fengqiao/kernel';
import { NEW, SENDER_STEPS, SYSTEM, type Action, type Procedure } from '@fengqiao/procedure';
import type { Scheme } from '@fengqiao/scheme';
import type { Tables } from '@fengqiao/service-kit/world';
import { SimulatedPlace } from '@fengqiao/testing/simulation';
import { hasEnded } from '@fengqiao/referral';
import fc from 'fast-check';
import { AGENCIES } from '../cases/replay.js';
import { disputeOf, type Birth } from './dispute.js';
import { draw, pick } from './draw.js';
import { suggestFor } from './suggest.js';
import { arbitraryOf } from './zod-arbitrary.js';

/** What may happen next in a place: somebody works, the bus moves, a sender changes its mind, somebody walks in, days pass. */
export type Kind = 'desk' | 'bus' | 'sender' | 'walk-in' | 'days';

/** One turn of a case's life. */
export interface Happening {
  readonly kind: Kind;
  readonly which: number;
  readonly seed: number;
}

const TRIES = 4;
/** Pages that stand on their own (a wish, a station's check) say nothing about hand-offs. */
const takesPart = (page: Procedure): boolean => Object.values(page.actions).some(action => action.receives.length > 0);
const FIRST_DAY = civilDate('2026-03-31');

/** One case in one place: all its agencies, the real engine and core, a bus that loses receipts, repeats and overtakes. */
export class PlaceLife {
  readonly place: SimulatedPlace;
  tried = 0;
  taken = 0;
  caseNo: CaseNumber | undefined;
  readonly #file: ReturnType<typeof disputeOf>;
  readonly #peers: readonly string[];

  constructor(tables: Tables, readonly scheme: Scheme, birth: Birth) {
    this.#peers = scheme.agencies.map(agency => agency.name);
    this.place = new SimulatedPlace({ tables, agencies: AGENCIES.filter(agency => this.#peers.includes(agency.name)), today: FIRST_DAY });
    this.#file = disputeOf(birth, FIRST_DAY);
  }

  get today(): CivilDate { return this.place.world.today(); }

  dockets(): readonly { readonly agency: string; readonly docket: DocketRecord; readonly page: Procedure }[] {
    return [...this.place.agencies].flatMap(([agency, { desk, store }]) => [...store.dockets.values()]
      .map(docket => ({ agency, docket, page: desk.agency.procedures.find(page => page.name === docket.procedure)! })));
  }

  referrals(side: ReferralRecord['side']): readonly { readonly agency: string; readonly half: ReferralRecord }[] {
    return [...this.place.agencies].flatMap(([agency, { store }]) => [...store.referrals.values()].filter(half => half.side === side).map(half => ({ agency, half })));
  }

  async live(happenings: readonly Happening[]): Promise<this> {
    for (const { kind, which, seed } of happenings) {
      if (!this.caseNo) await this.#register(seed);
      else if (kind === 'desk') await this.#work(which, seed);
      else if (kind === 'bus') await this.#carry(which, seed);
      else if (kind === 'sender') await this.#changeMind(which, seed);
      else if (kind === 'walk-in') await this.#walkIn(which, seed);
      else await this.#daysPass(seed);
    }
    await this.place.settle();
    return this;
  }

  #register(seed: number): Promise<void> {
    const intake = this.place.at('intake').desk.agency.procedures.find(page => page.name === 'claim')!;
    return this.#open('intake', intake, intake.actions['register']!, seed);
  }

  async #walkIn(which: number, seed: number): Promise<void> {
    const doors = [...this.place.agencies].flatMap(([agency, { desk }]) => desk.agency.procedures.filter(takesPart).flatMap(page =>
      Object.values(page.actions).filter(action => action.from.includes(NEW) && !action.by.includes(SYSTEM)).map(action => ({ agency, page, action }))));
    const door = pick(doors, which);
    if (door) await this.#open(door.agency, door.page, door.action, seed);
  }

  #forms(action: Action, seed: number, facts: unknown, file: Parameters<typeof suggestFor>[0]): unknown[] {
    const form = arbitraryOf(action.input, suggestFor(file, this.today, { facts, peers: this.#peers }));
    const drawn = Array.from({ length: TRIES }, (_, at) => draw(form, seed + at));
    // Half of the time nobody chooses a receiver, and the place's default route decides.
    return drawn.map((input, at) => (at % 2 && typeof input === 'object' ? { ...input, to: undefined } : input));
  }

  async #open(agency: string, page: Procedure, action: Action, seed: number): Promise<void> {
    const { caseNo: _caseNo, place: _place, openedOn: _openedOn, ...file } = this.#file;
    this.tried += 1;
    for (const input of this.#forms(action, seed, {}, this.#file)) {
      const answer = await this.place.open(agency, {
        procedure: page.name, action: action.name, roles: action.by, input, place: this.scheme.place, file, ...(this.caseNo ? { caseNo: this.caseNo } : {}),
      });
      if (isRefusal(answer)) continue;
      this.caseNo = answer.caseNo;
      this.taken += 1;
      return;
    }
  }

  /** Somebody takes an open step of a docket; where a consent is missing, the parties are asked first. */
  async #work(which: number, seed: number): Promise<void> {
    const alive = this.dockets().filter(({ docket, page }) => !page.states[docket.state]!.terminal);
    const chosen = pick(alive, which);
    if (!chosen) return;
    const { agency, docket, page } = chosen;
    const open = Object.values(page.actions).filter(action => action.from.includes(docket.state) && action.by.some(role => role !== SYSTEM));
    const onward = open.filter(action => !action.to.some(state => page.states[state]?.terminal));
    const handing = onward.filter(candidate => candidate.refers.length > 0);
    const action = pick([...open, ...onward, ...onward, ...handing, ...handing], seed);
    if (!action) return;
    this.tried += 1;
    for (const input of this.#forms(action, seed, docket.facts, docket.file)) {
      const take = () => this.place.act(agency, docket.id, action.name, action.by, input);
      let answer = await take();
      if (isRefusal(answer) && answer.code === 'consent-missing') { await this.#consent(agency, answer); answer = await take(); }
      if (!isRefusal(answer)) { this.taken += 1; return; }
    }
  }

  async #consent(agency: string, { details }: Refusal): Promise<void> {
    const { purpose, receiver, missing } = details as { purpose: string; receiver: string; missing: readonly ('applicant' | 'respondent')[] };
    for (const partyRole of missing) {
      const party = partyRole === 'applicant' ? 'w1' : 'firm';
      await this.place.consent(agency, this.caseNo!, { party, partyRole, purpose, receiver, text: '同意', how: 'in-person' });
    }
  }

  /** The bus carries some of what waits, in any order, and loses the receipt of some; or it repeats what was received long ago. */
  async #carry(which: number, seed: number): Promise<void> {
    const all = [...this.place.agencies].flatMap(([from, { store }]) => store.outbox.map(message => ({ from, store, message })));
    const waiting = all.filter(({ message }) => !message.receipted);
    const some = draw(fc.shuffledSubarray(which % 5 === 0 ? all.slice(-12) : waiting, { minLength: Math.ceil((which % 5 === 0 ? 0 : waiting.length) / 2) }), seed);
    for (const [at, { from, store, message }] of some.entries()) {
      const receiver = this.place.agencies.get(message.to);
      if (!receiver) continue;
      await receiveBatch(receiver.desk, [store.arrivedOf(message, from)]);
      if ((seed + at) % 4) store.receipted(message.id);
    }
  }

  async #changeMind(which: number, seed: number): Promise<void> {
    const chosen = pick(this.referrals('sender').filter(({ half }) => !hasEnded(half.state) && half.kind !== 'notice'), which);
    const owner = chosen && this.dockets().find(({ docket }) => docket.id === chosen.half.docketId);
    if (!chosen || !owner) return;
    const step = chosen.half.state === 'return-asked' ? pick(['taken-back', 'return-refused'] as const, seed)! : pick(SENDER_STEPS, seed)!;
    await this.place.senderStep(chosen.agency, chosen.half.id, step, owner.page.roles, { reason: { code: 'other', text: '说明' } });
  }

  async #daysPass(seed: number): Promise<void> {
    this.place.pass(seed % 5 ? 1 + seed % 4 : 30);
    await this.place.sweepClocks();
  }
}
