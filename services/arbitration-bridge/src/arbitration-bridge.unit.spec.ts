import { describe, expect, it } from '@jest/globals';
import type { Instrument } from '@fengqiao/case-file';
import { checkAgency } from '@fengqiao/contracts';
import { civilDate, fen } from '@fengqiao/kernel';
import { isRuleId } from '@fengqiao/law';
import type { Procedure } from '@fengqiao/procedure';
import { hasEnded } from '@fengqiao/referral';
import { Walk, aFile, appointmentWalks, firm, untouched, workDone, worker, type Step } from '@fengqiao/testing/walks';
import { arbitrationBridge } from './arbitration-bridge.agency.js';
import type { CaseFacts } from './procedures/arbitration-case.head.js';

const [arbitrationCase, agreementReview, decidingGuide, arbitratorAppointment] = arbitrationBridge.procedures as [Procedure, Procedure, Procedure, Procedure];

const REASON = { reason: { code: 'wrong-desk', text: '转办对象有误' } };
const HEARING = { on: '2026-03-25', time: '09:30', form: 'mobile', place: '示例产业园流动庭' };
const NOTICE = { tribunal: { presiding: 'arbitrator-1', others: [] }, evidenceUntil: '2026-03-20', hearing: HEARING };
const CLAIM = { id: 'c2', kind: 'overtime', title: '加班费', amount: 100_000 };
const EVIDENCE = { id: 'e1', title: '考勤记录', mediaType: 'application/pdf', size: 10, digest: 'A'.repeat(43), origin: 'arbitration' };
const draft = (called: 'final' | 'non-final', amount: number) => ({
  number: '示劳人仲裁〔2026〕1号', called, performBy: '2026-05-15', items: [{ id: 'i1', kind: 'wages', title: '工资', payer: 'firm', payee: 'worker', amount }],
});

const start: Step[] = [['receive', '2026-03-05', { jurisdiction: 'performance-place' }]];
const accepted: Step[] = [...start, ['accept', '2026-03-05', { number: '示劳人仲案〔2026〕1号' }]];
const notified: Step[] = [...accepted, ['notifyOnce', '2026-03-10', NOTICE]];
const heard: Step[] = [...notified, ['holdHearing', '2026-03-25', { attended: ['worker', 'firm'], mediation: 'failed' }]];
const returned: Step[] = [...start, ['askReturn', '2026-03-05', REASON], ['returnRefused', '2026-03-06', {}]];
const group = aFile({ parties: [...Array.from({ length: 3 }, (_, n) => worker(`w${n}`)), firm()] });

/** The id of the newest award, which only the walk itself knows. */
const award = (walk: Walk) => (walk.facts as CaseFacts).awards!.at(-1)!.id;
const action = (walk: Walk) => (walk.facts as CaseFacts).actions!.at(-1)!.id;

