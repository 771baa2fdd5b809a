import { fileURLToPath } from 'node:url';
import { analytics } from '@fengqiao/analytics';
import { arbitrationBridge } from '@fengqiao/arbitration-bridge';
import type { CaseFile } from '@fengqiao/case-file';
import type { Agency } from '@fengqiao/contracts';
import { courtBridge } from '@fengqiao/court-bridge';
import { makeTimekeeper, type Acted, type DocketRecord, type ReferralRecord } from '@fengqiao/docket';
import { inspectionBridge } from '@fengqiao/inspection-bridge';
import { intake } from '@fengqiao/intake';
import { civilDate, isRefusal, orThrow, type CaseNumber, type CivilDate, type Fen, type Refusal } from '@fengqiao/kernel';
import { legalAid } from '@fengqiao/legal-aid';
import { mediation } from '@fengqiao/mediation';
import { NEW, SYSTEM, type Action, type Clock, type Deadline, type Timekeeper } from '@fengqiao/procedure';
import { readTables, type Tables } from '@fengqiao/service-kit/world';
import { SimulatedPlace, seatPeople } from '@fengqiao/testing/simulation';
import { SERVING } from './cast.js';
import { unionHotline } from './union-hotline.agency.js';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const SCHEME = 'case-place@1';

/** What a test reads of a limitation period, of a way to enforceability, of how it ended for one worker. */
export interface LimitationLine {
  readonly regime: string; readonly state: string; readonly interruptedOn: readonly string[];
  readonly runs: readonly { readonly from: string; readonly lastDay: string }[]; readonly assumption: { readonly zh: string };
}
export interface WayLine { readonly way: string; readonly open: boolean; readonly code?: string; readonly lastDay?: string; readonly why: { readonly zh: string } }
export interface OutcomeLine { readonly party: string; readonly outcome: string; readonly amount?: Fen }

/** The seven agencies, and one more that a published case needs. */
export const AGENCIES: readonly Agency[] = [intake, mediation, legalAid, inspectionBridge, arbitrationBridge, courtBridge, analytics, unionHotline];

/** The shipped calendar and wages, and the one place in which every case is replayed. */
export const caseTables = (): Promise<Tables> =>
  readTables({ calendar: path('../../../deploy/calendars/cn.json'), wages: path('../../../deploy/minimum-wages/cn.json'), schemes: path('.') });

/** What the parties hold when they come to a desk. */
export type Papers = Partial<Omit<CaseFile, 'caseNo' | 'place' | 'openedOn'>>;

/** What a step is told: data, or what is read off the replay when the step is taken. */
type Told = object | ((so: Replay) => object);

/**
 * One dated step: the day, `procedure.action`, what it is told. A fourth member says that the step is blocked on that
 * day, and by which reason code.
 */
export type Row = readonly [on: string, step: string, told?: Told, blockedBy?: string];

/** Entered afterwards, as most are, or lived through day by day, so that its clocks ring by themselves. */
export type When = { readonly today: string } | { readonly livedFrom: string };

function findAction(step: string): { agency: Agency; procedure: string; action: Action } {
  const [procedure = '', name = ''] = step.split('.');
  for (const agency of AGENCIES) {
    const action = agency.procedures.find(page => page.name === procedure)?.actions[name];
    if (action) return { agency, procedure, action };
  }
  throw new Error(`no agency has a step ${step}`);
}

/**
 * A published case on its way through the agencies: the real pages, engine and core, in one process, under the calendar
 * and the law of its own days. `given` papers, `when` steps are taken, then expectations read off the dockets.
 */
export class Replay {
  #papers: Papers;
  #caseNo: CaseNumber | undefined;
  #last: DocketRecord | undefined;
  readonly #refusals: Refusal[] = [];

  constructor(readonly place: SimulatedPlace, readonly lived: boolean, papers: Papers) {
    this.#papers = { title: '公布案例', ...papers };
  }

  /** Another case in the same place. */
  alongside(papers: Papers): Replay {
    return new Replay(this.place, this.lived, papers);
  }

