import type { Ending } from './child.js';

/** A part that runs, whatever runs it: a process of this machine or a container. */
export interface PartProcess {
  /** Of this machine. */
  readonly pid: number;
  /** Resolves when it has ended, however that came about. */
  readonly ended: Promise<Ending>;
  /** How it ended; undefined while it runs. */
  readonly ending: Ending | undefined;
  /** Sends a signal without waiting for an effect. */
  signal(signal: NodeJS.Signals): void;
  /** Asks it to end, waits, and ends it by force when `patience` (milliseconds) is over. */
  stop(patience?: number): Promise<Ending>;
  /** The last lines that it printed, for an error message. */
  lastLines(count?: number): string;
}
