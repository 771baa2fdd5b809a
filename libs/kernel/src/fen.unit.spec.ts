import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fen, formatYuan, readYuan, sumFen } from './fen.js';
import { isRefusal } from './refusal.js';

describe('money', () => {
  it.each([['18846.67', 1884667], ['1,400,000', 140000000], ['0.5', 50], ['-3', -300], [' 12 ', 1200]])('reads %s yuan', (text, amount) => {
    expect(readYuan(text)).toBe(amount);
  });

  it.each(['', '1.234', '1,2,3', '12,34.00', 'abc', '1e3', '九十', '99999999999999999'])('does not read "%s"', text => {
    expect(isRefusal(readYuan(text))).toBe(true);
  });

  it('is written so that it is read as the same', () => {
    fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), amount => readYuan(formatYuan(fen(amount))) === amount));
  });

  it('adds up without a fraction', () => {
    expect(sumFen([fen(10), fen(20), fen(70)])).toBe(100);
    expect(() => fen(0.1)).toThrow(RangeError);
  });
});
