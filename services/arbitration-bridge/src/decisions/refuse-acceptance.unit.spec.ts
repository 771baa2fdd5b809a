import { describe, expect, it } from '@jest/globals';
import { received } from '../../test/stations.js';

const REFUSAL = { number: '示不受1号', explanation: '不属于劳动争议' };

describe('a refusal to accept', () => {
  it('is written, goes back with its reason, and tells the applicant that a suit is open', () => {
    const walk = received().take('refuseAcceptance', '2026-03-06', { ...REFUSAL, ground: 'outside-scope' });
    expect(walk.last.answers).toMatchObject([{ answer: 'declined', reason: { code: 'outside-mandate', text: expect.stringContaining('起诉') } }]);
    expect(walk.docket.file.instruments).toMatchObject([{ kind: 'refusal-notice', issuedOn: '2026-03-06' }]);
    expect(walk.last.answers[0]!.adds!.instruments).toMatchObject([{ kind: 'refusal-notice', issuedBy: 'arbitration' }]);
    expect(walk.clock('refusalSuit')).toMatchObject({ state: 'running', lastDay: '2026-03-23' });
  });

  it('names the competent commission where jurisdiction is what is missing', () => {
    expect(received().ask('refuseAcceptance', '2026-03-06', { ...REFUSAL, ground: 'outside-area' })).toMatchObject({ code: 'competent-commission-missing' });
    const walk = received().take('refuseAcceptance', '2026-03-06', { ...REFUSAL, ground: 'outside-area', competentCommission: '邻区仲裁委员会' });
    expect(walk.last.answers[0]!.reason!.text).toContain('邻区仲裁委员会');
  });

  it('never rests on the limitation period: that is a defence of the other side', () => {
    expect(received().ask('refuseAcceptance', '2026-03-06', { ...REFUSAL, ground: 'time-barred' })).toMatchObject({ code: 'input-invalid' });
  });
});
