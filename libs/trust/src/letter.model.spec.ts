import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, isRefusal, orThrow, type Json } from '@fengqiao/kernel';
import { directoryOf, keysOf, NOW, worlds } from '../test/agencies.js';
import { revokeKey, rotateAgencyKeys } from './agency-keys.js';
import { digestOf, verifyInclusion } from './batch.js';
import { openLetter } from './open-letter.js';
import { sealLetter, type LetterDraft } from './seal-letter.js';

describe.each(worlds)('in the $name world', world => {
  const { arbitration, court, directory, files, mediation } = world;

  const letter = (more: Partial<LetterDraft> = {}): LetterDraft => ({
    from: 'mediation',
    to: 'arbitration',
    headers: { id: 'letter-1', type: 'referral.sent.v1', traceparent: '00-1-2-01' },
    messages: [{ b: '调解书', a: [1, null, { z: true }] }],
    at: NOW,
    ...more,
  });

  describe('a letter', () => {
    it('arrives as it was sent, whatever JSON it carries', () => {
      fc.assert(
        fc.property(fc.array(fc.jsonValue({ noUnicodeString: false }), { minLength: 1, maxLength: 20 }), values => {
          const messages = JSON.parse(JSON.stringify(values)) as Json[];
          const sealed = orThrow(sealLetter(letter({ messages }), mediation, directory));
          const { jwe: _, proofs: _madeOfTheDigests, ...evidence } = sealed;
          const opened = orThrow(openLetter(sealed.jwe, arbitration, directory));
          expect(opened).toEqual({ from: 'mediation', headers: letter().headers, messages, texts: messages.map(canonicalJson), ...evidence });
        }),
        { numRuns: 100 },
      );
    });

    it('proves each of its messages alone, to a third agency', () => {
      const messages = Array.from({ length: 256 }, (_, i) => ({ i, text: `第${i}条` }));
      const { proofs, signedRoot } = orThrow(sealLetter(letter({ messages }), mediation, directory));
      messages.forEach((message, i) => {
        expect(verifyInclusion(digestOf(message, mediation.profile), proofs[i], signedRoot, 'letter', directory)).toMatchObject({
          by: 'mediation',
          to: 'arbitration',
        });
      });
    });

    it('is refused when any one character of it is changed', () => {
      const { jwe } = orThrow(sealLetter(letter(), mediation, directory));
      fc.assert(
        fc.property(fc.nat(jwe.length - 1), fc.constantFrom(...'AQgwzZ09-_.'), (place, character) => {
          fc.pre(jwe[place] !== character);
          const changed = jwe.slice(0, place) + character + jwe.slice(place + 1);
          expect(isRefusal(openLetter(changed, arbitration, directory))).toBe(true);
        }),
        { numRuns: 1000 },
      );
    });

    it('shows nobody else its content', () => {
      const { jwe } = orThrow(sealLetter(letter(), mediation, directory));
      expect(Buffer.from(jwe.split('.')[3]!, 'base64url').toString('utf8')).not.toContain('调解书');
      expect(openLetter(jwe, court, directory)).toMatchObject({ code: 'letter-not-for-us' });
    });

    it('opens after the receiver has rotated its keys', () => {
      const { jwe } = orThrow(sealLetter(letter(), mediation, directory));
      const rotated = rotateAgencyKeys(files.arbitration, '2026-03-05T02:00:01.000Z');
      expect(openLetter(jwe, keysOf(rotated), directoryOf(files.mediation, rotated))).toMatchObject({ from: 'mediation' });
    });

    it('opens after the sender has rotated its keys, not after it has revoked the key', () => {
      const { jwe } = orThrow(sealLetter(letter(), mediation, directory));
      const rotated = rotateAgencyKeys(files.mediation, '2026-03-05T02:00:01.000Z');
      expect(openLetter(jwe, arbitration, directoryOf(rotated))).toMatchObject({ from: 'mediation' });
      const revoked = revokeKey(rotated, files.mediation.keys[0]!.kid, '2026-03-05T02:00:01.000Z');
      expect(openLetter(jwe, arbitration, directoryOf(revoked))).toMatchObject({ code: 'key-revoked' });
    });

    it('carries 1 to 256 messages of the agency whose keys sign', () => {
      const messages = Array.from({ length: 257 }, (_, i) => i);
      expect(() => sealLetter(letter({ messages }), mediation, directory)).toThrow(RangeError);
      expect(() => sealLetter(letter({ messages: [] }), mediation, directory)).toThrow(RangeError);
      expect(() => sealLetter(letter({ from: 'court' }), mediation, directory)).toThrow(RangeError);
    });
  });
});
