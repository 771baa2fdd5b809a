import { checkAgency, MEDIATION } from '@fengqiao/contracts';
import { civilDate, fen } from '@fengqiao/kernel';
import type { OpenedBy } from '@fengqiao/procedure';
import { afterAll, describe, expect, it } from '@jest/globals';
import { agreement, claim, file, firm, someone, worker } from '../test/dispute.js';
import { Life } from '../test/walk.js';
import { mediation as agency } from './index.js';
import { mediation } from './procedures/mediation.procedure.js';

const FROM_INTAKE: OpenedBy = { referralId: 'referral-1', from: 'intake', purpose: 'mediation', particulars: {} };
const lives: Life[] = [];
const life = (more: Parameters<typeof file>[0] = {}, openedBy?: OpenedBy): Life => {
  const started = new Life(mediation, file(more), openedBy);
  lives.push(started);
  return started;
};
const REASON = { reason: { code: 'party-refuses', text: '单位明确不同意调解' } };
const VERIFIED = { answer: 'agrees', how: '电话', agreed: ['欠付两个月工资'], disputed: ['加班时间'] };
const SECRET = '单位私下表示最多给六成';
const SESSION = { place: '东中心', attended: ['w1', 'firm'], record: SECRET, offers: [{ party: 'firm', offer: SECRET }] };
const INSTALMENTS = [
  { payer: 'firm', payee: 'w1', amount: fen(300_000), dueOn: civilDate('2026-04-30') },
  { payer: 'firm', payee: 'w1', amount: fen(200_000), dueOn: civilDate('2026-05-29') },
];
const RULING = { id: 'ruling-1', kind: 'confirmation-ruling' as const, number: '（2026）调确1号', issuedBy: 'court-bridge', issuedOn: civilDate('2026-03-20'), effectiveOn: civilDate('2026-03-20'), obligations: [] };
const heard = (purpose: string, answer: string, outcome?: string) => ({ purpose, answer, ...(outcome ? { result: { outcome } } : {}) });
const group = (size: number) => ({ parties: [...Array.from({ length: size }, (_, at) => worker(`w${at + 1}`)), firm()] });

const begun = (openedBy: OpenedBy | undefined = FROM_INTAKE, more: Parameters<typeof file>[0] = {}): Life => {
  const started = life(more, openedBy);
  if (openedBy) started.take('2026-03-02', 'receive', { body: 'trade', station: 'courier-station' });
  else started.take('2026-03-02', 'apply', { body: 'union' });
  return started;
};
const mediating = (openedBy?: OpenedBy, more: Parameters<typeof file>[0] = {}): Life =>
  begun(openedBy, more).take('2026-03-03', 'accept').take('2026-03-03', 'assign', { mediator: someone }).take('2026-03-04', 'verify', VERIFIED);

describe('the mediation agency', () => {
  it('has no mistake on its pages', () => expect(checkAgency(agency)).toEqual([]));

  it('takes what the purpose sends', () => {
    const sample = { body: 'trade', station: 'courier-station', mode: 'walk-in', note: '骑手选择' };
    expect(mediation.actions['receive']!.input.parse(MEDIATION.particulars.parse(sample))).toEqual(sample);
  });
});

