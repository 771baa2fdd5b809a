import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { lastDay, loadCalendar } from '@fengqiao/calendar';
import { CaseFile } from '@fengqiao/case-file';
import { STANDARD_PURPOSES, checkAgency } from '@fengqiao/contracts';
import { timekeeper, type World } from '@fengqiao/docket';
import { civilDate, isRefusal, makeCaseNumber, orThrow, type CivilDate } from '@fengqiao/kernel';
import { decide, type DocketState, type NewDocket, type OpenedBy, type Procedure, type Timekeeper, type Transition } from '@fengqiao/procedure';
import { hasEnded, receiverHalf, type ReferralState, type ReferralStep } from '@fengqiao/referral';
import type { Scheme } from '@fengqiao/scheme';
import { inspectionBridge } from './inspection-bridge.agency.js';
import { clue } from './procedures/clue.procedure.js';
import { complaint } from './procedures/complaint.procedure.js';
import { evidenceRequest } from './procedures/evidence-request.procedure.js';

const calendar = orThrow(loadCalendar(JSON.parse(readFileSync(new URL('../../../deploy/calendars/cn.json', import.meta.url), 'utf8'))));
const noPromises = { place: 'nanchang', localRules: [], promises: [] } as unknown as Scheme;
let ids = 0;

/** The engine's timekeeper; the length that an order sets for itself is counted by the same calendar. */
const time = (on: CivilDate): Timekeeper =>
  timekeeper({ calendar, today: () => on, newId: () => `id-${++ids}` } as unknown as World, noPromises, on, 'someone');

const file = CaseFile.parse({
  caseNo: makeCaseNumber('NC', 2026, new Uint8Array([1, 2, 3, 4, 5])), place: 'nanchang', openedOn: '2026-03-02', title: '拖欠劳动报酬',
  parties: [
    { id: 'worker', role: 'applicant', kind: 'person', name: '甲某', workerKind: 'migrant' },
    { id: 'employer', role: 'respondent', kind: 'firm', name: '某装饰公司' },
  ],
  claims: [{ id: 'wages', kind: 'wages', title: '工资', amount: 1_880_000 }],
  evidence: [], instruments: [], events: [],
});
const everyone = { id: 'someone', roles: [...complaint.roles, 'system'] };
const openedBy = (purpose: string): OpenedBy => ({ referralId: 'referral-1', from: 'legal-aid', purpose, particulars: {} });

type Step = readonly [action: string, input?: unknown, on?: string];
interface Walked { readonly docket: DocketState; readonly taken: readonly Transition[]; readonly half: ReferralState }

const PROTOCOL_STEP: Record<string, Exclude<ReferralStep, 'sent'>> = {
  accepted: 'accepted', declined: 'declined', returned: 'return-asked', concluded: 'concluded', revoked: 'revoked',
};

