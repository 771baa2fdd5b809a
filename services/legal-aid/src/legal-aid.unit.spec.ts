import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { loadCalendar } from '@fengqiao/calendar';
import { CaseFile } from '@fengqiao/case-file';
import { EVIDENCE_HELP, LEGAL_AID, STANDARD_PURPOSES, checkAgency } from '@fengqiao/contracts';
import { timekeeper, type World } from '@fengqiao/docket';
import { civilDate, isRefusal, makeCaseNumber, orThrow, refuse, type CivilDate } from '@fengqiao/kernel';
import { decide, type DocketState, type NewDocket, type OpenedBy, type Procedure, type Transition } from '@fengqiao/procedure';
import { hasEnded, receiverHalf, type ReferralState, type ReferralStep } from '@fengqiao/referral';
import type { Scheme } from '@fengqiao/scheme';
import { legalAid } from './legal-aid.agency.js';
import { aidApplication } from './procedures/aid-application.procedure.js';
import { aidObjection } from './procedures/aid-objection.procedure.js';

const calendar = orThrow(loadCalendar(JSON.parse(readFileSync(new URL('../../../deploy/calendars/cn.json', import.meta.url), 'utf8'))));
const sameDay = { place: 'nanchang', localRules: [],
  promises: [{ duty: 'aid-application.decision', unit: 'same-day', only: 'referred', clause: '三（二）' }] };
let ids = 0;
const time = (on: CivilDate) => timekeeper({
  calendar, today: () => on, newId: () => `id-${++ids}`,
  minimumWage: () => refuse('none', 'unavailable', { zh: '无', en: 'none' }, { zh: '无', en: 'none' }),
} as unknown as World, sameDay as unknown as Scheme, on, 'someone');

const file = CaseFile.parse({
  caseNo: makeCaseNumber('NC', 2026, new Uint8Array([1, 2, 3, 4, 5])), place: 'nanchang', openedOn: '2026-03-02', title: '拖欠劳动报酬',
  parties: [
    { id: 'worker', role: 'applicant', kind: 'person', name: '甲某', workerKind: 'migrant' },
    { id: 'employer', role: 'respondent', kind: 'firm', name: '某装饰公司' },
  ],
  claims: [{ id: 'wages', kind: 'wages', title: '工资', amount: 1_880_000 }],
  evidence: [], instruments: [], events: [],
});
const referred: OpenedBy = { referralId: 'referral-1', from: 'intake', purpose: 'legal-aid', particulars: {} };
const everyone = { id: 'someone', roles: [...aidApplication.roles, ...aidObjection.roles, 'system'] };

type Step = readonly [action: string, input?: unknown, on?: string];
interface Walked { readonly docket: DocketState; readonly taken: readonly Transition[]; readonly half: ReferralState }

const PROTOCOL_STEP: Record<string, Exclude<ReferralStep, 'sent'>> = {
  accepted: 'accepted', declined: 'declined', returned: 'return-asked', concluded: 'concluded', revoked: 'revoked',
};

/** Takes the steps one after the other, with the referral's half beside the docket; any refusal fails the test. */
function walk(procedure: Procedure, steps: readonly Step[], openedBy?: OpenedBy): Walked {
  let docket: DocketState | NewDocket = { id: 'docket-1', caseNo: file.caseNo, file, ...(openedBy ? { openedBy } : {}) };
  let half: ReferralState = 'received';
  const taken: Transition[] = [];
  for (const [action, input = {}, on = '2026-03-02'] of steps) {
    const transition: Transition = orThrow(decide(procedure, docket, { action, actor: everyone, input }, time(civilDate(on))));
    for (const step of transition.action.follows) if (step !== 'revoke-asked') half = orThrow(receiverHalf(half, step));
    for (const { answer } of transition.answers) half = orThrow(receiverHalf(half, PROTOCOL_STEP[answer]!));
    docket = transition.docket;
    taken.push(transition);
  }
  return { docket: docket as DocketState, taken, half };
}

