import { describe, expect, it } from '@jest/globals';
import { fen } from '@fengqiao/kernel';
import { Walk, type Place } from '@fengqiao/testing/walks';
import type { CaseFacts } from './arbitration-case.head.js';
import { arbitrationCase } from './arbitration-case.procedure.js';

const NOTICE = {
  tribunal: { presiding: 'arbitrator-1', others: [] }, evidenceUntil: '2026-03-20',
  hearing: { on: '2026-03-25', time: '09:30', form: 'room', place: '第一仲裁庭' },
};
const item = (amount: number, more: object = {}) => ({ id: `i${amount}`, claim: 'c1', kind: 'wages', title: '工资', payer: 'firm', payee: 'worker', amount, ...more });
const draft = (called: 'final' | 'non-final', ...items: object[]) => ({ number: '示劳人仲裁〔2026〕1号', called, items, performBy: '2026-05-15' });

/** What Nanchang promises. */
const PLACE: Place = { promises: [
  { duty: 'arbitration-case.acceptance', unit: 'same-day', clause: '当天申请，当天立案' },
  { duty: 'arbitration-case.notice', length: 3, unit: 'working', clause: '3个工作日内一次性通知' },
] };
const received = () => new Walk(arbitrationCase, { purpose: 'arbitration', place: PLACE }).take('receive', '2026-03-05', { jurisdiction: 'performance-place' });
const accepted = () => received().take('accept', '2026-03-05', { number: '示劳人仲案〔2026〕1号' });
const notified = () => accepted().take('notifyOnce', '2026-03-10', NOTICE).take('recordService', '2026-03-10', { receivedOn: '2026-03-10', manner: 'in-person' });
const heard = () => notified().take('holdHearing', '2026-03-25', { attended: ['worker', 'firm'], mediation: 'failed' });
const awards = (walk: Walk) => (walk.facts as CaseFacts).awards;

describe('arbitration: acceptance and notice', () => {
  it('files on the day of the application, before the five working days of the law', () => {
    const walk = accepted();
    expect(walk.clock('acceptance')).toMatchObject({ state: 'met', lastDay: '2026-03-12' });
    expect(walk.clock('acceptance', 'promise')).toMatchObject({ state: 'met', lastDay: '2026-03-05' });
    expect(walk.last.answers).toMatchObject([{ answer: 'accepted' }]);
  });

  it('gives one notice within three working days by promise, five by law', () => {
    const walk = notified();
    expect(walk.clock('notice', 'promise')).toMatchObject({ lastDay: '2026-03-10', state: 'met' });
    expect(walk.lastDay('notice')).toBe('2026-03-12');
    expect(walk.steps.at(-2)!.papers).toEqual(['tribunal-notice', 'response-notice', 'evidence-notice', 'hearing-notice']);
  });

  it('counts forty-five calendar days from acceptance', () => {
    expect(accepted().lastDay('award')).toBe('2026-04-20');
  });

  it('counts ten working days for the defence from the receipt of the copy', () => {
    expect(notified().lastDay('defence')).toBe('2026-03-24');
  });

  it('refuses a hearing that leaves less than five working days', () => {
    expect(accepted().ask('notifyOnce', '2026-03-19', NOTICE)).toMatchObject({ code: 'hearing-too-near', details: { notifyBy: '2026-03-18' } });
  });

  it('asks for missing papers once, and counts anew when they have come', () => {
    const walk = received().take('askCompletion', '2026-03-06', { missing: ['身份证明'] });
    expect(walk.clock('acceptance')!.state).toBe('paused');
    walk.take('complete', '2026-03-09');
    expect(walk.lastDay('acceptance')).toBe('2026-03-16');
    expect(walk.ask('askCompletion', '2026-03-10', { missing: ['送达地址'] })).toMatchObject({ code: 'completion-asked-once' });
  });

  it('lets the applicant sue once the five days have passed in silence', () => {
    const walk = received();
    expect(walk.ask('applicantSued', '2026-03-13', { court: '示例区人民法院', filedOn: '2026-03-13' })).toMatchObject({ code: 'not-overdue' });
    walk.take('acceptanceOverdue', '2026-03-13').take('applicantSued', '2026-03-16', { court: '示例区人民法院', filedOn: '2026-03-16' });
    expect(walk.state).toBe('discontinued');
    expect(walk.last.answers).toMatchObject([{ answer: 'declined', reason: { code: 'already-pending' } }]);
  });
});

