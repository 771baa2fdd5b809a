import { civilDate } from '@fengqiao/kernel';
import { describe, expect, it } from '@jest/globals';
import { agreement } from '../../test/dispute.js';
import { findEffectiveDay } from './find-effective-day.js';

const signedLater = { partiesSignedOn: civilDate('2026-04-02'), mediatorSignedOn: civilDate('2026-04-03'), sealedOn: civilDate('2026-04-07') };

describe('the day an agreement takes effect', () => {
  it('is the day of the seal for a labour agreement, not the day of signing', () => {
    expect(findEffectiveDay(agreement('2026-04-01', signedLater))).toBe('2026-04-07');
  });

  it('is the day the parties signed for a court-invited one', () => {
    expect(findEffectiveDay(agreement('2026-04-01', { form: 'court-invited', partiesSignedOn: civilDate('2026-04-02') }))).toBe('2026-04-02');
  });

  it('is the day it was reached where it may be oral', () => {
    const { partiesSignedOn: _p, mediatorSignedOn: _m, sealedOn: _s, ...oral } = agreement('2026-04-01', { form: 'peoples-oral' });
    expect(findEffectiveDay(oral)).toBe('2026-04-01');
  });

  it('is the day the last electronic signature is there for an online one', () => {
    const { sealedOn: _s, ...online } = agreement('2026-04-01', { ...signedLater, form: 'online' });
    expect(findEffectiveDay(online)).toBe('2026-04-03');
  });

  it('refuses a labour agreement without the seal, and says that it is the seal', () => {
    const { sealedOn: _s, ...unsealed } = agreement('2026-04-01');
    expect(findEffectiveDay(unsealed)).toMatchObject({ code: 'agreement-not-effective', details: { missing: ['sealedOn'] } });
  });
});
