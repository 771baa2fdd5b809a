import { describe, expect, it } from '@jest/globals';
import { notified } from '../../test/stations.js';

describe('suspension', () => {
  it('does not count toward the forty-five days and goes on where it stood', () => {
    const walk = notified().take('suspend', '2026-03-15', { ground: 'awaiting-appraisal', explanation: '等待伤残鉴定' });
    expect(walk.clock('award')!.state).toBe('paused');
    walk.take('resume', '2026-04-14', { explanation: '鉴定已作出' });
    expect(walk.state).toBe('notified');
    expect(walk.lastDay('award')).toBe('2026-05-19');
  });

  it('adds up with an extension of fifteen days, once', () => {
    const walk = notified().take('extendAward', '2026-04-01', { reason: '案情复杂' });
    expect(walk.lastDay('award')).toBe('2026-05-06');
    expect(walk.ask('extendAward', '2026-04-02', { reason: '再次' })).toMatchObject({ refused: true });
  });
});