describe('a mediation that succeeds and is not paid on the spot', () => {
  const agreed = () => mediating(FROM_INTAKE).take('2026-03-05', 'holdSession', SESSION)
    .take('2026-03-06', 'recordAgreement', agreement('2026-03-06', { obligations: INSTALMENTS }));

  it('is concluded by the agreement, and watches its first instalment', () => {
    const agreedLife = agreed();
    expect(agreedLife.docket.state).toBe('agreed');
    expect(agreedLife.steps.at(-1)!.answers).toMatchObject([{ answer: 'concluded', result: { outcome: 'agreement' },
    adds: { instruments: [{ effectiveOn: '2026-03-06' }] } }]);
    expect(agreedLife.running).toEqual({ reviewWindow: '2026-03-23', confirmationWindow: '2026-04-07', performance: '2026-04-30' });
  });

  it('goes by confirmation to enforcement, and refuses each step before its day', () => {
    const one = agreed().take('2026-03-06', 'planEnforceability');
    expect(one.refusal('2026-04-30', 'reportNonPerformance')).toBe('performance-not-due');
    expect(one.refusal('2026-04-08', 'requestConfirmation', { joint: true })).toBe('confirmation-too-late');
    expect(one.refusal('2026-03-10', 'requestConfirmation', { joint: false })).toBe('application-not-joint');
    one.take('2026-03-10', 'requestConfirmation', { joint: true });
    expect(one.steps.at(-1)!.referrals).toMatchObject([{ purpose: 'judicial-confirmation', particulars: { mediatedBy: '东中心调解站', court: 'mediation-body' } }]);
    expect(one.refusal('2026-03-11', 'requestConfirmation', { joint: true })).toBe('way-already-requested');
    expect(one.refusal('2026-03-11', 'requestReview', { joint: true })).toBe('other-way-taken');
    one.take('2026-03-12', 'hearWay', heard('judicial-confirmation', 'accepted'));
    one.docket.file.instruments.push(RULING); // the core adds what a conclusion brings before it is heard
    one.take('2026-03-20', 'hearWay', heard('judicial-confirmation', 'concluded', 'confirmed')).take('2026-04-20', 'remind', { how: '短信' });
    one.take('2026-05-01', 'fallOverdue');
    expect(one.docket).toMatchObject({ state: 'overdue', facts: { nonPerformance: { since: '2026-04-30', unpaid: 300_000 } } });
    one.take('2026-05-06', 'requestEnforcement');
    expect(one.steps.at(-1)!.referrals).toMatchObject([{ purpose: 'enforcement',
    particulars: { instrument: 'ruling-1', unpaid: 500_000, greenChannel: true } }]);
    one.take('2026-05-07', 'hearEnforcement', heard('enforcement', 'accepted')).take('2026-06-30', 'hearEnforcement', heard('enforcement', 'concluded',
      'completed'))
      .take('2026-07-02', 'complete', { satisfied: true });
    expect(one.docket).toMatchObject({ state: 'completed', facts: { voluntary: false } });
  });

  it('is credited when everything is paid by its day', () => {
    const one = agreed();
    const [first, second] = one.docket.file.instruments[0]!.obligations;
    one.take('2026-04-28', 'recordPayment', { obligation: first!.id, amount: 300_000, paidOn: '2026-04-28' });
    expect(one.running).toMatchObject({ performance: '2026-05-29' });
    one.take('2026-05-29', 'recordPayment', { obligation: second!.id, amount: 200_000, paidOn: '2026-05-29' }).take('2026-06-01', 'complete');
    expect(one.docket).toMatchObject({ state: 'completed', facts: { voluntary: true } });
  });

  it('keeps what is left of a part payment due', () => {
    const one = agreed();
    const [first] = one.docket.file.instruments[0]!.obligations;
    one.take('2026-04-28', 'recordPayment', { obligation: first!.id, amount: 100_000, paidOn: '2026-04-28' });
    expect(one.docket.file.instruments[0]!.obligations.map(duty => [duty.amount, duty.paidOn])).toEqual([[100_000,
      '2026-04-28'], [200_000, undefined], [200_000, undefined]]);
    expect(one.refusal('2026-04-28', 'recordPayment', { obligation: first!.id, amount: 1, paidOn: '2026-04-28' })).toBe('obligation-already-paid');
  });

  it('may sue, ask for an order or arbitrate once it is overdue, and close unperformed when all is answered', () => {
    const one = agreed().take('2026-05-06', 'reportNonPerformance');
    one.take('2026-05-06', 'requestPaymentOrder').take('2026-05-20', 'hearWay', heard('payment-order', 'concluded', 'objection'));
    one.take('2026-05-21', 'fileSuit', { cause: '追索劳动报酬纠纷' }).take('2026-05-25', 'hearWay', heard('court-filing', 'declined'));
    one.take('2026-05-26', 'requestArbitration', { jurisdiction: 'performance-place' });
    expect(one.refusal('2026-05-27', 'closeUnperformed')).toBe('request-still-open');
    one.take('2026-06-20', 'hearWay', heard('arbitration', 'concluded', 'award')).take('2026-06-21', 'closeUnperformed');
    expect(one.docket.state).toBe('unperformed');
  });

  it('goes to the commission for review within fifteen days', () => {
    const one = agreed();
    expect(one.refusal('2026-03-24', 'requestReview', { joint: true })).toBe('review-too-late');
    one.take('2026-03-23', 'requestReview', { joint: true });
    expect(one.steps.at(-1)!.referrals).toMatchObject([{ purpose: 'arbitration-review' }]);
  });

  it('never lets out what was said in the room', () => {
    const one = agreed();
    const sent = JSON.stringify(one.steps.map(step => [step.adds, step.answers, step.referrals, step.remark]));
    expect(JSON.stringify(one.docket.facts)).toContain(SECRET);
    expect(sent).not.toContain(SECRET);
    expect(JSON.stringify(mediation.facts.toJSONSchema({ unrepresentable: 'any', io: 'input' })).match(/"wall":"mediation"/g)?.length).toBeGreaterThanOrEqual(4);
  });
});

