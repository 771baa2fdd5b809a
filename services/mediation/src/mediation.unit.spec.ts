import { checkAgency, MEDIATION } from '@fengqiao/contracts';
import { civilDate } from '@fengqiao/kernel';
import { afterAll, describe, expect, it } from '@jest/globals';
import { agreement, someone } from '../test/dispute.js';
import { agreed, group, heard, INSTALMENTS, mediating, REASON, received, RIDER, RULING, SECRET, SESSION, talks, untouched } from '../test/talks.js';
import { mediation as agency } from './index.js';
import { mediation } from './procedures/mediation.procedure.js';

const PERFORMANCE_PLACE = { jurisdiction: 'performance-place' };

describe('the mediation agency', () => {
  it('has no mistake on its pages', () => expect(checkAgency(agency)).toEqual([]));

  it('takes what the purpose sends', () => {
    const sample = { body: 'trade', station: 'courier-station', mode: 'walk-in', note: '骑手选择' };
    expect(mediation.actions['receive']!.input.parse(MEDIATION.particulars.parse(sample))).toEqual(sample);
  });
});

describe('a mediation whose sessions are appointed', () => {
  const SESSION_DAY = { on: '2026-03-10', time: '14:30', form: 'mobile', place: '示例产业园', told: '短信' };

  it('goes on as it was when a session is moved or called off, and is held as any other', () => {
    const one = mediating().take('scheduleSession', '2026-03-05', SESSION_DAY).take('moveSession', '2026-03-06', { ...SESSION_DAY, on: '2026-03-11', why: '单位请求' });
    expect([one.state, one.last.remark]).toEqual(['mediating', undefined]);
    one.take('holdSession', '2026-03-11', SESSION).take('scheduleSession', '2026-03-11', { ...SESSION_DAY, on: '2026-03-13' }).take('callOffSession', '2026-03-12', { why: '双方自行协商' });
    expect(one.take('settle', '2026-03-13').state).toBe('settled');
  });
});

