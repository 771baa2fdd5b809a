import { timeOn } from '@fengqiao/testing/walks';
import { describe, expect, it } from '@jest/globals';
import { docket, duty, signed } from '../../test/dispute.js';
import { expireMediation, failMediation, failRest } from './end-mediation.js';

const today = timeOn('2026-03-18');

describe('a failure', () => {
  it('is not put on a respondent whom nobody asked', () => {
    expect(failMediation(docket('accepted'), { code: 'party-refuses', text: '拒绝' }, today)).toMatchObject({ code: 'respondent-not-contacted' });
  });

  it('of the rest of a group leaves the docket where the agreements of the others stand', () => {
    const rest = (due?: string) =>
      failRest(docket('partAgreed', {}, { instruments: due ? [signed('2026-03-06', [duty(due)])] : [] }), { code: 'far-apart', text: '分歧' }, today);
    expect([rest('2026-04-30').to, rest('2026-03-17').to, rest().to]).toEqual(['agreed', 'overdue', 'performed']);
  });
});

describe('the end of the period', () => {
  it('ends the talks where it is a limit, and only opens arbitration where it is not', () => {
    expect(expireMediation(docket('mediating', { talks: 'mediation.new-employment' }), {}, today)).toMatchObject({ to: 'failed', facts: { failure: { code: 'period-ended' } } });
    expect(expireMediation(docket('mediating', { talks: 'mediation.labour' }), {}, today)).toMatchObject({ code: 'talks-go-on' });
  });
});
