import { describe, expect, it } from '@jest/globals';
import { civilDate, isRefusal } from '@fengqiao/kernel';
import { aDocket, timeOn } from '@fengqiao/testing/walks';
import type { AidDocket } from '../procedures/aid-application.head.js';
import { notePapersMissing } from './note-papers-missing.js';

const moment = timeOn('2026-03-02');
const fresh = aDocket<AidDocket>('received', {});

describe('the notice of missing papers', () => {
  it('names everything once, with a day', () => {
    expect(notePapersMissing(fresh, { missing: ['身份证明', '欠条'], supplyBy: civilDate('2026-03-06') }, moment)).toEqual({
      facts: { papersAsked: { on: '2026-03-02', missing: ['身份证明', '欠条'] } }, clocks: { papers: { until: '2026-03-06' } },
    });
  });

  it('is not given a second time', () => {
    const asked = aDocket<AidDocket>('received', { papersAsked: { on: civilDate('2026-03-01'), missing: ['欠条'] } });
    const again = notePapersMissing(asked, { missing: ['身份证明'], supplyBy: civilDate('2026-03-06') }, moment);
    expect(isRefusal(again) && again.code).toBe('papers-asked-already');
  });

  it('does not end before it begins', () => {
    const past = notePapersMissing(fresh, { missing: ['身份证明'], supplyBy: civilDate('2026-03-01') }, moment);
    expect(isRefusal(past) && past.code).toBe('supply-day-passed');
  });
});