describe('a mediation that fails', () => {
  it('may be declined for a refusal only after the respondent was asked', () => {
    const one = begun();
    expect(one.refusal('2026-03-03', 'decline', REASON)).toBe('respondent-not-contacted');
    one.take('2026-03-03', 'contactRespondent', { answer: 'refuses', how: '电话' }).take('2026-03-03', 'decline', REASON);
    expect(one.steps.at(-1)!.answers).toMatchObject([{ answer: 'declined', reason: REASON.reason }]);
  });

  it('tells the sender why in coded words alone', () => {
    const one = mediating(FROM_INTAKE).take('2026-03-10', 'holdSession', SESSION).take('2026-03-11', 'fail', { code: 'far-apart', text: SECRET });
    expect(one.steps.at(-1)!.answers).toMatchObject([{ answer: 'concluded', result: { outcome: 'failed', failure: '双方分歧较大，难以达成协议' } }]);
    expect(JSON.stringify(one.steps.at(-1)!.answers)).not.toContain(SECRET);
  });

  it('opens the door to arbitration fifteen days after receipt, and talks on', () => {
    const one = mediating(FROM_INTAKE);
    expect(one.running).toEqual({ mediation: '2026-03-17' });
    one.take('2026-03-18', 'openArbitrationDoor');
    expect(one.docket).toMatchObject({ state: 'mediating', facts: { arbitrationOpenSince: '2026-03-18' } });
  });

  it('passes a case of the own counter to arbitration, and leaves a sent one to its sender', () => {
    expect(mediating(FROM_INTAKE).refusal('2026-03-10', 'passToArbitration', { jurisdiction: 'performance-place' })).toBe('sender-goes-on');
    const own = life().take('2026-03-02', 'apply', { body: 'union' }).take('2026-03-03', 'accept')
      .take('2026-03-10', 'passToArbitration', { jurisdiction: 'performance-place' })
      .take('2026-03-12', 'hearOnward', heard('arbitration', 'accepted')).take('2026-04-12', 'hearOnward', heard('arbitration', 'concluded', 'award'));
    expect(own.docket.state).toBe('failed');
  });

  it('ends by settlement, withdrawal or by being handed on, and each is answered', () => {
    expect(mediating(FROM_INTAKE).take('2026-03-10', 'settle').steps.at(-1)!.answers).toMatchObject([{ answer: 'concluded', result: { outcome: 'settled' } }]);
    expect(mediating(FROM_INTAKE).take('2026-03-10', 'withdraw').steps.at(-1)!.answers).toMatchObject([{ answer: 'concluded', result: { outcome: 'withdrawn' } }]);
    const onward = begun().take('2026-03-03', 'sendOn', { to: 'peoples-mediation', reason: { code: 'wrong-desk', text: '属于外卖行业' } });
    expect(onward.steps.at(-1)).toMatchObject({ answers: [{ answer: 'sent-on' }], referrals: [{ purpose: 'mediation',
    particulars: { station: 'courier-station' } }] });
  });

  it('goes back to its sender by request, and comes back when the sender refuses', () => {
    const rider = { parties: [worker('w1', { workerKind: 'courier' }), firm()], employment: { relation: 'undetermined' as const, region: 'wenzhou' } };
    expect(begun(FROM_INTAKE, rider).take('2026-03-03', 'askReturn', REASON).take('2026-03-04',
      'returnRefused').running).toEqual({ newEmployment: '2026-03-19' });
    begun().take('2026-03-03', 'askReturn', REASON).take('2026-03-04', 'returnRefused').take('2026-03-05', 'askReturn', REASON).take('2026-03-06',
      'returnGranted');
    begun().take('2026-03-03', 'revoked');
  });
});

describe('a platform dispute', () => {
  const rider = { parties: [worker('w1', { workerKind: 'food-delivery' }), firm()], employment: { relation: 'undetermined' as const, region: 'wenzhou' } };

  it('runs fifteen days from acceptance, once fifteen more by consent, then ends', () => {
    const one = mediating(FROM_INTAKE, rider);
    expect(one.running).toEqual({ newEmployment: '2026-03-18' });
    one.take('2026-03-17', 'extendPeriod', { bothAgree: true });
    expect(one.running).toEqual({ newEmployment: '2026-04-02' });
    expect(one.refusal('2026-03-20', 'agreeLongerPeriod', { bothAgree: true, until: '2026-06-01' })).toBe('period-not-free');
    one.take('2026-04-03', 'expire');
    expect(one.steps.at(-1)!.answers).toMatchObject([{ answer: 'concluded', result: { outcome: 'failed', failure: '调解期限届满未达成协议' } }]);
  });
});