describe('a mediation that succeeds and is not paid on the spot', () => {
  it('is concluded by the agreement, and watches its first instalment', () => {
    const one = agreed();
    expect(one.state).toBe('agreed');
    expect(one.last.answers).toMatchObject([{ answer: 'concluded', result: { outcome: 'agreement' }, adds: { instruments: [{ effectiveOn: '2026-03-06' }] } }]);
    expect(one.running).toEqual({ reviewWindow: '2026-03-23', confirmationWindow: '2026-04-07', performance: '2026-04-30' });
  });

  it('goes by confirmation to enforcement, and refuses each step before its day', () => {
    const one = agreed().take('planEnforceability', '2026-03-06');
    expect(one.refusal('reportNonPerformance', '2026-04-30')).toBe('performance-not-due');
    expect(one.refusal('requestConfirmation', '2026-04-08', { joint: true })).toBe('confirmation-too-late');
    expect(one.refusal('requestConfirmation', '2026-03-10', { joint: false })).toBe('application-not-joint');
    one.take('requestConfirmation', '2026-03-10', { joint: true });
    expect(one.last.referrals).toMatchObject([{ purpose: 'judicial-confirmation', particulars: { mediatedBy: '东中心调解站', court: 'mediation-body' } }]);
    expect(one.refusal('requestConfirmation', '2026-03-11', { joint: true })).toBe('way-already-requested');
    expect(one.refusal('requestReview', '2026-03-11', { joint: true })).toBe('other-way-taken');
    one.take('hearWay', '2026-03-12', heard('judicial-confirmation', 'accepted'))
      .bring({ instruments: [RULING] }).take('hearWay', '2026-03-20', heard('judicial-confirmation', 'concluded', 'confirmed'))
      .take('remind', '2026-04-20', { how: '短信' }).take('fallOverdue', '2026-05-01');
    expect(one.docket).toMatchObject({ state: 'overdue', facts: { nonPerformance: { since: '2026-04-30', unpaid: 300_000 } } });
    one.take('requestEnforcement', '2026-05-06');
    expect(one.last.referrals).toMatchObject([{ purpose: 'enforcement', particulars: { instrument: 'ruling-1', unpaid: 500_000, greenChannel: true } }]);
    one.take('hearEnforcement', '2026-05-07', heard('enforcement', 'accepted'))
      .take('hearEnforcement', '2026-06-30', heard('enforcement', 'concluded', 'completed')).take('complete', '2026-07-02', { satisfied: true });
    expect(one.docket).toMatchObject({ state: 'completed', facts: { voluntary: false } });
  });

  it('is credited when everything is paid by its day', () => {
    const one = agreed();
    const [first, second] = one.docket.file.instruments[0]!.obligations;
    one.take('recordPayment', '2026-04-28', { obligation: first!.id, amount: 300_000, paidOn: '2026-04-28' });
    expect(one.running).toMatchObject({ performance: '2026-05-29' });
    one.take('recordPayment', '2026-05-29', { obligation: second!.id, amount: 200_000, paidOn: '2026-05-29' }).take('complete', '2026-06-01');
    expect(one.docket).toMatchObject({ state: 'completed', facts: { voluntary: true } });
  });

  it('may sue, ask for an order or arbitrate once it is overdue, and close unperformed when all is answered', () => {
    const one = agreed().take('reportNonPerformance', '2026-05-06')
      .take('requestPaymentOrder', '2026-05-06').take('hearWay', '2026-05-20', heard('payment-order', 'concluded', 'objection'))
      .take('fileSuit', '2026-05-21', { cause: '追索劳动报酬纠纷' }).take('hearWay', '2026-05-25', heard('court-filing', 'declined'))
      .take('requestArbitration', '2026-05-26', PERFORMANCE_PLACE);
    expect(one.refusal('closeUnperformed', '2026-05-27')).toBe('request-still-open');
    one.take('hearWay', '2026-06-20', heard('arbitration', 'concluded', 'award')).take('closeUnperformed', '2026-06-21');
    expect(one.state).toBe('unperformed');
  });

  it('goes to the commission for review within fifteen days', () => {
    const one = agreed();
    expect(one.refusal('requestReview', '2026-03-24', { joint: true })).toBe('review-too-late');
    expect(one.take('requestReview', '2026-03-23', { joint: true }).last.referrals).toMatchObject([{ purpose: 'arbitration-review' }]);
  });

  it('never lets out what was said in the room', () => {
    const one = agreed();
    const sent = JSON.stringify(one.steps.map(step => [step.adds, step.answers, step.referrals, step.remark]));
    expect(JSON.stringify(one.facts)).toContain(SECRET);
    expect(sent).not.toContain(SECRET);
    expect(JSON.stringify(mediation.facts.toJSONSchema({ unrepresentable: 'any', io: 'input' })).match(/"wall":"mediation"/g)?.length).toBeGreaterThanOrEqual(4);
  });
});

