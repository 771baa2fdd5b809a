import { estimate, median, type Estimate } from './statistics.js';

/** Figures of one slot: `perSecond`, `p50` (milliseconds) and the like. */
export type Figures = Readonly<Record<string, number>>;

/** One who competes. */
export interface Contestant {
  readonly name: string;
  /** What is not measured: filling, tidying. */
  prepare?(): Promise<void>;
  /**
   * Does the work once and checks it.
   * @throws VoidFigure where an effect is lost or doubled
   */
  slot(): Promise<Figures>;
}

/** What is to be reached against a peer. */
export interface Goal {
  readonly peer: string;
  readonly figure: string;
  /** Product over peer: not below this, */
  readonly atLeast?: number;
  /** or not above this. */
  readonly atMost?: number;
}

/** Some contestants at the same work; the first is the product. */
export interface Contest {
  readonly name: string;
  readonly contestants: readonly [Contestant, ...Contestant[]];
  readonly goals: readonly Goal[];
}

/** How the product stands to a peer: over all rounds, each round's figures against each other. */
export interface Comparison extends Goal {
  readonly ratio: Estimate;
  readonly met: boolean;
}

export interface ContestResult {
  readonly name: string;
  /** In the order in which they were measured: contestant → figures. */
  readonly rounds: readonly Readonly<Record<string, Figures>>[];
  /** Median over the rounds: contestant → figures. */
  readonly medians: Readonly<Record<string, Figures>>;
  readonly comparisons: readonly Comparison[];
}

/** An effect was lost or doubled: whatever was measured says nothing. */
export class VoidFigure extends Error {
  constructor(contestant: string, what: string) {
    super(`${contestant}: ${what}; the figure is void`);
    this.name = 'VoidFigure';
  }
}

/** Refuses the figure where a count is not what it must be. */
export function mustBe(contestant: string, what: string, counted: number, expected: number): void {
  if (counted !== expected) throw new VoidFigure(contestant, `${what}: ${counted} instead of ${expected}`);
}

async function runRound(contestants: readonly Contestant[]): Promise<Record<string, Figures>> {
  const figures: Record<string, Figures> = {};
  for (const contestant of contestants) {
    await contestant.prepare?.();
    figures[contestant.name] = await contestant.slot();
  }
  return figures;
}

function mediansOf(rounds: ContestResult['rounds'], name: string): Figures {
  const names = Object.keys(rounds[0]![name]!);
  return Object.fromEntries(names.map(figure => [figure, median(rounds.map(round => round[name]![figure]!))]));
}

function compare(rounds: ContestResult['rounds'], product: string, goal: Goal): Comparison {
  const ratio = estimate(rounds.map(round => round[product]![goal.figure]! / round[goal.peer]![goal.figure]!));
  return { ...goal, ratio, met: ratio.median >= (goal.atLeast ?? 0) && ratio.median <= (goal.atMost ?? Infinity) };
}

/**
 * Measures in turns A B C, C B A, A B C …, so that what the machine does besides falls on all alike; a first round warms
 * up and is not counted. Only figures of the same round are compared.
 */
export async function runContest({ name, contestants, goals }: Contest, count: number, heard: (round: number) => void): Promise<ContestResult> {
  const rounds: Record<string, Figures>[] = [];
  for (let round = 0; round <= count; round++) {
    heard(round);
    const figures = await runRound(round % 2 === 0 ? contestants : contestants.toReversed());
    if (round > 0) rounds.push(figures);
  }
  const [product] = contestants;
  return {
    name, rounds,
    medians: Object.fromEntries(contestants.map(contestant => [contestant.name, mediansOf(rounds, contestant.name)])),
    comparisons: goals.map(goal => compare(rounds, product.name, goal)),
  };
}
