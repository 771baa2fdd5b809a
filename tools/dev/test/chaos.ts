import { agencyNames, seats, until, withClient, type Stack } from '@fengqiao/dev';

/** mulberry32: the same faults in the same order for the same seed. */
export function randomOf(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Something that goes wrong, and comes right again by itself. */
interface Fault {
  readonly name: string;
  readonly weight: number;
  readonly happen: () => Promise<void>;
}

function faultsOf(stack: Stack, draw: () => number): { readonly agencies: readonly Fault[]; readonly parts: readonly Fault[] } {
  const killed = (name: Parameters<Stack['kill']>[0]) => async (): Promise<void> => {
    await stack.kill(name);
    await stack.restart(name);
  };
  const endConnections = async (): Promise<void> => {
    const victim = seats[Math.floor(draw() * seats.length)]!.database;
    await withClient(stack.parts.own.postgres!.adminUrl, admin => admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [victim]));
  };
  const wipe = async (): Promise<void> => {
    await stack.wipeBusStore();
    await stack.restart('nats');
  };
  return {
    agencies: agencyNames.map(agency => ({ name: `kill -9 ${agency}`, weight: /bridge/.test(agency) ? 1 : 4, happen: killed(agency) })),
    parts: [
      { name: 'kill -9 nats', weight: 3, happen: killed('nats') },
      { name: 'wipe the bus', weight: 3, happen: wipe },
      { name: 'kill -9 postgres', weight: 3, happen: killed('postgres') },
      { name: 'restart postgres', weight: 2, happen: () => stack.restart('postgres') },
      { name: 'end every connection to one database', weight: 2, happen: endConnections },
    ],
  };
}

/** One of some faults, the heavier the more often. */
function pick(faults: readonly Fault[], draw: () => number): Fault {
  let at = draw() * faults.reduce((sum, { weight }) => sum + weight, 0);
  return faults.find(({ weight }) => (at -= weight) < 0) ?? faults[0]!;
}

/** What goes wrong, in order: each part once and as many agencies, shuffled, then anything. Now and then an agency goes with it. */
function plan(stack: Stack, count: number, draw: () => number): readonly (readonly Fault[])[] {
  const { agencies, parts } = faultsOf(stack, draw);
  const once = [...parts, ...parts.map(() => pick(agencies, draw))].map(fault => ({ fault, at: draw() })).sort((a, b) => a.at - b.at).map(({ fault }) => fault);
  return Array.from({ length: count }, (_, n) => {
    const first = once[n] ?? pick([...agencies, ...parts], draw);
    const second = pick(agencies, draw);
    // A service that starts while its database is away ends, as it should: then there would be nobody to start it again.
    return draw() < 0.3 && !first.name.includes('postgres') && first !== second ? [first, second] : [first];
  });
}

/** Spreads work over the faults: a step is taken when there is leave for it, so that every fault falls into work. */
export class Pace {
  #left = 0;
  readonly #waiting: (() => void)[] = [];

  /** Resolves when the next step may be taken. */
  async take(): Promise<void> {
    if (this.#left > 0) this.#left--;
    else await new Promise<void>(resolve => this.#waiting.push(resolve));
  }

  /** Gives leave for so many steps more. */
  allow(steps: number): void {
    for (this.#left += steps; this.#left > 0 && this.#waiting.length > 0; this.#left--) this.#waiting.shift()!();
  }

  /** Whether all leave has been used. */
  get isSpent(): boolean {
    return this.#left === 0;
  }
}

/** What a chaos is made of. */
export interface Chaos {
  readonly stack: Stack;
  readonly seed: number;
  readonly faults: number;
  readonly pace: Pace;
  /** Steps that others may take around each fault. */
  readonly stepsEach: number;
  /** Nobody is at work any more: then nothing needs to be waited for. */
  readonly idle: () => boolean;
  /** Something that happens besides, just before one of the faults. */
  readonly besides: Readonly<Record<number, () => void>>;
}

/**
 * Lets one thing after the other go wrong while others work, now and then two at once.
 * @returns the names of what happened
 */
export async function wreak({ stack, seed, faults, pace, stepsEach, idle, besides }: Chaos): Promise<string[]> {
  const happened: string[] = [];
  for (const [n, now] of plan(stack, faults, randomOf(seed)).entries()) {
    besides[n]?.();
    happened.push(now.map(({ name }) => name).join(' + '));
    pace.allow(stepsEach);
    await Promise.all(now.map(fault => fault.happen()));
    await until('the others to have done their share', () => (pace.isSpent || idle() ? true : undefined), { within: 90_000 });
  }
  pace.allow(Infinity);
  return happened;
}
