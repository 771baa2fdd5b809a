import { BaseRpcContext, Server, type CustomTransportStrategy } from '@nestjs/microservices';
import { lastValueFrom } from 'rxjs';
import type { Bus } from './bus.js';
import type { Letter } from './letter.js';
import { LetterPull, type PullStatus } from './letter-pull.js';
import type { Log } from './log.js';

/** Pattern of the one event handler: it gets `Letter[]`. */
export const LETTERS = 'letters';

/** What the strategy works with. */
export interface StrategyParts {
  readonly bus: Bus;
  readonly agency: string;
  readonly log: Log;
}

/**
 * Letters from JetStream for Nest: whatever is waiting goes as one batch to the handler of `@EventPattern('letters')`,
 * and is acknowledged when that has resolved.
 */
export class JetStreamStrategy extends Server implements CustomTransportStrategy {
  override transportId = Symbol.for('fengqiao.jetstream');
  /** A failure of the handler is ours to see: it decides whether a letter is acknowledged. */
  override readonly propagatesEventHandlerErrors = true;
  readonly #pull: LetterPull;

  constructor(parts: StrategyParts) {
    super();
    this.#pull = new LetterPull({ ...parts, handle: letters => this.#handle(letters) });
  }

  /** For readiness. Nest's own `status` is an observable that no probe can ask. */
  busStatus(): PullStatus {
    return this.#pull.status;
  }

  /** Returns at once: a bus that is away delays letters, not the start of the service. */
  listen(callback: (fault?: unknown) => void): void {
    if (!this.getHandlerByPattern(LETTERS)) {
      callback(new Error(`no handler for the pattern "${LETTERS}"`));
      return;
    }
    this.#pull.start();
    callback();
  }

  /** Finishes the batch in hand. The bus itself stays open: the relay may still need it. */
  async close(): Promise<void> {
    await this.#pull.stop();
  }

  on(): never {
    throw new Error('this transport has no events of its own');
  }

  unwrap<T>(): T {
    return this.#pull as T;
  }

  async #handle(letters: readonly Letter[]): Promise<void> {
    const context = new BaseRpcContext([letters.length]);
    const handler = this.getHandlerByPattern(LETTERS)!;
    await new Promise<void>((resolve, reject) => {
      this.runWithProcessingHooks(context, async done => {
        try {
          await lastValueFrom(this.transformToObservable(handler(letters, context) as Promise<unknown>), { defaultValue: undefined });
          resolve();
        } catch (fault) {
          reject(fault);
        } finally {
          done();
        }
      });
    });
  }
}
