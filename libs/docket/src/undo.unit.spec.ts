import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { takenBack, undoOf } from './undo.js';

const item = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), text: fc.constantFrom('甲', '乙') });
const record = fc.dictionary(fc.constantFrom('parties', 'claims', 'narrative', 'facts'), fc.oneof(
  fc.uniqueArray(item, { selector: one => one.id, maxLength: 4 }), fc.array(fc.integer(), { maxLength: 3 }), fc.string(), fc.record({ on: fc.string() }),
).map(value => value as unknown), { noNullPrototype: true });

describe('a step', () => {
  it('can be taken back, whatever it changed', () => {
    fc.assert(fc.property(record, record, (before, after) => expect(takenBack(after, undoOf(before, after))).toEqual(before)), { numRuns: 1000 });
  });

  it('that changed nothing writes nothing down', () => expect(undoOf({ claims: [{ id: 'c', amount: 1 }] }, { claims: [{ id: 'c', amount: 1 }] })).toBeUndefined());

  it('writes down the one item that it replaced, not the list', () => {
    const before = { parties: Array.from({ length: 100 }, (_, index) => ({ id: `w${index}`, name: '甲' })) };
    const after = { parties: [...before.parties.map(party => (party.id === 'w7' ? { ...party, name: '乙' } : party)), { id: 'w100', name: '丙' }] };
    expect(undoOf(before, after)).toEqual({ parties: { added: ['w100'], items: [{ id: 'w7', name: '甲' }] } });
  });
});
