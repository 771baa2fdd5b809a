import { describe, expect, it } from '@jest/globals';
import { CannotStart } from './failure.js';
import { readProfileWish } from './profile-wish.js';
import { agencyNames } from './topology.js';

describe('a wish for a cryptographic profile', () => {
  it('is for every agency, or for those it names', () => {
    expect(agencyNames.map(readProfileWish('national'))).toEqual(agencyNames.map(() => 'national'));
    const some = readProfileWish('national,court-bridge=international');
    expect([some('mediation'), some('court-bridge')]).toEqual(['national', 'international']);
    expect(readProfileWish('mediation=national')('intake')).toBeUndefined();
    expect(readProfileWish(undefined)('intake')).toBeUndefined();
  });

  it.each(['sm2', 'nobody=national', 'mediation=', 'national,'])('refuses "%s"', text => {
    expect(() => readProfileWish(text)).toThrow(CannotStart);
  });
});
