import { civilDate } from '@fengqiao/kernel';
import { livesOf } from '@fengqiao/testing/walks';
import { afterAll, describe, expect, it } from '@jest/globals';
import { mediatorAppointment } from '../procedures/mediator-appointment.procedure.js';

const DAY = '2026-03-02';
const { life, untouched } = livesOf(mediatorAppointment);

describe('an appointment', () => {
  const nominated = () => life().take('nominate', DAY, { person: '周明', office: 'invited-mediator', recommendedBy: '县总工会' });
  const letter = { number: '聘字1号', validFrom: civilDate('2026-03-10'), validTo: civilDate('2028-03-09') };
  const serving = () => nominated().take('recordTraining', DAY, { course: '岗前培训', hours: 16, passed: true }).take('appoint', '2026-03-09', letter);
  const work = { period: '2026年第2季度', cases: 20, agreements: 15, performed: 12, complaints: 0, grade: 'good' };

  it('needs a passed test and a term with an end', () => {
    const one = nominated();
    expect(one.refusal('appoint', DAY, letter)).toBe('not-trained');
    one.take('recordTraining', DAY, { course: '岗前培训', hours: 16, passed: false });
    expect(one.refusal('appoint', DAY, letter)).toBe('not-trained');
    one.take('turnDown', DAY, { reason: '考核未通过' });
    expect(serving().running).toEqual({ term: '2028-03-09' });
  });

  it('lapses by itself and is renewed by a new letter', () => {
    const one = serving().take('lapse', '2028-03-10');
    expect(one.refusal('appoint', '2028-03-10', letter)).toBe('term-has-no-length');
    one.take('appoint', '2028-03-11', { ...letter, validFrom: '2028-03-11', validTo: '2030-03-10' });
    expect(one.running).toEqual({ term: '2030-03-10' });
  });

  it('is assessed from real work, and ends for poor work only after a poor assessment', () => {
    const one = serving().take('assess', '2026-07-01', work);
    expect(one.refusal('assess', '2026-07-01', { ...work, agreements: 21 })).toBe('figures-do-not-add-up');
    expect(one.refusal('remove', '2026-07-02', { ground: 'poor-work', reason: '考核' })).toBe('no-poor-assessment');
    one.take('suspend', '2026-07-03', { reason: '被投诉' }).take('resume', '2026-07-10').take('assess', '2026-10-08', { ...work, grade: 'poor' })
      .take('remove', '2026-10-09', { ground: 'poor-work', reason: '连续考核不佳' });
    expect(one.state).toBe('removed');
  });
});

afterAll(() => expect(untouched()).toEqual([]));
