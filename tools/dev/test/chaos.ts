import { agencyNames, until, withClient, type Stack } from '@fengqiao/dev';

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

function faultsOf(stack: Stack, draw: () => number): readonly Fault[] {
  const killed = (name: Parameters<Stack['kill']>[0]) => async (): Promise<void> => {
    await stack.kill(name);
    await stack.restart(name);
  };
  const admin = stack.parts.own.postgres!;
  return [
    ...agencyNames.map(agency => ({ name: `kill -9 ${agency}`, weight: 2, happen: killed(agency) })),
    { name: 'kill -9 nats', weight: 4, happen: killed('nats') },
    { name: 'wipe the bus', weight: 4, happen: async () => { await stack.wipeBusStore(); await stack.restart('nats'); } },
    { name: 'kill -9 postgres', weight: 4, happen: killed('postgres') },
    { name: 'restart postgres', weight: 2, happen: () => stack.restart('postgres') },
    { name: 'end every connection to a database', weight: 3, happen: async () => {
      const victim = `fq_${agencyNames[Math.floor(draw() * agencyNames.length)]!.replaceAll('-', '_')}`;
      await withClient(admin.adminUrl, client => client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [victim]));
    } },
  ];
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

const AGENCY = new RegExp(` (${agencyNames.join('|')})$`);

/**
 * Lets one thing after the other go wrong while others work, now and then two at once: an agency, and something that it
 * does not need to come back.
 * @returns the names of what happened
 */
export async function wreak({ stack, seed, faults, pace, stepsEach, idle, besides }: Chaos): Promise<string[]> {
  const draw = randomOf(seed);
  const kinds = faultsOf(stack, draw);
  const total = kinds.reduce((sum, { weight }) => sum + weight, 0);
  const pick = (): Fault => {
    let at = draw() * total;
    return kinds.find(({ weight }) => (at -= weight) < 0) ?? kinds[0]!;
  };
  const happened: string[] = [];
  for (let n = 0; n < faults; n++) {
    besides[n]?.();
    const [first, second] = [pick(), pick()];
    const twice = draw() < 0.3 && AGENCY.test(first.name) && !second.name.includes('postgres') && first.name !== second.name;
    const now = twice ? [first, second] : [first];
    happened.push(now.map(({ name }) => name).join(' + '));
    pace.allow(stepsEach);
    await Promise.all(now.map(fault => fault.happen()));
    await until('the others to have done their share', () => (pace.isSpent || idle() ? true : undefined), { within: 90_000 });
  }
  pace.allow(Infinity);
  return happened;
}
