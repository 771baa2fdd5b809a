import { describe, expect, it } from '@jest/globals';
import { checkAgency } from '@fengqiao/contracts';
import type { Procedure } from '@fengqiao/procedure';
import { hasEnded } from '@fengqiao/referral';
import { Walk, untouched, type Step } from '@fengqiao/testing/walks';
import { inspectionBridge } from './inspection-bridge.agency.js';
import { clue } from './procedures/clue.procedure.js';
import { complaint } from './procedures/complaint.procedure.js';
import { evidenceRequest } from './procedures/evidence-request.procedure.js';

const DAY = '2026-03-02';
const inspectors = ['监察员甲', '监察员乙'];
const document = { title: '工资台账', mediaType: 'application/pdf', size: 1024, digest: 'A'.repeat(43) };
const reason = { reason: { code: 'wrong-desk', text: '不属于本机构' } };
const filing = { number: '洪监立〔2026〕1号', inspectors, violation: { what: '未按月支付工资' }, harmed: true, competence: 'own' };

const receive: Step = ['receive', DAY];
const accept: Step = ['accept', DAY, filing];
const order: Step = ['order', '2026-03-03',
  { number: '洪监令〔2026〕1号', inspectors, requirements: '支付所欠工资', deadline: { set: 'working-days', days: 7 }, amount: 1_880_000, debtors: ['firm'] }];
const ordered: readonly Step[] = [receive, accept, order];
const lapsed: readonly Step[] = [...ordered, ['orderLapses', '2026-03-13']];
const deciding: readonly Step[] = [...lapsed, ['concludeInvestigation', '2026-03-16', { inspectors, findings: '拖欠属实' }],
  ['inform', '2026-03-17', { inspectors, proposed: '责令支付并加付' }]];
const decision = { kind: 'treatment', number: '洪监理〔2026〕1号', inspectors, amount: 1_880_000, extraPercent: 50, handedOver: false, summary: '责令支付' };
const decided: readonly Step[] = [...deciding, ['decide', '2026-03-20', decision], ['serve', '2026-03-23', { manner: 'handed-over', performBy: '2026-04-03' }]];
const enforcing: readonly Step[] = [...decided, ['applyEnforcement', '2026-04-07', { unpaid: 2_820_000 }]];
const court = (answer: string): Step => ['hearCourt', '2026-04-08', { purpose: 'enforcement', answer }];
const transfer: Step = ['transferCrime', '2026-03-13', { offence: 'refusal-to-pay', to: '某公安分局', number: '洪监移〔2026〕1号' }];
const guidance = { route: 'arbitration', why: 'belongs-there', body: '某区仲裁委员会', text: '属于赔偿争议。' };

