import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { stopInOrder, type Ending, type PartProcess } from './part-process.js';

/** What to run, and as whom. */
export interface Launch {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Everything it prints is appended here. */
  readonly logFile: string;
  readonly user?: { readonly uid: number; readonly gid: number };
  /** Signal that asks it to end in good order. */
  readonly stopSignal: NodeJS.Signals;
}

const living = new Set<Child>();

/** A process that we started. Only these are ever signalled. */
export class Child implements PartProcess {
  readonly pid: number;
  /** Resolves when the process has ended, however that came about. */
  readonly ended: Promise<Ending>;
  #ending: Ending | undefined;
  readonly #process: ChildProcess;

  private constructor(readonly launch: Launch, started: ChildProcess, pid: number) {
    this.#process = started;
    this.pid = pid;
    living.add(this);
    this.ended = new Promise(resolve => {
      started.once('exit', (code, signal) => {
        this.#ending = { code, signal };
        living.delete(this);
        resolve(this.#ending);
      });
    });
  }

  /**
   * Starts a process in a session of its own, so that a Ctrl-C in the terminal reaches the supervisor alone and the
   * order of stopping is ours.
   */
  static async start(launch: Launch): Promise<Child> {
    const log = openSync(launch.logFile, 'a', 0o600);
    try {
      const started = spawn(launch.command, launch.args, {
        detached: true,
        stdio: ['ignore', log, log],
        env: launch.env,
        ...launch.user,
      });
      await new Promise<void>((resolve, reject) => started.once('spawn', resolve).once('error', reject));
      return new Child(launch, started, started.pid!);
    } finally {
      closeSync(log);
    }
  }

  /** How it ended; undefined while it runs. */
  get ending(): Ending | undefined {
    return this.#ending;
  }

  /** Sends a signal without waiting for an effect. */
  signal(signal: NodeJS.Signals): void {
    if (!this.#ending) this.#process.kill(signal);
  }

  /** Asks it to end, waits, and ends it by force when `patience` (milliseconds) is over. */
  stop(patience?: number): Promise<Ending> {
    return stopInOrder(this, this.launch.stopSignal, patience);
  }

  /** The last lines that it printed, for an error message. */
  lastLines(count = 12): string {
    return lastLinesOf(this.launch.logFile, count);
  }
}

/** The last lines of a log; empty where there is none. */
export function lastLinesOf(file: string, count: number): string {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}

/** Ends everything that we started at once and without order: for the impatient second Ctrl-C. */
export function endAllByForce(): void {
  for (const child of living) child.signal('SIGKILL');
}

/** Nothing that we started outlives us when this process ends without stopping in order (an exception, `process.exit`). */
process.on('exit', () => {
  for (const child of living) child.signal(child.launch.stopSignal);
});