const means = { way: 'exempt', ground: 'migrant-wages', proof: '务工证明' };
const grant: Step = ['grant', { number: '洪援决〔2026〕1号', means }];
const lawyer = { name: '法援律师乙', kind: 'lawyer', firm: '某律师事务所' };
const appoint: Step = ['appoint', { lawyer, actsForOtherSide: false }, '2026-03-03'];
const retain: Step = ['signRetainer', { signedOn: '2026-03-04', authority: 'special' }, '2026-03-04'];
const receive: Step = ['receive', { form: 'arbitration', waiver: 'migrant-wages', urgent: false }];
const refusal = { number: '洪援不〔2026〕1号', reason: { code: 'not-eligible', text: '不符合条件' } };
const reason = { reason: { code: 'wrong-desk', text: '应由户籍地机构受理' } };
const assisting: readonly Step[] = [receive, grant, appoint, retain];
const close: Step = ['closeAid', { endedOn: '2026-04-10', outcome: 'paid', recovered: 1_880_000 }, '2026-04-10'];
const handIn: Step = ['handInFile', { papers: ['closing-report', 'appointment-notice', 'retainer', 'outcome-copy'] }, '2026-04-15'];
const subsidy: Step = ['proposePayment', { kind: 'case-subsidy', amount: 120_000, basis: '市补贴标准' }, '2026-04-16'];
const heard = (purpose: string, answer: string): Step => ['hearAnswer', { purpose, answer }, '2026-03-20'];
const ask = (action: string, input: object): Step => [action, input, '2026-03-05'];
const agreement = { agreement: 'instrument-1', joint: true };

const referredWalks: Record<string, readonly Step[]> = {
  'granted, carried through and paid for': [
    ...assisting,
    ask('requestEvidence', { wanted: ['工资台账'] }), ask('requestMediation', { body: 'union' }),
      ask('requestArbitration', { jurisdiction: 'performance-place' }),
    ask('requestReview', agreement), ask('requestConfirmation', { ...agreement, mediatedBy: '某调解室', court: 'mediation-body' }),
    ask('requestPaymentOrder', { basis: 'agreement', amount: 100 }), ask('fileSuit', { cause: '劳动合同纠纷', ground: 'after-award' }),
    ask('requestEnforcement', { instrument: 'instrument-1', unpaid: 100, greenChannel: true }), ask('complain', {}),
      ask('passClue', { violation: '未按月支付工资' }),
    ask('noteProgress', { said: '已阅卷' }), ask('followUp', { said: '已回访', nextOn: '2026-04-05' }),
    ...['evidence-help', 'mediation', 'arbitration', 'arbitration-review', 'judicial-confirmation', 'payment-order', 'court-filing',
      'enforcement', 'inspection-complaint', 'violation-clue']
      .map(purpose => heard(purpose, 'concluded')),
    close, handIn, subsidy, ['returnPayment', { why: '金额有误' }, '2026-04-17'],
      ['proposePayment', { kind: 'case-subsidy', amount: 100_000, basis: '市补贴标准' }, '2026-04-18'],
    ['approvePayment', {}, '2026-04-19'],
  ],
  'refused': [receive, ['refuse', refusal]],
  'withdrawn': [receive, ['withdraw', { why: '已与单位和解' }]],
  'papers asked for and supplied': [receive, ['askPapers', { missing: ['身份证明'], supplyBy: '2026-03-09' }], ['supplyPapers', {}, '2026-03-05'],
    ['refuse', refusal, '2026-03-06']],
  'papers never supplied': [receive, ['askPapers', { missing: ['身份证明'], supplyBy: '2026-03-09' }], ['papersLapse', {}, '2026-03-10']],
  'revoked while waiting': [receive, ['revoked']],
  'revoked while papers are missing': [receive, ['askPapers', { missing: ['身份证明'], supplyBy: '2026-03-09' }], ['revokedEarly', {}, '2026-03-03']],
  'returned': [receive, ['askReturn', reason], ['returnGranted']],
  'return refused, then granted, then ended': [
    receive, ['askReturn', reason], ['returnRefused'], ['grantAfterAll', grant[1]],
      ['terminate', { number: '洪援终〔2026〕1号', ground: 'own-counsel', why: '自行委托律师' }],
    ['handInFile', { papers: ['closing-report', 'appointment-notice'] }, '2026-03-20'],
      ['proposePayment', { kind: 'purchased-service', amount: 0, basis: '服务采购合同' }, '2026-03-21'], ['approvePayment', {}, '2026-03-22'],
  ],
  'return refused, then refused': [receive, ['askReturn', reason], ['returnRefused'], ['refuseAfterAll', refusal]],
  'urgent: aid first, papers later, another lawyer': [
    receive,
    ['aidFirst', { number: '洪援先〔2026〕1号', urgency: { ground: 'time-limit', lastDay: '2026-03-06', why: '仲裁时效将届满' },
      papersOwed: { items: ['经济困难状况说明'], by: '2026-03-20' } }],
    appoint, ['changeLawyer', { lawyer: { name: '法援律师丙', kind: 'lawyer' }, actsForOtherSide: false, reason: 'unable', why: '生病' }, '2026-03-04'],
    ['supplyLatePapers', { supplied: ['经济困难状况说明'], means }, '2026-03-05'],
    ['terminate', { number: '洪援终〔2026〕2号', ground: 'own-request', why: '受援人要求' }, '2026-03-06'],
      ['handInFile', { papers: ['closing-report', 'appointment-notice'] }, '2026-03-20'],
    ['proposePayment', { kind: 'case-subsidy', amount: 50_000, basis: '市补贴标准' }, '2026-03-21'], ['approvePayment', {}, '2026-03-22'],
  ],
};

