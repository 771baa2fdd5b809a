import { describe, expect, it } from '@jest/globals';
import { Walk, aFile } from '@fengqiao/testing/walks';
import { courtFiling } from '../procedures/court-filing.procedure.js';

const HEARING = { on: '2026-06-01', time: '09:00', form: 'courtroom', place: '第三法庭' };
const OBLIGATIONS = [{ id: 'o1', payer: 'firm', payee: 'worker', amount: 960_000, dueOn: '2026-07-31' }];
const filed = (trial: object = {}) => new Walk(courtFiling, { file: aFile({ employment: { relation: 'civil', region: '330300' } }), purpose: 'court-filing' })
  .take('receive', '2026-05-06', { cause: '劳务合同纠纷', ground: 'civil' }).take('file', '2026-05-06', { number: '1号', claimants: ['worker'], trial });
const heard = (trial: object = {}) => filed(trial).take('scheduleHearing', '2026-05-20', { hearing: HEARING }).take('holdHearing', '2026-06-01', { attended: ['worker', 'firm'] });
const judged = () => heard().take('judge', '2026-06-05', { number: '1号', obligations: OBLIGATIONS, pronouncedInCourt: true });
const served = () => judged().take('serveJudgment', '2026-06-08', { party: 'worker', receivedOn: '2026-06-08' }).take('serveJudgment', '2026-06-12', { party: 'firm', receivedOn: '2026-06-12' });

describe('a hearing', () => {
  it('is notified three days before, which binds the ordinary procedure alone', () => {
    expect(filed().ask('scheduleHearing', '2026-05-30', { hearing: HEARING })).toMatchObject({ code: 'hearing-too-near', details: { notifyBy: '2026-05-29' } });
    expect(filed({ track: 'summary', clear: true }).ask('scheduleHearing', '2026-05-31', { hearing: HEARING })).not.toMatchObject({ refused: true });
  });
});

describe('a first-instance judgment', () => {
  it('follows its pronouncement within ten days', () => {
    expect(judged().lastDay('delivery')).toBe('2026-06-15');
  });

  it('leaves each party fifteen days from its own receipt; the last of them ends the wait', () => {
    const walk = judged().take('serveJudgment', '2026-06-08', { party: 'worker', receivedOn: '2026-06-08' });
    expect(walk.clock('appeal')).toBeUndefined();
    expect(walk.ask('serveJudgment', '2026-06-09', { party: 'worker', receivedOn: '2026-06-09' })).toMatchObject({ code: 'judgment-served-already' });
    expect(served().lastDay('appeal')).toBe('2026-06-29');
    expect(served().ask('appeal', '2026-06-24', { by: 'worker', filedOn: '2026-06-24' })).toMatchObject({ code: 'appeal-too-late', details: { lastDay: '2026-06-23' } });
    expect(served().take('appeal', '2026-06-24', { by: 'firm', filedOn: '2026-06-24' }).state).toBe('appealed');
  });

  it('waits for the receipts of those alone whom the suit concerns, not of every worker in the file', () => {
    const colleague = { id: 'colleague', role: 'applicant' as const, kind: 'person' as const, name: '乙某', workerKind: 'courier' as const };
    const file = aFile({ employment: { relation: 'civil', region: '330300' } });
    const walk = new Walk(courtFiling, { file: { ...file, parties: [...file.parties, colleague] }, purpose: 'court-filing' }).live([
      ['receive', '2026-05-06', { cause: '劳务合同纠纷', ground: 'civil' }], ['file', '2026-05-06', { number: '1号', claimants: ['worker'] }],
      ['scheduleHearing', '2026-05-20', { hearing: HEARING }], ['holdHearing', '2026-06-01', { attended: ['worker', 'firm'] }],
      ['judge', '2026-06-05', { number: '1号', obligations: OBLIGATIONS }],
      ['serveJudgment', '2026-06-08', { party: 'worker', receivedOn: '2026-06-08' }], ['serveJudgment', '2026-06-12', { party: 'firm', receivedOn: '2026-06-12' }],
    ]);
    expect(walk.lastDay('appeal')).toBe('2026-06-29');
  });

  it('is in force the day after, concludes the referral and opens six months for a retrial', () => {
    const walk = served().take('judgmentInForce', '2026-07-03');
    expect(walk.last.answers).toMatchObject([{ answer: 'concluded', result: { outcome: 'judgment' }, adds: { instruments: [{ kind: 'judgment', effectiveOn: '2026-06-30' }] } }]);
    expect(walk.clock('retrial')).toMatchObject({ state: 'running', lastDay: '2026-12-30' });
  });

  it('small claims: in force at once, without an appeal', () => {
    const walk = heard({ track: 'small-claims', clear: true, averageAnnualWage: 10_000_000 });
    expect(walk.ask('judge', '2026-06-02', { number: '1号', obligations: OBLIGATIONS })).toMatchObject({ code: 'judgment-on-wrong-track' });
    walk.take('judgeSmallClaim', '2026-06-02', { number: '1号', obligations: OBLIGATIONS });
    expect(walk.docket.file.instruments).toMatchObject([{ kind: 'judgment', effectiveOn: '2026-06-02' }]);
    expect(heard().ask('judgeSmallClaim', '2026-06-02', { number: '1号', obligations: OBLIGATIONS })).toMatchObject({ code: 'judgment-on-wrong-track' });
  });
});

describe('an appeal', () => {
  const appealed = () => served().take('appeal', '2026-06-15', { by: 'firm', filedOn: '2026-06-15' });

  it('is served in five days, answered in fifteen, sent up in five, decided in three months', () => {
    const walk = appealed();
    expect(walk.lastDay('appealService')).toBe('2026-06-22');
    expect(walk.take('serveAppeal', '2026-06-16').lastDay('appealDefence')).toBe('2026-07-01');
    expect(walk.take('appealDefence', '2026-06-22').lastDay('appealTransfer')).toBe('2026-06-29');
    expect(walk.take('sendFileUp', '2026-06-24').lastDay('secondInstance')).toBe('2026-09-24');
  });

  it('upheld: the first judgment stands; changed: the second one takes its place', () => {
    const upheld = appealed().take('recordSecondInstance', '2026-08-20', { number: '2号', result: 'upheld', obligations: [] });
    expect(upheld.docket.file.instruments).toMatchObject([{ kind: 'judgment', effectiveOn: '2026-08-20', obligations: OBLIGATIONS }]);
    const changed = appealed().take('recordSecondInstance', '2026-08-20', { number: '2号', result: 'changed', obligations: [{ ...OBLIGATIONS[0]!, amount: 100 }] });
    expect(changed.facts.outcomes).toMatchObject([{ party: 'worker', amount: 100 }]);
  });
});

describe('preservation', () => {
  it('is let go three months after effect unless enforcement is applied for', () => {
    const walk = filed().take('preserve', '2026-05-08', { what: '冻结账户', urgent: true, secured: false }).take('scheduleHearing', '2026-05-20', { hearing: HEARING })
      .take('holdHearing', '2026-06-01', { attended: ['worker', 'firm'] }).take('judge', '2026-06-05', { number: '1号', obligations: OBLIGATIONS })
      .take('serveJudgment', '2026-06-08', { party: 'worker', receivedOn: '2026-06-08' }).take('serveJudgment', '2026-06-08', { party: 'firm', receivedOn: '2026-06-08' })
      .take('judgmentInForce', '2026-06-24');
    expect(walk.lastDay('labourPreservation')).toBe('2026-09-24');
  });
});
