import { describe, expect, it } from '@jest/globals';
import type { Answers } from '../draft/answers.js';
import type { ClaimKind } from '../interface/types.js';
import { isMobile, missingFrom } from './missing.js';

const title = { zh: '拖欠工资', en: 'wages' };
const KINDS: readonly ClaimKind[] = [{ id: 'wages', title, asks: ['amount', 'months'], checklist: [] }, { id: 'rest', title, asks: [], checklist: [] }];
const whole: Answers = {
  worker: { name: '钱小燕', phone: '139 0000 0001', kind: 'courier' }, employers: [{ name: '飞燕虚构配送有限公司' }], claims: [{ kind: 'wages', amount: 1 }],
};
const missing = (change: Partial<Answers>) => missingFrom({ ...whole, ...change }, KINDS).map(({ step, what }) => `${step} ${what}`);

describe('a claim', () => {
  it('can be filed with names, a telephone, a kind of work and one ground', () => {
    expect(missing({})).toEqual([]);
    expect(missing({ claims: [{ kind: 'wages', months: ['2026-06'] }, { kind: 'rest' }] })).toEqual([]);
  });

  it('names everything that it lacks in the order of the steps', () => {
    expect(missingFrom({}, KINDS).map(({ what }) => what)).toEqual(['claims', 'kind', 'employer', 'name', 'phone']);
  });

  it.each([
    [{ claims: [{ kind: 'wages' }] }, 'money grounds'], [{ claims: [{ kind: 'wages', months: [] }] }, 'money grounds'], [{ employers: [{ name: ' ' }] }, 'firm employer'],
    [{ worker: { ...whole.worker, phone: '0577-8888' } }, 'you phone'],
  ])('with %j lacks: %s', (change, expected) => {
    expect(missing(change)).toEqual([expected]);
  });
});

describe('a telephone to which a code can be sent', () => {
  it.each(['13900000001', '+86 139-0000-0001', '１３９００００００００１'.slice(0, 11), '0086 13900000001'])('may be written %s', typed => {
    expect(isMobile(typed)).toBe(true);
  });

  it.each(['', '1390000000', '23900000001', '0791-88880000'])('is not %s', typed => {
    expect(isMobile(typed)).toBe(false);
  });
});
