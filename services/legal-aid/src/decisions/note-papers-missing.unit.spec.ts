import { describe, expect, it } from '@jest/globals';
import { civilDate, isRefusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { AidDocket } from '../procedures/aid-head.js';
import { notePapersMissing } from './note-papers-missing.js';

const moment = { on: civilDate('2026-03-02') } as Moment;
const fresh = { facts: {} } as AidDocket;

describe('the notice of missing papers', () => {
  it('names everything once, with a day', () => {
    expect(notePapersMissing(fresh, { missing: ['身份证明', '欠条'], supplyBy: civilDate('2026-03-06') }, moment)).toEqual({
      facts: { papersAsked: { on: '2026-03-02', missing: ['身份证明', '欠条'] } }, clocks: { papers: { until: '2026-03-06' } },
    });
  });

  it('is not given a second time', () => {
    const asked = { facts: { papersAsked: { on: civilDate('2026-03-01'), missing: ['欠条'] } } } as unknown as AidDocket;
    const again = notePapersMissing(asked, { missing: ['身份证明'], supplyBy: civilDate('2026-03-06') }, moment);
    expect(isRefusal(again) && again.code).toBe('papers-asked-already');
  });

  it('does not end before it begins', () => {
    const past = notePapersMissing(fresh, { missing: ['身份证明'], supplyBy: civilDate('2026-03-01') }, moment);
    expect(isRefusal(past) && past.code).toBe('supply-day-passed');
  });
});
