import { livesOf } from '@fengqiao/testing/walks';
import { afterAll, describe, expect, it } from '@jest/globals';
import { psychologicalSupport } from '../procedures/psychological-support.procedure.js';

const DAY = '2026-03-02';
const { life, untouched } = livesOf(psychologicalSupport);

describe('psychological support', () => {
  const ask = { source: 'mediation', ownWish: true };
  const note = { note: '来访者谈到家中负债', state: 'strained' };

  it('begins by the worker\'s own wish alone', () => {
    expect(life().refusal('ask', DAY, { ...ask, ownWish: false })).toBe('input-invalid');
    life().take('ask', DAY, ask).take('leave', DAY);
  });

  it('calls for help without a word of what was said', () => {
    const one = life().take('ask', DAY, ask).take('take', DAY, { counsellor: '咨询师甲' }).take('recordSession', DAY, note)
      .take('alert', DAY, { to: 'analytics', helpNeeded: 'accompany' });
    expect(JSON.stringify(one.steps.map(step => [step.referrals, step.adds, step.answers]))).not.toContain('负债');
    expect(one.docket.facts).toMatchObject({ sessions: [note], alerts: [{ to: 'analytics' }] });
    one.take('end', DAY);
  });

  it('marks its notes for the counsellors', () => {
    expect(psychologicalSupport.facts.shape['sessions']?.meta()).toMatchObject({ restrictedTo: ['counsellor'] });
  });
});

afterAll(() => expect(untouched()).toEqual([]));