describe('a court\'s delegated mediation', () => {
  it('has thirty days from acceptance (K15), three working days to ask the other side, and as many more as both agree', () => {
    const one = life({ openedOn: civilDate('2023-07-14') }, { ...FROM_INTAKE,
      from: 'court-bridge' }).take('2023-07-14', 'receive', { body: 'union', commission: 'delegated' }).take('2023-07-14', 'accept');
    expect(one.running).toEqual({ delegated: '2023-08-14', consentInquiry: '2023-07-19' });
    one.take('2023-07-17', 'contactRespondent', { answer: 'agrees', how: '电话' }).take('2023-07-20',
      'agreeLongerPeriod', { bothAgree: true, until: '2023-09-01' });
    expect(one.running).toEqual({ delegated: '2023-09-01' });
  });
});

describe('a station that settles on the spot', () => {
  it('accepts and concludes at once, with nothing left to watch when it is paid', () => {
    const paid = [{ ...INSTALMENTS[0]!, paidOn: civilDate('2026-03-02') }];
    const one = begun().take('2026-03-02', 'settleOnTheSpot', { ...agreement('2026-03-02', { form: 'peoples-oral', obligations: paid }), mediator: someone });
    expect(one.docket.state).toBe('performed');
    expect(one.running).toEqual({});
    expect(one.steps.at(-1)!.answers.map(answer => answer.answer)).toEqual(['accepted', 'concluded']);
  });
});

describe('a group', () => {
  const forty = group(50);
  const slips = Array.from({ length: 38 }, (_, at) => `w${at + 1}`);

  it('lets thirty-eight agree while twelve go on, each with an own outcome (K18)', () => {
    const one = mediating(FROM_INTAKE, forty).take('2026-03-05', 'holdSession', { ...SESSION, wagesFirst: true });
    expect(one.refusal('2026-03-06', 'recordAgreement', agreement('2026-03-06', { parties: slips }))).toBe('agreement-leaves-applicants');
    one.take('2026-03-06', 'recordPartAgreement', agreement('2026-03-06', { parties: slips }));
    expect(one.steps.at(-1)!.answers).toEqual([]);
    one.take('2026-03-07', 'recordOutcome', { party: 'w39', outcome: 'withdrawn' }).take('2026-03-07',
      'recordOutcome', { party: 'w40', outcome: 'placed-in-job' });
    one.take('2026-03-08', 'assign', { mediator: someone }).take('2026-03-09', 'failRest', { code: 'far-apart', text: '欠条缺失' });
    const count = (outcome: string) => (one.docket.facts['outcomes'] as { outcome: string }[]).filter(line => line.outcome === outcome).length;
    expect([count('agreement'), count('withdrawn'), count('placed-in-job'), count('goes-on')]).toEqual([38, 1, 1, 10]);
    expect(one.docket.state).toBe('agreed');
  });

  it('holds several payers in one agreement (K12)', () => {
    const couriers = { parties: [worker('w1'), worker('w2'), firm('brand'), firm('a', { name: '承包商甲' }), firm('b', { name: '承包商乙' })] };
    const due = civilDate('2026-06-01');
    const obligations = [['brand', 26_877_700], ['a', 5_942_300], ['b', 7_463_600]].map(([payer, amount]) => ({ payer: String(payer), payee: 'w1', amount: fen(Number(amount)), dueOn: due }));
    const one = mediating(FROM_INTAKE, couriers).take('2026-03-06', 'recordAgreement', agreement('2026-03-06', { obligations }));
    expect(one.docket.file.instruments[0]!.obligations.reduce((sum, duty) => sum + duty.amount, 0)).toBe(40_283_600);
    expect(one.refusal('2026-03-07', 'recordPayment', { obligation: 'nowhere', amount: 1, paidOn: '2026-03-07' })).toBe('obligation-unknown');
  });

  it('signs a batch in one sitting, and one ruling closes no other agreement (K24)', () => {
    const alone = (id: string) => agreement('2026-03-06', { parties: [id], obligations: [{ ...INSTALMENTS[0]!, payee: id }] });
    const one = mediating(FROM_INTAKE, group(3)).take('2026-03-06', 'recordPartAgreement', { agreements: [alone('w1'), alone('w2')] });
    const [first, second] = one.docket.file.instruments;
    one.take('2026-03-06', 'requestConfirmation', { agreement: first!.id, joint: true });
    one.docket.file.instruments.push({ ...RULING, restsOn: first!.id }); // the core adds what a conclusion brings before it is heard
    one.take('2026-03-09', 'hearWay', heard('judicial-confirmation', 'concluded', 'confirmed'));
    expect(one.refusal('2026-03-09', 'requestConfirmation', { agreement: first!.id, joint: true })).toBe('already-enforceable');
    one.take('2026-03-09', 'requestConfirmation', { agreement: second!.id, joint: true });
    expect(one.refusal('2026-03-09', 'recordAgreement', { agreements: [alone('w2')] })).toBe('applicant-already-decided');
    one.take('2026-03-09', 'recordAgreement', { agreements: [{ ...alone('w3') }] });
    expect(one.docket.facts['outcomes']).toHaveLength(3);
  });

  it('settles wages first and goes on with the rest of the claims', () => {
    const one = mediating(FROM_INTAKE, { claims: [claim('c1'), claim('c2', 'economic-compensation')] });
    one.take('2026-03-06', 'recordPartAgreement', agreement('2026-03-06', { claims: ['c1'] })).take('2026-03-08', 'recordAgreement', agreement('2026-03-08'));
    expect(one.docket.facts['agreements']).toMatchObject([{ claims: ['c1'] }, { claims: ['c2'] }]);
  });
});

