import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '@fengqiao/kernel';
import type { SimulatedPlace } from '@fengqiao/testing/simulation';
import fc from 'fast-check';
import { caseOf, mechanismDesks, worker } from './mechanism-desks.js';

/** What may happen to a case whose mechanism is at work: somebody takes a step, the bus moves, days pass. */
const HAPPENINGS = [
  'grow', 'flag', 'unflag', 'order', 'consent', 'ask', 'accept', 'hold', 'release', 'lengthen', 'conclude', 'visit', 'begun', 'bus', 'day', 'week',
] as const;
/** What makes a case go forward comes more often, so that lives get somewhere. */
const COMMON = ['consent', 'ask', 'bus', 'bus', 'accept', 'accept', 'conclude', 'conclude', 'visit'] as const satisfies readonly Happening[];
type Happening = (typeof HAPPENINGS)[number];

const clerk = ['clerk'];
const mediator = ['mediator'];

class Life {
  #workers = 1;
  private constructor(readonly place: SimulatedPlace, readonly caseNo: string, readonly docketId: string) {}

  static async begin(): Promise<Life> {
    const place = mechanismDesks();
    const { caseNo, docketId } = await caseOf(place);
    const life = new Life(place, caseNo, docketId);
    for (const happening of ['consent', 'ask', 'bus'] as const) await life.turn(happening);
    return life;
  }

  #mine = (action: string, input: unknown = {}) => this.place.act('intake', this.docketId, action, clerk, input);
  async #theirs(action: string, input: unknown = {}): Promise<unknown> {
    const docket = this.place.docketOf('mediation', this.caseNo, 'answering');
    return docket && this.place.act('mediation', docket.id, action, mediator, input);
  }

  async #pass(days: number): Promise<void> {
    for (let day = 0; day < days; day++) {
      this.place.pass(1);
      await this.place.sweepClocks();
    }
  }

  /** Takes one turn; a refusal is an answer like any other. */
  async turn(happening: Happening): Promise<unknown> {
    switch (happening) {
      case 'grow': return this.#mine('grow', { parties: [worker(`w${this.#workers += 1}`)] });
      case 'flag': case 'unflag': return this.#mine(`${happening}-grave`, { reason: '核实' });
      case 'order': return this.#mine('order-mediation', { number: '演练1号', reason: '依职权' });
      case 'consent': return this.place.consent('intake', this.caseNo as never, { party: 'w1', partyRole: 'applicant', purpose: 'mediation', receiver: 'mediation', text: '同意', how: 'in-person' });
      case 'ask': return this.#mine('ask');
      case 'begun': return this.#mine('begun-group', { note: '已到场' });
      case 'accept': return this.#theirs('accept');
      case 'hold': return this.#theirs('hold-talks', { bothAgree: true, reason: '协商' });
      case 'release': return this.#theirs('release-talks');
      case 'lengthen': return this.#theirs('lengthen-acceptance', { bothAgree: true, approvedBy: '负责人', reason: '补充材料' });
      case 'conclude': return this.#theirs('conclude', { failure: '未达成一致' });
      case 'visit': return this.#theirs('aftercare-visits', { note: '回访' });
      case 'bus': return this.place.deliverOnce();
      case 'day': return this.#pass(1);
      case 'week': return this.#pass(7);
      default: return happening satisfies never;
    }
  }

  steps(): string[] {
    return [...this.place.at('analytics').store.journey.values()].map(({ step }) => String(step['action']));
  }
}

function checkClocks({ place }: Life): void {
  const { clocks, dockets } = place.at('mediation').store;
  for (const docket of dockets.values()) {
    const own = [...clocks.values()].filter(row => row.docketId === docket.id).map(row => row.clock);
    const held = own.some(clock => clock.duty === 'hold.talks' && clock.state === 'running');
    // Frozen while the hold runs and not a day longer; never missed for waiting.
    expect({ docket: docket.id, paused: own.some(clock => clock.duty === 'acceptance' && clock.state === 'paused') && !held }).toEqual({ docket: docket.id, paused: false });
    expect(own.filter(clock => clock.duty === 'hold.talks' && clock.state === 'missed')).toEqual([]);
    const [law, promise] = (['law', 'promise'] as const).map(kind => own.findLast(clock => clock.duty === 'acceptance' && clock.kind === kind));
    if (law && promise) expect(promise.lastDay <= law.lastDay).toBe(true);
  }
}

function checkBus({ place }: Life): void {
  for (const [agency, { store }] of place.agencies) {
    expect({ agency, stuck: [...store.inbox.values()].filter(row => row.outcome === 'parked' || row.outcome === 'held').map(row => row.reason) }).toEqual({ agency, stuck: [] });
    expect(store.waiting()).toEqual([]);
  }
}

describe('any life of a case whose mechanism is at work', () => {
  it('starts a rule once, freezes no clock longer than its hold, promises nothing past the law, and leaves nothing stuck', async () => {
    const taken = new Map<Happening, number>();
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom(...HAPPENINGS, ...COMMON), { minLength: 10, maxLength: 60 }), async happenings => {
      const life = await Life.begin();
      for (const happening of happenings) {
        const outcome = await life.turn(happening);
        if (outcome !== undefined && !isRefusal(outcome)) taken.set(happening, (taken.get(happening) ?? 0) + 1);
        checkClocks(life);
      }
      await life.place.settle();
      checkBus(life);
      expect(life.steps().filter(step => step === 'trigger-group').length).toBeLessThanOrEqual(1);
      expect(life.steps().filter(step => step === 'trigger-repeated').length).toBeLessThanOrEqual(1);
    }), { numRuns: 40, seed: 14, endOnFailure: true });
    // Each of these turns came to something somewhere: the lives are no row of refusals.
    expect(HAPPENINGS.filter(happening => !['day', 'week'].includes(happening) && !taken.has(happening))).toEqual([]);
  });
});
