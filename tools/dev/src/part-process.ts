/** How a process ended: its exit code, or the signal that ended it. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

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

/** Asks a part to end in good order, waits, and ends it by force when `patience` (milliseconds) is over. */
export async function stopInOrder(part: Pick<PartProcess, 'ended' | 'ending' | 'signal'>, stopSignal: NodeJS.Signals, patience = 10_000): Promise<Ending> {
  if (part.ending) return part.ending;
  part.signal('SIGCONT'); // what is paused cannot hear the request
  part.signal(stopSignal);
  const force = setTimeout(() => part.signal('SIGKILL'), patience);
  try {
    return await part.ended;
  } finally {
    clearTimeout(force);
  }
}
