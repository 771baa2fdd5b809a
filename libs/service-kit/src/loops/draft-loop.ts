import type { Desk, Drafts } from '@fengqiao/docket';
import { Refused } from '@fengqiao/kernel';
import { inSpan } from '@fengqiao/telemetry';
import type { Logger } from 'pino';
import { Loop } from './loop.js';

/** Drafts end with a day: six times an hour is soon enough (ms). */
const EVERY = 600_000;

/** Deletes drafts of filings whose last day has passed: what nobody handed in is kept no longer than its rule says. */
export function draftLoop(desk: Desk, drafts: Pick<Drafts, 'sweep'>, log: Logger): Loop {
  return new Loop('drafts', EVERY, async () => {
    const gone = await inSpan('sweep drafts', {}, () => drafts.sweep(desk.world.today()));
    if (gone) log.info({ gone }, '已删除过期草稿 (drafts that had ended were deleted)');
  }, fault => log.warn({ code: fault instanceof Refused ? fault.refusal.code : 'fault', err: fault }, 'the sweep of drafts failed and will be tried again'));
}
