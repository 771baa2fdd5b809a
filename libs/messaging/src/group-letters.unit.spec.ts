import { describe, expect, it } from '@jest/globals';
import type { Outgoing } from '@fengqiao/docket';
import fc from 'fast-check';
import { caseNo } from '../test/agencies.js';
import { groupIntoLetters } from './group-letters.js';

const ROOM = 4_000;
let serial = 0;
const outgoing = fc.record({
  to: fc.constantFrom('mediation', 'legal-aid'), type: fc.constantFrom('referral.sent', 'step.taken'), place: fc.constantFrom('nanchang', 'wenzhou'),
  size: fc.integer({ min: 1, max: 900 }),
}).map(({ size, ...where }): Outgoing => ({ ...where, id: `message-${serial++}`, caseNo: caseNo(1), body: JSON.stringify('x'.repeat(size)), digest: '', attempts: 1 }));

describe('grouping a claim into letters', () => {
  it('puts every message into exactly one letter, in the order of the claim, and mixes nothing', () => {
    fc.assert(fc.property(fc.array(outgoing, { maxLength: 80 }), claimed => {
      const { letters, oversize } = groupIntoLetters(claimed, ROOM);
      expect(oversize).toEqual([]);
      expect(letters.flatMap(letter => letter.messages).map(message => message.id).sort()).toEqual(claimed.map(message => message.id).sort());
      for (const { to, type, place, messages } of letters) {
        expect(messages.every(message => message.to === to && message.type === type && message.place === place)).toBe(true);
        expect(messages.reduce((sum, message) => sum + message.body.length, 0)).toBeLessThanOrEqual(ROOM);
        const positions = messages.map(message => claimed.indexOf(message));
        expect(positions).toEqual([...positions].sort((a, b) => a - b));
      }
      const first = letters.map(letter => claimed.indexOf(letter.messages[0]!));
      expect(first).toEqual([...first].sort((a, b) => a - b));
    }));
  });

  it('closes a letter at 256 messages', () => {
    const claimed = Array.from({ length: 600 }, (_, n): Outgoing =>
      ({ id: `m-${n}`, to: 'mediation', type: 'step.taken', place: 'nanchang', caseNo: caseNo(n), body: '{}', digest: '', attempts: 1 }));
    expect(groupIntoLetters(claimed, 1e6).letters.map(letter => letter.messages.length)).toEqual([256, 256, 88]);
  });

  it('counts bytes, not characters', () => {
    const claimed = Array.from({ length: 2 }, (_, n): Outgoing =>
      ({ id: `m-${n}`, to: 'mediation', type: 'step.taken', place: 'nanchang', caseNo: caseNo(n), body: JSON.stringify('枫'.repeat(50)), digest: '', attempts: 1 }));
    expect(groupIntoLetters(claimed, 200).letters).toHaveLength(2);
  });

  it('names what fits in no letter', () => {
    const huge: Outgoing = { id: 'huge', to: 'mediation', type: 'step.taken', place: 'nanchang', caseNo: caseNo(1), body: JSON.stringify('x'.repeat(ROOM)), digest: '', attempts: 1 };
    expect(groupIntoLetters([huge], ROOM)).toEqual({ letters: [], oversize: [huge], damaged: [] });
  });

  it('keeps a damaged row from the others', () => {
    const [good, bad] = ['{"a":1}', '{"a":'].map((body): Outgoing =>
      ({ id: body, to: 'mediation', type: 'step.taken', place: 'nanchang', caseNo: caseNo(1), body, digest: '', attempts: 1 }));
    expect(groupIntoLetters([bad!, good!], ROOM)).toMatchObject({ letters: [{ messages: [good], values: [{ a: 1 }] }], damaged: [bad] });
  });
});