const CASE_LIVES: readonly (readonly Step[])[] = [
  [['apply', '2026-03-05', { jurisdiction: 'employer-seat', postedOn: '2026-03-03' }], ['askCompletion', '2026-03-05', { missing: ['身份证明'], until: '2026-03-12' }],
    ['complete', '2026-03-06', {}], ['withdrawApplication', '2026-03-09', { by: 'worker', reason: '已自行和解' }]],
  [...start, ['refuseAcceptance', '2026-03-06', { number: '示不受1号', ground: 'outside-scope', explanation: '不属于劳动争议' }]],
  [...returned, ['acceptRetained', '2026-03-06', { number: '1号' }]],
  [...returned, ['refuseRetained', '2026-03-06', { number: '1号', ground: 'outside-area', explanation: '无管辖权', competentCommission: '邻区仲裁委员会' }]],
  [...start, ['askReturn', '2026-03-05', REASON], ['returnGranted', '2026-03-06', {}]],
  [...start, ['revoked', '2026-03-05', {}]],
  [...start, ['acceptanceOverdue', '2026-03-13', {}], ['applicantSued', '2026-03-16', { court: '示例区人民法院', filedOn: '2026-03-16' }]],
  [...start, ['guideToAid', '2026-03-05', { waiver: 'migrant-wages' }], ['entrustMediation', '2026-03-05', { body: 'pre-arbitration' }],
    ['handOffAnswered', '2026-03-06', { purpose: 'legal-aid', answer: 'accepted' }], ['entrustmentTaken', '2026-03-06', { purpose: 'mediation', answer: 'accepted' }],
    ['entrustmentReturned', '2026-03-09', { purpose: 'mediation', answer: 'concluded', outcome: 'agreement' }], ['settleBeforeFiling', '2026-03-09', { by: 'worker', reason: '案前达成协议' }]],
  [...accepted, ['useSimplified', '2026-03-05', { ground: 'small-amount' }], ['recordService', '2026-03-06', { receivedOn: '2026-03-06', manner: 'mail' }],
    ['shortenDefence', '2026-03-06', { consentOf: 'firm', until: '2026-03-11' }], ['recordDefence', '2026-03-09', { summary: '工资已结清' }], ['sendDefence', '2026-03-09', {}],
    ['convertToOrdinary', '2026-03-10', { reason: '案情复杂' }], ['transferByLetter', '2026-03-11', { commission: '邻市仲裁委员会', reason: '履行地不在本区' }]],
  [...accepted, ['publishNotice', '2026-03-06', {}], ['publicNoticeOver', '2026-04-07', {}], ['defencePassed', '2026-04-24', {}],
    ['transferOnPlatform', '2026-04-24', { commission: '邻区仲裁委员会', agency: 'arbitration-bridge-2', reason: '履行地不在本区' }]],
  [...notified, ['recordService', '2026-03-10', { receivedOn: '2026-03-10', manner: 'in-person' }], ['counterclaim', '2026-03-11', { claims: [CLAIM] }], ['joinCounterclaim', '2026-03-12', {}],
    ['changeClaims', '2026-03-12', { claims: [CLAIM] }], ['joinParty', '2026-03-12', { party: { id: 'p3', role: 'third-party', kind: 'firm', name: '示例劳务有限公司' }, reason: '劳务派遣' }],
    ['objectToJurisdiction', '2026-03-13', { by: 'firm', reason: '应由注册地管辖' }], ['rejectObjection', '2026-03-13', { reason: '履行地优先' }],
    ['challenge', '2026-03-13', { arbitrator: 'arbitrator-1', why: '近亲属' }], ['decideChallenge', '2026-03-13', { upheld: false, reason: '无回避事由' }],
    ['askEvidence', '2026-03-13', { by: 'worker', wanted: ['工资台账'] }], ['collectEvidence', '2026-03-16', { evidence: [EVIDENCE] }],
    ['postpone', '2026-03-17', { by: 'firm', askedOn: '2026-03-17', why: '出差', granted: true, hearing: { ...HEARING, on: '2026-04-01' } }],
    ['suspend', '2026-03-18', { ground: 'awaiting-injury-recognition', explanation: '等待工伤认定' }], ['resume', '2026-03-25', { explanation: '认定已作出' }],
    ['withdraw', '2026-03-26', { by: 'worker', reason: '自愿撤回' }]],
  [...notified, ['counterclaim', '2026-03-11', { claims: [CLAIM] }], ['refuseCounterclaim', '2026-03-12', { reason: '不属于受案范围' }], ['treatAsWithdrawn', '2026-03-25', { by: 'worker', reason: '无正当理由未到庭' }]],
  [...heard, ['scheduleHearing', '2026-03-26', { hearing: { ...HEARING, on: '2026-04-08' } }], ['makeStatement', '2026-03-27', { number: '示调1号', obligations: [] }],
    ['refuseStatement', '2026-03-28', {}], ['makeStatement', '2026-03-29', { number: '示调2号', obligations: [] }], ['signStatement', '2026-03-30', { signedBy: ['worker', 'firm'] }], ['archive', '2026-03-31', {}]],
  [...heard, ['awardOverdue', '2026-04-21', {}], ['stateOverdueReason', '2026-04-21', { reasons: ['appraisal-or-inquiry'] }], ['applicantSuedInstead', '2026-04-22', { court: '示例区人民法院', filedOn: '2026-04-22' }]],
  [...heard, ['extendAward', '2026-03-26', { reason: '案情复杂' }], ['awardPart', '2026-03-26', draft('final', 1)],
    ['servePartAward', '2026-03-27', walk => ({ award: award(walk), party: 'worker', receivedOn: '2026-03-27' })],
    ['orderAdvanceEnforcement', '2026-03-27', { number: '示先1号', appliedOn: '2026-03-26', claims: ['c1'], amount: 1, payer: 'firm', payee: 'worker', dueOn: '2026-04-01', clearRights: true, hardship: true, findings: '急需医疗费' }],
    ['sendAdvanceToCourt', '2026-03-27', {}], ['award', '2026-04-01', { awards: [draft('non-final', 9_000_000)] }],
    ['serveAward', '2026-04-02', walk => ({ award: award(walk), party: 'worker', receivedOn: '2026-04-02' })], ['serveAward', '2026-04-02', walk => ({ award: award(walk), party: 'firm', receivedOn: '2026-04-02' })],
    ['correctAward', '2026-04-03', walk => ({ award: award(walk), what: '更正笔误' })], ['guideToCourt', '2026-04-07', { cause: '追索劳动报酬纠纷' }],
    ['recordCourtAction', '2026-04-08', { kind: 'suit', by: 'worker', concerning: ['worker'], filedOn: '2026-04-08' }], ['takeEffect', '2026-04-20', {}],
    ['recordCourtResult', '2026-05-08', walk => ({ action: action(walk), result: 'withdrawn', receivedOn: '2026-05-08' })],
    ['hearCourt', '2026-05-11', walk => ({ action: 'court-docket', kind: 'suit', courtNumber: '示民初1号', filedOn: '2026-04-08', awards: [award(walk)], by: 'worker', ended: { result: 'judged', receivedOn: '2026-05-08' } })],
    ['archive', '2026-05-20', {}]],
];