describe('arbitration: the award', () => {
  it('refuses to call an item above twelve months of the minimum wage final, and names the article', () => {
    expect(heard().ask('award', '2026-04-01', { awards: [draft('final', item(2_400_001))] }))
      .toMatchObject({ code: 'award-not-final', basis: '《劳动争议调解仲裁法》第四十七条' });
  });

  it('refuses to call an award non-final whose every item is final', () => {
    expect(heard().ask('award', '2026-04-01', { awards: [draft('non-final', item(100))] })).toMatchObject({ code: 'award-is-final' });
  });

  it('treats both kinds in one document as non-final, and says so', () => {
    const walk = heard().take('award', '2026-04-01', { awards: [draft('non-final', item(100), item(3_000_000))] });
    expect(awards(walk)).toMatchObject([{ called: 'non-final', mixed: true }]);
    expect(walk.last.remark!.zh).toContain('分别制作裁决书');
  });

  it('refuses an award before mediation was tried', () => {
    const walk = notified();
    expect(walk.ask('award', '2026-03-25', { awards: [draft('final', item(100))] })).toMatchObject({ code: 'action-not-open' });
  });

  it('concludes the referral with the award and its obligations', () => {
    const walk = heard().take('award', '2026-04-01', { awards: [draft('final', item(960_000))] });
    expect(walk.last.answers).toMatchObject([{ answer: 'concluded', result: { outcome: 'award' } }]);
    expect(walk.last.answers[0]!.adds!.instruments).toMatchObject([{ kind: 'award', effectiveOn: '2026-04-01', obligations: [{ amount: 960_000, payee: 'worker' }] }]);
  });

  it('final: the worker has fifteen days to sue, the employer thirty for set-aside, each from its own receipt', () => {
    const walk = heard().take('award', '2026-04-01', { awards: [draft('final', item(960_000))] });
    const award = awards(walk)![0]!.id;
    walk.take('serveAward', '2026-04-02', { award, party: 'worker', receivedOn: '2026-04-02' });
    walk.take('serveAward', '2026-04-07', { award, party: 'firm', receivedOn: '2026-04-07' });
    expect(walk.lastDay('workerSuit')).toBe('2026-04-17');
    expect(walk.lastDay('setAside')).toBe('2026-05-07');
    expect(walk.clock('suit')).toBeUndefined();
  });

  it('two documents, as the rules ask: the final one and the other have each their own remedies', () => {
    const walk = heard().take('award', '2026-04-01', { awards: [draft('final', item(960_000)), draft('non-final', item(3_000_000))] });
    const [final, other] = awards(walk)!;
    walk.take('serveAward', '2026-04-02', { award: final!.id, party: 'worker', receivedOn: '2026-04-02' })
      .take('serveAward', '2026-04-02', { award: final!.id, party: 'firm', receivedOn: '2026-04-02' })
      .take('serveAward', '2026-04-03', { award: other!.id, party: 'firm', receivedOn: '2026-04-03' });
    expect([walk.lastDay('workerSuit'), walk.lastDay('setAside'), walk.lastDay('suit')]).toEqual(['2026-04-17', '2026-05-06', '2026-04-20']);
  });

  it('a part award runs on its own clocks while the case goes on', () => {
    const walk = heard().take('awardPart', '2026-03-26', draft('final', item(960_000)));
    walk.take('servePartAward', '2026-03-27', { award: awards(walk)![0]!.id, party: 'firm', receivedOn: '2026-03-27' });
    expect(walk.state).toBe('heard');
    expect([walk.lastDay('partSetAside'), walk.clock('setAside')]).toEqual(['2026-04-27', undefined]);
  });

  it('non-final: either side has fifteen days, and the award binds when the later ones have passed', () => {
    const walk = heard().take('award', '2026-04-01', { awards: [draft('non-final', item(3_000_000))] });
    const award = awards(walk)![0]!.id;
    walk.take('serveAward', '2026-04-02', { award, party: 'worker', receivedOn: '2026-04-02' });
    walk.take('serveAward', '2026-04-08', { award, party: 'firm', receivedOn: '2026-04-08' });
    expect(walk.lastDay('suit')).toBe('2026-04-23');
    walk.take('takeEffect', '2026-04-24');
    expect(walk.last.adds.instruments).toMatchObject([{ id: award, effectiveOn: '2026-04-24' }]);
    expect(fen(3_000_000)).toBe(walk.last.adds.instruments![0]!.obligations[0]!.amount);
  });
});
