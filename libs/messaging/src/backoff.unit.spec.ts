import { describe, expect, it } from '@jest/globals';
import { waitAfter } from './backoff.js';

describe('waiting between tries', () => {
  it('doubles from two seconds to five minutes', () => {
    const waits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 100].map(failures => waitAfter({ first: 2, longest: 300 }, failures));
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
  });
});
