import { describe, expect, it } from '@jest/globals';
import { MEDIATOR, SCANNED, TALKED, TRIAGED, claim, firm, owes, signedOn, work, worker } from './cast.js';
import { replay, type Replay } from './replay.js';

/** 北京，2025：合资企业两千人，绩效规则修改后大量申请；多部门专班一并调处，商定规则和数额。日期和人数未公布，此处以四人为例。 */
const papers = (n: number) => ({ parties: [worker(n), firm('venture')], claims: [claim('c1', 'wages', '4,000', { title: '2024年第三季度绩效工资', months: ['2024-07', '2024-08', '2024-09'] })], employment: work('labour') });
const PANEL = [{ id: 'a', name: '虚构仲裁员', office: 'arbitrator' }, { id: 'j', name: '虚构法官', office: 'judge' }, { id: 'l', name: '虚构律师', office: 'lawyer' }, { id: 'u', name: '虚构工会干部', office: 'union' }];
const RULE = '绩效工资修改方案经职工代表大会重新审议，自2025年第一季度起施行；第三季度差额补足';

const cases: Replay[] = [await replay({ today: '2025-01-06' }, papers(1))];
const first = cases[0]!;
for (const n of [2, 3, 4]) cases.push(first.alongside(papers(n)));
for (const [at, one] of cases.entries()) {
  const found = cases.slice(0, at).map(other => ({ caseNo: other.caseNo, kind: 'same-employer', matched: ['respondent'] }));
  await one.when([`2024-11-0${at + 4}`, 'claim.register', { ...SCANNED, found }]);
}
const warnings = cases.map(one => (one.advised.includes('employer-recurs') ? one.advice('employer-recurs') : undefined));
for (const one of cases) {
  const together = cases.filter(other => other !== one).map(other => other.caseNo);
  const money = one === first ? [] : [owes('venture', `w${cases.indexOf(one) + 1}`, '4,000', '2024-12-31')];
  await one.when(
    ['2024-11-11', 'claim.triage', TRIAGED('mediation')],
    ['2024-11-11', 'claim.requestMediation', { body: 'joint' }],
    ['2024-11-11', 'mediation.accept'],
    ['2024-11-11', 'mediation.assign', MEDIATOR],
    ['2024-11-12', 'mediation.seatPanel', { panel: PANEL, together }],
    ['2024-11-12', 'mediation.verify', TALKED],
    ['2024-11-25', 'mediation.recordAgreement', signedOn('2024-11-25', money, { form: 'labour', summary: RULE })],
  );
}
await first.when(
  ['2024-11-26', 'claim.recordOutcome', { party: 'w1', outcome: 'rule-agreed', note: RULE }],
  ['2024-11-26', 'claim.resolve', { outcome: 'rule-agreed', summary: RULE }],
);

describe('K46 a joint venture of two thousand', () => {
  it('sees the applications against one employer rise, case by case, and says so early', () => {
    expect(warnings).toEqual([undefined, undefined, expect.stringContaining('另有 2 件'), expect.stringContaining('另有 3 件')]);
    expect(first.place.at('intake').store.dockets.size).toBe(4);
  });

  it('gives many cases one panel', () => {
    for (const one of cases) {
      expect(one.facts('mediation').panel).toEqual(PANEL);
      expect([...one.list('mediation', 'panelCases'), one.caseNo].toSorted()).toEqual(cases.map(other => other.caseNo).toSorted());
    }
  });

  it('ends in a rule that was agreed, where nothing was left to pay, and in rule and money for the others', () => {
    expect(first.docket('mediation').state).toBe('performed');
    expect(first.file('claim').instruments).toMatchObject([{ kind: 'mediation-agreement', obligations: [], summary: RULE }]);
    expect(first.facts('claim')).toMatchObject({ resolution: { outcome: 'rule-agreed' }, outcomes: [{ outcome: 'rule-agreed', note: RULE }] });
    expect(cases[1]!.file('claim').instruments).toMatchObject([{ summary: RULE, obligations: [{ amount: 400_000 }] }]);
  });
});