const GROUP_LIFE: readonly Step[] = [...start, ['accept', '2026-03-05', { number: '2号' }],
  ['withdrawPart', '2026-03-06', { workers: ['w0'], reemployed: true }], ['settlePart', '2026-03-09', { workers: ['w1'], number: '示调3号', obligations: [] }]];

const agreement: Instrument = {
  id: 'a1', kind: 'mediation-agreement', number: '示调字1号', issuedBy: 'mediation', issuedOn: civilDate('2026-03-02'), effectiveOn: civilDate('2026-03-02'),
  obligations: [{ id: 'o1', payer: 'firm', payee: 'worker', amount: fen(100), dueOn: civilDate('2026-03-20') }],
};
const review: Step[] = [['receive', '2026-03-05', { agreement: 'a1', joint: true }]];
const reviewed: Step[] = [...review, ['accept', '2026-03-05', { number: '1号' }]];
const reviewReturned: Step[] = [...review, ['askReturn', '2026-03-05', REASON], ['returnRefused', '2026-03-06', {}]];
const REVIEW_LIVES: readonly (readonly Step[])[] = [
  [['apply', '2026-03-05', { agreement: 'a1', joint: true }], ['refuseAcceptance', '2026-03-05', { ground: 'papers-missing', explanation: '缺身份证明' }]],
  [...reviewed, ['extendDecision', '2026-03-09', { reason: '核实履行能力' }], ['makeStatement', '2026-03-10', { number: '示审1号' }], ['signStatement', '2026-03-11', { signedBy: ['worker', 'firm'] }]],
  [...reviewed, ['refuseStatement', '2026-03-09', { ground: 'not-voluntary', explanation: '非自愿' }]],
  [...reviewed, ['withdraw', '2026-03-09', { reason: '已履行' }]],
  [...reviewReturned, ['acceptRetained', '2026-03-06', { number: '1号' }]],
  [...reviewReturned, ['refuseRetained', '2026-03-06', { ground: 'outside-area', explanation: '无管辖权' }]],
  [...review, ['askReturn', '2026-03-05', REASON], ['returnGranted', '2026-03-06', {}]],
  [...review, ['revoked', '2026-03-05', {}]],
];

const guide: Step[] = [['propose', '2026-03-05', { kind: 'common-view', topic: '网约配送员劳动关系认定', questions: ['管理程度如何认定'] }]];
const GUIDE_LIVES: readonly (readonly Step[])[] = [
  [...guide, ['discuss', '2026-03-06', { body: 'commission', view: '以管理程度为准', agrees: true }], ['discuss', '2026-03-06', { body: 'court', view: '同意', agrees: true }],
    ['publish', '2026-03-10', { number: '示裁审1号', points: ['管理程度优先'] }], ['supersede', '2026-06-10', { by: '示裁审2号' }]],
  [...guide, ['askCourt', '2026-03-06', {}], ['hearCourt', '2026-03-09', { purpose: 'deciding-view', answer: 'concluded', result: { view: '同意', agrees: true } }]],
  [...guide, ['drop', '2026-03-09', { reason: '分歧较大' }]],
];

const live = (procedure: Procedure, purpose: string, lives: readonly (readonly Step[])[], file = aFile()) =>
  lives.map(life => new Walk(procedure, { file, ...(life[0]![0] === 'receive' ? { purpose } : {}) }).live(life));
const WALKS = [
  ...live(arbitrationCase, 'arbitration', CASE_LIVES), ...live(arbitrationCase, 'arbitration', [GROUP_LIFE], group),
  ...live(agreementReview, 'arbitration-review', REVIEW_LIVES, aFile({ instruments: [agreement] })), ...live(decidingGuide, '', GUIDE_LIVES),
  ...appointmentWalks(arbitratorAppointment, 'part-time-arbitrator', [workDone('awarded', { tribunal: { presiding: 'x', others: ['p-07'] } }, 'award')]),
];

describe('the arbitration commission', () => {
  it('has pages without a mistake', () => {
    expect(checkAgency(arbitrationBridge)).toEqual([]);
  });

  it('names only rules that the law catalogue has', () => {
    const rules = arbitrationBridge.procedures.flatMap(procedure => Object.values(procedure.duties).flatMap(duty => duty.rule ?? []));
    expect(rules.filter(rule => !isRuleId(rule))).toEqual([]);
  });

  it.each(arbitrationBridge.procedures)('reaches every action of $title', procedure => {
    expect(untouched(procedure, WALKS)).toEqual([]);
  });

  it('ends no referral without an answer', () => {
    const ended = WALKS.filter(walk => walk.docket.openedBy && walk.isOver);
    expect(ended.length).toBeGreaterThan(0);
    expect(ended.filter(walk => !hasEnded(walk.referral)).map(walk => `${walk.procedure.name} ${walk.state}`)).toEqual([]);
  });
});
