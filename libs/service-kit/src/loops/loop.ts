/** Work that is done again and again, one run at a time; a run that fails is reported and the next one comes. */
export class Loop {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #stopped = false;

  constructor(
    readonly name: string, private readonly everyMs: number, private readonly work: () => Promise<void>, private readonly report: (fault: unknown) => void,
  ) {}

  start(): void {
    this.#timer = setTimeout(() => { this.#running = this.#run(); }, this.everyMs);
  }

  async #run(): Promise<void> {
    try {
      await this.work();
    } catch (fault) {
      this.report(fault);
    }
    if (!this.#stopped) this.start();
  }

  /** Waits for the run in hand and starts no other. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }
}
