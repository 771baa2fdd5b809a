import { describe, expect, it } from '@jest/globals';
import { Walk, aFile } from '@fengqiao/testing/walks';
import { courtFiling } from '../procedures/court-filing.procedure.js';

const received = () => new Walk(courtFiling, { file: aFile({ employment: { relation: 'civil', region: '330300' } }), purpose: 'court-filing' }).take('receive', '2026-05-06', { cause: '劳务合同纠纷', ground: 'civil' });
const filed = (trial: object = {}) => received().take('file', '2026-05-06', { number: '1号', claimants: ['worker'], trial });
const heard = (answer: string, outcome?: string) => ({ purpose: 'mediation', answer, ...(outcome ? { outcome } : {}) });

describe('mediation before filing', () => {
  const delegated = () => received().take('delegateMediation', '2026-05-06', { number: '诉前调1号', body: 'union' });

  it('is no filing: the seven days stand still, and go on the moment a party insists', () => {
    expect(received().lastDay('filing')).toBe('2026-05-13');
    expect(delegated().last.referrals).toEqual([{ purpose: 'mediation', particulars: { body: 'union', commission: 'delegated' } }]);
    expect(delegated().clock('filing')!.state).toBe('paused');
    const walk = delegated().take('insist', '2026-05-11', { reason: '坚持起诉' });
    expect(walk.clock('filing')).toMatchObject({ state: 'running', lastDay: '2026-05-18' });
  });

  it('has thirty days from the mediator’s acceptance, then the papers go back', () => {
    const walk = delegated().take('delegationTaken', '2026-05-08', heard('accepted'));
    expect(walk.lastDay('delegated')).toBe('2026-06-08');
    expect(walk.take('delegationOver', '2026-06-09').state).toBe('received');
  });

  it('settled: ends the suit and answers the referral, though nothing was filed', () => {
    const walk = delegated().take('delegationReturned', '2026-05-12', heard('concluded', 'agreement')).take('settle', '2026-05-12', { reason: '已达成调解协议' });
    expect(walk.last.answers.map(({ answer }) => answer)).toEqual(['accepted', 'concluded']);
  });
});

describe('mediation after filing', () => {
  it('has fifteen days in the ordinary procedure and seven in the summary one', () => {
    const entrusted = filed().take('entrustMediation', '2026-05-07', { body: 'trade' });
    expect(entrusted.last.referrals).toEqual([{ purpose: 'mediation', particulars: { body: 'trade', commission: 'entrusted-ordinary' } }]);
    const ordinary = entrusted.take('entrustmentTaken', '2026-05-08', heard('accepted'));
    expect(ordinary.lastDay('entrusted')).toBe('2026-05-25');
    const summary = filed({ track: 'summary', clear: true }).take('entrustMediation', '2026-05-07', { body: 'trade' }).take('entrustmentTaken', '2026-05-08', heard('accepted'));
    expect(summary.lastDay('entrusted')).toBe('2026-05-15');
  });
});

describe('the course of a trial', () => {
  it('serves in five days, is answered in fifteen, sends the answer on in five', () => {
    const walk = filed();
    expect(walk.lastDay('copy')).toBe('2026-05-11');
    expect(walk.take('recordService', '2026-05-11', { receivedOn: '2026-05-11', manner: 'mail' }).lastDay('defence')).toBe('2026-05-26');
    expect(walk.take('recordDefence', '2026-05-20', { summary: '已付清' }).lastDay('defenceCopy')).toBe('2026-05-25');
  });

  it('decides a challenge within three days, and none that nobody made', () => {
    expect(filed().ask('ruleOnChallenge', '2026-05-07', { upheld: true, reason: '无' })).toMatchObject({ code: 'no-challenge' });
    expect(filed().take('challenge', '2026-05-07', { judge: 'judge-1', why: '近亲属' }).lastDay('recusal')).toBe('2026-05-11');
  });

  it('does not count the time of a suspension', () => {
    const walk = filed().take('suspend', '2026-06-06', { ground: 'depends-on-other-case', explanation: '等待他案' }).take('resume', '2026-07-06', { reason: '他案已结' });
    expect(walk.lastDay('ordinaryTrial')).toBe('2026-12-07');
  });

  it('serves by public notice in thirty days', () => {
    const walk = filed().take('publishNotice', '2026-05-07').take('publicNoticeOver', '2026-06-10');
    expect(walk.facts).toMatchObject({ copyReceivedOn: '2026-06-06' });
  });
});
