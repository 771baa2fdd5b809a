import type { ReferralRecord } from '@fengqiao/docket';
import type { Scheme } from '@fengqiao/scheme';
import type { DemoSystem, DocketSeen } from './demo-system.js';
import { mismatches, type ClockSeen, type Found, type Mismatch } from './expectations.js';
import { neverCame, notAsExpected, type Whereabouts } from './failures.js';
import type { Expected } from './journey-file.js';
import type { Journey } from './load-journeys.js';
import { valueAt, withReferences } from './pointer.js';

const foundIn = (docket: DocketSeen): Found => ({ state: docket.state, clocks: docket.clocks, document: docket });

/** One run of a journey: the case it is about, and what has been seen of it so far. */
export class Course {
  #caseNo: string | undefined;
  #where: Whereabouts;
  readonly #seen = new Map<string, ReadonlySet<string>>();

  constructor(readonly system: DemoSystem, readonly journey: Journey, readonly scheme: Scheme) {
    this.#where = { journey: journey.name, step: 0, at: '' };
  }

  get place(): string {
    return this.journey.place;
  }

  /** The number that the case got at its opening. */
  get caseNo(): string | undefined {
    return this.#caseNo;
  }

  opened(caseNo: string): void {
    this.#caseNo = caseNo;
  }

  /** Says which step is being taken; a failure names it. */
  enter(step: number, at: string): void {
    this.#where = { journey: this.journey.name, step, at };
  }

  get where(): Whereabouts {
    return { ...this.#where, ...(this.#caseNo ? { caseNo: this.#caseNo } : {}) };
  }

  /** The newest docket of a procedure for this case, if there is one yet. */
  async find(agency: string, procedure: string): Promise<DocketSeen | undefined> {
    return this.#caseNo === undefined ? undefined : this.system.findDocket(agency, this.place, this.#caseNo, procedure);
  }

  /** The same, waited for. @throws Refused where it does not come */
  async get(agency: string, procedure: string): Promise<DocketSeen> {
    const docket = await this.system.eventually(() => this.find(agency, procedure));
    if (!docket) throw neverCame(this.where, 'docket', `${agency}/${procedure}`);
    return docket;
  }

  /** Waits until a docket is as expected. @throws Refused with what it was last */
  async until(agency: string, procedure: string, expected: Expected): Promise<DocketSeen> {
    let last: readonly Mismatch[] = [{ what: 'docket', expected: `${agency}/${procedure}`, found: null }];
    const docket = await this.system.eventually(async () => {
      const found = await this.find(agency, procedure);
      if (found) last = mismatches(foundIn(found), expected);
      return found && last.length === 0 ? found : undefined;
    });
    if (!docket) throw notAsExpected(this.where, last);
    return docket;
  }

  /** An agency's newest referral of a purpose, as it stands now. @throws Refused where there is none */
  async sent(agency: string, purpose: string): Promise<ReferralRecord> {
    const half = this.#caseNo === undefined ? undefined : await this.system.findSent(agency, this.place, this.#caseNo, purpose);
    if (!half) throw neverCame(this.where, `referral ${purpose}`, 'sent');
    return half;
  }

  /** The same, waited for until it stands as it should. @throws Refused with where it stood last */
  async sentUntil(agency: string, purpose: string, status: string): Promise<ReferralRecord> {
    let half = await this.sent(agency, purpose);
    const settled = await this.system.eventually(async () => {
      half = await this.sent(agency, purpose);
      return half.state === status ? half : undefined;
    });
    if (!settled) throw notAsExpected(this.where, [{ what: `referral ${purpose}`, expected: status, found: half.state }]);
    return settled;
  }

  /** An input with the values that are only known now. @throws Refused where one is not there */
  async filled(input: unknown): Promise<unknown> {
    return withReferences(input, async ({ $docket, at }) => {
      const [agency, procedure] = $docket.split('/') as [string, string];
      const value = valueAt(await this.get(agency, procedure), at);
      if (value === undefined) throw neverCame(this.where, `${$docket}${at}`, 'a value');
      return value;
    });
  }

  /** Of a docket's clocks those that are new or have changed since they were last seen here. */
  freshClocks(docketId: string, clocks: readonly ClockSeen[]): ClockSeen[] {
    const key = (clock: ClockSeen) => `${clock.duty} ${clock.kind} ${clock.lastDay} ${clock.state}`;
    const before = this.#seen.get(docketId) ?? new Set();
    this.#seen.set(docketId, new Set([...before, ...clocks.map(key)]));
    return clocks.filter(clock => !before.has(key(clock)));
  }
}