describe('the ladder and the panel', () => {
  it('hands a case down to an outlet and back up, without its mediator', () => {
    const one = mediating(FROM_INTAKE).take('2026-03-05', 'move', { direction: 'down', to: 'courier-outlet', reason: '网点处置' });
    expect(one.refusal('2026-03-05', 'verify', VERIFIED)).toBe('no-mediator-assigned');
    expect(one.refusal('2026-03-05', 'move', { direction: 'up', to: 'courier-outlet', reason: '重复' })).toBe('already-at-station');
  });

  it('refuses a panel without a lawyer, and an inspector who keeps the powers (K24, K44)', () => {
    const seat = (id: string, office: string) => ({ id, name: id, office });
    const plan = { mode: 'emergency', relation: '不完全符合', law: '人社部发〔2021〕56号', plan: '先付工资', panel: [seat('a', 'arbitrator'), seat('m',
      'mediator'), seat('l', 'lawyer')] };
    const one = mediating(FROM_INTAKE);
    expect(one.refusal('2026-03-05', 'diagnose', { ...plan, panel: [seat('a', 'arbitrator'), seat('m', 'mediator'), seat('i',
      'inspector')] })).toBe('panel-incomplete');
    expect(one.refusal('2026-03-05', 'diagnose', { ...plan, panel: [...plan.panel, seat('i', 'inspector')] })).toBe('inspector-keeps-powers');
    one.take('2026-03-05', 'diagnose', plan).take('2026-03-05', 'reportRisk', { to: 'analytics', what: '可能集体聚集' });
    expect(one.docket.facts['mode']).toBe('emergency');
  });

  it('seats one panel for several cases, the inspector only without powers (K44, K46)', () => {
    const panel = [{ id: 'm', name: 'm', office: 'mediator' }, { id: 'i', name: 'i', office: 'inspector' }];
    const one = mediating(FROM_INTAKE);
    expect(one.refusal('2026-03-05', 'seatPanel', { panel })).toBe('inspector-keeps-powers');
    one.take('2026-03-05', 'seatPanel', { panel, powersLaidDown: true, together: [file().caseNo] });
    expect(one.docket.facts).toMatchObject({ panel, panelCases: [file().caseNo] });
  });

  it('refuses the employer\'s own man as mediator, and one who declared an interest', () => {
    const one = begun().take('2026-03-03', 'accept');
    expect(one.refusal('2026-03-03', 'assign', { mediator: someone, affiliations: ['清溪速运 有限公司'] })).toBe('mediator-conflict-of-interest');
    expect(one.refusal('2026-03-03', 'assign', { mediator: someone, interest: '与法定代表人为近亲属' })).toBe('mediator-conflict-of-interest');
  });
});

afterAll(() => {
  const taken = new Set(lives.flatMap(one => one.taken));
  const untouched = Object.keys(mediation.actions).filter(name => !taken.has(name));
  if (untouched.length) throw new Error(`no life takes: ${untouched.join(', ')}`);
});
