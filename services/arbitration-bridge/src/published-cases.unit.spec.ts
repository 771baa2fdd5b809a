import { describe, expect, it } from '@jest/globals';
import type { ClaimItem, Instrument, Party } from '@fengqiao/case-file';
import { civilDate, daysBetween, fen } from '@fengqiao/kernel';
import { Walk, aFile, timeOn } from '@fengqiao/testing/walks';
import { failedAdvanceTests } from './decisions/order-advance-enforcement.js';
import { finalityOf, finalityThreshold, testItem } from './decisions/test-finality.js';
import { agreementReview } from './procedures/agreement-review.procedure.js';
import type { CaseFacts } from './procedures/arbitration-case.head.js';
import { arbitrationCase } from './procedures/arbitration-case.procedure.js';

/** Disputes that official bodies published as typical cases, replayed under the calendar of their year. All parties are invented. */

const applied = (on: string, file = aFile()) => new Walk(arbitrationCase, { file, purpose: 'arbitration' }).take('receive', on, { jurisdiction: 'performance-place' });
const worker = (n: number): Party => ({ id: `w${n}`, role: 'applicant', kind: 'person', name: `工人${n}` });
const FIRM: Party = { id: 'firm', role: 'respondent', kind: 'firm', name: '示例制造有限公司' };
const RELATION: ClaimItem = { id: 'c1', kind: 'labour-relation', title: '确认劳动关系' };

const agreementOf = (on: string): Instrument => ({
  id: 'a1', kind: 'mediation-agreement', number: '示调字1号', issuedBy: 'mediation', issuedOn: civilDate(on), effectiveOn: civilDate(on),
  obligations: [{ id: 'o1', payer: 'firm', payee: 'worker', amount: fen(20_600_000), dueOn: civilDate(on) }],
});

describe('K06: a domestic worker, an application on 2020-01-21', () => {
  it('is decided on by 2020-02-05, because the holiday was lengthened; until then by 2020-02-03', () => {
    expect(applied('2020-01-21').lastDay('acceptance')).toBe('2020-02-05');
    expect(timeOn('2020-01-21', { knownOn: '2020-01-21' }).deadline('arbitration.acceptance', civilDate('2020-01-21'))).toMatchObject({ lastDay: '2020-02-03' });
  });

  it('has its award by 2020-03-06, or by 2020-03-23 if accepted on the last day', () => {
    expect(applied('2020-01-21').take('accept', '2020-01-21', { number: '1号' }).lastDay('award')).toBe('2020-03-06');
    expect(applied('2020-01-21').take('accept', '2020-02-05', { number: '1号' }).clock('award')).toMatchObject({ nominal: '2020-03-21', lastDay: '2020-03-23' });
  });

  it('is no final award and nothing to review: the claim is the labour relation itself', () => {
    expect(testItem(RELATION, finalityThreshold(fen(200_000))).final).toBe(false);
    const walk = new Walk(agreementReview, { file: aFile({ claims: [RELATION], instruments: [agreementOf('2026-03-02')] }) }).take('apply', '2026-03-03', { agreement: 'a1', joint: true });
    expect(walk.ask('accept', '2026-03-03', { number: '1号' })).toMatchObject({ code: 'review-out-of-scope' });
  });
});

describe('K22: forty-eight factory workers, three endings in one case', () => {
  const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => `w${from + n}`);
  const walk = applied('2024-01-08', aFile({ parties: [...Array.from({ length: 48 }, (_, n) => worker(n)), FIRM] }))
    .take('accept', '2024-01-08', { number: '1号' })
    .take('withdrawPart', '2024-01-10', { workers: ids(0, 12), reemployed: true, note: '工会推荐就业' })
    .take('settlePart', '2024-01-10', { workers: ids(12, 44), number: '示调1号', obligations: [] })
    .take('notifyOnce', '2024-01-11', { tribunal: { presiding: 'a1', others: [] }, evidenceUntil: '2024-01-18', hearing: { on: '2024-01-22', time: '09:00', form: 'mobile', place: '厂区' } })
    .take('holdHearing', '2024-01-22', { attended: ['w44', 'firm'], mediation: 'failed' })
    .take('award', '2024-01-23', { awards: [{ number: '2号', called: 'final', performBy: '2024-02-05', items: ids(44, 48).map(payee => ({ id: `i-${payee}`, kind: 'wages', title: '工资', payer: 'firm', payee, amount: 500_000 })) }] });
  const count = (outcome: string) => (walk.facts as CaseFacts).outcomes!.filter(line => line.outcome === outcome).length;

  it('is filed and heard first', () => {
    expect(walk.facts).toMatchObject({ collective: true });
  });

  it('counts 12 at work again, 32 settled and 4 awarded, one line each: 48', () => {
    expect([count('reemployed'), count('statement'), count('award')]).toEqual([12, 32, 4]);
    expect((walk.facts as CaseFacts).outcomes).toHaveLength(48);
  });
});

