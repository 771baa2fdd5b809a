import { describe, expect, it } from '@jest/globals';
import { articleInChinese, numeralInChinese } from './article.js';

describe('articles in Chinese', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [14, '十四'],
    [20, '二十'],
    [47, '四十七'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [114, '一百一十四'],
    [205, '二百零五'],
    [250, '二百五十'],
  ])('writes %i as %s', (value, text) => {
    expect(numeralInChinese(value)).toBe(text);
  });

  it('writes articles and paragraphs', () => {
    expect(articleInChinese('43')).toBe('第四十三条');
    expect(articleInChinese('27(4)')).toBe('第二十七条第四款');
  });

  it('takes anything else for a mistake of the programmer', () => {
    expect(() => articleInChinese('27a')).toThrow(RangeError);
  });
});
