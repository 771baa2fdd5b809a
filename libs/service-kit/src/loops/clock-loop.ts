import { expireClocks, recountClocks, type Desk } from '@fengqiao/docket';
import { Refused } from '@fengqiao/kernel';
import { inSpan } from '@fengqiao/telemetry';
import type { Logger } from 'pino';
import { Loop } from './loop.js';

const LIMIT = 200;

/** What a calendar amended, counted again, before anything is called overdue by the days of the old one. */
async function recount(desk: Desk, log: Logger): Promise<void> {
  const { changed, faults } = await inSpan('recount clocks', {}, () => recountClocks(desk));
  for (const { docketId, fault } of faults) log.error({ docketId, err: fault }, '期限无法按新日历重新计算，请查看原因 (clocks of this docket could not be counted again)');
  if (changed) log.info({ changed, calendar: desk.world.calendar.id }, '节假日安排有调整，已重新计算期限 (clocks counted again by the amended calendar)');
}

/** Looks for clocks whose last day has passed and lets each fire once. A full sweep is followed by the next at once. */
export function clockLoop(desk: Desk, log: Logger, everyMs: number): Loop {
  // A calendar is loaded when the service starts, so once is enough.
  let counted = false;
  return new Loop('clocks', everyMs, async () => {
    if (!counted) await recount(desk, log);
    counted = true;
    for (let more = true; more;) {
      const { looked, fired, faults } = await inSpan('sweep clocks', {}, () => expireClocks(desk, LIMIT));
      for (const { docketId, clockId, fault } of faults) log.error({ docketId, clockId, err: fault }, '期限届满但无法触发，请查看原因 (a clock has run out and cannot fire; somebody must look at it)');
      more = looked === LIMIT && fired > 0;
    }
  }, fault => log.warn({ code: fault instanceof Refused ? fault.refusal.code : 'fault', err: fault }, 'the clock sweep failed and will be tried again'));
}
