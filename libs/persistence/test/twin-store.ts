import type { Changes, Snapshot, Store, Wanted } from '@fengqiao/docket';
import { canonicalJson, type CaseNumber, type CivilDate } from '@fengqiao/kernel';
import type { MemoryStore } from '@fengqiao/testing/simulation';

/** Two stores that should answer alike did not. */
export class Disagreement extends Error {
  constructor(readonly question: string, readonly memory: unknown, readonly postgres: unknown) {
    super(`${question}\n  memory:   ${canonicalJson(memory)}\n  postgres: ${canonicalJson(postgres)}`);
  }
}

const byText = (a: unknown, b: unknown): number => (canonicalJson(a) < canonicalJson(b) ? -1 : 1);
const sorted = (values: Iterable<unknown>): unknown[] => [...values].sort(byText);

/** What a snapshot says, without order where none is promised, and without the moments at which rows were stored. */
const meaningOf = (snapshot: Snapshot): unknown => ({
  dockets: sorted(snapshot.dockets.values()), referrals: sorted(snapshot.referrals.values()), chains: sorted(snapshot.chains.values()),
  consents: sorted(snapshot.consents), cursors: sorted(snapshot.cursors), held: sorted(snapshot.held), known: sorted(snapshot.known.keys()),
});

/**
 * Asks the store in memory and the one on PostgreSQL the same, one question after the other, and throws where they do
 * not answer the same.
 */
export class TwinStore implements Store {
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly memory: Store, private readonly postgres: Store) {}

  read(wanted: Wanted): Promise<Snapshot> {
    return this.#ask(`read ${canonicalJson(wanted)}`, store => store.read(wanted), meaningOf);
  }

  write(changes: Changes): Promise<'done' | 'stale'> {
    return this.#ask('write', store => store.write(changes), written => written);
  }

  answered(key: string): ReturnType<Store['answered']> {
    return this.#ask(`answered ${key}`, store => store.answered(key), found => found && [found.fingerprint, found.answer]);
  }

  overdue(today: CivilDate, limit: number): ReturnType<Store['overdue']> {
    return this.#ask(`overdue ${today}`, store => store.overdue(today, limit), sorted);
  }

  findByPerson(keys: Parameters<Store['findByPerson']>[0]): ReturnType<Store['findByPerson']> {
    return this.#ask(`find ${canonicalJson(keys)}`, store => store.findByPerson(keys), sorted);
  }

  consult(wanted: Parameters<Store['consult']>[0]): ReturnType<Store['consult']> {
    return this.#ask(`consult ${canonicalJson(wanted)}`, store => store.consult(wanted), found => found);
  }

  bearingsOf(caseNo: CaseNumber): ReturnType<Store['bearingsOf']> {
    return this.#ask(`bearings of ${caseNo}`, store => store.bearingsOf(caseNo), ({ dockets, waiting, storageOnly }) => [sorted(dockets), waiting, storageOnly]);
  }

  counting(after: string, limit: number): ReturnType<Store['counting']> {
    return this.#ask(`counting ${after}`, store => store.counting(after, limit), found => found);
  }

  recordsOf(docket: Parameters<Store['recordsOf']>[0]): ReturnType<Store['recordsOf']> {
    return this.#ask(`records of ${docket.id}`, store => store.recordsOf(docket), found => found);
  }

  #ask<T>(question: string, ask: (store: Store) => Promise<T>, meaning: (answer: T) => unknown): Promise<T> {
    const both = async (): Promise<T> => {
      const [memory, postgres] = [await ask(this.memory), await ask(this.postgres)];
      if (canonicalJson(meaning(memory)) !== canonicalJson(meaning(postgres))) throw new Disagreement(question, meaning(memory), meaning(postgres));
      return postgres;
    };
    const answer = this.#last.then(both, both);
    this.#last = answer;
    return answer;
  }
}

/** All that a store in memory holds, as the tables of {@link tablesOf} name it. */
export function contentOf(store: MemoryStore): Readonly<Record<string, readonly unknown[]>> {
  return {
    docket: sorted([...store.dockets.values()].map(({ clocks: _clocks, ...docket }) => docket)),
    clock: sorted(store.clocks.values()), referral: sorted(store.referrals.values()), case_chain: sorted(store.chains.values()),
    consent: sorted(store.consents.values()), ledger: sorted(store.ledger), paper: sorted(store.papers), journey_step: sorted(store.journey.values()),
    inbox: sorted([...store.inbox.values()].map(({ message, outcome, reason }) => ({ message, outcome, reason }))),
    inbox_cursor: sorted(store.cursors), idempotency: sorted(store.answers.values()),
    outbox: sorted(store.outbox.map(({ receipted, ...message }) => ({ ...message, receipted }))),
  };
}
