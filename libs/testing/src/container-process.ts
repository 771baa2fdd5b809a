import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { lastLinesOf, stopInOrder, type Ending, type PartProcess } from '@fengqiao/dev';
import type { GenericContainer, StartedTestContainer } from 'testcontainers';

type Engine = Awaited<ReturnType<typeof import('testcontainers').getContainerRuntimeClient>>;
type Handle = ReturnType<Engine['container']['getById']>;

/** What a shell says of a process that a signal ended: 128 and the number of the signal. */
const BY_SIGNAL: Readonly<Record<number, NodeJS.Signals>> = { 130: 'SIGINT', 131: 'SIGQUIT', 137: 'SIGKILL', 143: 'SIGTERM' };

/** A container as a part of a stack: killed, paused and stopped like a process; removed once it has ended. */
export class ContainerProcess implements PartProcess {
  readonly ended: Promise<Ending>;
  #ending: Ending | undefined;
  #trouble: Error | undefined;

  private constructor(private readonly handle: Handle, readonly pid: number, private readonly logFile: string, private readonly stopSignal: NodeJS.Signals) {
    this.ended = this.#follow();
  }

  /**
   * Starts a container of which everything that it prints goes to a file.
   * @param logFile is appended to
   * @param stopSignal asks the program inside to end in good order
   */
  static async start(container: GenericContainer, { logFile, stopSignal }: { logFile: string; stopSignal: NodeJS.Signals }): Promise<ContainerProcess> {
    const { getContainerRuntimeClient } = await import('testcontainers');
    const keep = (printed: Readable): unknown => printed.pipe(createWriteStream(logFile, { flags: 'a', mode: 0o600 }));
    const started: StartedTestContainer = await container.withLogConsumer(keep).start();
    const handle = (await getContainerRuntimeClient()).container.getById(started.getId());
    const { State } = await handle.inspect();
    return new ContainerProcess(handle, State.Pid, logFile, stopSignal);
  }

  get ending(): Ending | undefined {
    return this.#ending;
  }

  signal(signal: NodeJS.Signals): void {
    if (this.#ending) return;
    // That it has ended in the meantime is what `ended` tells.
    this.handle.kill({ signal }).catch((error: Error) => { this.#trouble ??= error; });
  }

  stop(patience?: number): Promise<Ending> {
    return stopInOrder(this, this.stopSignal, patience);
  }

  lastLines(count = 12): string {
    const printed = lastLinesOf(this.logFile, count);
    return this.#trouble ? `${printed}\n${this.#trouble.message}` : printed;
  }

  async #follow(): Promise<Ending> {
    const { StatusCode } = (await this.handle.wait()) as { StatusCode: number };
    const signal = BY_SIGNAL[StatusCode] ?? null;
    this.#ending = { code: signal ? null : StatusCode, signal };
    await this.handle.remove({ v: true, force: true });
    return this.#ending;
  }
}
