import { describe, expect, it } from '@jest/globals';
import { Walk } from '@fengqiao/testing/walks';
import { accepted, served } from '../../test/stations.js';
import { arbitrationCase } from '../procedures/arbitration-case.procedure.js';

describe('help from others', () => {
  it('gives an entrusted mediation ten working days from its acceptance', () => {
    const walk = served().take('entrustMediation', '2026-03-11', { body: 'union', to: 'mediation' });
    expect(walk.last.referrals).toEqual([{ purpose: 'mediation', to: 'mediation', particulars: { body: 'union', commission: 'arbitration-entrusted' } }]);
    walk.take('entrustmentTaken', '2026-03-12', { purpose: 'mediation', answer: 'accepted' });
    expect(walk.lastDay('entrusted')).toBe('2026-03-26');
    walk.take('entrustmentReturned', '2026-03-20', { purpose: 'mediation', answer: 'concluded', outcome: 'failed' });
    expect(walk.clock('entrusted')!.state).toBe('met');
    expect(walk.state).toBe('notified');
  });

  it('sends what is wanted, not who asked, to those who help with evidence', () => {
    const walk = served().take('askEvidence', '2026-03-11', { by: 'worker', wanted: ['工资台账', '考勤记录'] });
    expect(walk.last.referrals).toEqual([{ purpose: 'evidence-help', particulars: { wanted: ['工资台账', '考勤记录'] } }]);
  });

  it('guides a worker without a lawyer to legal aid, and one with a lawyer not', () => {
    expect(accepted().take('guideToAid', '2026-03-05', { waiver: 'migrant-wages' }).last.referrals).toMatchObject([{ purpose: 'legal-aid', particulars: { form: 'arbitration' } }]);
    const represented = new Walk(arbitrationCase).take('apply', '2026-03-05', { jurisdiction: 'performance-place', lawyer: '示例律师' });
    expect(represented.ask('guideToAid', '2026-03-05', { waiver: 'none' })).toMatchObject({ code: 'lawyer-already' });
  });
});

describe('what waits for a decision', () => {
  it('is never what nobody has asked for', () => {
    expect(served().ask('joinCounterclaim', '2026-03-12')).toMatchObject({ code: 'no-counterclaim' });
    expect(served().ask('rejectObjection', '2026-03-12', { reason: '无' })).toMatchObject({ code: 'no-objection' });
    expect(served().ask('decideChallenge', '2026-03-12', { upheld: true, reason: '无' })).toMatchObject({ code: 'no-challenge' });
  });
});
