import { describe, expect, it } from '@jest/globals';
import { Walk } from '@fengqiao/testing/walks';
import { arbitrationCase } from '../procedures/arbitration-case.procedure.js';

const HEARING = { on: '2026-03-25', time: '09:30', form: 'mobile', place: '示例产业园' };
const notified = () => new Walk(arbitrationCase, { purpose: 'arbitration' })
  .take('receive', '2026-03-05', { jurisdiction: 'performance-place' }).take('accept', '2026-03-05', { number: '1号' })
  .take('notifyOnce', '2026-03-10', { tribunal: { presiding: 'a1', others: [] }, evidenceUntil: '2026-03-20', hearing: HEARING });

describe('the hearing', () => {
  it('takes place on the day that was notified, also at the site', () => {
    expect(notified().ask('holdHearing', '2026-03-24', { attended: ['worker', 'firm'], mediation: 'refused' })).toMatchObject({ code: 'no-hearing-today' });
    expect(notified().take('holdHearing', '2026-03-25', { attended: ['worker', 'firm'], mediation: 'refused' }).facts).toMatchObject({ hearings: [{ form: 'mobile' }], absent: [] });
  });

  it('goes on without the respondent, and says that it was heard in absence', () => {
    const walk = notified().take('holdHearing', '2026-03-25', { attended: ['worker'], mediation: 'refused' });
    expect(walk.facts).toMatchObject({ absent: ['firm'] });
    expect(walk.last.remark!.zh).toContain('缺席审理');
  });

  it('is not held without the applicant, who has then withdrawn', () => {
    expect(notified().ask('holdHearing', '2026-03-25', { attended: ['firm'], mediation: 'refused' })).toMatchObject({ code: 'applicant-absent' });
    const walk = notified().take('treatAsWithdrawn', '2026-03-25', { by: 'worker', reason: '无正当理由未到庭' });
    expect(walk.last.answers).toMatchObject([{ answer: 'concluded', outcome: 'treated-as-withdrawn', result: { outcome: 'withdrawn' } }]);
  });
});

describe('suspension', () => {
  it('does not count toward the forty-five days and goes on where it stood', () => {
    const walk = notified().take('suspend', '2026-03-15', { ground: 'awaiting-appraisal', explanation: '等待伤残鉴定' });
    expect(walk.clock('award')!.state).toBe('paused');
    walk.take('resume', '2026-04-14', { explanation: '鉴定已作出' });
    expect(walk.state).toBe('notified');
    expect(walk.lastDay('award')).toBe('2026-05-19');
  });

  it('adds up with an extension of fifteen days, once', () => {
    const walk = notified().take('extendAward', '2026-04-01', { reason: '案情复杂' });
    expect(walk.lastDay('award')).toBe('2026-05-06');
    expect(walk.ask('extendAward', '2026-04-02', { reason: '再次' })).toMatchObject({ refused: true });
  });
});