const directWalks: Record<string, readonly [Procedure, readonly Step[]]> = {
  'applied for at the window': [aidApplication, [
    ['apply', { form: 'arbitration', waiver: 'none', urgent: false, channel: 'window',
      earlierHelp: [{ on: '2026-01-10', what: '向信访部门反映', by: '信访部门' }] }],
    ['withdraw', { why: '不再需要' }],
  ]],
  'reopened on the order of the bureau': [aidApplication, [
    ['reopenOnOrder', { number: '洪援决〔2026〕9号', orderedOn: '2026-03-01', refusedDocket: 'docket-0', means, form: 'arbitration' }], appoint,
  ]],
  'objection upheld against the applicant': [aidObjection, [
    ['raise', { against: 'refusal', decisionNumber: '洪援不〔2026〕1号', decidedOn: '2026-02-25', docket: 'docket-0', grounds: '属于免予核查' }],
    ['uphold', { reviewNumber: '洪司异〔2026〕1号', reasons: '原决定并无不当' }, '2026-03-05'],
  ]],
  'objection succeeds': [aidObjection, [
    ['raise', { against: 'refusal', decisionNumber: '洪援不〔2026〕1号', decidedOn: '2026-02-25', docket: 'docket-0', grounds: '属于免予核查' }],
    ['orderCorrection', { reviewNumber: '洪司异〔2026〕2号', reasons: '应当免予核查' }, '2026-03-05'],
      ['recordCorrection', { corrected: 'docket-9' }, '2026-03-06'],
  ]],
  'objection withdrawn': [aidObjection, [
    ['raise', { against: 'termination', decisionNumber: '洪援终〔2026〕1号', decidedOn: '2026-02-25', docket: 'docket-0', grounds: '理由不成立' }],
      ['withdraw', { why: '已和解' }],
  ]],
};

describe('the legal-aid agency', () => {
  it('has no mistake in its pages', () => {
    expect(checkAgency(legalAid)).toEqual([]);
  });

  it.each(Object.entries(referredWalks))('ends a referral lawfully: %s', (_name, steps) => {
    const { docket, half } = walk(aidApplication, steps, referred);
    expect(aidApplication.states[docket.state]?.terminal).toBe(true);
    expect(hasEnded(half)).toBe(true);
  });

  it.each(Object.entries(directWalks))('serves somebody who came by themselves: %s', (_name, [procedure, steps]) => {
    expect(walk(procedure, steps).taken).toHaveLength(steps.length);
  });

  it('reaches every action of every page', () => {
    const reached = new Set([
      ...Object.values(referredWalks).flatMap(steps => steps.map(([action]) => `${aidApplication.name}.${action}`)),
      ...Object.values(directWalks).flatMap(([procedure, steps]) => steps.map(([action]) => `${procedure.name}.${action}`)),
    ]);
    const all = legalAid.procedures.flatMap(procedure => Object.keys(procedure.actions).map(action => `${procedure.name}.${action}`));
    expect(all.filter(action => !reached.has(action))).toEqual([]);
  });

  it('hands over particulars and results that fit their purposes', () => {
    const { taken } = walk(aidApplication, referredWalks['granted, carried through and paid for']!, referred);
    for (const { purpose, particulars } of taken.flatMap(step => step.referrals)) {
      expect(STANDARD_PURPOSES.find(known => known.id === purpose)?.particulars.safeParse(particulars).success).toBe(true);
    }
    const concluded = taken.flatMap(step => step.answers).find(given => given.answer === 'concluded');
    expect(LEGAL_AID.result.parse(concluded?.result)).toMatchObject({ outcome: 'granted', lawyer: '法援律师乙' });
    expect(EVIDENCE_HELP.particulars.parse(taken.flatMap(step => step.referrals)[0]?.particulars)).toMatchObject({ wanted: ['工资台账'] });
  });
});

