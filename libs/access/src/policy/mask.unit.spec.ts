import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { maskName, maskNumber, maskNumbersIn, maskParty } from './index.js';

describe('a mask', () => {
  it.each([['张三', '张*'], ['欧阳小明', '欧***'], ['㛃䶮测', '㛃**'], ['李', '*'], ['', '*']])('makes of the name %s %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it.each([['13800001234', '*******1234'], ['11010519491231002X', '**************002X'], ['12345678', '********'], ['1', '*']])('makes of the number %s %s', (number, masked) => {
    expect(maskNumber(number)).toBe(masked);
  });

  it('finds numbers in a text, with blanks and dashes between', () => {
    expect(maskNumbersIn('电话138-0000-1234，账号 6222 0200 1111 2222 333，共3人')).not.toMatch(/0000|6222|1111/);
    expect(maskNumbersIn('共30人，2026年3月')).toBe('共30人，2026年3月');
  });

  it('hides a person but names a firm', () => {
    expect(maskParty({ kind: 'firm', name: '虚构配送公司' })).toEqual({ name: '虚构配送公司' });
    expect(maskParty({ kind: 'person', name: '张三', phone: '13800001234', idNumber: '11010519491231002X' })).toEqual({ name: '张*', phone: '*******1234', idNumber: '**************002X' });
  });

  it('never lets more than the last four of a number through', () => {
    fc.assert(fc.property(fc.stringMatching(/^\d{9,20}$/), number => maskNumber(number).replace(/\*/g, '').length <= 4));
  });
});
