/** A bell between workers and those who have work: it wakes all who wait; rung while nobody does, it still wakes the next. */
export class Bell {
  #rung = false;
  readonly #waiting = new Set<() => void>();

  ring(): void {
    this.#rung = true;
    for (const wake of this.#waiting) wake();
  }

  /** Resolves when the bell rings, or after `ms`; at once if it has been rung since the last waiting. */
  async heard(ms: number): Promise<void> {
    if (!this.#rung) {
      await new Promise<void>(resolve => {
        const wake = (): void => {
          clearTimeout(timer);
          this.#waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        this.#waiting.add(wake);
      });
    }
    this.#rung = false;
  }
}
