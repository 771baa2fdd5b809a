import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@fengqiao/kernel';
import { minimumWages } from '../test/shipped.js';
import { minimumWageOn, minimumWageSchema } from './index.js';

const table = minimumWageSchema.parse(minimumWages);
const monthly = (region: string, date: string) => minimumWageOn(table, region, civilDate(date));

describe('the minimum wage', () => {
  it('is the figure in force in the region on the day', () => {
    expect(monthly('360100', '2023-12-31')).toMatchObject({ monthlyFen: 185_000, from: '2021-04-01' });
    expect(monthly('360100', '2024-01-01')).toMatchObject({ monthlyFen: 200_000 });
  });

  it('differs from the figure that a party claimed in 2020 (case 40)', () => {
    expect(monthly('420804', '2020-12-23')).toMatchObject({ monthlyFen: 138_000, mark: 'GK' });
  });

  it('is refused rather than guessed where nothing is loaded', () => {
    expect(monthly('360100', '2021-03-31')).toMatchObject({ refused: true, code: 'minimum-wage-unknown' });
    expect(monthly('360000', '2025-01-01')).toMatchObject({ code: 'minimum-wage-unknown', nature: 'unavailable' });
  });

  it('ships no figure as verified', () => {
    expect(table.entries.every(entry => entry.mark === 'GK')).toBe(true);
  });

  it('does not load with two figures for one day, a fraction of a fen or a bad region', () => {
    const entry = table.entries[0]!;
    const accepts = (...entries: unknown[]) => minimumWageSchema.safeParse({ ...table, entries }).success;
    expect(accepts(entry)).toBe(true);
    expect(accepts(entry, entry)).toBe(false);
    expect(accepts({ ...entry, monthlyFen: 0.5 })).toBe(false);
    expect(accepts({ ...entry, region: 'Longyan' })).toBe(false);
  });
});
