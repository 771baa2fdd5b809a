import { describe, expect, it } from '@jest/globals';
import { linesOf, type BenchmarkReport } from './report.js';

const REPORT: BenchmarkReport = {
  name: 'drain', about: 'a backlog', load: { before: 0.5, after: 2 },
  contests: [{
    name: 'drain, 10 messages', rounds: [],
    medians: { fengqiao: { perSecond: 1234.4, repeated: 0 }, peer: { perSecond: 617.2 } },
    comparisons: [
      { peer: 'peer', figure: 'perSecond', atLeast: 3, ratio: { median: 2, low: 1.8, high: 2.25 }, met: false },
      { peer: 'peer', figure: 'p99', atMost: 0.7, ratio: { median: 0.5, low: 0.4, high: 0.6 }, met: true },
    ],
  }],
};

describe('the report of a benchmark', () => {
  it('shows the medians, then each ratio with its interval against its goal', () => {
    expect(linesOf(REPORT, 2).join('\n')).toBe([
      'a backlog', '', 'drain, 10 messages', '  fengqiao  1,234 /s   repeated 0', '  peer      617 /s',
      '  against peer  perSecond  2.00×  [1.80, 2.25]  ≥ 3×    未达到 missed',
      '  against peer  p99        0.50×  [0.40, 0.60]  ≤ 0.7×  达到 met', '',
    ].join('\n'));
  });

  it('says when the machine had other things to do', () => {
    expect(linesOf({ ...REPORT, load: { before: 5, after: 5 } }, 2)[1]).toContain('the machine was busy: load 5.0 on 2 cores');
  });
});
