import { describe, expect, it } from '@jest/globals';
import { LEGAL_AID, checkAgency } from '@fengqiao/contracts';
import type { Procedure } from '@fengqiao/procedure';
import { hasEnded } from '@fengqiao/referral';
import { Walk, anAppointment, appointmentWalks, untouched, workDone, type Place, type Step } from '@fengqiao/testing/walks';
import { legalAid } from './legal-aid.agency.js';
import { aidApplication } from './procedures/aid-application.procedure.js';
import { aidObjection } from './procedures/aid-objection.procedure.js';
import { lawyerAppointment } from './procedures/lawyer-appointment.procedure.js';
import { servicePurchase } from './procedures/service-purchase.procedure.js';

const DAY = '2026-03-02';
/** A place that promises an answer on the day a referred application comes in. */
const SAME_DAY: Place = { promises: [{ duty: 'aid-application.decision', unit: 'same-day', only: 'referred', clause: '三（二）' }] };

const means = { way: 'exempt', ground: 'migrant-wages', proof: '务工证明' };
const decision = { number: '洪援决〔2026〕1号', means };
const lawyer = { name: '法援律师乙', kind: 'lawyer', firm: '某律师事务所' };
const refusal = { number: '洪援不〔2026〕1号', reason: { code: 'not-eligible', text: '不符合条件' } };
const reason = { reason: { code: 'wrong-desk', text: '应由户籍地机构受理' } };
const early = { papers: ['closing-report', 'appointment-notice'] };
const agreement = { agreement: 'instrument-1', joint: true };

const receive: Step = ['receive', DAY, { form: 'arbitration', waiver: 'migrant-wages', urgent: false }];
const grant: Step = ['grant', DAY, decision];
const askPapers: Step = ['askPapers', DAY, { missing: ['身份证明'], supplyBy: '2026-03-09' }];
const appoint: Step = ['appoint', '2026-03-03', { lawyer, actsForOtherSide: false }];
const assisting: readonly Step[] = [receive, grant, appoint, ['signRetainer', '2026-03-04', { signedOn: '2026-03-04', authority: 'special' }]];
const close: Step = ['closeAid', '2026-04-10', { endedOn: '2026-04-10', outcome: 'paid', recovered: 1_880_000 }];
const propose = (on: string, kind: string, amount: number): Step => ['proposePayment', on, { kind, amount, basis: '市补贴标准' }];
const approve = (on: string): Step => ['approvePayment', on];
const heard = (purpose: string, answer: string): Step => ['hearAnswer', '2026-03-20', { purpose, answer }];
const ask = (action: string, input: object): Step => [action, '2026-03-05', input];

const throughAndPaid: readonly Step[] = [
  ...assisting,
  ask('requestEvidence', { wanted: ['工资台账'] }), ask('requestMediation', { body: 'union' }), ask('requestArbitration', { jurisdiction: 'performance-place' }),
  ask('requestReview', agreement), ask('requestConfirmation', { ...agreement, mediatedBy: '某调解室', court: 'mediation-body' }),
  ask('requestPaymentOrder', { basis: 'agreement', amount: 100 }), ask('fileSuit', { cause: '劳动合同纠纷', ground: 'after-award' }),
  ask('requestEnforcement', { instrument: 'instrument-1', unpaid: 100, greenChannel: true }), ask('complain', {}), ask('passClue', { violation: '未按月支付工资' }),
  ask('noteProgress', { said: '已阅卷' }), ask('followUp', { said: '已回访', nextOn: '2026-04-05' }),
  ...['evidence-help', 'mediation', 'arbitration', 'arbitration-review', 'judicial-confirmation', 'payment-order', 'court-filing', 'enforcement', 'inspection-complaint',
    'violation-clue'].map(purpose => heard(purpose, 'concluded')),
  close, ['handInFile', '2026-04-15', { papers: ['closing-report', 'appointment-notice', 'retainer', 'outcome-copy'] }],
  propose('2026-04-16', 'case-subsidy', 120_000), ['returnPayment', '2026-04-17', { why: '金额有误' }], propose('2026-04-18', 'case-subsidy', 100_000), approve('2026-04-19'),
];
const papersSupplied: readonly Step[] = [receive, askPapers, ['supplyPapers', '2026-03-05'], ['refuse', '2026-03-06', refusal]];
const aidFirst: Step = ['aidFirst', DAY, {
  number: '洪援先〔2026〕1号', urgency: { ground: 'time-limit', lastDay: '2026-03-06', why: '仲裁时效将届满' }, papersOwed: { items: ['经济困难状况说明'], by: '2026-03-20' },
}];
const changed: readonly Step[] = [receive, aidFirst, appoint,
  ['changeLawyer', '2026-03-04', { lawyer: { name: '法援律师丙', kind: 'lawyer' }, actsForOtherSide: false, reason: 'unable', why: '生病' }]];