describe('a mediation that fails', () => {
  it('may be declined for a refusal only after the respondent was asked', () => {
    const one = received();
    expect(one.refusal('decline', '2026-03-03', REASON)).toBe('respondent-not-contacted');
    one.take('contactRespondent', '2026-03-03', { answer: 'refuses', how: '电话' }).take('decline', '2026-03-03', REASON);
    expect(one.last.answers).toMatchObject([{ answer: 'declined', reason: REASON.reason }]);
  });

  it('tells the sender why in coded words alone', () => {
    const { last } = mediating().take('holdSession', '2026-03-10', SESSION).take('fail', '2026-03-11', { code: 'far-apart', text: SECRET });
    expect(last.answers).toMatchObject([{ answer: 'concluded', result: { outcome: 'failed', failure: '双方分歧较大，难以达成协议' } }]);
    expect(JSON.stringify(last.answers)).not.toContain(SECRET);
  });

  it('passes a case of the own counter to arbitration, and leaves a sent one to its sender', () => {
    expect(mediating().refusal('passToArbitration', '2026-03-10', PERFORMANCE_PLACE)).toBe('sender-goes-on');
    const own = talks({}, 'counter').take('apply', '2026-03-02', { body: 'union' }).take('accept', '2026-03-03').take('passToArbitration', '2026-03-10', PERFORMANCE_PLACE);
    expect(own.running).toEqual({});
    own.take('hearOnward', '2026-03-12', heard('arbitration', 'accepted')).take('hearOnward', '2026-04-12', heard('arbitration', 'concluded', 'award'));
    expect(own.state).toBe('failed');
  });

  it('ends by settlement, withdrawal or by being handed on, and each is answered', () => {
    expect(mediating().take('settle', '2026-03-10').last.answers).toMatchObject([{ answer: 'concluded', result: { outcome: 'settled' } }]);
    expect(mediating().take('withdraw', '2026-03-10').last.answers).toMatchObject([{ answer: 'concluded', result: { outcome: 'withdrawn' } }]);
    const reason = { code: 'wrong-desk', text: '属于外卖行业' };
    expect(received().take('sendOn', '2026-03-03', { to: 'peoples-mediation', reason }).last)
      .toMatchObject({ answers: [{ answer: 'sent-on' }], referrals: [{ purpose: 'mediation', particulars: { station: 'courier-station' } }] });
  });

  it('goes back to its sender by request, and comes back when the sender refuses', () => {
    const refused = () => received(RIDER).take('askReturn', '2026-03-03', REASON).take('returnRefused', '2026-03-04');
    expect(refused().running).toEqual({ mediation: '2026-03-19' });
    refused().take('askReturn', '2026-03-05', REASON).take('returnGranted', '2026-03-06');
    received().take('revoked', '2026-03-03');
  });
});

describe('the clock of the talks', () => {
  it('opens the door to arbitration fifteen days after receipt, and talks on', () => {
    const one = mediating();
    expect(one.running).toEqual({ mediation: '2026-03-17', earlyAgreement: '2026-03-17' });
    expect(one.refusal('expire', '2026-03-18')).toBe('talks-go-on');
    one.take('openArbitrationDoor', '2026-03-18');
    expect(one.docket).toMatchObject({ state: 'mediating', facts: { arbitrationOpenSince: '2026-03-18' } });
  });

  it('runs fifteen days from acceptance for a platform dispute, once fifteen more by consent', () => {
    const one = mediating(RIDER);
    expect(one.running).toEqual({ mediation: '2026-03-18' });
    expect(one.take('extendPeriod', '2026-03-17', { bothAgree: true }).running).toEqual({ mediation: '2026-04-02' });
    expect(one.refusal('extendPeriod', '2026-03-20', { bothAgree: true })).toBe('extension-not-allowed');
    expect(one.refusal('agreeLongerPeriod', '2026-03-20', { bothAgree: true, until: '2026-06-01' })).toBe('period-not-free');
  });

  it('gives a court\'s delegation thirty days (K15), three working days to ask the other side, and as many more as both agree', () => {
    const one = talks().take('receive', '2023-07-14', { body: 'union', commission: 'delegated' }).take('accept', '2023-07-14');
    expect(one.running).toEqual({ commissioned: '2023-08-14', consentInquiry: '2023-07-19' });
    one.take('contactRespondent', '2023-07-17', { answer: 'agrees', how: '电话' }).take('agreeLongerPeriod', '2023-07-20', { bothAgree: true, until: '2023-09-01' });
    expect(one.running).toEqual({ commissioned: '2023-09-01' });
  });
});

describe('a mediation that is given every help', () => {
  const seat = (office: string) => ({ id: office, name: office, office });
  const panel = [seat('arbitrator'), seat('mediator'), seat('lawyer')];

  it('climbs the ladder, is diagnosed by a panel, talks longer, and fails when its period ends', () => {
    const one = mediating(RIDER).take('move', '2026-03-05', { direction: 'up', to: 'west-centre', reason: '群体苗头' })
      .take('seatPanel', '2026-03-05', { panel }).take('diagnose', '2026-03-06', { mode: 'emergency', panel, relation: SECRET, law: SECRET, plan: SECRET })
      .take('reportRisk', '2026-03-06', { to: 'analytics', what: '可能集体聚集' }).take('extendPeriod', '2026-03-17', { bothAgree: true }).take('expire', '2026-04-03');
    expect(one.last.answers).toMatchObject([{ answer: 'concluded', result: { outcome: 'failed', failure: '调解期限届满未达成协议' } }]);
  });
});

