import { describe, expect, it } from '@jest/globals';
import { agreed, mediating } from '../../test/talks.js';

const CLUE = { violation: '未签订书面劳动合同' };
const AID = { form: 'mediation', waiver: 'migrant-wages', urgent: false };

describe('help that a mediation asks for', () => {
  it('leaves the mediation where it is, and is remembered until it is answered', () => {
    const walk = mediating().take('requestEvidence', '2026-03-05', { wanted: ['考勤记录', '工资支付台账'] });
    expect(walk.state).toBe('mediating');
    expect(walk.last.referrals).toMatchObject([{ purpose: 'evidence-help', particulars: { wanted: ['考勤记录', '工资支付台账'] } }]);
    expect(walk.refusal('requestEvidence', '2026-03-06', { wanted: ['考勤记录'] })).toBe('help-already-asked');
    const { id } = walk.last.referrals[0]!;
    walk.take('hearHelp', '2026-03-09', { purpose: 'evidence-help', referral: id, answer: 'declined', reason: { code: 'outside-area', text: '不属于本地管辖' } });
    expect(walk.facts).toMatchObject({ help: [{ purpose: 'evidence-help', answer: 'declined', reason: '不属于本地管辖' }] });
    expect(walk.refusal('requestEvidence', '2026-03-10', { wanted: ['考勤记录'] })).toBe('taken');
  });

  it('may be several kinds side by side, each with the answer to its own', () => {
    const walk = mediating().take('requestAid', '2026-03-05', AID).take('passClue', '2026-03-05', { ...CLUE, to: 'inspection-bridge' });
    expect(walk.last.referrals).toMatchObject([{ purpose: 'violation-clue', to: 'inspection-bridge', particulars: CLUE }]);
    walk.take('hearHelp', '2026-03-06', { purpose: 'legal-aid', answer: 'accepted' });
    expect(walk.facts).toMatchObject({ help: [{ purpose: 'legal-aid', answer: 'accepted' }, { purpose: 'violation-clue' }] });
  });

  it('is a complaint only when an agreement was not kept: the inspectorate sends talks back to where they are', () => {
    expect(mediating().refusal('complain', '2026-03-05')).toBe('action-not-open');
    const overdue = agreed().take('reportNonPerformance', '2026-05-06').take('complain', '2026-05-06', { note: '首期未付' });
    expect(overdue.last.referrals).toMatchObject([{ purpose: 'inspection-complaint', particulars: { note: '首期未付' } }]);
    expect(overdue.state).toBe('overdue');
  });
});
