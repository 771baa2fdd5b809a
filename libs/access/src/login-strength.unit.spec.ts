import { describe, expect, it } from '@jest/globals';
import { loginChallenge, refusalOfLogin } from './login-strength.js';

const AT = 1_800_000_000;
const later = (seconds: number): number => (AT + seconds) * 1000;
const STRONG = { acr: ['two-factors', 'certificate'], withinSeconds: 0 };
const FRESH = { acr: [], withinSeconds: 600 };

describe('a login', () => {
  it.each([
    ['of any kind is enough where nothing is demanded', { acr: [], withinSeconds: 0 }, undefined, later(0)],
    ['in a way that is named is enough', STRONG, { acr: 'certificate' }, later(99_999)],
    ['of ten minutes ago is fresh to the second', FRESH, { at: AT }, later(600)],
  ] as const)('%s', (_what, demand, login, now) => {
    expect(refusalOfLogin(demand, login, now)).toBeUndefined();
  });

  it.each([
    ['with a password alone is too weak', STRONG, { acr: 'password' }, later(0)],
    ['that does not say how counts as the weakest', STRONG, { at: AT }, later(0)],
    ['of eleven minutes ago is too old', FRESH, { acr: 'two-factors', at: AT }, later(601)],
    ['that does not say when counts as long ago', FRESH, { acr: 'two-factors' }, later(0)],
    ['must be both where both are demanded', { ...STRONG, withinSeconds: 600 }, { acr: 'two-factors', at: AT }, later(601)],
    ['of nobody is none', STRONG, undefined, later(0)],
  ] as const)('%s', (_what, demand, login, now) => {
    expect(refusalOfLogin(demand, login, now)).toMatchObject({ code: 'login-too-weak', nature: 'unauthenticated' });
  });

  it('that is not enough is asked for again in words that a client understands', () => {
    expect(loginChallenge({ ...STRONG, withinSeconds: 600 }))
      .toBe('Bearer error="insufficient_user_authentication", acr_values="two-factors certificate", max_age="600"');
  });
});