describe('a station that settles on the spot', () => {
  it('accepts and concludes at once, with nothing left to watch when it is paid', () => {
    const paid = [{ ...INSTALMENTS[0]!, paidOn: civilDate('2026-03-02') }];
    const one = received().take('settleOnTheSpot', '2026-03-02', { ...agreement('2026-03-02', { form: 'peoples-oral', obligations: paid }), mediator: someone });
    expect(one.state).toBe('performed');
    expect(one.running).toEqual({});
    expect(one.last.answers.map(answer => answer.answer)).toEqual(['accepted', 'concluded']);
  });
});

describe('whichever body mediates (ME-03)', () => {
  it.each(MEDIATION.particulars.shape.body.options)('%s takes a request, talks and records what was agreed under its own name', body => {
    const one = talks().take('receive', '2026-03-02', { body }).take('accept', '2026-03-03').take('assign', '2026-03-03', { mediator: someone })
      .take('verify', '2026-03-04', { answer: 'agrees', how: '电话' }).take('holdSession', '2026-03-05', SESSION)
      .take('recordAgreement', '2026-03-06', agreement('2026-03-06', { obligations: INSTALMENTS, mediatedBy: body }));
    expect(one.docket).toMatchObject({ state: 'agreed', facts: { body, talks: body === 'enterprise' ? 'mediation.enterprise' : 'mediation.labour' } });
    expect(one.docket.file.instruments).toMatchObject([{ kind: 'mediation-agreement', issuedBy: body }]);
  });
});

describe('a mediation that needs others', () => {
  it('asks for aid, evidence and an inspection of what it sees, and for a complaint when the promise is broken', () => {
    const one = mediating().take('requestAid', '2026-03-05', { form: 'mediation', waiver: 'none', urgent: false })
      .take('requestEvidence', '2026-03-05', { wanted: ['工资表'] }).take('passClue', '2026-03-05', { violation: '未参加工伤保险' })
      .take('hearHelp', '2026-03-06', heard('evidence-help', 'concluded'));
    expect(one.state).toBe('mediating');
    expect(agreed().take('reportNonPerformance', '2026-05-06').take('complain', '2026-05-06').last.referrals).toMatchObject([{ purpose: 'inspection-complaint' }]);
  });
});

describe('a group', () => {
  it('lets thirty-eight agree while twelve go on, each with an own outcome (K18)', () => {
    const one = mediating(group(50)).take('holdSession', '2026-03-05', { ...SESSION, wagesFirst: true });
    const slips = agreement('2026-03-06', { parties: Array.from({ length: 38 }, (_, at) => `w${at + 1}`) });
    expect(one.refusal('recordAgreement', '2026-03-06', slips)).toBe('agreement-leaves-applicants');
    expect(one.take('recordPartAgreement', '2026-03-06', slips).last.answers).toEqual([]);
    one.take('recordOutcome', '2026-03-07', { party: 'w39', outcome: 'withdrawn' }).take('recordOutcome', '2026-03-07', { party: 'w40', outcome: 'placed-in-job' })
      .take('assign', '2026-03-08', { mediator: someone }).take('failRest', '2026-03-09', { code: 'far-apart', text: '欠条缺失' });
    const count = (outcome: string) => (one.facts['outcomes'] as { outcome: string }[]).filter(line => line.outcome === outcome).length;
    expect(['agreement', 'withdrawn', 'placed-in-job', 'goes-on'].map(count)).toEqual([38, 1, 1, 10]);
    expect(one.state).toBe('agreed');
    expect(Object.keys(one.running)).toEqual(['reviewWindow', 'confirmationWindow', 'performance']);
  });
});

afterAll(() => expect(untouched()).toEqual([]));
