import { idsOf, withAdditions, type Additions, type CaseFile } from '@fengqiao/case-file';
import { isRefusal, orThrow, type CivilDate, type Refusal } from '@fengqiao/kernel';
import { consultedOf, decide, looksOf, SYSTEM, type Actor, type Clock, type DocketConsulted, type DocketState, type NewDocket, type Procedure, type Transition } from '@fengqiao/procedure';
import type { ReferralState } from '@fengqiao/referral';
import { aFile } from './case-file.js';
import { afterStep, checkContracts } from './contracts.js';
import { timeOn, type Place } from './time.js';

/** What a walk starts from; without more it is the plain case at a counter whose place promises nothing. */
export interface Start {
  readonly file?: CaseFile;
  /** The purpose of the referral that opens the docket; its first step is then the one that receives it. */
  readonly purpose?: string;
  readonly place?: Place;
}

/** One step of a life: action, day, and its input, or how to make it from what has happened so far. */
/** The agency's other dockets: of the one procedure that a step consults, or by procedure where it consults several. */
export type Others = readonly DocketConsulted[] | Readonly<Record<string, readonly DocketConsulted[]>>;

const othersOf = (others: Others, procedure: string): readonly DocketConsulted[] =>
  (Array.isArray(others) ? others as readonly DocketConsulted[] : (others as Readonly<Record<string, readonly DocketConsulted[]>>)[procedure] ?? []);

export type Step = readonly [action: string, on: string, input?: object | ((walk: Walk) => object)];

/**
 * A docket walking through its page. Each step is decided by the engine itself, taken by the first role that the table
 * names (by the system where the system may), and held against everything the page has promised: the schemas of the
 * purposes it sends and answers, its own facts, and the protocol of the referral that opened it. What breaks one throws.
 */
export class Walk {
  readonly steps: Transition[] = [];
  /** Where the referral that opened the docket stands. */
  referral: ReferralState = 'received';
  #before: DocketState | NewDocket;
  readonly #place: Place;
  #others: Others = [];

  constructor(readonly procedure: Procedure, { file = aFile(), purpose, place = {} }: Start = {}) {
    this.#place = place;
    this.#before = {
      id: 'docket-1', caseNo: file.caseNo, file,
      ...(purpose ? { openedBy: { referralId: 'referral-1', from: 'another-agency', purpose, particulars: {} } } : {}),
    };
  }

  /** What the engine says to a step, without taking it. */
  ask(action: string, on: string, input: unknown = {}): Transition | Refusal {
    const actor = this.#actorOf(action);
    return decide(this.procedure, this.#before, { action, actor, input, ...this.#consulted(action, input) }, timeOn(on, { actor: actor.id, place: this.#place }));
  }

  /** The code with which a step is refused, or `taken`. */
  refusal(action: string, on: string, input: unknown = {}): string {
    const answer = this.ask(action, on, input);
    return isRefusal(answer) ? answer.code : 'taken';
  }

  /** Takes a step; a refusal throws. */
  take(action: string, on: string, input: unknown = {}): this {
    const step = orThrow(this.ask(action, on, input));
    checkContracts(this.procedure, step);
    this.referral = afterStep(this.procedure, this.referral, step);
    this.steps.push(step);
    this.#before = step.docket;
    return this;
  }

  /** Takes one step after the other. */
  live(steps: readonly Step[]): this {
    for (const [action, on, input] of steps) this.take(action, on, typeof input === 'function' ? input(this) : input);
    return this;
  }

  /** Puts into the file what an answer brought, as the core does before the page hears of it. */
  bring(additions: Additions): this {
    const { docket } = this;
    this.#before = { ...docket, file: withAdditions(docket.file, additions), gathered: [...new Set([...(docket.gathered ?? []), ...idsOf(additions)])] };
    return this;
  }

  /** The agency's other dockets, for steps that consult them; none unless said. */
  among(others: Others): this {
    this.#others = others;
    return this;
  }

  /** What the core would have read for a step; nothing where the engine refuses it before it is decided. */
  #consulted(action: string, input: unknown): { readonly consulted?: unknown } {
    const { consults, input: schema } = this.procedure.actions[action] ?? {};
    const parsed = schema?.safeParse(input);
    if (!consults || !parsed?.success || !('state' in this.#before)) return {};
    const before = this.#before;
    return { consulted: consultedOf(consults, looksOf(consults).map(one => one.gather(othersOf(this.#others, one.procedure), before, one.days?.(parsed.data)))) };
  }

  get last(): Transition {
    const step = this.steps.at(-1);
    if (!step) throw new Error('this walk has not taken a step yet');
    return step;
  }

  get docket(): DocketState {
    if (!('state' in this.#before)) throw new Error('this walk has not opened its docket yet');
    return this.#before;
  }

  get state(): string { return this.docket.state; }
  get facts(): DocketState['facts'] { return this.docket.facts; }
  get clocks(): readonly Clock[] { return this.docket.clocks; }
  get isOver(): boolean { return this.procedure.states[this.state]?.terminal === true; }

  /** The names of the steps, in their order. */
  get taken(): string[] { return this.steps.map(step => step.action.name); }

  /** Duty and last day of every clock that still counts. */
  get running(): Record<string, CivilDate> {
    return Object.fromEntries(this.clocks.filter(clock => clock.state === 'running').map(clock => [clock.duty, clock.lastDay]));
  }

  /** The newest clock of a duty. */
  clock(duty: string, kind: Clock['kind'] = 'law'): Clock | undefined {
    return this.clocks.findLast(clock => clock.duty === duty && clock.kind === kind);
  }

  lastDay(duty: string): CivilDate | undefined { return this.clock(duty)?.lastDay; }

  #actorOf(action: string): Actor {
    const allowed = this.procedure.actions[action]?.by ?? [];
    const role = allowed.includes(SYSTEM) ? SYSTEM : allowed[0] ?? 'nobody';
    return { id: role, roles: [role] };
  }
}
