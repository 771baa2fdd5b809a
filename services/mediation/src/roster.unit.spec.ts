import { civilDate, fen } from '@fengqiao/kernel';
import type { Procedure } from '@fengqiao/procedure';
import { Walk, aCaseNumber, timeOn, untouched } from '@fengqiao/testing/walks';
import { afterAll, describe, expect, it } from '@jest/globals';
import { approveSubsidy } from './decisions/approve-subsidy.js';
import type { SubsidyDocket } from './procedures/case-subsidy.head.js';
import { caseSubsidy } from './procedures/case-subsidy.procedure.js';
import { mediatorAppointment } from './procedures/mediator-appointment.procedure.js';
import { stationCheck } from './procedures/station-check.procedure.js';

const DAY = '2026-03-02';
const walks: Walk[] = [];
const life = (procedure: Procedure): Walk => {
  const started = new Walk(procedure);
  walks.push(started);
  return started;
};

describe('an appointment', () => {
  const nominated = () => life(mediatorAppointment).take('nominate', DAY, { person: '周明', office: 'invited-mediator', recommendedBy: '县总工会' });
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

describe('the five haves of a station', () => {
  const all = { plate: true, room: true, rules: true, people: true, seal: true };

  it('names what is missing, sets a day, and passes only with all five', () => {
    const one = life(stationCheck).take('begin', DAY, { station: 'township-01' }).take('check', DAY, { ...all, seal: false, putRightBy: '2026-04-01' });
    expect(one.docket).toMatchObject({ state: 'lacking', facts: { checks: [{ lacking: ['seal'] }] } });
    expect(one.running).toEqual({ completion: '2026-04-01' });
    expect(one.take('check', '2026-03-20', all).state).toBe('complete');
    life(stationCheck).take('begin', DAY, { station: 'township-02' }).take('shut', DAY, { note: '并入邻站' });
  });
});

describe('a subsidy', () => {
  const asked = () => life(caseSubsidy)
    .take('ask', DAY, { kind: 'case-subsidy', beneficiary: '周明', cases: [aCaseNumber()], asked: 30_000, standard: '每件三百元' });

  it('is approved by somebody else, for no more than was asked, and paid once', () => {
    const one = asked();
    expect(approveSubsidy(one.docket as SubsidyDocket, { approved: fen(30_000) }, timeOn(DAY, { actor: 'mediation-clerk' }))).toMatchObject({ code: 'own-subsidy' });
    expect(one.refusal('approve', DAY, { approved: 40_000 })).toBe('subsidy-exceeds-request');
    one.take('approve', DAY, { approved: 30_000 }).take('pay', '2026-03-20', { voucher: '付字1号', paidOn: '2026-03-20' });
    expect(one.refusal('pay', '2026-03-21', { voucher: '付字2号', paidOn: '2026-03-21' })).toBe('action-not-open');
    asked().take('refuse', DAY, { reason: '案件尚未办结' });
  });
});

afterAll(() => {
  for (const procedure of [mediatorAppointment, stationCheck, caseSubsidy]) expect(untouched(procedure, walks)).toEqual([]);
});
