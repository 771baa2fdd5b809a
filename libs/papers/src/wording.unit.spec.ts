import { describe, expect, it } from '@jest/globals';
import { civilDate, fen } from '@fengqiao/kernel';
import fc from 'fast-check';
import { amountText, capitalAmount, dayInCharacters, dayText } from './wording.js';

/** Reads capitals back, by another way than they were written: each numeral times the units to its right. */
function readCapitals(text: string): number {
  const digits = '零壹贰叁肆伍陆柒捌玖';
  let [total, group, digit] = [0, 0, 0];
  for (const sign of text.replace('整', '').replace('万亿', '兆')) {
    if (digits.includes(sign)) digit = digits.indexOf(sign);
    else if (sign === '拾' || sign === '佰' || sign === '仟') { group += digit * ({ 拾: 10, 佰: 100, 仟: 1000 })[sign]; digit = 0; }
    else if (sign === '兆' || sign === '亿' || sign === '万' || sign === '元') {
      total += (group + digit) * ({ 兆: 1e14, 亿: 1e10, 万: 1e6, 元: 100 })[sign];
      [group, digit] = [0, 0];
    } else { total += digit * (sign === '角' ? 10 : 1); digit = 0; }
  }
  return total;
}

describe('amounts in capitals', () => {
  it.each([
    [1234560, '壹万贰仟叁佰肆拾伍元陆角整'], [0, '零元整'], [5, '伍分'], [60, '陆角整'], [100, '壹元整'], [140950, '壹仟肆佰零玖元伍角整'],
    [600714, '陆仟零柒元壹角肆分'], [1640902, '壹万陆仟肆佰零玖元零贰分'], [10_005_000, '拾万零伍拾元整'.replace('拾万', '壹拾万')],
    [10_000_000_000, '壹亿元整'], [1_000_100_000_000, '壹佰亿零壹佰万元整'], [2_000_000, '贰万元整'], [10_700_053, '壹拾万柒仟元伍角叁分'],
  ])('%i fen is %s', (amount, text) => expect(capitalAmount(fen(amount))).toBe(text));

  it('are read back as the same amount', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 9_007_199_254_740_991 }), amount => readCapitals(capitalAmount(fen(amount))) === amount), { numRuns: 2000 });
    fc.assert(fc.property(fc.integer({ min: 0, max: 20_000_000 }), amount => readCapitals(capitalAmount(fen(amount))) === amount), { numRuns: 2000 });
  });

  it('never say two zeros in a row, nor end a group with one', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e13 }), amount => !/零零|零[万亿元角]/.test(capitalAmount(fen(amount)))), { numRuns: 2000 });
  });

  it('stand beside the figures', () => expect(amountText(fen(1234560))).toBe('12,345.60元（人民币壹万贰仟叁佰肆拾伍元陆角整）'));
});

describe('days', () => {
  it('stand in figures in the text, without leading zeros', () => expect(dayText(civilDate('2026-03-05'))).toBe('2026年3月5日'));
  it.each([['2026-03-05', '二〇二六年三月五日'], ['2026-10-20', '二〇二六年十月二十日'], ['2030-12-31', '二〇三〇年十二月三十一日'], ['2026-11-10', '二〇二六年十一月十日']])(
    '%s is signed off as %s', (day, text) => expect(dayInCharacters(civilDate(day))).toBe(text));
});