const referredLives: Record<string, readonly Step[]> = {
  'granted, carried through and paid for': throughAndPaid,
  'refused': [receive, ['refuse', DAY, refusal]],
  'withdrawn': [receive, ['withdraw', DAY, { why: '已与单位和解' }]],
  'papers asked for and supplied': papersSupplied,
  'papers never supplied': [receive, askPapers, ['papersLapse', '2026-03-10']],
  'revoked while waiting': [receive, ['revoked', DAY]],
  'revoked while papers are missing': [receive, askPapers, ['revokedEarly', '2026-03-03']],
  'returned': [receive, ['askReturn', DAY, reason], ['returnGranted', DAY]],
  'return refused, then granted, then ended': [receive, ['askReturn', DAY, reason], ['returnRefused', DAY], ['grantAfterAll', DAY, decision],
    ['terminate', DAY, { number: '洪援终〔2026〕1号', ground: 'own-counsel', why: '自行委托律师' }], ['handInFile', '2026-03-20', early],
    propose('2026-03-21', 'purchased-service', 0), approve('2026-03-22')],
  'return refused, then refused': [receive, ['askReturn', DAY, reason], ['returnRefused', DAY], ['refuseAfterAll', DAY, refusal]],
  'urgent: aid first, papers later, another lawyer': [...changed, ['supplyLatePapers', '2026-03-05', { supplied: ['经济困难状况说明'], means }],
    ['terminate', '2026-03-06', { number: '洪援终〔2026〕2号', ground: 'own-request', why: '受援人要求' }], ['handInFile', '2026-03-20', early],
    propose('2026-03-21', 'case-subsidy', 50_000), approve('2026-03-22')],
};

const objection: Step = ['raise', DAY, { against: 'refusal', decisionNumber: '洪援不〔2026〕1号', decidedOn: '2026-02-25', docket: 'docket-0', grounds: '属于免予核查' }];
const bought: Step = ['sign', DAY, { provider: '示例律师事务所', service: '驻点值班', number: '购1号', from: DAY, to: '2026-12-31', quota: 10, unitPrice: 150_000 }];
const atTheWindow: readonly Step[] = [
  ['apply', DAY, { form: 'arbitration', waiver: 'none', urgent: false, channel: 'window', earlierHelp: [{ on: '2026-01-10', what: '向信访部门反映', by: '信访部门' }] }],
  ['withdraw', DAY, { why: '不再需要' }],
];
const directLives: readonly (readonly [string, Procedure, readonly Step[]])[] = [
  ['applied for at the window', aidApplication, atTheWindow],
  ['reopened on the order of the bureau', aidApplication, [
    ['reopenOnOrder', DAY, { number: '洪援决〔2026〕9号', orderedOn: '2026-03-01', refusedDocket: 'docket-0', means, form: 'arbitration' }], appoint]],
  ['objection upheld against the applicant', aidObjection, [objection, ['uphold', '2026-03-05', { reviewNumber: '洪司异〔2026〕1号', reasons: '原决定并无不当' }]]],
  ['objection succeeds', aidObjection, [objection, ['orderCorrection', '2026-03-05', { reviewNumber: '洪司异〔2026〕2号', reasons: '应当免予核查' }],
    ['recordCorrection', '2026-03-06', { corrected: 'docket-9' }]]],
  ['service bought and settled', servicePurchase, [bought, ['recordDelivery', '2026-04-01', { count: 2 }], ['expire', '2027-01-01', {}], ['settle', '2027-01-05', { assessment: '合格' }]]],
  ['service bought and ended', servicePurchase, [bought, ['terminate', '2026-05-06', { endedWhy: '服务质量不合格' }]]],
  ['objection withdrawn', aidObjection, [objection, ['withdraw', DAY, { why: '已和解' }]]],
];

const ROSTER = ['法援律师乙', '法援律师丙'].map(person => anAppointment('serving', { person }));
const referredCase = (steps: readonly Step[]) => new Walk(aidApplication, { purpose: 'legal-aid', place: SAME_DAY }).among(ROSTER).live(steps);
const referred = Object.entries(referredLives).map(([name, steps]) => [name, referredCase(steps)] as const);
const direct = directLives.map(([name, procedure, steps]) => [name, new Walk(procedure, { place: SAME_DAY }).among(ROSTER).live(steps), steps.length] as const);
const appointments = appointmentWalks(lawyerAppointment, 'lawyer', [workDone('closed', { lawyer: { name: '周明', kind: 'lawyer' } }, 'closing')]);

