import { readFileSync } from 'node:fs';
import type { CaseFile, Instrument } from '@fengqiao/case-file';
import { loadCalendar } from '@fengqiao/calendar';
import { STANDARD_PURPOSES } from '@fengqiao/contracts';
import { makeTimekeeper, type World } from '@fengqiao/docket';
import { civilDate, fen, makeCaseNumber, orThrow, type CivilDate } from '@fengqiao/kernel';
import { decide, type Actor, type Clock, type DocketState, type NewDocket, type Procedure, type Timekeeper, type Transition } from '@fengqiao/procedure';
import { receiverHalf, type ReferralState } from '@fengqiao/referral';
import type { Scheme } from '@fengqiao/scheme';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../../deploy/${path}`, import.meta.url), 'utf8'));
const calendarData = read('calendars/cn.json');
const calendar = orThrow(loadCalendar(calendarData));

/** A place that promises nothing: only the law's clocks run. */
const scheme = { place: 'test', version: 1, localRules: [], promises: [] } as unknown as Scheme;

let drawn = 0;

/**
 * Time as the product keeps it: the shipped calendar, the law catalogue, one place's promises. Ids count up; the minimum
 * wage is 2,000 yuan a month.
 * @param knownOn takes the calendar as the public knew it on that day
 */
export function timeOn(on: string, knownOn?: string): Timekeeper {
  const world = {
    calendar: knownOn ? orThrow(loadCalendar(calendarData, { publishedBy: civilDate(knownOn) })) : calendar,
    today: () => civilDate(on), newId: () => `id-${++drawn}`,
    minimumWage: () => ({ monthly: fen(200_000), source: '测试数据' }),
    schemes: { byKey: () => scheme },
  } as unknown as World;
  return orThrow(makeTimekeeper(world, 'test@1', civilDate(on)));
}

/** A fictional agreement on 9,600 yuan in two instalments, in effect since 30 March 2026. */
export const anAgreement = (more: Partial<Instrument> = {}): Instrument => ({
  id: 'agreement-1', kind: 'mediation-agreement', number: '示调字1号', issuedBy: 'mediation', issuedOn: civilDate('2026-03-30'), effectiveOn: civilDate('2026-03-30'),
  obligations: [
    { id: 'o1', payer: 'firm', payee: 'worker', amount: fen(480_000), dueOn: civilDate('2026-04-15') },
    { id: 'o2', payer: 'firm', payee: 'worker', amount: fen(480_000), dueOn: civilDate('2026-04-30') },
  ],
  ...more,
});

/** A fictional case: two parties, one wage claim. */
export function aFile(more: Partial<CaseFile> = {}): CaseFile {
  return {
    caseNo: makeCaseNumber('TT', 2026, new Uint8Array([1, 2, 3, 4, 5])), place: 'test', openedOn: civilDate('2026-03-02'), title: '工资争议',
    parties: [
      { id: 'worker', role: 'applicant', kind: 'person', name: '甲某', workerKind: 'courier' },
      { id: 'firm', role: 'respondent', kind: 'firm', name: '示例速递有限公司' },
    ],
    claims: [{ id: 'c1', kind: 'wages', title: '2026年1月至2月工资', amount: fen(960_000) }],
    employment: { relation: 'labour', region: '360100' },
    evidence: [], instruments: [], events: [], ...more,
  };
}

const ROLES = ['system', 'filing-clerk', 'judge', 'president', 'enforcement-officer'];
const ANYBODY: Actor = { id: 'somebody', roles: ROLES };

/** One step of a life: action, day, and its input, or how to make it from what happened so far. */
export type Step = readonly [action: string, on: string, input: object | ((walk: CaseWalk) => object)];

/** A docket walking through its page; each step is decided by the engine itself, and a refusal throws. */
export class CaseWalk {
  docket: DocketState | NewDocket;
  readonly steps: Transition[] = [];

  constructor(readonly procedure: Procedure, file: CaseFile = aFile(), purpose?: string, particulars: unknown = {}) {
    this.docket = {
      id: 'docket-1', caseNo: file.caseNo, file,
      ...(purpose ? { openedBy: { referralId: 'referral-1', from: 'intake', purpose, particulars } } : {}),
    };
  }

  /** What the engine says, without taking the step. */
  ask(action: string, on: string, input: unknown = {}) {
    return decide(this.procedure, this.docket, { action, actor: ANYBODY, input }, timeOn(on));
  }

  take(action: string, on: string, input: unknown = {}): this {
    const step = orThrow(this.ask(action, on, input));
    this.steps.push(step);
    this.docket = step.docket;
    return this;
  }

  live(steps: readonly Step[]): this {
    for (const [action, on, input] of steps) this.take(action, on, typeof input === 'function' ? input(this) : input);
    return this;
  }

  /** Where the referral that opened the docket stands after all steps, by the protocol itself; a step it forbids throws. */
  referralState(): ReferralState {
    return this.steps.reduce<ReferralState>((half, { action, answers }) => {
      const steps = [...answers.map(({ answer }) => (answer === 'returned' ? 'return-asked' : answer)), ...action.follows.filter(step => step !== 'revoke-asked')];
      return steps.reduce<ReferralState>((state, step) => orThrow(receiverHalf(state, step)), half);
    }, 'received');
  }

  /** What it sent or concluded that does not fit the schema of its purpose. */
  misfits(): string[] {
    const opening = this.docket.openedBy?.purpose;
    const fits = (purpose: string | undefined, part: 'particulars' | 'result', value: unknown) =>
      STANDARD_PURPOSES.find(candidate => candidate.id === purpose)?.[part].safeParse(value).success;
    return this.steps.flatMap(({ action, referrals, answers }) => [
      ...referrals.filter(({ purpose, particulars }) => !fits(purpose, 'particulars', particulars)).map(({ purpose }) => `${action.name} sends ${purpose}`),
      ...answers.filter(({ answer, result }) => answer === 'concluded' && !fits(opening, 'result', result)).map(() => `${action.name} concludes ${opening}`),
    ]);
  }

  get state(): string { return 'state' in this.docket ? this.docket.state : 'new'; }
  get facts(): Record<string, unknown> { return 'facts' in this.docket ? { ...this.docket.facts } : {}; }
  get last(): Transition { return this.steps.at(-1)!; }

  get clocks(): readonly Clock[] { return 'clocks' in this.docket ? this.docket.clocks : []; }

  /** The newest clock of a duty. */
  clock(duty: string, kind: Clock['kind'] = 'law'): Clock | undefined {
    return this.clocks.findLast(clock => clock.duty === duty && clock.kind === kind);
  }

  lastDay(duty: string): CivilDate | undefined { return this.clock(duty)?.lastDay; }
}
