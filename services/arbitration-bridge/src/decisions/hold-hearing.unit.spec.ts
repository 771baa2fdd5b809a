import { describe, expect, it } from '@jest/globals';
import { HEARING, notified, served } from '../../test/stations.js';

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

describe('postponement', () => {
  const asked = (askedOn: string, granted = true) => served().ask('postpone', askedOn, { by: 'firm', askedOn, why: '出差', granted, hearing: { ...HEARING, on: '2026-04-08' } });

  it('may be asked for until three working days before the hearing', () => {
    expect(asked('2026-03-20')).not.toMatchObject({ refused: true });
    expect(asked('2026-03-23')).toMatchObject({ code: 'postponement-too-late', details: { lastDay: '2026-03-20' } });
  });

  it('keeps the day where it is refused, and needs a new one where it is granted', () => {
    expect(asked('2026-03-17', false)).toMatchObject({ docket: { facts: { hearings: [{ on: '2026-03-25' }], postponements: [{ granted: false }] } } });
    expect(served().ask('postpone', '2026-03-17', { by: 'firm', askedOn: '2026-03-17', why: '出差', granted: true })).toMatchObject({ code: 'postponement-without-day' });
  });
});
