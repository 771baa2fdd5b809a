import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

/** Longer than a service goes without looking at the file again, see shifted-clock.mjs. */
const NOTICED_AFTER = 10;

/**
 * The wall clock of all services of one stack, which can be set: for demonstrations and tests in which days pass. The
 * issuer, the bus and the databases keep the true time, so it may be behind that but never ahead: logins would be over.
 */
export class SettableClock {
  #shift = 0;

  /** @param startsAt epoch milliseconds */
  constructor(private readonly file: string, readonly startsAt: number) {
    this.#shift = this.#write(startsAt);
  }

  /** What a service is started with, so that it goes by this clock. */
  get environment(): Record<string, string> {
    return { NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'shifted-clock.mjs')).href}`, SHIFTED_CLOCK_FILE: this.file };
  }

  /** Epoch milliseconds. */
  now(): number {
    return Date.now() + this.#shift;
  }

  /** Sets the clock, at most to the true time. Whoever asks here hears of it once every service goes by it. */
  async set(epochMs: number): Promise<void> {
    const shift = this.#write(epochMs);
    await pause(NOTICED_AFTER);
    this.#shift = shift;
  }

  #write(epochMs: number): number {
    const shift = Math.min(0, epochMs - Date.now());
    writeFileSync(this.file, String(shift));
    return shift;
  }
}
