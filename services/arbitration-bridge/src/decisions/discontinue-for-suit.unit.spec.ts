import { describe, expect, it } from '@jest/globals';
import { received } from '../../test/stations.js';

describe('a suit instead', () => {
  it('lets the applicant sue once the five days have passed in silence', () => {
    const walk = received();
    expect(walk.ask('applicantSued', '2026-03-13', { court: '示例区人民法院', filedOn: '2026-03-13' })).toMatchObject({ code: 'not-overdue' });
    walk.take('acceptanceOverdue', '2026-03-13').take('applicantSued', '2026-03-16', { court: '示例区人民法院', filedOn: '2026-03-16' });
    expect(walk.state).toBe('discontinued');
    expect(walk.last.answers).toMatchObject([{ answer: 'declined', reason: { code: 'already-pending' } }]);
  });
});
