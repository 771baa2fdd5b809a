import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@fengqiao/kernel';
import { Walk, aFile, anAgreement } from '@fengqiao/testing/walks';
import { courtFiling } from '../procedures/court-filing.procedure.js';

const { effectiveOn: _notYet, ...AWARD } = anAgreement({ id: 'award-1', kind: 'award', issuedOn: civilDate('2026-04-01') });
const sued = () => new Walk(courtFiling, { file: aFile({ instruments: [AWARD] }), purpose: 'court-filing' }).take('receive', '2026-04-28', { cause: '追索劳动报酬纠纷', ground: 'after-award' });
const excuse = (more: object = {}) => ({ obstacleEndedOn: '2026-04-20', appliedOn: '2026-04-28', why: '洪水断路', granted: true, ...more });
const FILE = { number: '（2026）示民初1号', claimants: ['worker'], receipts: [{ party: 'worker', receivedOn: '2026-04-01' }] };

describe('a period that was missed for a good reason (民事诉讼法 art. 86)', () => {
  it('is excused when asked for within ten days after the obstacle, and then the suit is in time', () => {
    expect(sued().refusal('file', '2026-04-28', FILE)).toBe('suit-too-late');
    expect(sued().take('excuseDelay', '2026-04-28', excuse()).take('file', '2026-04-28', FILE).state).toBe('filed');
  });

  it('is not excused by a refusal of the court, a late request, or days that cannot be', () => {
    expect(sued().take('excuseDelay', '2026-04-28', excuse({ granted: false })).refusal('file', '2026-04-28', FILE)).toBe('suit-too-late');
    expect(sued().ask('excuseDelay', '2026-05-07', excuse({ appliedOn: '2026-05-07' }))).toMatchObject({ code: 'excuse-too-late', details: { lastDay: '2026-04-30' } });
    expect(sued().refusal('excuseDelay', '2026-04-28', excuse({ appliedOn: '2026-04-19' }))).toBe('date-out-of-order');
  });
});
