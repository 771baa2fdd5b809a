import { describe, expect, it } from '@jest/globals';
import { Walk } from '@fengqiao/testing/walks';
import { arbitrationCase } from '../procedures/arbitration-case.procedure.js';

const HEARING = { on: '2026-03-25', time: '09:30', form: 'room', place: '第一仲裁庭' };
const NOTICE = { tribunal: { presiding: 'a1', others: [] as string[] }, evidenceUntil: '2026-03-20', hearing: HEARING };
const accepted = () => new Walk(arbitrationCase, { purpose: 'arbitration' })
  .take('receive', '2026-03-05', { jurisdiction: 'performance-place' }).take('accept', '2026-03-05', { number: '1号' });
const notified = () => accepted().take('notifyOnce', '2026-03-10', NOTICE);
const served = () => notified().take('recordService', '2026-03-10', { receivedOn: '2026-03-10', manner: 'in-person' });

describe('the tribunal', () => {
  it('has one arbitrator or three different ones', () => {
    const tribunal = (others: string[]) => accepted().ask('notifyOnce', '2026-03-10', { ...NOTICE, tribunal: { presiding: 'a1', others } });
    expect(tribunal(['a2'])).toMatchObject({ code: 'tribunal-not-lawful' });
    expect(tribunal(['a2', 'a1'])).toMatchObject({ code: 'tribunal-not-lawful' });
    expect(tribunal(['a2', 'a3'])).not.toMatchObject({ refused: true });
  });

  it('has one in the simplified procedure', () => {
    const walk = accepted().take('useSimplified', '2026-03-05', { ground: 'both-agree' });
    expect(walk.ask('notifyOnce', '2026-03-10', { ...NOTICE, tribunal: { presiding: 'a1', others: ['a2', 'a3'] } })).toMatchObject({ code: 'tribunal-not-lawful' });
  });
});

describe('the simplified procedure', () => {
  it.each(['public-interest', 'social-impact', 'respondent-missing', 'unfit'])('is closed by %s', bar => {
    expect(accepted().ask('useSimplified', '2026-03-05', { ground: 'clear-facts', bars: [bar] })).toMatchObject({ code: 'simplified-not-allowed' });
  });

  it('leaves the forty-five days where they were when it is converted', () => {
    const walk = accepted().take('useSimplified', '2026-03-05', { ground: 'clear-facts' }).take('convertToOrdinary', '2026-03-20', { reason: '案情复杂' });
    expect(walk.lastDay('award')).toBe('2026-04-20');
    expect(walk.ask('convertToOrdinary', '2026-03-21', { reason: '重复' })).toMatchObject({ code: 'not-simplified' });
  });

  it('alone lets the time to answer be cut, and only with the respondent’s consent', () => {
    expect(served().ask('shortenDefence', '2026-03-11', { consentOf: 'firm', until: '2026-03-13' })).toMatchObject({ code: 'defence-not-shortened' });
    const simplified = accepted().take('useSimplified', '2026-03-05', { ground: 'both-agree' }).take('recordService', '2026-03-06', { receivedOn: '2026-03-06', manner: 'phone' });
    expect(simplified.ask('shortenDefence', '2026-03-09', { consentOf: 'worker' })).toMatchObject({ code: 'defence-not-shortened' });
    expect(simplified.ask('shortenDefence', '2026-03-09', { consentOf: 'firm', until: '2026-03-30' })).toMatchObject({ code: 'defence-not-shortened' });
    expect(simplified.take('shortenDefence', '2026-03-09', { consentOf: 'firm', until: '2026-03-11' }).lastDay('defence')).toBe('2026-03-11');
  });
});

describe('service by public notice', () => {
  it('takes thirty days, which the forty-five do not count', () => {
    const walk = accepted().take('publishNotice', '2026-03-10');
    expect(walk.lastDay('publicNotice')).toBe('2026-04-09');
    walk.take('publicNoticeOver', '2026-04-10');
    expect(walk.lastDay('award')).toBe('2026-05-20');
  });

  it('counts the time to answer from the last day of the notice, however late the clock was swept', () => {
    const walk = accepted().take('publishNotice', '2026-03-10').take('publicNoticeOver', '2026-04-15');
    expect(walk.facts).toMatchObject({ copyReceivedOn: '2026-04-09' });
    expect(walk.lastDay('defence')).toBe('2026-04-23');
  });
});

