import { describe, expect, it } from '@jest/globals';
import { received } from '../../test/stations.js';

describe('what is missing', () => {
  it('asks for missing papers once, and counts anew when they have come', () => {
    const walk = received().take('askCompletion', '2026-03-06', { missing: ['身份证明'] });
    expect(walk.clock('acceptance')!.state).toBe('paused');
    walk.take('complete', '2026-03-09');
    expect(walk.lastDay('acceptance')).toBe('2026-03-16');
    expect(walk.ask('askCompletion', '2026-03-10', { missing: ['送达地址'] })).toMatchObject({ code: 'completion-asked-once' });
  });
});
