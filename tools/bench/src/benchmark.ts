import type { Ground } from './ground/ground.js';
import type { Contest } from './protocol/contest.js';

/** How much is done in one slot. */
export interface Scale {
  /** Milliseconds of a slot that counts what fits into it. */
  readonly slotMs: number;
  /** Messages of a slot that takes as long as they take. */
  readonly messages: number;
}

/** A benchmark, ready to be measured. */
export interface ReadyBenchmark {
  readonly contests: readonly Contest[];
  readonly close: () => Promise<void>;
}

/** Something worth measuring. */
export interface Benchmark {
  readonly name: string;
  /** One line: what is done, from where to where. */
  readonly about: string;
  ready(ground: Ground, scale: Scale): Promise<ReadyBenchmark>;
}
