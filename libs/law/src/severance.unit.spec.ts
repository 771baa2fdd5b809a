import { civilDate } from '@fengqiao/kernel';
import { describe, expect, it } from '@jest/globals';
import { severanceOf } from './severance.js';

const months = (from: string, to: string) => severanceOf(civilDate(from), civilDate(to)).months;

describe('economic compensation by length of service', () => {
  it('is one month for more than six months and under a year (K03)', () => {
    expect(severanceOf(civilDate('2020-06-14'), civilDate('2021-03-02'))).toMatchObject({ days: 261, months: 1 });
  });

  it('is half a month under six months, and a year from the day that six months are full', () => {
    expect([months('2024-01-15', '2024-07-14'), months('2024-01-15', '2024-07-15')]).toEqual([0.5, 1]);
  });

  it('counts full years and then the rest', () => {
    expect([months('2020-01-15', '2023-01-15'), months('2020-01-15', '2023-02-01'), months('2020-01-15', '2023-07-15')]).toEqual([3, 3.5, 4]);
  });

  it('is nothing where nobody worked', () => expect(months('2024-01-15', '2024-01-15')).toBe(0));
});