  get caseNo(): CaseNumber {
    if (!this.#caseNo) throw new Error('the case has not been opened yet');
    return this.#caseNo;
  }

  get today(): CivilDate { return this.place.world.today(); }

  /** Other papers than those of the desk where the case was last: what the next desk that is walked up to is shown. */
  given(papers: Papers): this {
    this.#papers = { title: '公布案例', ...papers };
    this.#last = undefined;
    return this;
  }

  /** Takes the steps in their order, and delivers what they send. @throws where a step is refused, or a blocked one is not */
  async when(...rows: readonly Row[]): Promise<this> {
    for (const [on, step, told, blockedBy] of rows) {
      if (this.lived) await this.daysPassTo(on);
      const answer = await this.attempt(on, step, told);
      if (isRefusal(answer) && answer.code !== blockedBy) throw new Error(`${on} ${step}: ${answer.code} ${answer.message.en} ${JSON.stringify(answer.details ?? {})}`);
      if (!isRefusal(answer) && blockedBy) throw new Error(`${on} ${step} was not blocked by ${blockedBy}`);
      if (isRefusal(answer)) this.#refusals.push(answer);
    }
    return this;
  }

  /** Tries one step: on the newest docket of its procedure, or on the one named by id after `@`. */
  async attempt(on: string, step: string, told: Told = {}): Promise<Acted | Refusal> {
    const [name = '', docketId] = step.split('@');
    const { agency, procedure, action } = findAction(name);
    const input = typeof told === 'function' ? told(this) : told;
    const roles = action.by.filter(role => role !== SYSTEM);
    const answer = action.from.includes(NEW)
      ? await this.place.open(agency.name, {
        procedure, action: action.name, roles, input, on: civilDate(on), place: 'case-place', file: this.#shown(),
        ...(this.#caseNo ? { caseNo: this.#caseNo } : {}),
      })
      : await this.place.act(agency.name, docketId ?? this.docket(procedure).id, action.name, roles, input, civilDate(on));
    if (isRefusal(answer)) return answer;
    this.#caseNo = answer.caseNo;
    this.#last = this.place.at(agency.name).store.dockets.get(answer.docketId);
    await this.#deliver();
    return answer;
  }

  /** Days go by; at each midnight the clocks that have run out do what their pages say. */
  async daysPassTo(day: string): Promise<void> {
    while (this.today < day) {
      this.place.pass(1);
      await this.place.sweepClocks();
      await this.#deliver();
    }
  }

  /** Every docket of a procedure for this case, oldest first. */
  dockets(procedure: string): readonly DocketRecord[] {
    return [...this.place.agencies.values()].flatMap(({ store }) => [...store.dockets.values()])
      .filter(docket => docket.caseNo === this.#caseNo && docket.procedure === procedure);
  }

  docket(procedure: string): DocketRecord {
    const found = this.dockets(procedure).at(-1);
    if (!found) throw new Error(`the case has no ${procedure}`);
    return found;
  }

  /** What a docket remembers beyond the file. */
  facts(procedure: string): Readonly<Record<string, unknown>> { return this.docket(procedure).facts; }

  /** One of its facts that is a list, such as the outcomes or the awards; `T` is what the test reads of an entry. */
  list<T = Readonly<Record<string, unknown>>>(procedure: string, fact: string): readonly T[] { return (this.facts(procedure)[fact] ?? []) as readonly T[]; }

  /** Codes of what the claim tells the officer. */
  get advised(): readonly string[] { return this.list<{ code: string }>('claim', 'advice').map(line => line.code); }

  /** What it tells under a code, in Chinese. */
  advice(code: string): string {
    const found = this.list<{ code: string; why: { zh: string } }>('claim', 'advice').find(line => line.code === code);
    if (!found) throw new Error(`no advice ${code}, only ${this.advised.join(', ')}`);
    return found.why.zh;
  }

  /** The limitation periods that the claim shows. */
  get limitation(): readonly LimitationLine[] { return this.list<LimitationLine>('claim', 'limitation'); }

  /** The ways to enforceability, as last planned. */
  get ways(): readonly WayLine[] { return this.list<WayLine>('mediation', 'ways'); }

  way(name: string): WayLine | undefined { return this.ways.find(way => way.way === name); }

  /** How it ended for each worker, as a desk has it. */
  outcomes(procedure: string): readonly OutcomeLine[] { return this.list<OutcomeLine>(procedure, 'outcomes'); }

  file(procedure: string): CaseFile { return this.docket(procedure).file; }

  /** The newest clock of `procedure.duty`. */
  clock(duty: string): Clock | undefined {
    const [procedure = '', name] = duty.split('.');
    const ids = new Set(this.dockets(procedure).map(docket => docket.id));
    return [...this.place.agencies.values()].flatMap(({ store }) => [...store.clocks.values()])
      .filter(row => ids.has(row.docketId) && row.clock.duty === name).at(-1)?.clock;
  }

  /** Refusals that blocked rows met, by code. */
  blocked(code: string): Refusal | undefined { return this.#refusals.findLast(refusal => refusal.code === code); }

  /** The hand-offs that an agency has sent for this case. */
  sent(agency: string): readonly ReferralRecord[] {
    return [...this.place.at(agency).store.referrals.values()].filter(referral => referral.side === 'sender' && referral.caseNo === this.#caseNo);
  }

  /** Papers that an agency has issued for this case. */
  papers(agency: string): readonly string[] {
    return this.place.at(agency).store.papers.filter(paper => paper.caseNo === this.#caseNo).map(paper => paper.paper);
  }

  /** The law's last day under the text in force on the day it starts. */
  law(rule: string, from: string): Deadline { return orThrow(this.time(from).deadline(rule, civilDate(from))); }

  /** Time as the place keeps it on a day. */
  time(on: string): Timekeeper { return orThrow(makeTimekeeper(this.place.world, SCHEME, civilDate(on))); }

  #shown(): Record<string, unknown> {
    if (!this.#last) return { ...this.#papers };
    const { caseNo: _caseNo, place: _place, openedOn: _openedOn, ...papers } = this.#last.file;
    return papers;
  }

  async #deliver(): Promise<void> {
    await this.place.settle();
    for (const [name, { store }] of this.place.agencies) {
      const stuck = [...store.inbox.values()].find(row => row.outcome === 'parked' || row.outcome === 'held');
      if (stuck) throw new Error(`${name} could not apply ${stuck.message.type}: ${stuck.outcome} ${stuck.reason ?? ''}`);
    }
    if (this.#last) this.#last = this.dockets(this.#last.procedure).find(docket => docket.id === this.#last!.id);
  }
}

/** The mediator and the lawyer of these cases serve already when a case comes. */
export async function seatCast(place: SimulatedPlace, where: string): Promise<void> {
  const on = place.world.today();
  for (const { name: agency, procedures } of [...place.agencies.values()].map(({ desk }) => desk.agency)) {
    for (const [procedure, people] of Object.entries(SERVING)) {
      if (procedures.some(({ name }) => name === procedure)) await seatPeople(place, { agency, procedure, place: where, on }, people);
    }
  }
}

/** A fresh place for one case. */
export async function replay(when: When, papers: Papers): Promise<Replay> {
  const lived = 'livedFrom' in when;
  const place = new SimulatedPlace({ tables: await caseTables(), agencies: AGENCIES, today: civilDate(lived ? when.livedFrom : when.today) });
  await seatCast(place, 'case-place');
  return new Replay(place, lived, papers);
}
