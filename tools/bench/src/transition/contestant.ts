import { withClient, type AgencyDatabase } from '@fengqiao/dev';
import type { Acted } from '@fengqiao/docket';
import { mustBe, type Contestant, type Figures } from '../protocol/contest.js';
import { percentiles } from '../protocol/statistics.js';
import { OBSERVERS } from './inquiry.js';

/** How one contestant takes a step on a docket. */
export interface Stepper {
  readonly name: string;
  readonly database: AgencyDatabase;
  readonly dockets: readonly Acted[];
  step(docketId: string): Promise<void>;
}

/** What lies in the tables that every stepper writes. */
const COUNTS = `
  select (select sum(version)::int from docket) as versions, (select count(*)::int from ledger) as entries, (select sum(seq)::int from case_chain) as chained,
    (select count(*)::int from outbox) as messages, (select count(distinct id)::int from outbox) as distinct_messages,
    (select count(*)::int from clock) as clocks, (select count(*)::int from clock where state = 'running') as running,
    (select count(*)::int from (select entry->>'prev' as prev, lag(hash) over (partition by case_no order by seq) as before from ledger) l
      where before is not null and before <> prev) as breaks`;
type Counts = Readonly<Record<'versions' | 'entries' | 'chained' | 'messages' | 'distinct_messages' | 'clocks' | 'running' | 'breaks', number>>;

/** Makes a stepper a contestant: so many clients at once for so long, each with dockets of its own, then the check. */
export class StepContestant implements Contestant {
  readonly name: string;
  #steps = 0;

  constructor(private readonly stepper: Stepper, private readonly clients: number, private readonly milliseconds: number) {
    this.name = stepper.name;
  }

  async slot(): Promise<Figures> {
    const before = await this.#counts();
    const latencies: number[] = [];
    const began = performance.now();
    const until = began + this.milliseconds;
    await Promise.all(Array.from({ length: this.clients }, (_, client) => this.#work(client, until, latencies)));
    const seconds = (performance.now() - began) / 1000;
    this.#steps = latencies.length;
    this.#check(before, await this.#counts());
    return { perSecond: this.#steps / seconds, ...percentiles(latencies) };
  }

  async #work(client: number, until: number, latencies: number[]): Promise<void> {
    const own = this.stepper.dockets.filter((_, index) => index % this.clients === client);
    for (let turn = 0; ; turn++) {
      const began = performance.now();
      if (began >= until) return;
      await this.stepper.step(own[turn % own.length]!.docketId);
      latencies.push(performance.now() - began);
    }
  }

  #counts(): Promise<Counts> {
    return withClient(this.stepper.database.ownerUrl, async client => (await client.query<Counts>(COUNTS)).rows[0]!);
  }

  /** Every step left a version, a link of an unbroken chain, a clock stopped and one started, a message to each observer. */
  #check(before: Counts, after: Counts): void {
    const must = (what: keyof Counts, each: number): void => mustBe(this.name, what, after[what] - before[what], each * this.#steps);
    for (const what of ['versions', 'entries', 'chained', 'clocks'] as const) must(what, 1);
    for (const what of ['messages', 'distinct_messages'] as const) must(what, OBSERVERS.length);
    for (const what of ['running', 'breaks'] as const) must(what, 0);
  }
}
