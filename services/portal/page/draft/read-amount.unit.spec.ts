import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatYuan, fen } from '@fengqiao/kernel';
import { readAmount } from './read-amount.js';

describe('an amount as people type it', () => {
  it.each([
    ['3200', 320_000], ['3200.5', 320_050], ['3,200.50', 320_050], ['３２００', 320_000], ['3200元', 320_000], ['¥ 18，846.67', 1_884_667], ['0.07', 7], [' 12 ', 1_200], ['12。5', 1_250],
  ])('reads %s as %d fen', (typed, expected) => {
    expect(readAmount(typed)).toEqual({ kind: 'fen', fen: expected });
  });

  it.each(['三千二', '3200.555', '-5', '12,34', '1e3', '8a0', '.', '99999999999999999999'])('does not guess at %s, and does not round', typed => {
    expect(readAmount(typed)).toEqual({ kind: 'wrong' });
  });

  it('takes an empty field for no answer, not for nought', () => {
    expect(readAmount('  ')).toEqual({ kind: 'none' });
    expect(readAmount('0')).toEqual({ kind: 'fen', fen: 0 });
  });

  it('reads back whatever it would write, to the fen', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), amount => {
      expect(readAmount(formatYuan(fen(amount)))).toEqual({ kind: 'fen', fen: amount });
    }));
  });
});
