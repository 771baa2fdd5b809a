import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { estimate, median, percentiles, quantile } from './statistics.js';

const values = fc.array(fc.double({ min: 0.001, max: 1000, noNaN: true }), { minLength: 1, maxLength: 30 });

describe('statistics of rounds', () => {
  it('takes the middle value, or the mean of the two in the middle', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });

  it('draws a line between neighbours', () => {
    expect(quantile([0, 10], 0.25)).toBe(2.5);
    expect(percentiles(Array.from({ length: 101 }, (_, i) => 100 - i))).toEqual({ p50: 50, p99: 99 });
  });

  it('has no quantile of nothing', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError);
  });

  it('puts the median inside its interval, and the interval inside the values', () => {
    fc.assert(fc.property(values, given => {
      const { median: middle, low, high } = estimate(given);
      expect(low).toBeLessThanOrEqual(middle);
      expect(high).toBeGreaterThanOrEqual(middle);
      expect(low).toBeGreaterThanOrEqual(Math.min(...given));
      expect(high).toBeLessThanOrEqual(Math.max(...given));
    }), { numRuns: 10 });
  });

  it('gives the same interval for the same rounds', () => {
    const rounds = [0.81, 0.93, 0.9, 0.77, 0.88, 0.85, 0.91];
    expect(estimate(rounds)).toEqual(estimate(rounds));
  });

  it('narrows where the rounds agree', () => {
    expect(estimate([2, 2, 2, 2, 2, 2, 2])).toEqual({ median: 2, low: 2, high: 2 });
  });
});
