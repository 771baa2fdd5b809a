import { setTimeout as pause } from 'node:timers/promises';
import type { StepNotice } from '../drain/notices.js';
import { VoidFigure, type Figures } from '../protocol/contest.js';
import { percentiles } from '../protocol/statistics.js';

/** Far longer than anything takes that works. */
const PATIENCE_MS = 20_000;

/** When what happened to each notice, by the id of its message; milliseconds of the process's clock. */
export class Moments {
  readonly #at = new Map<string, number>();

  note(id: string): void {
    // The first time counts; that there is no second effect is for the checker of the slot.
    if (!this.#at.has(id)) this.#at.set(id, performance.now());
  }

  get count(): number {
    return this.#at.size;
  }

  /** Milliseconds from these moments to those, for every notice that has both. */
  until(later: Moments): number[] {
    return [...this.#at].flatMap(([id, at]) => {
      const then = later.#at.get(id);
      return then === undefined ? [] : [Math.max(0, then - at)];
    });
  }
}

/**
 * Sends notices when they are due and not when the one before is done: arrivals as random as people are (a Poisson
 * process), so that a stall is felt by all whom it would have kept waiting.
 * @param send resolves when the notice is committed at its sender
 */
export async function arrive(notices: readonly StepNotice[], perSecond: number, send: (notice: StepNotice) => Promise<void>): Promise<Moments> {
  const committed = new Moments();
  const sending: Promise<void>[] = [];
  let due = performance.now();
  for (const notice of notices) {
    due += (-Math.log(1 - Math.random()) / perSecond) * 1000;
    const wait = due - performance.now();
    if (wait > 1) await pause(wait);
    sending.push(send(notice).then(() => committed.note(notice.head.id)));
  }
  await Promise.all(sending);
  return committed;
}

/** Waits until so many moments have been noted. */
export async function allOf(contestant: string, moments: Moments, count: number): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (moments.count < count) {
    if (performance.now() > deadline) throw new VoidFigure(contestant, `${moments.count} of ${count} effects after ${PATIENCE_MS / 1000} s`);
    await pause(5);
  }
}

/** p50 and p99 of the time from commit to effect. */
export const latencyOf = (committed: Moments, effects: Moments): Figures => percentiles(committed.until(effects));
