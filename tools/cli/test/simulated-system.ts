import type { Agency } from '@fengqiao/contracts';
import type { ConsentGiven, DocketRecord, ReferralRecord } from '@fengqiao/docket';
import { civilDate, isRefusal, type CaseNumber, type Refusal } from '@fengqiao/kernel';
import { SimulatedPlace } from '@fengqiao/testing/simulation';
import { readTables, type Tables } from '@fengqiao/service-kit/world';
import { agencies } from '../src/agencies.js';
import type { Deed, DemoSystem, DocketSeen, SenderDeed } from '../src/demo/demo-system.js';
import type { ConsentStep } from '../src/demo/journey-file.js';
import { TABLES } from '../src/shipped.js';

/** The tables as they are shipped. */
export const shippedTables = (): Promise<Tables> => readTables({ calendar: TABLES.calendar, wages: TABLES.wages, schemes: TABLES.schemes });

/** The real engine and pages with stores in memory: what a journey meets on a stack, without one. */
export class SimulatedSystem implements DemoSystem {
  readonly place: SimulatedPlace;

  constructor(tables: Tables, today = '2026-11-20', taking: readonly Agency[] = agencies) {
    this.place = new SimulatedPlace({ tables, agencies: taking, today: civilDate(today) });
  }

  /** Day by day, so that each clock fires on its own day. */
  async passTo(day: string): Promise<void> {
    await this.place.settle();
    while (this.place.world.today() < day) {
      this.place.pass(1);
      await this.place.sweepClocks();
      await this.place.settle();
    }
  }

  async eventually<T>(ask: () => Promise<T | undefined>): Promise<T | undefined> {
    await this.place.settle();
    return ask();
  }

  open({ agency, role, procedure, action, place, on, file, input, caseNo }: Deed & { caseNo?: string; file: unknown }) {
    return this.place.open(agency, {
      roles: [role], procedure, action, place, on: civilDate(on), input, file: file as Record<string, unknown>,
      ...(caseNo ? { caseNo: caseNo as CaseNumber } : {}),
    });
  }

  act({ agency, docketId, action, role, input, on }: Deed & { docketId: string }) {
    return this.place.act(agency, docketId, action, [role], input, civilDate(on));
  }

  async consent({ agency, consent, on }: ConsentStep, _place: string, caseNo: string, text: string): Promise<Refusal | undefined> {
    const answer = await this.place.consent(agency, caseNo as CaseNumber, { ...consent, text, on } as ConsentGiven);
    return isRefusal(answer) ? answer : undefined;
  }

  takeSenderStep({ agency, referralId, step, role, on, reason }: SenderDeed): Promise<ReferralRecord | Refusal> {
    return this.place.senderStep(agency, referralId, step, [role], { on: civilDate(on), ...(reason ? { reason } : {}) });
  }

  async findSent(agency: string, _place: string, caseNo: string, purpose: string): Promise<ReferralRecord | undefined> {
    return [...this.place.at(agency).store.referrals.values()]
      .filter(half => half.side === 'sender' && half.caseNo === caseNo && half.purpose === purpose).at(-1);
  }

  /** Every hand-off so far, as its sender's half has it, in the order in which they were opened. */
  handOffs(): { from: string; to: string; purpose: string; status: string }[] {
    const sent = [...this.place.agencies].flatMap(([from, { store }]) =>
      [...store.referrals.values()].filter(half => half.side === 'sender').map(half => ({ ...half, from })));
    return sent.sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ from, peer, purpose, state }) => ({ from, to: peer, purpose, status: state }));
  }

  async listRoster(agency: string, place: string, procedure: string): Promise<readonly { readonly id: string }[]> {
    return [...this.place.at(agency).store.dockets.values()]
      .filter(docket => docket.place === place && docket.procedure === procedure).map(({ facts }) => ({ id: String(facts['id']) }));
  }

  async findDocket(agency: string, _place: string, caseNo: string, procedure: string): Promise<DocketSeen | undefined> {
    const docket: DocketRecord | undefined = this.place.docketOf(agency, caseNo, procedure);
    if (!docket) return undefined;
    const clocks = [...this.place.at(agency).store.clocks.values()].filter(row => row.docketId === docket.id).map(row => row.clock);
    return { ...docket, file: { ...docket.file }, clocks: clocks.sort((a, b) => (a.id < b.id ? -1 : 1)) };
  }
}
