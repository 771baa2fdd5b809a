import { timeOn } from '@fengqiao/testing/walks';
import { describe, expect, it } from '@jest/globals';
import { docket, someone } from '../../test/dispute.js';
import { holdSession } from './hold-session.js';

const today = timeOn('2026-03-06');
const session = (...attended: string[]) => ({ place: '东中心', attended, record: '记录' });

describe('a session', () => {
  it('is held by a mediator, with parties alone', () => {
    expect(holdSession(docket('accepted'), session('w1'), today)).toMatchObject({ code: 'no-mediator-assigned' });
    expect(holdSession(docket('mediating', { mediator: someone }), session('w1', 'stranger'), today))
      .toMatchObject({ code: 'attendee-not-a-party', details: { strangers: ['stranger'] } });
  });

  it('begins the talks, or goes on with the rest of a group', () => {
    expect(holdSession(docket('accepted', { mediator: someone }), session('w1'), today)).toMatchObject({ to: 'mediating' });
    expect(holdSession(docket('partAgreed', { mediator: someone }), session('w1'), today)).toMatchObject({ to: 'partAgreed' });
  });
});
