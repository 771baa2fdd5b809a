import { describe, expect, it } from '@jest/globals';
import { NANCHANG, NOTICE, accepted, notified } from '../../test/stations.js';

describe('the one notice', () => {
  it('is given within three working days by promise, five by law', () => {
    const walk = notified({ place: NANCHANG });
    expect(walk.clock('notice', 'promise')).toMatchObject({ lastDay: '2026-03-10', state: 'met' });
    expect(walk.lastDay('notice')).toBe('2026-03-12');
    expect(walk.last.papers).toEqual(['tribunal-notice', 'response-notice', 'evidence-notice', 'hearing-notice']);
  });

  it('refuses a hearing that would leave less than five working days', () => {
    expect(accepted().ask('notifyOnce', '2026-03-19', NOTICE)).toMatchObject({ code: 'hearing-too-near', details: { notifyBy: '2026-03-18' } });
  });
});

describe('the tribunal', () => {
  it('has one arbitrator or three different ones', () => {
    const tribunal = (others: string[]) => accepted().ask('notifyOnce', '2026-03-10', { ...NOTICE, tribunal: { presiding: 'a1', others } });
    expect(tribunal(['a2'])).toMatchObject({ code: 'tribunal-not-lawful' });
    expect(tribunal(['a2', 'a1'])).toMatchObject({ code: 'tribunal-not-lawful' });
    expect(tribunal(['a2', 'a3'])).not.toMatchObject({ refused: true });
  });

  it('has one in the simplified procedure', () => {
    const walk = accepted().take('useSimplified', '2026-03-05', { ground: 'both-agree' });
    expect(walk.ask('notifyOnce', '2026-03-10', { ...NOTICE, tribunal: { presiding: 'a1', others: ['a2', 'a3'] } })).toMatchObject({ code: 'tribunal-not-lawful' });
  });
});
