import { describe, expect, it } from '@jest/globals';
import { accepted, notified, served } from '../../test/stations.js';

describe('service', () => {
  it('counts ten working days for the defence from the receipt of the copy', () => {
    expect(served().lastDay('defence')).toBe('2026-03-24');
  });

  it('is judged by the day on which the copy was received, however late that is entered', () => {
    const service = (receivedOn: string) => notified().take('recordService', '2026-03-20', { receivedOn, manner: 'mail' }).clock('serviceCopy');
    expect(service('2026-03-12')).toMatchObject({ lastDay: '2026-03-12', state: 'met', closedOn: '2026-03-12' });
    expect(service('2026-03-13')).toMatchObject({ state: 'late', closedOn: '2026-03-13' });
  });

  it('cannot lie before the acceptance or after its entry', () => {
    for (const receivedOn of ['2026-03-04', '2026-03-13']) {
      expect(notified().ask('recordService', '2026-03-12', { receivedOn, manner: 'mail' })).toMatchObject({ code: 'date-out-of-order' });
    }
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
