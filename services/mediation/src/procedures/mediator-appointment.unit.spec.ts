import { civilDate } from '@fengqiao/kernel';
import type { Clock, DocketConsulted } from '@fengqiao/procedure';
import { aCaseNumber, livesOf } from '@fengqiao/testing/walks';
import { afterAll, describe, expect, it } from '@jest/globals';
import { mediatorAppointment } from './mediator-appointment.procedure.js';

const DAY = '2026-03-02';
const { life, untouched } = livesOf(mediatorAppointment);
const nominated = () => life().take('nominate', DAY, { id: 'm-07', person: '周明', office: 'invited-mediator', recommendedBy: '县总工会' });
const letter = { number: '聘字1号', validFrom: civilDate('2026-03-10'), validTo: civilDate('2028-03-09') };
const serving = () => nominated().take('recordTraining', DAY, { course: '岗前培训', hours: 16, passed: true }).take('appoint', '2026-03-09', letter);

const spring = { from: '2026-04-01', to: '2026-06-30' };
const agreement = { id: 'a1', form: 'labour', parties: ['worker'], claims: [] };
const talks = (state: Clock['state'], duty = 'mediation') => ({ duty, kind: 'law', state }) as Clock;

/** A mediation as the roster's desk may know of it. */
const mediation = (seed: number, id: string, state: string, clock: Clock['state'], facts: object = {}): DocketConsulted => ({
  id: `d${seed}`, caseNo: aCaseNumber(seed), state, openedOn: civilDate('2026-04-10'), clocks: [talks(clock)],
  facts: { mediator: { id, name: '周明', chosenBy: 'roster' }, ...facts },
});
const WORK = [
  mediation(1, 'm-07', 'completed', 'met', { agreements: [agreement] }),
  mediation(2, 'm-07', 'overdue', 'late', { agreements: [agreement], failure: { code: 'far-apart', text: '其余部分' } }),
  mediation(3, 'm-07', 'failed', 'met', { failure: { code: 'party-refuses', text: '不愿调解' } }),
  mediation(4, 'm-07', 'mediating', 'running'),
  // Commissioned anew after the first period had run out: done in time the second time, and still late.
  { ...mediation(6, 'm-07', 'settled', 'met'), clocks: [talks('missed'), talks('met', 'commissioned')] },
  mediation(5, 'm-08', 'performed', 'met', { agreements: [agreement] }),
];

describe('an appointment', () => {
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

  it('is assessed by what is counted from the dockets, and by nothing that somebody types', () => {
    const one = serving().among(WORK).take('recordComplaint', '2026-05-06', { about: '两次迟到', upheld: true })
      .take('recordComplaint', '2026-05-07', { about: '偏袒对方', upheld: false });
    expect(one.refusal('assess', '2026-07-01', { period: spring, grade: 'good', cases: 20 })).toBe('input-invalid');
    one.take('assess', '2026-07-01', { period: spring, grade: 'good' });
    expect(one.facts['assessments']).toEqual([{
      period: spring, grade: 'good', on: '2026-07-01',
      figures: { cases: 5, agreed: 2, failed: 1, performed: 1, inTime: 2, complaints: 1 },
    }]);
  });

  it('is not assessed over a period without work, nor before it is over', () => {
    const one = serving();
    expect(one.refusal('assess', '2026-07-01', { period: spring, grade: 'poor' })).toBe('no-work-in-period');
    one.among(WORK);
    expect(one.refusal('assess', '2026-06-30', { period: spring, grade: 'good' })).toBe('period-not-over');
    expect(one.refusal('assess', '2026-07-01', { period: { from: '2026-06-30', to: '2026-06-01' }, grade: 'good' })).toBe('period-not-over');
  });

  it('notes the days on which somebody is away, and gives back those after an early return', () => {
    const one = serving().take('recordLeave', '2026-05-11', { from: '2026-05-18', to: '2026-05-29', reason: '学习' })
      .take('recordLeave', '2026-05-11', { from: '2026-08-03', to: '2026-08-07', reason: '年休' });
    expect(one.refusal('recordLeave', '2026-05-11', { from: '2026-05-18', to: '2026-05-17', reason: '学习' })).toBe('leave-without-days');
    expect(['2026-05-17', '2026-05-30'].map(on => one.refusal('recordReturn', on))).toEqual(['not-on-leave', 'not-on-leave']);
    one.take('recordReturn', '2026-05-25');
    expect(one.facts['leaves']).toMatchObject([{ from: '2026-05-18', to: '2026-05-24' }, { from: '2026-08-03', to: '2026-08-07' }]);
    expect(one.take('recordReturn', '2026-08-03').facts['leaves']).toHaveLength(1);
  });

  it('ends for poor work only after a poor assessment', () => {
    const one = serving().among(WORK).take('assess', '2026-07-01', { period: spring, grade: 'good' });
    expect(one.refusal('remove', '2026-07-02', { ground: 'poor-work', reason: '考核' })).toBe('no-poor-assessment');
    one.take('suspend', '2026-07-03', { reason: '被投诉' }).take('resume', '2026-07-10').take('assess', '2026-10-08', { period: spring, grade: 'poor' })
      .take('remove', '2026-10-09', { ground: 'poor-work', reason: '连续考核不佳' });
    expect(one.state).toBe('removed');
  });
});

afterAll(() => expect(untouched()).toEqual([]));
