import { describe, expect, it } from '@jest/globals';
import { mustBe, runContest, VoidFigure, type Contestant } from './contest.js';

/** A contestant that reports what it is told and writes down when it was asked. */
const fake = (name: string, figures: readonly number[], diary: string[]): Contestant => {
  let turn = 0;
  return {
    name,
    prepare: async () => void diary.push(`prepare ${name}`),
    slot: async () => {
      diary.push(name);
      return { perSecond: figures[turn++ % figures.length]! };
    },
  };
};

describe('a contest', () => {
  it('warms up, then measures in turns A B, B A, A B', async () => {
    const diary: string[] = [];
    const contest = { name: 'x', contestants: [fake('a', [1], diary), fake('b', [1], diary)] as const, goals: [] };
    const { rounds } = await runContest(contest, 3, () => undefined);
    expect(diary.filter(line => !line.startsWith('prepare')).join(' ')).toBe('a b b a a b b a');
    expect(rounds).toHaveLength(3);
  });

  it('compares figures of the same round only', async () => {
    // the machine becomes ten times slower after each round: every ratio is still two
    const contest = {
      name: 'x', contestants: [fake('a', [0, 200, 20, 2], []), fake('b', [0, 100, 10, 1], [])] as const,
      goals: [{ peer: 'b', figure: 'perSecond', atLeast: 1.5 }, { peer: 'b', figure: 'perSecond', atMost: 1.5 }],
    };
    const { comparisons, medians } = await runContest(contest, 3, () => undefined);
    expect(comparisons.map(({ ratio, met }) => [ratio.median, ratio.low, ratio.high, met])).toEqual([[2, 2, 2, true], [2, 2, 2, false]]);
    expect(medians).toEqual({ a: { perSecond: 20 }, b: { perSecond: 10 } });
  });

  it('refuses a figure where an effect is lost or doubled', () => {
    expect(() => mustBe('peer', 'effects', 9, 10)).toThrow(VoidFigure);
    expect(() => mustBe('peer', 'effects', 10, 10)).not.toThrow();
  });
});