describe('the legal-aid agency', () => {
  it('has no mistake in its pages', () => {
    expect(checkAgency(legalAid)).toEqual([]);
  });

  it.each(referred)('ends a referral lawfully: %s', (_name, walk) => {
    expect([walk.isOver, hasEnded(walk.referral)]).toEqual([true, true]);
  });

  it.each(direct)('serves somebody who came by themselves: %s', (_name, walk, steps) => {
    expect(walk.taken).toHaveLength(steps);
  });

  it.each(legalAid.procedures)('reaches every action of $title', procedure => {
    expect(untouched(procedure, [...[...referred, ...direct].map(([, walk]) => walk), ...appointments])).toEqual([]);
  });

  it('concludes with the outcome and the lawyer', () => {
    const concluded = referredCase(throughAndPaid).steps.flatMap(step => step.answers).find(given => given.answer === 'concluded');
    expect(LEGAL_AID.result.parse(concluded?.result)).toMatchObject({ outcome: 'granted', lawyer: '法援律师乙' });
  });
});

describe('a referred application', () => {
  it('has two clocks: the same day by promise, seven days by law', () => {
    expect(referredCase([receive]).clocks.map(({ kind, lastDay }) => ({ kind, lastDay }))).toEqual([
      { kind: 'law', lastDay: '2026-03-09' }, { kind: 'promise', lastDay: DAY },
    ]);
  });

  it('promises nothing to somebody who walks in', () => {
    const walk = new Walk(aidApplication, { place: SAME_DAY }).live(atTheWindow.slice(0, 1));
    expect(walk.clocks.map(clock => clock.kind)).toEqual(['law']);
  });

  it('tells the sender that aid was granted, on the day it came', () => {
    const walk = referredCase([receive, grant]);
    expect(walk.last.answers).toEqual([expect.objectContaining({ answer: 'accepted', outcome: 'granted' })]);
    expect(walk.clocks.filter(clock => clock.duty === 'decision').map(clock => clock.state)).toEqual(['met', 'met']);
    expect(walk.docket.file.instruments).toEqual([expect.objectContaining({ kind: 'aid-decision', number: '洪援决〔2026〕1号' })]);
  });

  it('sends its refusal along, so that the sender’s file holds the notice', () => {
    expect(referredCase([receive, ['refuse', DAY, refusal]]).last.answers).toMatchObject([{ answer: 'declined', adds: { instruments: [{ kind: 'refusal-notice' }] } }]);
  });

  it('does not count the time in which the applicant gathers papers', () => {
    expect(referredCase(papersSupplied.slice(0, 3)).clock('decision')).toMatchObject({ state: 'running', lastDay: '2026-03-12' });
  });

  it('keeps the task of late papers open until they are there', () => {
    expect(referredCase(changed).clock('latePapers')).toMatchObject({ state: 'running', lastDay: '2026-03-20' });
    const given = referredCase([...changed, ['supplyLatePapers', '2026-03-05', { supplied: ['经济困难状况说明'], means }]]);
    expect(given.clock('latePapers')).toMatchObject({ state: 'met', closedOn: '2026-03-05' });
  });

  it('lets the task of late papers go with the aid they were for', () => {
    const walk = referredCase([...changed, ['terminate', '2026-03-06', { number: '洪援终〔2026〕3号', ground: 'own-request', why: '受援人要求' }]]);
    expect(['latePapers', 'retainer'].map(duty => walk.clock(duty)?.state)).toEqual(['dropped', 'dropped']);
    expect(walk.running).toEqual({ closing: '2026-04-07' });
  });

  it('starts the retainer anew when the lawyer changes', () => {
    expect(referredCase(changed).clocks.filter(clock => clock.duty === 'retainer').map(({ state, startedOn }) => ({ state, startedOn }))).toEqual([
      { state: 'dropped', startedOn: '2026-03-03' }, { state: 'running', startedOn: '2026-03-04' },
    ]);
  });

  it('names the aid lawyer in the application for arbitration', () => {
    expect(referredCase([...assisting, ask('requestArbitration', { jurisdiction: 'performance-place' })]).last.referrals)
      .toEqual([{ purpose: 'arbitration', particulars: { jurisdiction: 'performance-place', lawyer: '法援律师乙' } }]);
  });

  it('is not closed while another agency owes an answer', () => {
    const walk = referredCase([...assisting, ask('requestEvidence', { wanted: ['工资台账'] }), heard('evidence-help', 'accepted')]);
    expect(walk.refusal('closeAid', '2026-04-10', close[2])).toBe('answers-outstanding');
  });
});
