import { describe, expect, it } from '@jest/globals';
import { valueAt, withReferences } from './pointer.js';

describe('a JSON pointer', () => {
  const document = { facts: { awards: [{ id: 'a1', 'odd/na~me': true }] } };

  it('finds members and items, and nothing where there is nothing', () => {
    expect(valueAt(document, '/facts/awards/0/id')).toBe('a1');
    expect(valueAt(document, '/facts/awards/0/odd~1na~0me')).toBe(true);
    for (const pointer of ['/facts/awards/1/id', '/facts/awards/0/id/deeper', '/nothing']) expect(valueAt(document, pointer)).toBeUndefined();
  });

  it('fills an input with what is only known when the case is under way', async () => {
    const look = async ({ $docket, at }: { $docket: string; at: string }) => `${$docket}${at}`;
    const input = { award: { $docket: 'arbitration-bridge/arbitration-case', at: '/facts/awards/0/id' }, paid: [{ $docket: 'a/b', at: '/id' }, 7, null], at: 'plain' };
    expect(await withReferences(input, look)).toEqual({ award: 'arbitration-bridge/arbitration-case/facts/awards/0/id', paid: ['a/b/id', 7, null], at: 'plain' });
  });
});
