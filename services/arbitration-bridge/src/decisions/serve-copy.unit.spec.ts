import { describe, expect, it } from '@jest/globals';
import { accepted, served } from '../../test/stations.js';

describe('service', () => {
  it('counts ten working days for the defence from the receipt of the copy', () => {
    expect(served().lastDay('defence')).toBe('2026-03-24');
  });
});

describe('service by public notice', () => {
  it('takes thirty days, which the forty-five do not count', () => {
    const walk = accepted().take('publishNotice', '2026-03-10');
    expect(walk.lastDay('publicNotice')).toBe('2026-04-09');
    walk.take('publicNoticeOver', '2026-04-10');
    expect(walk.lastDay('award')).toBe('2026-05-20');
  });

  it('counts the time to answer from the last day of the notice, however late the clock was swept', () => {
    const walk = accepted().take('publishNotice', '2026-03-10').take('publicNoticeOver', '2026-04-15');
    expect(walk.facts).toMatchObject({ copyReceivedOn: '2026-04-09' });
    expect(walk.lastDay('defence')).toBe('2026-04-23');
  });
});
