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

/** What a chaos is made of. */
export interface Chaos {
  readonly stack: Stack;
  readonly seed: number;
  readonly faults: number;
  /** How often somebody has been answered; the next fault waits until it has grown by some. */
  readonly progress: () => number;
  /** At this fault, something else happens besides. */
  readonly between: Readonly<Record<number, () => void>>;
  /** Nobody is at work any more: then nothing needs to be waited for. */
  readonly idle: () => boolean;
}

/**
 * Lets one thing after the other go wrong, now and then two at once, while others work. Between two of them somebody
 * must have got something done, so that faults fall into work and not into waiting.
 * @returns the names of what happened
 */
export async function wreak({ stack, seed, faults, progress, between, idle }: Chaos): Promise<string[]> {
  const draw = randomOf(seed);
  const kinds = faultsOf(stack, draw);
  const total = kinds.reduce((sum, { weight }) => sum + weight, 0);
  const pick = (): Fault => {
    let at = draw() * total;
    return kinds.find(({ weight }) => (at -= weight) < 0) ?? kinds[0]!;
  };
  const happened: string[] = [];
  for (let n = 0; n < faults; n++) {
    between[n]?.();
    const [first, second] = [pick(), pick()];
    const part = (name: string): string => name.split(' ').at(-1)!;
    const both = draw() < 0.3 && part(first.name).match(/^(intake|mediation|legal-aid|.*-bridge|analytics)$/) && !part(second.name).match(/postgres|database/) && part(first.name) !== part(second.name);
    happened.push(both ? `${first.name} + ${second.name}` : first.name);
    await Promise.all(both ? [first.happen(), second.happen()] : [first.happen()]);
    const before = progress();
    const some = 3 + Math.floor(draw() * 12);
    await until('somebody to get something done', () => (progress() >= before + some || idle() ? true : undefined), { within: 60_000 });
  }
  return happened;
}
