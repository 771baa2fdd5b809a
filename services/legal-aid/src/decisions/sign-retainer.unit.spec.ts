import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@fengqiao/kernel';
import { aDocket, timeOn } from '@fengqiao/testing/walks';
import { signRetainer } from './sign-retainer.js';

describe('a retainer', () => {
  const sign = (signedOn: string) => signRetainer(aDocket('appointed', {}), { signedOn: civilDate(signedOn), authority: 'general' }, timeOn('2026-04-10'));

  it('is not signed later than it is entered', () => {
    expect(sign('2026-04-11')).toMatchObject({ code: 'signed-after-entry' });
    expect(sign('2026-04-10')).toEqual({ facts: { retainedOn: '2026-04-10' }, doneOn: { retainer: '2026-04-10' } });
  });
});