const complaints: Record<string, readonly Step[]> = {
  'ordered, missed, decided, enforced by the court': [
    receive, accept, ['inquire', DAY, { inspectors, evidence: [document] }],
    ['queryAccounts', DAY, { approval: '洪人社批1号', approvedBy: '市局负责人', inspectors, migrantWages: true }], ['extendInvestigation', DAY, { why: '涉及多个项目' }],
    ['offerAid', DAY, { form: 'arbitration', waiver: 'migrant-wages', urgent: false }], ['hearAnswer', DAY, { purpose: 'legal-aid', answer: 'accepted' }],
    order, ...deciding.slice(3), ['extendDecision', '2026-03-18', { until: '2026-04-30', why: '案情复杂' }], ...enforcing.slice(deciding.length), court('accepted'),
    ['enforced', '2026-05-10', { purpose: 'enforcement', answer: 'concluded', outcome: 'completed' }],
  ],
  'the court does not take it; paid after all': [...enforcing, court('declined'), ['recordCorrected', '2026-04-20', { paidOn: '2026-04-20', amount: 2_820_000 }]],
  'a debtor deregistered, its parent pays': [...ordered, ['recordPartyEnd', '2026-03-05', { party: 'firm', endedOn: '2026-03-04' }],
    ['recordPartyEnd', '2026-03-06', { party: 'firm', endedOn: '2026-03-04', successor: { id: 'parent', role: 'respondent', kind: 'firm', name: '某总公司' } }],
    ['recordCorrected', '2026-03-09', { paidOn: '2026-03-09' }]],
  'paid under the order': [...ordered, ['recordCorrected', '2026-03-06', { paidOn: '2026-03-06' }]],
  'handed to the police': [...lapsed, transfer, ['policeFiled', '2026-03-20', { number: '公立1号' }]],
  'the police decline; found to be arbitration’s matter': [receive, accept,
    ['transferCrime', DAY, { offence: 'other', to: '某公安分局', number: '洪监移〔2026〕2号' }], ['policeDeclined', DAY, { number: '公不立1号' }], ['guideAfterAll', DAY, guidance]],
  'nothing found': [receive, accept, ['drop', DAY, { ground: 'no-violation', why: '工资已付清' }]],
  'supplemented, negotiated, settled': [receive, ['askSupplement', DAY, { missing: ['单位名称'], supplyBy: '2026-03-06' }], ['supply', DAY], ['negotiate', DAY],
    ['recordInvitation', DAY, { court: '某区人民法院', officers: ['监察员丙'] }], ['settle', DAY, { paidOn: DAY, amount: 1_880_000 }]],
  'negotiated without result, filed at once': [receive, ['negotiate', DAY], ['recordNoSettlement', DAY, { ...filing, outcome: 'employer-refused' }],
    ['drop', DAY, { ground: 'complainant-withdrew', why: '已在他处解决' }]],
  'not accepted': [receive, ['refuseAcceptance', DAY, { number: '洪监不〔2026〕1号', ground: 'older-than-two-years', why: '已逾二年' }]],
  'guided': [receive, ['guide', DAY, guidance]],
  'no settlement, taken by the commission': [receive, ['offerMediation', DAY, { body: 'union' }], ['negotiate', DAY],
    ['offerArbitration', DAY, { jurisdiction: 'performance-place' }], ['hearAnswer', DAY, { purpose: 'arbitration', answer: 'accepted' }],
    ['guide', DAY, { ...guidance, why: 'pending-there' }]],
  'redirected': [receive, ['redirect', DAY, { to: '某县监察大队', why: 'other-inspectorate', text: '由用工所在地管辖。' }]],
  'withdrawn': [receive, ['withdraw', DAY, { why: '已领到工资' }]],
  'revoked': [receive, ['revoked', DAY]],
  'revoked during negotiation': [receive, ['negotiate', DAY], ['revokedEarly', DAY]],
  'returned': [receive, ['askReturn', DAY, reason], ['returnGranted', DAY]],
  'return refused, filed': [receive, ['askReturn', DAY, reason], ['returnRefused', DAY], ['fileAfterAll', DAY, filing],
    ['drop', DAY, { ground: 'minor-and-corrected', why: '已补发' }]],
};
const atTheWindow: Record<string, readonly Step[]> = {
  'a complaint': [['complain', DAY, { request: '支付工资' }], accept],
  'a report by somebody not harmed': [['report', DAY, { request: '该公司克扣工资', informant: { name: '丁某', contact: '当面' } }], ['accept', DAY, { ...filing, harmed: false }]],
  'the own motion': [['fileOwnMotion', DAY, { source: 'patrol', number: '洪监立〔2026〕2号', inspectors, violation: { what: '未设立工资专户' } }]],
};
const gathering: readonly Step[] = [['receive', DAY, { wanted: ['工资台账', '考勤记录'], neededBy: '2026-03-20' }], ['accept', DAY, { inspectors }]];
const requests: Record<string, readonly Step[]> = {
  'delivered in part': [...gathering, ['summonEmployer', DAY, { whom: 'project-manager', appearBy: '2026-03-06', about: '工资支付情况' }],
    ['recordStatement', '2026-03-06', { inspectors, statement: { ...document, title: '调查笔录', fixedFacts: '承认拖欠三个月工资' } }],
    ['copyDocuments', '2026-03-06', { wanted: '工资台账', inspectors, documents: [document] }],
    ['noteUnavailable', '2026-03-06', { what: '考勤记录', why: '称已遗失', employerRefused: true }], ['deliverEvidence', '2026-03-09']],
  'declined': [gathering[0]!, ['decline', DAY, reason]],
  'revoked': [gathering[0]!, ['revoked', DAY]],
  'returned': [...gathering, ['askReturn', DAY, reason], ['returnGranted', DAY]],
  'return refused': [gathering[0]!, ['askReturn', DAY, reason], ['returnRefused', DAY], ['noteUnavailable', DAY, { what: '工资台账', why: '无', employerRefused: false }],
    ['noteUnavailable', DAY, { what: '考勤记录', why: '无', employerRefused: false }], ['deliverEvidence', DAY]],
};
const passed: Step = ['receive', DAY, { violation: '未签订书面劳动合同' }];
const clues: Record<string, readonly Step[]> = {
  'filed': [passed, ['accept', DAY], ['giveFeedback', DAY, { finding: 'filed', filedAs: '洪监立〔2026〕3号', feedback: '已立案调查' }]],
  'declined': [passed, ['decline', DAY, reason]],
  'revoked': [passed, ['revoked', DAY]],
  'returned': [passed, ['accept', DAY], ['askReturn', DAY, reason], ['returnGranted', DAY]],
  'return refused': [passed, ['askReturn', DAY, reason], ['returnRefused', DAY], ['giveFeedback', DAY, { finding: 'no-violation', feedback: '已签订' }]],
};

