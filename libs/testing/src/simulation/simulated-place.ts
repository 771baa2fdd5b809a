import { STANDARD_PURPOSES, type Agency, type Purpose } from '@fengqiao/contracts';
import {
  act, expireClocks, giveConsent, open, receiveBatch, takeSenderStep,
  type Acted, type ConsentGiven, type Desk, type DocketRecord, type Person, type SenderCommand, type World,
} from '@fengqiao/docket';
import type { CaseNumber, CivilDate, Refusal } from '@fengqiao/kernel';
import { SYSTEM, type SenderStep } from '@fengqiao/procedure';
import { ledgerPort, makeWorld, type Tables } from '@fengqiao/service-kit/world';
import { MemoryStore } from './memory-store.js';

/** What a simulation is made of. */
export interface SimulatedPlaceOptions {
  readonly tables: Tables;
  readonly agencies: readonly Agency[];
  readonly purposes?: readonly Purpose[];
  /** Noon in Shanghai of this day is "now" at first. */
  readonly today: CivilDate;
}

/** An agency in the simulation. */
export interface SimulatedAgency {
  readonly desk: Desk;
  readonly store: MemoryStore;
}

/**
 * All agencies of a place in one process: the real engine and core, stores in memory, a bus that delivers when told to —
 * in any order, twice, or not at all. Ids count up and days pass only when told, so a run can be repeated exactly.
 */
export class SimulatedPlace {
  readonly agencies = new Map<string, SimulatedAgency>();
  #now: number;
  #ids = 0;
  readonly world: World;

  constructor(options: SimulatedPlaceOptions) {
    this.#now = Date.parse(`${options.today}T12:00:00+08:00`);
    this.world = {
      ...makeWorld(options.tables, () => this.#now),
      newId: () => `id-${String(++this.#ids).padStart(12, '0')}`,
      traceparent: () => undefined,
      randomBytes: count => Uint8Array.from({ length: count }, (_, index) => (this.#ids = this.#ids + 1) * 37 + index),
    };
    const purposes = new Map([...STANDARD_PURPOSES, ...(options.purposes ?? [])].map(purpose => [purpose.id, purpose]));
    for (const agency of options.agencies) {
      const store = new MemoryStore();
      this.agencies.set(agency.name, {
        store, desk: { agency, purposes, store, world: this.world, ledger: ledgerPort(agency.name), wake: () => undefined },
      });
    }
  }

  at(agency: string): SimulatedAgency {
    const found = this.agencies.get(agency);
    if (!found) throw new Error(`no agency ${agency} in this simulation`);
    return found;
  }

  /** Lets days pass. */
  pass(days: number): void {
    this.#now += days * 86_400_000;
  }

  open(agency: string, command: Omit<Parameters<typeof open>[1], 'person'> & { readonly roles: readonly string[] }): Promise<Acted | Refusal> {
    const { roles, ...rest } = command;
    return open(this.at(agency).desk, { ...rest, person: this.person(roles) });
  }

  act(agency: string, docketId: string, action: string, roles: readonly string[], input: unknown = {}, on?: CivilDate): Promise<Acted | Refusal> {
    return act(this.at(agency).desk, { docketId, action, person: this.person(roles), input, ...(on ? { on } : {}) });
  }

  consent(agency: string, caseNo: CaseNumber, given: ConsentGiven) {
    return giveConsent(this.at(agency).desk, caseNo, this.person([]), given);
  }

  senderStep(
    agency: string, referralId: string, step: SenderStep, roles: readonly string[], more: Pick<SenderCommand, 'on' | 'reason'> = {},
  ) {
    return takeSenderStep(this.at(agency).desk, { referralId, step, person: this.person(roles), ...more });
  }

  /** Somebody with these roles; who holds others is somebody else, so that nobody approves what they asked for themselves. */
  person(roles: readonly string[]): Person {
    const held = roles.filter(role => role !== SYSTEM);
    return { id: held.join('+') || 'officer', roles: held };
  }

  /** The newest docket of a procedure for a case at an agency. */
  docketOf(agency: string, caseNo: string, procedure: string): DocketRecord | undefined {
    return [...this.at(agency).store.dockets.values()].filter(docket => docket.caseNo === caseNo && docket.procedure === procedure).at(-1);
  }

  /** Delivers what waits at one agency, or everywhere, once; answers with the number of messages. */
  async deliverOnce(only?: string): Promise<number> {
    let count = 0;
    for (const [from, { store }] of this.agencies) {
      if (only && only !== from) continue;
      for (const [to, messages] of Map.groupBy(store.waiting(), message => message.to)) {
        const receiver = this.agencies.get(to);
        if (!receiver) continue;
        await receiveBatch(receiver.desk, messages.map(message => store.arrivedOf(message, from)));
        for (const message of messages) store.receipted(message.id);
        count += messages.length;
      }
    }
    return count;
  }

  /** Delivers until nothing waits any more. */
  async settle(): Promise<void> {
    while (await this.deliverOnce() > 0);
  }

  /** Fires the clocks that are due, everywhere. */
  async sweepClocks(): Promise<void> {
    for (const { desk } of this.agencies.values()) await expireClocks(desk);
  }
}
