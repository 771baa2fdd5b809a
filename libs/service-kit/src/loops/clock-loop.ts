import { expireClocks, type Desk } from '@fengqiao/docket';
import { Refused } from '@fengqiao/kernel';
import { inSpan } from '@fengqiao/telemetry';
import type { Logger } from 'pino';
import { Loop } from './loop.js';

const LIMIT = 200;

/** Looks for clocks whose last day has passed and lets each fire once. A full sweep is followed by the next at once. */
export function clockLoop(desk: Desk, log: Logger, everyMs: number): Loop {
  return new Loop('clocks', everyMs, async () => {
    for (let more = true; more;) {
      const { looked, fired, faults } = await inSpan('sweep clocks', {}, () => expireClocks(desk, LIMIT));
      for (const { docketId, clockId, fault } of faults) log.error({ docketId, clockId, err: fault }, '期限届满但无法触发，请查看原因 (a clock has run out and cannot fire; somebody must look at it)');
      more = looked === LIMIT && fired > 0;
    }
  }, fault => log.warn({ code: fault instanceof Refused ? fault.refusal.code : 'fault', err: fault }, 'the clock sweep failed and will be tried again'));
}