describe('a referred application', () => {
  it('has two clocks: the same day by promise, seven days by law', () => {
    const { docket } = walk(aidApplication, [receive], referred);
    expect(docket.clocks.map(({ kind, lastDay }) => ({ kind, lastDay }))).toEqual([
      { kind: 'law', lastDay: '2026-03-09' }, { kind: 'promise', lastDay: '2026-03-02' },
    ]);
  });

  it('promises nothing to somebody who walks in', () => {
    const { docket } = walk(aidApplication, directWalks['applied for at the window']![1].slice(0, 1));
    expect(docket.clocks.map(clock => clock.kind)).toEqual(['law']);
  });

  it('tells the sender that aid was granted, on the day it came', () => {
    const { taken, docket } = walk(aidApplication, [receive, grant], referred);
    expect(taken[1]?.answers).toEqual([expect.objectContaining({ answer: 'accepted', outcome: 'granted' })]);
    expect(docket.clocks.filter(clock => clock.duty === 'decision').map(clock => clock.state)).toEqual(['met', 'met']);
    expect(docket.file.instruments).toEqual([expect.objectContaining({ kind: 'aid-decision', number: '洪援决〔2026〕1号' })]);
  });

  it('does not count the time in which the applicant gathers papers', () => {
    const { docket } = walk(aidApplication, referredWalks['papers asked for and supplied']!.slice(0, 3), referred);
    const law = docket.clocks.find(clock => clock.duty === 'decision' && clock.kind === 'law');
    expect(law).toMatchObject({ state: 'running', lastDay: '2026-03-12' });
  });

  it('keeps the task of late papers open until they are there', () => {
    const urgent = referredWalks['urgent: aid first, papers later, another lawyer']!;
    const owing = walk(aidApplication, urgent.slice(0, 4), referred).docket.clocks.find(clock => clock.duty === 'latePapers');
    expect(owing).toMatchObject({ state: 'running', lastDay: '2026-03-20' });
    const given = walk(aidApplication, urgent.slice(0, 5), referred).docket.clocks.find(clock => clock.duty === 'latePapers');
    expect(given).toMatchObject({ state: 'met', closedOn: '2026-03-05' });
  });

  it('starts the retainer anew when the lawyer changes', () => {
    const { docket } = walk(aidApplication, referredWalks['urgent: aid first, papers later, another lawyer']!.slice(0, 4), referred);
    expect(docket.clocks.filter(clock => clock.duty === 'retainer').map(({ state, startedOn }) => ({ state, startedOn }))).toEqual([
      { state: 'dropped', startedOn: '2026-03-03' }, { state: 'running', startedOn: '2026-03-04' },
    ]);
  });

  it('names the aid lawyer in the application for arbitration', () => {
    const { taken } = walk(aidApplication, [...assisting, ask('requestArbitration', { jurisdiction: 'performance-place' })], referred);
    expect(taken.at(-1)?.referrals).toEqual([{ purpose: 'arbitration', particulars: { jurisdiction: 'performance-place', lawyer: '法援律师乙' } }]);
  });

  it('is not closed while another agency owes an answer', () => {
    const { docket } = walk(aidApplication, [...assisting, ask('requestEvidence', { wanted: ['工资台账'] }),
      heard('evidence-help', 'accepted')], referred);
    const closing = decide(aidApplication, docket, { action: 'closeAid', actor: everyone, input: close[1] }, time(civilDate('2026-04-10')));
    expect(isRefusal(closing) && closing.code).toBe('answers-outstanding');
  });
});