describe('a dispute that changes', () => {
  const claims = [{ id: 'c2', kind: 'overtime', title: '加班费', amount: 100_000 }];

  it('takes new claims until the evidence period ends, and counts forty-five days anew', () => {
    expect(served().take('changeClaims', '2026-03-20', { claims }).lastDay('award')).toBe('2026-05-06');
    expect(served().ask('changeClaims', '2026-03-23', { claims })).toMatchObject({ code: 'claims-changed-too-late', details: { lastDay: '2026-03-20' } });
  });

  it('takes a counterclaim and an objection to jurisdiction within the time to answer', () => {
    expect(served().take('counterclaim', '2026-03-24', { claims }).lastDay('counterDecision')).toBe('2026-03-31');
    expect(served().ask('counterclaim', '2026-03-25', { claims })).toMatchObject({ code: 'counterclaim-too-late' });
    expect(served().ask('objectToJurisdiction', '2026-03-25', { by: 'firm', reason: '应由注册地管辖' })).toMatchObject({ code: 'objection-too-late' });
  });

  it('counts forty-five days anew when a counterclaim is joined or a party is added, not when it is refused', () => {
    const filed = () => served().take('counterclaim', '2026-03-11', { claims });
    expect(filed().take('joinCounterclaim', '2026-03-12').lastDay('award')).toBe('2026-04-27');
    expect(filed().take('refuseCounterclaim', '2026-03-12', { reason: '不属于受案范围' }).lastDay('award')).toBe('2026-04-20');
    const party = { id: 'p3', role: 'third-party', kind: 'firm', name: '示例劳务有限公司' };
    expect(served().take('joinParty', '2026-03-12', { party, reason: '劳务派遣' }).lastDay('award')).toBe('2026-04-27');
  });

  it('decides nothing that nobody has asked for', () => {
    expect(served().ask('joinCounterclaim', '2026-03-12')).toMatchObject({ code: 'no-counterclaim' });
    expect(served().ask('rejectObjection', '2026-03-12', { reason: '无' })).toMatchObject({ code: 'no-objection' });
    expect(served().ask('decideChallenge', '2026-03-12', { upheld: true, reason: '无' })).toMatchObject({ code: 'no-challenge' });
  });
});

describe('help from others', () => {
  it('gives an entrusted mediation ten working days from its acceptance', () => {
    const walk = served().take('entrustMediation', '2026-03-11', { body: 'union', to: 'mediation' });
    expect(walk.last.referrals).toEqual([{ purpose: 'mediation', to: 'mediation', particulars: { body: 'union', commission: 'arbitration-entrusted' } }]);
    walk.take('entrustmentTaken', '2026-03-12', { purpose: 'mediation', answer: 'accepted' });
    expect(walk.lastDay('entrusted')).toBe('2026-03-26');
    walk.take('entrustmentReturned', '2026-03-20', { purpose: 'mediation', answer: 'concluded', outcome: 'failed' });
    expect(walk.clock('entrusted')!.state).toBe('met');
    expect(walk.state).toBe('notified');
  });

  it('sends what is wanted, not who asked, to those who help with evidence', () => {
    const walk = served().take('askEvidence', '2026-03-11', { by: 'worker', wanted: ['工资台账', '考勤记录'] });
    expect(walk.last.referrals).toEqual([{ purpose: 'evidence-help', particulars: { wanted: ['工资台账', '考勤记录'] } }]);
  });

  it('guides a worker without a lawyer to legal aid, and one with a lawyer not', () => {
    expect(accepted().take('guideToAid', '2026-03-05', { waiver: 'migrant-wages' }).last.referrals).toMatchObject([{ purpose: 'legal-aid', particulars: { form: 'arbitration' } }]);
    const represented = new Walk(arbitrationCase, { purpose: 'arbitration' }).take('receive', '2026-03-05', { jurisdiction: 'performance-place', lawyer: '示例律师' });
    expect(represented.ask('guideToAid', '2026-03-05', { waiver: 'none' })).toMatchObject({ code: 'lawyer-already' });
  });
});

describe('postponement', () => {
  const asked = (askedOn: string, granted = true) => served().ask('postpone', askedOn, { by: 'firm', askedOn, why: '出差', granted, hearing: { ...HEARING, on: '2026-04-08' } });

  it('may be asked for until three working days before the hearing', () => {
    expect(asked('2026-03-20')).not.toMatchObject({ refused: true });
    expect(asked('2026-03-23')).toMatchObject({ code: 'postponement-too-late', details: { lastDay: '2026-03-20' } });
  });

  it('keeps the day where it is refused, and needs a new one where it is granted', () => {
    expect(asked('2026-03-17', false)).toMatchObject({ docket: { facts: { hearings: [{ on: '2026-03-25' }], postponements: [{ granted: false }] } } });
    expect(served().ask('postpone', '2026-03-17', { by: 'firm', askedOn: '2026-03-17', why: '出差', granted: true })).toMatchObject({ code: 'postponement-without-day' });
  });
});
