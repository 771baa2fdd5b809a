import { appointed, appointmentWalks, untouched, workDone } from '@fengqiao/testing/walks';
import { describe, expect, it } from '@jest/globals';
import { layJudgeAppointment } from './lay-judge-appointment.procedure.js';

const panel = { presiding: 'judge-1', others: [], layJudges: ['p-07', 'p-08'] };
const WORK = [
  workDone('judged', { panel }, 'ordinaryTrial'), workDone('mediated', { panel }, 'ordinaryTrial', 'late', 2), workDone('judged', { panel: { ...panel, layJudges: ['p-08'] } }, 'ordinaryTrial', 'met', 3),
];

describe('the appointment of a lay judge', () => {
  it('lasts five years and not a day longer (人民陪审员法 art. 13)', () => {
    const one = appointed(layJudgeAppointment, 'lay-judge').take('lapse', '2028-03-10');
    expect(one.refusal('appoint', '2028-03-11', { number: '任字2号', validFrom: '2028-04-01', validTo: '2033-04-01' })).toBe('term-too-long');
    expect(one.refusal('appoint', '2028-03-11', { number: '任字2号', validFrom: '2028-04-01', validTo: '2033-03-31' })).toBe('taken');
  });

  it('is assessed from the panels that the lay judge sat on', () => {
    const one = appointed(layJudgeAppointment, 'lay-judge', WORK).take('assess', '2026-07-10', { period: { from: '2026-04-01', to: '2026-06-30' }, grade: 'good' });
    expect(one.facts['assessments']).toEqual([expect.objectContaining({ figures: { cases: 2, underWay: 0, mediated: 1, judged: 1, inTime: 1, complaints: 0 } })]);
  });

  it('takes every step of the page', () => {
    expect(untouched(layJudgeAppointment, appointmentWalks(layJudgeAppointment, 'lay-judge', WORK))).toEqual([]);
  });
});
