import { describe, expect, it } from '@jest/globals';
import { Walk, aFile, anAgreement } from '@fengqiao/testing/walks';
import { courtFiling } from '../procedures/court-filing.procedure.js';

const received = () => new Walk(courtFiling, { file: aFile({ instruments: [anAgreement()] }) }).take('apply', '2026-03-05', { cause: '追索劳动报酬纠纷', ground: 'wage-slip' });
/** Thursday, 5 March: two working days end on Monday, three on Tuesday. */
const asked = (more: object = {}) => received().take('offerChoice', '2026-03-05', more);
const DELEGATION = { number: '诉前调1号', body: 'union' };

describe('the choice of a mediator before a court’s commission (在线调解规则 art. 10)', () => {
  it('is the parties’ for two working days; the court has three, from their application', () => {
    expect(asked().lastDay('mediatorChoice')).toBe('2026-03-09');
    expect(asked().lastDay('mediatorAppointment')).toBe('2026-03-10');
    expect(asked({ appliedOn: '2026-03-04' }).lastDay('mediatorAppointment')).toBe('2026-03-09');
    expect(received().refusal('offerChoice', '2026-03-05', { appliedOn: '2026-03-06' })).not.toBe('taken');
  });

  it('lets the court name nobody while the parties may still choose, and names the last day', () => {
    expect(asked().ask('delegateMediation', '2026-03-09', DELEGATION)).toMatchObject({ code: 'mediator-choice-open', details: { lastDay: '2026-03-09' } });
    expect(asked().refusal('delegateMediation', '2026-03-09', { ...DELEGATION, chosenBy: 'court' })).toBe('mediator-choice-open');
    expect(asked().take('delegateMediation', '2026-03-10', DELEGATION).facts).toMatchObject({ mediatorChoice: { until: '2026-03-09', chosenBy: 'court' } });
  });

  it('goes by the parties’ choice at once, and ends both clocks', () => {
    const walk = asked().take('delegateMediation', '2026-03-06', { ...DELEGATION, chosenBy: 'parties' });
    expect(walk.facts).toMatchObject({ mediatorChoice: { chosenBy: 'parties' } });
    expect([walk.clock('mediatorChoice')!.state, walk.clock('mediatorAppointment')!.state]).toEqual(['met', 'met']);
    expect(walk.last.referrals[0]!.particulars).toEqual({ body: 'union', commission: 'delegated' });
  });

  it('holds after filing too, for a commission of the trial court', () => {
    const walk = received().take('file', '2026-03-06', { number: '（2026）示民初1号', claimants: ['worker'] }).take('offerChoice', '2026-03-06');
    expect(walk.refusal('entrustMediation', '2026-03-10', { body: 'trade' })).toBe('mediator-choice-open');
    expect(walk.refusal('entrustMediation', '2026-03-10', { body: 'trade', chosenBy: 'parties' })).toBe('taken');
    expect(walk.refusal('entrustMediation', '2026-03-11', { body: 'trade' })).toBe('taken');
  });

  it('is asked for once at a time, is gone when the suit is filed instead, and asks nothing of a court that offers none', () => {
    expect(asked().refusal('offerChoice', '2026-03-06')).toBe('mediator-choice-asked');
    const filed = asked().take('file', '2026-03-06', { number: '（2026）示民初1号', claimants: ['worker'] });
    expect(filed.clocks.filter(clock => clock.state === 'running').map(clock => clock.duty)).not.toContain('mediatorAppointment');
    expect(received().take('delegateMediation', '2026-03-05', DELEGATION).facts).not.toHaveProperty('mediatorChoice');
  });
});
