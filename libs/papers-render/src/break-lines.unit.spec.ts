import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { breakLines, type Measure } from './break-lines.js';

/** Ten characters a line, of ten points each; figures and letters are half as wide. */
const measure: Measure = { width: 100, indent: 20, size: 10, pitch: 0, emsOf: sign => (/[0-9A-Za-z.,]/.test(sign) ? 0.5 : 1) };
const texts = (text: string) => breakLines(text, measure).map(line => line.text);
const sign = fc.constantFrom(...'申请人甲小明年月日，。（）《》“”、；1234A');

describe('the lines of a paragraph', () => {
  it('leave two blank characters at the beginning', () => expect(texts('一二三四五六七八九十甲乙')).toEqual(['一二三四五六七八', '九十甲乙']));

  it('take a closing mark in, rather than begin with it', () => {
    const [first, second] = breakLines('一二三四五六七八，九十甲乙', { ...measure, size: 17, emsOf: one => (one === '，' ? 0.5 : 10 / 17) });
    expect([first!.text, second!.text]).toEqual(['一二三四五六七八，', '九十甲乙']);
    expect(first!.spacing).toBeLessThan(0);
  });

  it('take a character along with two closing marks', () => expect(texts('一二三四五六七八）。九')).toEqual(['一二三四五六七', '八）。九']));
  it('do not end with an opening mark', () => expect(texts('一二三四五六七（八九）')).toEqual(['一二三四五六七', '（八九）']));
  it('keep a number whole', () => expect(texts('一二三四五六七12,345.60元')).toEqual(['一二三四五六七', '12,345.60元']));
  it('break what is longer than a line', () => expect(texts('A'.repeat(30))).toEqual(['A'.repeat(16), 'A'.repeat(14)]));
  it('set full lines flush and leave the last one', () => {
    const lines = breakLines('一二三四五六七（八九）', measure);
    expect(lines[0]!.spacing).toBeCloseTo(10 / 6);
    expect(lines[1]!.spacing).toBe(0);
  });

  it('lose no character and overflow by no more than is drawn in', () => {
    fc.assert(fc.property(fc.array(sign, { maxLength: 80 }).map(signs => signs.join('')), text => {
      const lines = breakLines(text, measure);
      expect(lines.map(line => line.text).join('')).toBe(text);
      lines.forEach((line, index) => {
        const width = [...line.text].reduce((sum, one) => sum + measure.emsOf(one) * 10, 0) + line.spacing * ([...line.text].length - 1);
        expect(width).toBeLessThanOrEqual(100 - (index === 0 ? 20 : 0) + 0.001);
      });
    }));
  });
});
