import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isCaseNumber, makeCaseNumber, readCaseNumber } from './case-number.js';
import { isRefusal } from './refusal.js';

const numbers = fc.record({
  place: fc.stringMatching(/^[A-Z]{2,4}$/), year: fc.integer({ min: 2000, max: 2099 }), random: fc.uint8Array({ minLength: 5, maxLength: 5 }),
}).map(({ place, year, random }) => makeCaseNumber(place, year, random));
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('a case number', () => {
  it('reads as place, year, eight characters and a check character', () => {
    expect(makeCaseNumber('NC', 2026, new Uint8Array([0, 0, 0, 0, 1]))).toMatch(/^NC26-00000001-[0-9A-Z]$/);
  });

  it('is taken for what it is', () => {
    fc.assert(fc.property(numbers, number => isCaseNumber(number)));
  });

  it('differs for different random bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 5, maxLength: 5 }), fc.uint8Array({ minLength: 5, maxLength: 5 }), (a, b) => {
      fc.pre(a.join() !== b.join());
      return makeCaseNumber('NC', 2026, a) !== makeCaseNumber('NC', 2026, b);
    }));
  });

  it('shows every single wrong character', () => {
    fc.assert(fc.property(numbers, fc.nat(), fc.constantFrom(...ALPHABET), (number, place, other) => {
      const body = number.indexOf('-') + 1;
      const at = body + (place % 8);
      fc.pre(number[at] !== other);
      return !isCaseNumber(number.slice(0, at) + other + number.slice(at + 1));
    }));
  });

  it('shows nearly every swap of two neighbours: at most one in two hundred passes', () => {
    const swapped = fc.sample(numbers, { numRuns: 2000, seed: 1 }).flatMap(number => Array.from({ length: 7 }, (_, place) => {
      const at = number.indexOf('-') + 1 + place;
      return number[at] === number[at + 1] ? [] : [number.slice(0, at) + number[at + 1]! + number[at]! + number.slice(at + 2)];
    }).flat());
    expect(swapped.filter(isCaseNumber).length / swapped.length).toBeLessThan(1 / 200);
  });

  it('is read as people type it: small letters, blanks, O for 0, I and L for 1', () => {
    fc.assert(fc.property(numbers, number => {
      const [head, body, check] = number.split('-') as [string, string, string];
      const typed = ` ${head} ${body.replaceAll('0', 'o').replaceAll('1', 'l')} ${check} `.toLowerCase();
      return readCaseNumber(typed) === number;
    }));
  });

  it('is refused with a way on when the check character does not fit', () => {
    const refusal = readCaseNumber('NC26-00000001-0');
    expect(isRefusal(refusal) && refusal.code).toBe('not-a-case-number');
  });
});
