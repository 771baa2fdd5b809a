import { expireClocks, type Desk } from '@fengqiao/docket';
import { Refused } from '@fengqiao/kernel';
import { inSpan } from '@fengqiao/telemetry';
import type { Logger } from 'pino';
import { Loop } from './loop.js';

const LIMIT = 200;

/** Looks for clocks whose last day has passed and lets each fire once. A full sweep is followed by the next at once. */
export function clockLoop(desk: Desk, log: Logger, everyMs: number): Loop {
  return new Loop('clocks', everyMs, async () => {
    let looked = LIMIT;
    while (looked === LIMIT) looked = await inSpan('sweep clocks', {}, () => expireClocks(desk, LIMIT));
  }, fault => log.warn({ code: fault instanceof Refused ? fault.refusal.code : 'fault', err: fault }, 'the clock sweep failed and will be tried again'));
}
