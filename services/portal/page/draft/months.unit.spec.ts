import { describe, expect, it } from '@jest/globals';
import { monthsBetween } from './months.js';

describe('the months of a claim', () => {
  it('are all from the first to the last, over the turn of the year', () => {
    expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  });

  it('are one where no last one is given', () => {
    expect(monthsBetween('2026-06', '')).toEqual(['2026-06']);
  });

  it.each([['2026-07', '2026-06'], ['', '2026-06'], ['2026-13', '2026-13'], ['1999-01', '2026-01']])('are none from %s to %s', (first, last) => {
    expect(monthsBetween(first, last)).toEqual([]);
  });
});