/** Takes the steps one after the other, with the referral's half beside the docket; any refusal fails the test. */
function walk(procedure: Procedure, steps: readonly Step[], referral?: OpenedBy): Walked {
  let docket: DocketState | NewDocket = { id: 'docket-1', caseNo: file.caseNo, file, ...(referral ? { openedBy: referral } : {}) };
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

const inspectors = ['监察员甲', '监察员乙'];
const document = { title: '工资台账', mediaType: 'application/pdf', size: 1024, digest: 'A'.repeat(43) };
const reason = { reason: { code: 'wrong-desk', text: '不属于本机构' } };
const filing = { number: '洪监立〔2026〕1号', inspectors, violation: { what: '未按月支付工资' }, harmed: true, competence: 'own' };
const receive: Step = ['receive'];
const accept: Step = ['accept', filing];
const order = (deadline: unknown): Step => ['order',
  { number: '洪监令〔2026〕1号', inspectors, requirements: '支付所欠工资', deadline, amount: 1_880_000, debtors: ['employer'] }, '2026-03-03'];
const ordered: readonly Step[] = [receive, accept, order({ set: 'working-days', days: 7 })];
const lapsed: readonly Step[] = [...ordered, ['orderLapses', {}, '2026-03-13']];
const deciding: readonly Step[] = [...lapsed, ['concludeInvestigation', { inspectors, findings: '拖欠属实' }, '2026-03-16'],
  ['inform', { inspectors, proposed: '责令支付并加付' }, '2026-03-17']];
const decision = { kind: 'treatment', number: '洪监理〔2026〕1号', inspectors, amount: 1_880_000, extraPercent: 50, handedOver: false, summary: '责令支付' };
const decided: readonly Step[] = [...deciding, ['decide', decision, '2026-03-20'],
  ['serve', { manner: 'handed-over', performBy: '2026-04-03' }, '2026-03-23']];
const enforcing: readonly Step[] = [...decided, ['applyEnforcement', { unpaid: 2_820_000 }, '2026-04-07']];
const court = (answer: string): Step => ['hearCourt', { purpose: 'enforcement', answer }, '2026-04-08'];
const transfer: Step = ['transferCrime', { offence: 'refusal-to-pay', to: '某公安分局', number: '洪监移〔2026〕1号' }, '2026-03-13'];
const guidance = { route: 'arbitration', why: 'belongs-there', body: '某区仲裁委员会', text: '属于赔偿争议。' };

const complaintWalks: Record<string, readonly Step[]> = {
  'ordered, missed, decided, enforced by the court': [
    ...enforcing.slice(0, 2), ['inquire', { inspectors, evidence: [document] }],
      ['queryAccounts', { approval: '洪人社批1号', approvedBy: '市局负责人', inspectors, migrantWages: true }],
    ['extendInvestigation', { why: '涉及多个项目' }], ['offerAid', { form: 'arbitration', waiver: 'migrant-wages', urgent: false }],
    ['hearAnswer', { purpose: 'legal-aid', answer: 'accepted' }], ...enforcing.slice(2, 6),
    ['extendDecision', { until: '2026-04-30', why: '案情复杂' }, '2026-03-18'], ...enforcing.slice(6), court('accepted'),
    ['enforced', { purpose: 'enforcement', answer: 'concluded', outcome: 'completed' }, '2026-05-10'],
  ],
  'the court does not take it; paid after all': [...enforcing, court('declined'),
    ['recordCorrected', { paidOn: '2026-04-20', amount: 2_820_000 }, '2026-04-20']],
  'paid under the order': [...ordered, ['recordCorrected', { paidOn: '2026-03-06' }, '2026-03-06']],
  'handed to the police': [...lapsed, transfer, ['policeFiled', { number: '公立1号' }, '2026-03-20']],
  'the police decline; found to be arbitration’s matter': [
    receive, accept, ['transferCrime', { offence: 'other', to: '某公安分局', number: '洪监移〔2026〕2号' }], ['policeDeclined', { number: '公不立1号' }],
      ['guideAfterAll', guidance],
  ],
  'nothing found': [receive, accept, ['drop', { ground: 'no-violation', why: '工资已付清' }]],
  'supplemented, negotiated, settled': [
    receive, ['askSupplement', { missing: ['单位名称'], supplyBy: '2026-03-06' }], ['supply'], ['negotiate'],
      ['recordInvitation', { court: '某区人民法院', officers: ['监察员丙'] }],
    ['settle', { paidOn: '2026-03-02', amount: 1_880_000 }],
  ],
  'negotiated without result, filed at once': [receive, ['negotiate'], ['recordNoSettlement', { ...filing, outcome: 'employer-refused' }],
    ['drop', { ground: 'complainant-withdrew', why: '已在他处解决' }]],
  'not accepted': [receive, ['refuseAcceptance', { number: '洪监不〔2026〕1号', ground: 'older-than-two-years', why: '已逾二年' }]],
  'guided': [receive, ['guide', guidance]],
  'no settlement, taken by the commission': [receive, ['offerMediation', { body: 'union' }], ['negotiate'],
    ['offerArbitration', { jurisdiction: 'performance-place' }],
    ['hearAnswer', { purpose: 'arbitration', answer: 'accepted' }], ['guide', { ...guidance, why: 'pending-there' }]],
  'redirected': [receive, ['redirect', { to: '某县监察大队', why: 'other-inspectorate', text: '由用工所在地管辖。' }]],
  'withdrawn': [receive, ['withdraw', { why: '已领到工资' }]],
  'revoked': [receive, ['revoked']],
  'revoked during negotiation': [receive, ['negotiate'], ['revokedEarly']],
  'returned': [receive, ['askReturn', reason], ['returnGranted']],
  'return refused, filed': [receive, ['askReturn', reason], ['returnRefused'], ['fileAfterAll', filing],
    ['drop', { ground: 'minor-and-corrected', why: '已补发' }]],
};
const directWalks: Record<string, readonly Step[]> = {
  'complaint at the window': [['complain', { request: '支付工资' }], accept],
  'report by somebody not harmed': [['report', { request: '该公司克扣工资', informant: { name: '丁某', contact: '当面' } }],
    ['accept', { ...filing, harmed: false }]],
  'own motion': [['fileOwnMotion', { source: 'patrol', number: '洪监立〔2026〕2号', inspectors, violation: { what: '未设立工资专户' } }]],
};
const gathering: readonly Step[] = [['receive', { wanted: ['工资台账', '考勤记录'], neededBy: '2026-03-20' }], ['accept', { inspectors }]];
const evidenceWalks: Record<string, readonly Step[]> = {
  'delivered in part': [
    ...gathering, ['summonEmployer', { whom: 'project-manager', appearBy: '2026-03-06', about: '工资支付情况' }],
    ['recordStatement', { inspectors, statement: { ...document, title: '调查笔录', fixedFacts: '承认拖欠三个月工资' } }, '2026-03-06'],
    ['copyDocuments', { wanted: '工资台账', inspectors, documents: [document] }, '2026-03-06'],
    ['noteUnavailable', { what: '考勤记录', why: '称已遗失', employerRefused: true }, '2026-03-06'], ['deliverEvidence', {}, '2026-03-09'],
  ],
  'declined': [gathering[0]!, ['decline', reason]],
  'revoked': [gathering[0]!, ['revoked']],
  'returned': [...gathering, ['askReturn', reason], ['returnGranted']],
  'return refused': [gathering[0]!, ['askReturn', reason], ['returnRefused'],
    ['noteUnavailable', { what: '工资台账', why: '无', employerRefused: false }],
      ['noteUnavailable', { what: '考勤记录', why: '无', employerRefused: false }], ['deliverEvidence']],
};
const passed: Step = ['receive', { violation: '未签订书面劳动合同' }];
const clueWalks: Record<string, readonly Step[]> = {
  'filed': [passed, ['accept'], ['giveFeedback', { finding: 'filed', filedAs: '洪监立〔2026〕3号', feedback: '已立案调查' }]],
  'declined': [passed, ['decline', reason]],
  'revoked': [passed, ['revoked']],
  'returned': [passed, ['accept'], ['askReturn', reason], ['returnGranted']],
  'return refused': [passed, ['askReturn', reason], ['returnRefused'], ['giveFeedback', { finding: 'no-violation', feedback: '已签订' }]],
};
const referredWalks = [
  ...Object.entries(complaintWalks).map(([name, steps]) => [name, complaint, steps, 'inspection-complaint'] as const),
  ...Object.entries(evidenceWalks).map(([name, steps]) => [`evidence ${name}`, evidenceRequest, steps, 'evidence-help'] as const),
  ...Object.entries(clueWalks).map(([name, steps]) => [`clue ${name}`, clue, steps, 'violation-clue'] as const),
];

describe('the inspectorate', () => {
  it('has no mistake in its pages', () => {
    expect(checkAgency(inspectionBridge)).toEqual([]);
  });

  it.each(referredWalks)('ends a referral lawfully: %s', (_name, procedure, steps, purpose) => {
    const { docket, half, taken } = walk(procedure, steps, openedBy(purpose));
    expect(procedure.states[docket.state]?.terminal).toBe(true);
    expect(hasEnded(half)).toBe(true);
    const concluded = taken.flatMap(step => step.answers).find(given => given.answer === 'concluded');
    if (concluded) expect(STANDARD_PURPOSES.find(known => known.id === purpose)!.result.safeParse(concluded.result).error).toBeUndefined();
    const declined = taken.flatMap(step => step.answers).find(given => given.answer === 'declined');
    if (declined) expect(declined.reason?.text).toBeTruthy();
  });

  it.each(Object.entries(directWalks))('serves somebody who came by themselves: %s', (_name, steps) => {
    expect(walk(complaint, steps).docket.state).toBe('investigating');
  });

  it('reaches every action of every page', () => {
    const reached = new Set([
      ...referredWalks.flatMap(([, procedure, steps]) => steps.map(([action]) => `${procedure.name}.${action}`)),
      ...Object.values(directWalks).flatMap(steps => steps.map(([action]) => `complaint.${action}`)),
    ]);
    const all = inspectionBridge.procedures.flatMap(procedure => Object.keys(procedure.actions).map(action => `${procedure.name}.${action}`));
    expect(all.filter(action => !reached.has(action))).toEqual([]);
  });

  it('hands over particulars that fit their purposes', () => {
    for (const [, procedure, steps, purpose] of referredWalks) {
      for (const { purpose: sent, particulars } of walk(procedure, steps, openedBy(purpose)).taken.flatMap(step => step.referrals)) {
        expect(STANDARD_PURPOSES.find(known => known.id === sent)?.particulars.safeParse(particulars).success).toBe(true);
      }
    }
  });
});

describe('help with evidence', () => {
  const { docket, taken } = walk(evidenceRequest, evidenceWalks['delivered in part']!, openedBy('evidence-help'));

  it('returns list and copies, with the inspectorate as their origin', () => {
    expect(taken.at(-1)?.answers[0]).toMatchObject({
      answer: 'concluded', outcome: 'partly',
      result: { obtained: ['工资台账'], notObtained: [{ what: '考勤记录', why: expect.stringContaining('不利后果') }] },
      adds: { evidence: [{ title: '调查笔录', origin: 'inspection-bridge', fixedFacts: '承认拖欠三个月工资' },
        { title: '工资台账', origin: 'inspection-bridge', collectedOn: '2026-03-06' }] },
    });
  });

  it('keeps the day on which the asker needs it', () => {
    expect(docket.clocks.find(clock => clock.duty === 'neededBy')).toMatchObject({ lastDay: '2026-03-20', state: 'met' });
  });

  it('is not delivered while a line of the request is unanswered', () => {
    const { docket: half } = walk(evidenceRequest, gathering, openedBy('evidence-help'));
    const refused = decide(evidenceRequest, half, { action: 'deliverEvidence', actor: everyone, input: {} }, time(civilDate('2026-03-09')));
    expect(isRefusal(refused) && refused.code).toBe('wanted-not-accounted-for');
  });
});

describe('an inspection case', () => {
  it('is filed on the day of acceptance, with sixty working days to investigate and thirty more from the head', () => {
    const { docket } = walk(complaint, complaintWalks['ordered, missed, decided, enforced by the court']!.slice(0, 5),
      openedBy('inspection-complaint'));
    expect(docket.clocks.find(clock => clock.duty === 'acceptance')).toMatchObject({ state: 'met', lastDay: '2026-03-09' });
    const investigation = docket.clocks.find(clock => clock.duty === 'investigation');
    expect(investigation?.startedOn).toBe('2026-03-02');
    expect(investigation?.lastDay).toBe(lastDay(calendar, { from: civilDate('2026-03-02'), length: 90, unit: 'working' }).lastDay);
    const again = decide(complaint, docket, { action: 'extendInvestigation', actor: everyone, input: { why: '再延长' } }, time(civilDate('2026-03-03')));
    expect(isRefusal(again)).toBe(true);
  });

  it('starts the five working days anew when the complaint has been supplemented', () => {
    const { docket } = walk(complaint, [receive, ['askSupplement', { missing: ['单位名称'], supplyBy: '2026-03-06' }], ['supply', {}, '2026-03-04']],
      openedBy('inspection-complaint'));
    expect(docket.clocks.filter(clock => clock.duty === 'acceptance').map(({ state, lastDay: day }) =>
      [state, day])).toEqual([['met', '2026-03-09'], ['running', '2026-03-11']]);
  });

  it('keeps an informant out of the file that travels', () => {
    const { docket } = walk(complaint, directWalks['report by somebody not harmed']!);
    expect(JSON.stringify(docket.file)).not.toContain('丁某');
    expect(docket.facts.informant).toMatchObject({ name: '丁某' });
  });

  it('gives seven days to serve a decision that was not handed over', () => {
    const { docket } = walk(complaint, decided, openedBy('inspection-complaint'));
    expect(docket.clocks.find(clock => clock.duty === 'service')).toMatchObject({ lastDay: '2026-03-27', state: 'met' });
    expect(docket.clocks.find(clock => clock.duty === 'performance')).toMatchObject({ lastDay: '2026-04-03', state: 'running' });
  });

  it('asks the court only after the day for performance has passed', () => {
    const { docket } = walk(complaint, decided, openedBy('inspection-complaint'));
    const early = decide(complaint, docket, { action: 'applyEnforcement', actor: everyone, input: { unpaid: 1 } }, time(civilDate('2026-04-03')));
    expect(isRefusal(early) && early.code).toBe('performance-not-due');
  });
});
