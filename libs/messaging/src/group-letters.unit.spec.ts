import { describe, expect, it } from '@jest/globals';
import type { Outgoing } from '@fengqiao/docket';
import fc from 'fast-check';
import { caseNo } from '../test/agencies.js';
import { international } from '@fengqiao/trust';
import { groupIntoLetters } from './group-letters.js';

const ROOM = 4_000;
let serial = 0;
/** A row of the outbox whose text is what was digested. */
const waiting = (id: string, body: string, where = { to: 'mediation', type: 'step.taken', place: 'nanchang' }): Outgoing =>
  ({ ...where, id, caseNo: caseNo(1), body, digest: international.digest(body), attempts: 1 });
const outgoing = fc.record({
  to: fc.constantFrom('mediation', 'legal-aid'), type: fc.constantFrom('referral.sent', 'step.taken'), place: fc.constantFrom('nanchang', 'wenzhou'),
  size: fc.integer({ min: 1, max: 900 }),
}).map(({ size, ...where }) => waiting(`message-${serial++}`, JSON.stringify('x'.repeat(size)), where));

describe('grouping a claim into letters', () => {
  it('puts every message into exactly one letter, in the order of the claim, and mixes nothing', () => {
    fc.assert(fc.property(fc.array(outgoing, { maxLength: 80 }), claimed => {
      const { letters, oversize } = groupIntoLetters(claimed, ROOM, international);
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
    const claimed = Array.from({ length: 600 }, (_, n) => waiting(`m-${n}`, '{}'));
    expect(groupIntoLetters(claimed, 1e6, international).letters.map(letter => letter.messages.length)).toEqual([256, 256, 88]);
  });

  it('counts bytes, not characters', () => {
    const claimed = Array.from({ length: 2 }, (_, n) => waiting(`m-${n}`, JSON.stringify('枫'.repeat(50))));
    expect(groupIntoLetters(claimed, 200, international).letters).toHaveLength(2);
  });

  it('names what fits in no letter', () => {
    const huge = waiting('huge', JSON.stringify('x'.repeat(ROOM)));
    expect(groupIntoLetters([huge], ROOM, international)).toEqual({ letters: [], oversize: [huge], damaged: [] });
  });

  it('keeps a row whose text is not what was digested from the others', () => {
    const good = waiting('good', '{"a":1}');
    const bad = { ...waiting('bad', '{"a":1}'), body: '{"a":2}' };
    const { letters, damaged } = groupIntoLetters([bad, good], ROOM, international);
    expect(letters.map(({ messages, texts }) => [messages, texts.map(({ bytes }) => Buffer.from(bytes).toString())])).toEqual([[[good], ['{"a":1}']]]);
    expect(damaged).toEqual([bad]);
  });
});
