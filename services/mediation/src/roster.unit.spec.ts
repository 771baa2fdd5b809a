import { civilDate, fen } from '@fengqiao/kernel';
import type { Procedure } from '@fengqiao/procedure';
import { afterAll, describe, expect, it } from '@jest/globals';
import { file } from '../test/dispute.js';
import { onDay } from '../test/time.js';
import { Life } from '../test/walk.js';
import { approveSubsidy } from './decisions/approve-subsidy.js';
import { caseSubsidy } from './procedures/case-subsidy.procedure.js';
import { mediatorAppointment } from './procedures/mediator-appointment.procedure.js';
import { stationCheck } from './procedures/station-check.procedure.js';

const DAY = '2026-03-02';
const lives: { procedure: Procedure; life: Life }[] = [];
const life = (procedure: Procedure): Life => {
  const started = new Life(procedure, file());
  lives.push({ procedure, life: started });
  return started;
};

describe('an appointment', () => {
  const nominated = () => life(mediatorAppointment).take(DAY, 'nominate', { person: '周明', office: 'invited-mediator', recommendedBy: '县总工会' });
  const letter = { number: '聘字1号', validFrom: civilDate('2026-03-10'), validTo: civilDate('2028-03-09') };
  const serving = () => nominated().take(DAY, 'recordTraining', { course: '岗前培训', hours: 16, passed: true }).take('2026-03-09', 'appoint', letter);
  const work = { period: '2026年第2季度', cases: 20, agreements: 15, performed: 12, complaints: 0, grade: 'good' };

  it('needs a passed test and a term with an end', () => {
    const one = nominated();
    expect(one.refusal(DAY, 'appoint', letter)).toBe('not-trained');
    one.take(DAY, 'recordTraining', { course: '岗前培训', hours: 16, passed: false });
    expect(one.refusal(DAY, 'appoint', letter)).toBe('not-trained');
    one.take(DAY, 'turnDown', { reason: '考核未通过' });
    expect(serving().running).toEqual({ term: '2028-03-09' });
  });

  it('lapses by itself and is renewed by a new letter', () => {
    const one = serving().take('2028-03-10', 'lapse');
    expect(one.refusal('2028-03-10', 'appoint', letter)).toBe('term-has-no-length');
    one.take('2028-03-11', 'appoint', { ...letter, validFrom: '2028-03-11', validTo: '2030-03-10' });
    expect(one.running).toEqual({ term: '2030-03-10' });
  });

  it('is assessed from real work, and ends for poor work only after a poor assessment', () => {
    const one = serving().take('2026-07-01', 'assess', work);
    expect(one.refusal('2026-07-01', 'assess', { ...work, agreements: 21 })).toBe('figures-do-not-add-up');
    expect(one.refusal('2026-07-02', 'remove', { ground: 'poor-work', reason: '考核' })).toBe('no-poor-assessment');
    one.take('2026-07-03', 'suspend', { reason: '被投诉' }).take('2026-07-10', 'resume').take('2026-10-08', 'assess', { ...work, grade: 'poor' })
      .take('2026-10-09', 'remove', { ground: 'poor-work', reason: '连续考核不佳' });
    expect(one.docket.state).toBe('removed');
  });
});

describe('the five haves of a station', () => {
  const all = { plate: true, room: true, rules: true, people: true, seal: true };

  it('names what is missing, sets a day, and passes only with all five', () => {
    const one = life(stationCheck).take(DAY, 'begin', { station: 'township-01' }).take(DAY, 'check', { ...all, seal: false, putRightBy: '2026-04-01' });
    expect(one.docket).toMatchObject({ state: 'lacking', facts: { checks: [{ lacking: ['seal'] }] } });
    expect(one.running).toEqual({ completion: '2026-04-01' });
    expect(one.take('2026-03-20', 'check', all).docket.state).toBe('complete');
    life(stationCheck).take(DAY, 'begin', { station: 'township-02' }).take(DAY, 'shut', { note: '并入邻站' });
  });
});

describe('a subsidy', () => {
  const asked = () => life(caseSubsidy).take(DAY, 'ask', { kind: 'case-subsidy', beneficiary: '周明', cases: [file().caseNo], asked: 30_000, standard: '每件三百元' });

  it('is approved by somebody else, for no more than was asked, and paid once', () => {
    const one = asked();
    expect(approveSubsidy(one.docket as never, { approved: fen(30_000) }, onDay(DAY, 'mediation-clerk'))).toMatchObject({ code: 'own-subsidy' });
    expect(one.refusal(DAY, 'approve', { approved: 40_000 })).toBe('subsidy-exceeds-request');
    one.take(DAY, 'approve', { approved: 30_000 }).take('2026-03-20', 'pay', { voucher: '付字1号', paidOn: '2026-03-20' });
    expect(one.refusal('2026-03-21', 'pay', { voucher: '付字2号', paidOn: '2026-03-21' })).toBe('action-not-open');
    asked().take(DAY, 'refuse', { reason: '案件尚未办结' });
  });
});

afterAll(() => {
  for (const procedure of [mediatorAppointment, stationCheck, caseSubsidy]) {
    const taken = new Set(lives.filter(one => one.procedure === procedure).flatMap(one => one.life.taken));
    const untouched = Object.keys(procedure.actions).filter(name => !taken.has(name));
    if (untouched.length) throw new Error(`${procedure.name}: no life takes ${untouched.join(', ')}`);
  }
});
