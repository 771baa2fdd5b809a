import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@fengqiao/kernel';
import { Walk, aFile, anAgreement } from '@fengqiao/testing/walks';
import { awardSetAside } from '../procedures/award-set-aside.procedure.js';
import { courtFiling } from '../procedures/court-filing.procedure.js';

const AWARD = anAgreement({ id: 'award-1', kind: 'award', issuedBy: 'arbitration', issuedOn: civilDate('2026-04-01') });
const { effectiveOn: _none, ...NON_FINAL } = AWARD;
const FINAL = { ...AWARD, effectiveOn: civilDate('2026-04-01') };
const ELSEWHERE = { ...FINAL, issuedBy: '邻市劳动人事争议仲裁委员会' };
const told = (walk: Walk) => walk.last.referrals.map(({ purpose, ifRouted, particulars }) => ({ purpose, ifRouted, ...(particulars as object) }));

const NUMBER = { number: '（2026）示0102民初7号' };
const suit = (ground = 'after-award', award: typeof ELSEWHERE | typeof NON_FINAL = NON_FINAL, by = 'worker') => new Walk(courtFiling, { file: aFile({ instruments: [award] }) })
  .take('apply', '2026-04-13', { cause: '追索劳动报酬纠纷', ground })
  .take('file', '2026-04-14', { ...NUMBER, claimants: [by], receipts: [{ party: by, receivedOn: '2026-04-02' }], trial: { track: 'summary', clear: true } });

const MATTER = { purpose: 'court-feedback', ifRouted: true, action: 'docket-1', awards: ['award-1'] };
const SUIT = { ...MATTER, kind: 'suit', courtNumber: NUMBER.number, filedOn: '2026-04-13', by: 'worker', concerning: ['worker'] };

describe('a suit on an award', () => {
  it('is told to the commission when it is filed: who, since when, under which number, and no name', () => {
    expect(told(suit())).toEqual([SUIT]);
    expect(JSON.stringify(told(suit()))).not.toMatch(/劳动者|清溪/);
  });

  it('is told once more at its end: withdrawn, from the day on which the employer received the ruling', () => {
    expect(told(suit().take('withdraw', '2026-05-11', { reason: '双方和解', rulingReceivedOn: '2026-05-08' })))
      .toEqual([{ ...SUIT, ended: { result: 'withdrawn', receivedOn: '2026-05-08' } }]);
    expect(told(suit().take('mediate', '2026-05-11', { ...NUMBER, obligations: [] }))).toMatchObject([{ ended: { result: 'mediated', receivedOn: '2026-05-11' } }]);
  });

  it('is told at its end when the judgment is in force, not when it is given', () => {
    const hearing = { on: '2026-05-11', time: '09:00', form: 'courtroom', place: '第一法庭' };
    const judged = suit().take('scheduleHearing', '2026-05-06', { hearing }).take('holdHearing', '2026-05-11', { attended: ['worker', 'firm'] })
      .take('judge', '2026-05-12', { ...NUMBER, obligations: [] });
    expect(told(judged)).toEqual([]);
    for (const party of ['worker', 'firm']) judged.take('serveJudgment', '2026-05-12', { party, receivedOn: '2026-05-12' });
    expect(told(judged.take('judgmentInForce', '2026-05-28'))).toMatchObject([{ ended: { result: 'judged' } }]);
  });

  it('of the employer names no worker: it is about all of them', () => {
    const [feedback] = told(suit('after-award', NON_FINAL, 'firm'));
    expect(feedback).toMatchObject({ by: 'firm' });
    expect(feedback).not.toHaveProperty('concerning');
  });

  it('is nobody’s here where the award came from elsewhere, and where the suit rests on none', () => {
    expect(told(suit('after-award', ELSEWHERE))).toEqual([]);
    expect(told(suit('wage-slip', NON_FINAL))).toEqual([]);
  });
});

describe('a set-aside', () => {
  const applied = (award = FINAL) => new Walk(awardSetAside, { file: aFile({ instruments: [award] }) })
    .take('apply', '2026-04-20', { award: 'award-1', applicant: 'firm', grounds: ['wrong-law'], countedFrom: '2026-04-07' });
  const accepted = (award = FINAL) => applied(award).take('accept', '2026-04-21', { number: '（2026）示01民特1号', workerSuitPending: false });
  const RULING = { number: '（2026）示01民特1号之一', ground: 'wrong-law', reasons: '适用法律错误' };
  const MADE = { ...MATTER, kind: 'set-aside', courtNumber: '（2026）示01民特1号', filedOn: '2026-04-20', by: 'firm' };

  it('is told when it is accepted, not when it is only applied for', () => {
    expect(told(applied())).toEqual([]);
    expect(told(accepted())).toEqual([MADE]);
    expect(told(accepted(ELSEWHERE))).toEqual([]);
  });

  it('is told when the ruling has been served, with the orders that fall', () => {
    const walk = accepted().take('setAside', '2026-05-20', { ...RULING, items: ['o1'] });
    expect(told(walk)).toEqual([]);
    expect(told(walk.take('serveRuling', '2026-05-25', { receivedOn: '2026-05-22' }))).toEqual([{ ...MADE, ended: { result: 'set-aside', receivedOn: '2026-05-22', items: ['o1'] } }]);
    expect(told(accepted().take('setAside', '2026-05-20', RULING).take('serveRuling', '2026-05-25', { receivedOn: '2026-05-22' })))
      .toEqual([{ ...MADE, ended: { result: 'set-aside', receivedOn: '2026-05-22' } }]);
  });

  it('that is dismissed, dropped or mediated is told as that; one dropped before it was accepted is not told at all', () => {
    expect(told(accepted().take('dismiss', '2026-05-20', { number: '2号', reasons: '理由不成立' }))).toEqual([{ ...MADE, ended: { result: 'dismissed', receivedOn: '2026-05-20' } }]);
    expect(told(accepted().take('withdraw', '2026-05-20', { number: '2号', reason: '自愿' }))).toMatchObject([{ ended: { result: 'withdrawn' } }]);
    expect(told(accepted().take('mediate', '2026-05-20', { number: '2号', obligations: [{ id: 'm1', payer: 'firm', payee: 'worker', amount: 1, dueOn: '2026-06-01' }] })))
      .toMatchObject([{ ended: { result: 'mediated' } }]);
    expect(told(applied().take('withdraw', '2026-04-21', { number: '2号', reason: '自愿' }))).toEqual([]);
  });
});
