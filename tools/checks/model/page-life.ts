import type { CaseFile, Instrument } from '@fengqiao/case-file';
import { STANDARD_PURPOSES } from '@fengqiao/contracts';
import { addDays, civilDate, isRefusal, type CivilDate } from '@fengqiao/kernel';
import { isOpen, NEW, SYSTEM, type Action, type Answer, type Procedure, type Transition } from '@fengqiao/procedure';
import { hasEnded, receiverHalf, senderHalf, type ReferralState } from '@fengqiao/referral';
import { Walk, anAppointment } from '@fengqiao/testing/walks';
import { disputeOf, paper, type Birth } from './dispute.js';
import { draw, freeze, pick } from './draw.js';
import { NUMBERS, OFFICERS, suggestFor } from './suggest.js';
import { arbitraryOf } from './zod-arbitrary.js';

/** One turn of a random life: how many days pass first, which of the open steps is tried, and what is filled in. */
export interface Turn {
  readonly wait: number;
  readonly which: number;
  readonly seed: number;
}

export const FIRST_DAY = civilDate('2026-03-31');
const TRIES = 4;
const PAPER_OF: Readonly<Record<string, Instrument['kind']>> = {
  arbitration: 'award', 'arbitration-review': 'mediation-statement', 'judicial-confirmation': 'confirmation-ruling',
  'payment-order': 'payment-order', 'court-filing': 'judgment', mediation: 'mediation-agreement',
};

/** Whom the forms name serves: nobody is given work who does not. */
const SERVING = OFFICERS.map((person, at) => anAppointment('serving', { id: NUMBERS[at % NUMBERS.length], person }));
const ROSTERS = { 'mediator-appointment': SERVING, 'lawyer-appointment': SERVING };

const purposeOf = (id: string) => STANDARD_PURPOSES.find(purpose => purpose.id === id)!;

interface Door {
  readonly action: Action;
  readonly purpose?: string;
}

/** The doors by which a docket of a page comes into being: a person at the desk, or a referral that arrives. */
const doorsOf = (page: Procedure): Door[] => Object.values(page.actions).filter(action => action.from.includes(NEW))
  .flatMap((action): Door[] => (action.receives.length ? action.receives.map(purpose => ({ action, purpose })) : [{ action }]));

/** One random life of one page, and how many of its turns came to something. */
export class PageLife {
  readonly walk: Walk;
  tried = 0;
  taken = 0;
  day: CivilDate = FIRST_DAY;
  readonly #born: CaseFile;
  readonly #door: Door;
  readonly #out: { readonly purpose: string; state: ReferralState }[] = [];
  readonly #rung = new Set<string>();

  constructor(readonly page: Procedure, birth: Birth, readonly onStep: (step: Transition, life: PageLife) => void, born = disputeOf(birth, FIRST_DAY)) {
    const doors = doorsOf(page);
    this.#door = pick(doors, birth.door)!;
    this.#born = born;
    this.walk = new Walk(page, { file: this.#born, ...(this.#door.purpose ? { purpose: this.#door.purpose } : {}) }).among(ROSTERS);
  }

  get begun(): boolean { return this.walk.steps.length > 0; }

  live(turns: readonly Turn[]): this {
    for (const turn of turns) {
      if (this.begun && this.walk.isOver) break;
      this.day = (turn.seed % 3 === 0 ? this.#appointedDay() : undefined) ?? addDays(this.day, turn.wait);
      this.#ringClocks();
      this.#turn(turn);
    }
    return this;
  }

  /** What could run now: the desk's open steps, and the answers and sender's steps that could arrive. */
  #turn({ which, seed }: Turn): void {
    if (!this.begun) return this.#try(this.#door.action, seed);
    if (this.walk.isOver) return;
    const open = Object.values(this.page.actions).filter(action => action.from.includes(this.walk.state));
    const desk = open.filter(action => action.by.some(role => role !== SYSTEM) || this.#mayFollow(action) || action.learns !== undefined);
    const waiting = this.#out.filter(half => !hasEnded(half.state));
    const onward = desk.filter(action => !action.follows.length && !action.to.some(state => this.page.states[state]?.terminal));
    const next = pick([...desk, ...onward, ...onward, ...waiting, ...waiting], which);
    if (next) return 'from' in next ? this.#try(next, seed) : this.#answer(next, seed);
  }

  /** The next day that something was fixed for, as a hearing is. */
  #appointedDay(): CivilDate | undefined {
    if (!this.begun) return undefined;
    const days = JSON.stringify(this.walk.facts).matchAll(/"on":"(\d{4}-\d{2}-\d{2})"/g);
    return [...days].map(([, day]) => civilDate(day!)).filter(day => day > this.day).sort()[0];
  }

  #mayFollow(action: Action): boolean {
    return action.follows.some(step => (step === 'revoke-asked' ? this.walk.referral === 'received' : !isRefusal(receiverHalf(this.walk.referral, step))));
  }

  /** Fills the form in until it is taken, or a few times. */
  #try(action: Action, seed: number): void {
    const { file, facts } = this.begun ? this.walk.docket : { file: this.#born, facts: {} };
    const form = arbitraryOf(action.input, suggestFor(file, this.day, { facts }));
    this.tried += 1;
    for (let attempt = 0; attempt < TRIES; attempt += 1) if (this.#take(action.name, draw(form, seed + attempt))) { this.taken += 1; return; }
  }

  #take(action: string, input: unknown): boolean {
    if (isRefusal(this.walk.ask(action, this.day, input))) return false;
    this.walk.take(action, this.day, input);
    freeze(this.walk.docket);
    this.#out.push(...this.walk.last.referrals.map(({ purpose }) => ({ purpose, state: 'received' as const })));
    this.onStep(this.walk.last, this);
    return true;
  }

  /** Another agency answers: what it brings lies in the file before the page hears of it, as in the core. */
  #answer(half: { purpose: string; state: ReferralState }, seed: number): void {
    const answers = (['accepted', 'declined', 'concluded', 'sent-on', 'revoked'] as const satisfies readonly Answer[]).filter(step => !isRefusal(senderHalf(half.state, step)));
    const answer = pick(answers, seed);
    if (!answer) return;
    half.state = senderHalf(half.state, answer) as ReferralState;
    const kind = PAPER_OF[half.purpose];
    if (answer === 'concluded' && kind) this.walk.bring({ instruments: [paper(kind, `brought-${this.walk.steps.length}`, this.day)] });
    const hears = Object.values(this.page.actions).find(action => action.hears[half.purpose]?.includes(answer) && action.from.includes(this.walk.state));
    if (!hears) return;
    const result = draw(arbitraryOf(purposeOf(half.purpose).result, suggestFor(this.walk.docket.file, this.day)), seed) as { outcome?: string };
    const said = answer === 'concluded' ? { result, ...(result.outcome ? { outcome: result.outcome } : {}) } : { reason: { code: 'other', text: '说明' } };
    this.#take(hears.name, { purpose: half.purpose, answer, ...said });
  }

  /** The law's last days that have passed do what the page says, each once. */
  #ringClocks(): void {
    if (!this.begun) return;
    for (const clock of this.walk.clocks.filter(one => isOpen(one) && one.state === 'running' && one.lastDay < this.day)) {
      if (this.#rung.has(clock.id) || clock.kind !== 'law') continue;
      this.#rung.add(clock.id);
      const action = Object.values(this.page.actions).find(one => one.expires.includes(clock.duty) && one.from.includes(this.walk.state));
      if (action) this.#take(action.name, {});
    }
  }
}