describe('K40: four injury items against twelve times 1,225 yuan', () => {
  const threshold = finalityThreshold(fen(122_500));
  const items = [5_684_029, 5_198_604, 8_664_340, 2_623_398].map(amount => ({ kind: 'injury-benefit' as const, title: '工伤保险待遇', amount: fen(amount) }));

  it('is not final by amount: all four are above 14,700', () => {
    expect(threshold).toBe(1_470_000);
    expect(finalityOf(items.map(item => testItem(item, threshold)))).toBe('non-final');
  });

  it('is final where the commission rests it on national standards, and the ground is kept', () => {
    const tested = items.map(item => testItem({ ...item, byStandards: true }, threshold));
    expect(finalityOf(tested)).toBe('final');
    expect(tested.map(item => item.ground)).toEqual(Array.from({ length: 4 }, () => 'art-47-2'));
  });
});

describe('K42: advance enforcement for hospital arrears before the disability was graded', () => {
  const file = aFile({ claims: [{ id: 'c1', kind: 'injury-medical', title: '医院欠费', amount: fen(5_273_200) }, { id: 'c2', kind: 'wages', title: '十二个月工资' }] });
  const ruling = {
    number: '示先1号', appliedOn: civilDate('2014-04-28'), claims: ['c1', 'c2'], amount: fen(5_273_200), payer: 'firm', payee: 'worker', dueOn: civilDate('2014-05-12'),
    clearRights: true, hardship: true, findings: '欠费影响治疗',
  };

  it('passes every test of art. 44, though no grade is known yet', () => {
    expect(failedAdvanceTests(file, ruling, civilDate('2014-04-28'))).toEqual([]);
    expect(failedAdvanceTests(file, { ...ruling, hardship: false }, civilDate('2014-04-28'))).toEqual(['hardship']);
  });

  it('comes 356 days after the injury was suffered, counted to its recognition', () => {
    expect(daysBetween(civilDate('2013-04-24'), civilDate('2014-04-15'))).toBe(356);
  });
});

describe('K15, K44: the last day of a joint application for review', () => {
  const review = (effective: string, on: string, file = {}) => new Walk(agreementReview, { file: aFile({ instruments: [agreementOf(effective)], ...file }) })
    .take('apply', on, { agreement: 'a1', joint: true }).ask('accept', on, { number: '1号' });

  it('K44: an agreement of 2025-04-22 until 2025-05-07, over the Labour Day week', () => {
    expect(review('2025-04-22', '2025-05-07')).not.toMatchObject({ refused: true });
    expect(review('2025-04-22', '2025-05-08')).toMatchObject({ code: 'review-too-late', details: { lastDay: '2025-05-07' }, nextStep: { zh: expect.stringContaining('2025-05-22') } });
  });

  it('K15: none against a contractor who is a private person', () => {
    const parties: Party[] = [{ id: 'worker', role: 'applicant', kind: 'person', name: '甲某' }, { id: 'firm', role: 'respondent', kind: 'person', name: '乙某' }];
    expect(review('2023-07-28', '2023-07-31', { parties })).toMatchObject({ code: 'review-out-of-scope' });
  });
});

describe('K20: seventy-three building workers settle before the commission', () => {
  it('a signed statement is in force at once, with nothing for a court to confirm', () => {
    const walk = applied('2025-01-06').take('accept', '2025-01-06', { number: '1号' })
      .take('makeStatement', '2025-01-14', { number: '示调1号', obligations: [{ id: 'o1', payer: 'firm', payee: 'worker', amount: 140_000_000, dueOn: '2025-01-14' }] })
      .take('signStatement', '2025-01-14', { signedBy: ['worker', 'firm'] });
    expect(walk.docket.file.instruments).toMatchObject([{ kind: 'mediation-statement', effectiveOn: '2025-01-14' }]);
    expect(walk.last.answers).toMatchObject([{ answer: 'concluded', result: { outcome: 'statement' } }]);
  });
});