const live = (procedure: Procedure, purpose: string | undefined, lives: Record<string, readonly Step[]>) =>
  Object.entries(lives).map(([name, steps]) => [`${procedure.title}: ${name}`, new Walk(procedure, purpose ? { purpose } : {}).live(steps)] as const);
const referred = [...live(complaint, 'inspection-complaint', complaints), ...live(evidenceRequest, 'evidence-help', requests), ...live(clue, 'violation-clue', clues)];
const direct = live(complaint, undefined, atTheWindow);
const referredCase = (steps: readonly Step[]) => new Walk(complaint, { purpose: 'inspection-complaint' }).live(steps);

describe('the inspectorate', () => {
  it('has no mistake in its pages', () => {
    expect(checkAgency(inspectionBridge)).toEqual([]);
  });

  it.each(referred)('ends a referral lawfully: %s', (_name, walk) => {
    expect([walk.isOver, hasEnded(walk.referral)]).toEqual([true, true]);
    const declined = walk.steps.flatMap(step => step.answers).find(given => given.answer === 'declined');
    if (declined) expect(declined.reason?.text).toBeTruthy();
  });

  it.each(direct)('serves somebody who came by themselves: %s', (_name, walk) => {
    expect(walk.state).toBe('investigating');
  });

  it.each(inspectionBridge.procedures)('reaches every action of $title', procedure => {
    expect(untouched(procedure, [...referred, ...direct].map(([, walk]) => walk))).toEqual([]);
  });
});

describe('help with evidence', () => {
  const walk = new Walk(evidenceRequest, { purpose: 'evidence-help' }).live(requests['delivered in part']!);

  it('returns list and copies, with the inspectorate as their origin', () => {
    expect(walk.last.answers[0]).toMatchObject({
      answer: 'concluded', outcome: 'partly',
      result: { obtained: ['工资台账'], notObtained: [{ what: '考勤记录', why: expect.stringContaining('不利后果') }] },
      adds: { evidence: [{ title: '调查笔录', origin: 'inspection-bridge', fixedFacts: '承认拖欠三个月工资' },
        { title: '工资台账', origin: 'inspection-bridge', collectedOn: '2026-03-06' }] },
    });
  });

  it('keeps the day on which the asker needs it', () => {
    expect(walk.clock('neededBy')).toMatchObject({ lastDay: '2026-03-20', state: 'met' });
  });

  it('is not delivered while a line of the request is unanswered', () => {
    expect(new Walk(evidenceRequest, { purpose: 'evidence-help' }).live(gathering).refusal('deliverEvidence', '2026-03-09')).toBe('wanted-not-accounted-for');
  });
});

describe('an inspection case', () => {
  it('is filed on the day of acceptance, with sixty working days to investigate and thirty more from the head', () => {
    const walk = referredCase([receive, accept]);
    expect(walk.clock('acceptance')).toMatchObject({ state: 'met', lastDay: '2026-03-09' });
    expect(walk.clock('investigation')).toMatchObject({ startedOn: DAY, lastDay: '2026-05-28' });
    expect(walk.take('extendInvestigation', DAY, { why: '涉及多个项目' }).lastDay('investigation')).toBe('2026-07-10');
    expect(walk.ask('extendInvestigation', '2026-03-03', { why: '再延长' })).toMatchObject({ refused: true });
  });

  it('starts the five working days anew when the complaint has been supplemented', () => {
    const walk = referredCase([receive, ['askSupplement', DAY, { missing: ['单位名称'], supplyBy: '2026-03-06' }], ['supply', '2026-03-04']]);
    expect(walk.clocks.filter(clock => clock.duty === 'acceptance').map(({ state, lastDay }) => [state, lastDay])).toEqual([['met', '2026-03-09'], ['running', '2026-03-11']]);
  });

  it('remembers who entered each use of enforcement powers', () => {
    expect(referredCase(decided).facts).toMatchObject({ inspectors, actors: ['inspector', 'head'] });
  });

  it('keeps an informant out of the file that travels', () => {
    const walk = new Walk(complaint).live(atTheWindow['a report by somebody not harmed']!);
    expect(JSON.stringify(walk.docket.file)).not.toContain('丁某');
    expect(walk.facts['informant']).toMatchObject({ name: '丁某' });
  });

  it('gives seven days to serve a decision that was not handed over', () => {
    const walk = referredCase(decided);
    expect(walk.clock('service')).toMatchObject({ lastDay: '2026-03-27', state: 'met' });
    expect(walk.clock('performance')).toMatchObject({ lastDay: '2026-04-03', state: 'running' });
  });

  it('asks the court only after the day for performance has passed', () => {
    expect(referredCase(decided).refusal('applyEnforcement', '2026-04-03', { unpaid: 1 })).toBe('performance-not-due');
  });
});
