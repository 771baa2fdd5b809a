import { describe, expect, it } from '@jest/globals';
import { checkAgency } from '@fengqiao/contracts';
import { civilDate, fen } from '@fengqiao/kernel';
import { isRuleId } from '@fengqiao/law';
import type { Procedure } from '@fengqiao/procedure';
import { hasEnded } from '@fengqiao/referral';
import { Walk, aFile, anAgreement, untouched, type Step } from '@fengqiao/testing/walks';
import { courtBridge } from './court-bridge.agency.js';
import type { FilingFacts } from './procedures/court-filing.head.js';

const [confirmation, courtFiling, paymentOrder, awardSetAside, enforcement] = courtBridge.procedures as [Procedure, Procedure, Procedure, Procedure, Procedure];

const REASON = { reason: { code: 'wrong-desk', text: '转办对象有误' } };
const WHY = { reason: '见申请书' };
const NUMBER = { number: '（2026）示0102民1号' };
const askReturn: Step = ['askReturn', '2026-05-06', REASON];
const refused: Step[] = [askReturn, ['returnRefused', '2026-05-07', {}]];
const desk = (receive: Step): Step[][] => [[receive, askReturn, ['returnGranted', '2026-05-07', {}]], [receive, ['revoked', '2026-05-06', {}]]];

const RULING = anAgreement({ id: 'ruling-1', kind: 'confirmation-ruling' });
const AWARD = anAgreement({ id: 'award-1', kind: 'award', issuedOn: civilDate('2026-04-01'), effectiveOn: civilDate('2026-04-01') });
const FILE = aFile({ instruments: [anAgreement()] });

const asked: Step = ['receive', '2026-04-07', { agreement: 'agreement-1', joint: true, mediatedBy: '示例调解站', court: 'mediation-body' }];
const confirming: Step[] = [asked, ['accept', '2026-04-07', NUMBER]];
const early = (steps: Step[]): Step[] => steps.map(([name, , input = {}]) => [name, '2026-04-08', input]);
const CONFIRMATIONS: Step[][] = [
  [['apply', '2026-04-07', { agreement: 'agreement-1', joint: true, mediatedBy: '示例调解站', court: 'domicile' }], ['refuseAcceptance', '2026-04-07', { ground: 'outside-area', explanation: '无管辖权' }]],
  [...confirming, ['askPapers', '2026-04-08', { missing: ['履行能力证明'] }], ['inquire', '2026-04-09', { attended: ['worker', 'firm'] }], ['extendReview', '2026-04-10', WHY], ['confirm', '2026-04-13', NUMBER]],
  [...confirming, ['dismiss', '2026-04-09', { ...NUMBER, ground: 'not-voluntary', explanation: '非自愿' }]],
  [...confirming, ['withdraw', '2026-04-09', WHY]],
  [asked, ...early(refused), ['acceptRetained', '2026-04-09', NUMBER]],
  [asked, ...early(refused), ['refuseRetained', '2026-04-09', { ground: 'outside-area', explanation: '无管辖权' }]],
  [asked, ...early([askReturn, ['returnGranted', '', {}]])], [asked, ['revoked', '2026-04-08', {}]],
];

const applied: Step = ['receive', '2026-05-06', { instrument: 'ruling-1', unpaid: 960_000, greenChannel: true }];
const enforcing: Step[] = [applied, ['file', '2026-05-06', NUMBER], ['notifyDebtor', '2026-05-07', {}]];
const ENFORCEMENTS: Step[][] = [
  [['apply', '2026-05-06', { instrument: 'ruling-1', unpaid: 1 }], ['refuseFiling', '2026-05-06', { ground: 'outside-area', explanation: '无管辖权' }]],
  [...enforcing, ['takeMeasure', '2026-05-08', { kind: 'account-freeze', what: '冻结银行账户' }], ['joinDistribution', '2026-05-08', { court: '邻区人民法院', number: '他案1号', what: '已冻结账户' }],
    ['settle', '2026-05-09', { terms: '分两期付清' }], ['stay', '2026-05-10', { ground: 'settlement', explanation: '和解履行中' }], ['resume', '2026-06-10', { explanation: '未按和解履行' }],
    ['objectToConduct', '2026-06-11', { by: 'firm', what: '冻结超额' }], ['ruleOnObjection', '2026-06-12', { upheld: false, reason: '未超额' }],
    ['recordRecovery', '2026-06-15', { amount: 960_000, manner: 'deduction', paid: ['o1', 'o2'] }], ['extendCompletion', '2026-06-16', { until: '2027-02-01', explanation: '案情复杂' }],
    ['halfYearPassed', '2026-11-09', {}], ['close', '2026-11-10', { outcome: 'completed' }]],
  [applied, ...refused, ['fileRetained', '2026-05-07', NUMBER]],
  [applied, ...refused, ['refuseRetained', '2026-05-07', { ground: 'outside-area', explanation: '无管辖权' }]],
  ...desk(applied),
];

const order: Step = ['receive', '2026-05-06', { basis: 'agreement', amount: 960_000, agreement: 'agreement-1' }];
const orderAccepted: Step[] = [order, ['accept', '2026-05-06', { ...NUMBER, noOtherDebts: true, deliverable: true }]];
const issued: Step[] = [...orderAccepted, ['issue', '2026-05-08', { ...NUMBER, payer: 'firm', payee: 'worker' }]];
const served: Step[] = [...issued, ['serve', '2026-05-11', { receivedOn: '2026-05-11', manner: 'mail' }]];
const orderRefusal = { ground: 'other-debts', explanation: '双方另有债务' };
const ORDERS: Step[][] = [
  [['apply', '2026-05-06', { basis: 'wages', amount: 960_000 }], ['refuseAcceptance', '2026-05-06', orderRefusal]],
  [order, ...refused, ['acceptRetained', '2026-05-07', { ...NUMBER, noOtherDebts: true, deliverable: true }]],
  [order, ...refused, ['refuseRetained', '2026-05-07', orderRefusal]],
  [...orderAccepted, ['reject', '2026-05-08', orderRefusal]],
  [...issued, ['lapse', '2026-06-11', { reason: 'undeliverable', explanation: '三十日内无法送达' }]],
  [...served, ['object', '2026-05-20', { what: '不欠该款', onTheDebt: true }]],
  [...served, ['recordPaid', '2026-05-20', {}]],
  [...served, ['takeEffect', '2026-05-27', {}]],
  ...desk(order),
];

const setAside: Step[] = [['apply', '2026-04-20', { award: 'award-1', applicant: 'firm', grounds: ['wrong-law'], countedFrom: '2026-04-07' }]];
const reviewing: Step[] = [...setAside, ['accept', '2026-04-21', { ...NUMBER, workerSuitPending: false }]];
const SET_ASIDES: Step[][] = [
  [...setAside, ['refuseAcceptance', '2026-04-21', { ground: 'worker-suit-pending', explanation: '劳动者已起诉' }]],
  [...reviewing, ['review', '2026-05-06', { held: true }], ['setAside', '2026-05-20', { ...NUMBER, ground: 'wrong-law', reasons: '适用法律错误' }], ['serveRuling', '2026-05-22', { receivedOn: '2026-05-22' }]],
  [...reviewing, ['dismiss', '2026-05-20', { ...NUMBER, reasons: '理由不成立' }]],
  [...reviewing, ['mediate', '2026-05-20', { ...NUMBER, obligations: [{ id: 'm1', payer: 'firm', payee: 'worker', amount: 1, dueOn: '2026-06-01' }] }]],
  [...reviewing, ['withdraw', '2026-05-20', { ...NUMBER, reason: '自愿撤回' }]],
];

const sued: Step = ['receive', '2026-05-06', { cause: '劳务合同纠纷', ground: 'civil' }];
const filed: Step[] = [sued, ['file', '2026-05-06', { ...NUMBER, claimants: ['worker'] }]];
const hearing = { on: '2026-06-01', time: '09:00', form: 'circuit', place: '示例产业园移动法庭' };
const heard: Step[] = [...filed, ['scheduleHearing', '2026-05-20', { hearing }], ['holdHearing', '2026-06-01', { attended: ['worker', 'firm'] }]];
const judged: Step[] = [...heard, ['judge', '2026-06-05', { ...NUMBER, obligations: [], pronouncedInCourt: true }],
  ['serveJudgment', '2026-06-08', { party: 'worker', receivedOn: '2026-06-08' }], ['serveJudgment', '2026-06-09', { party: 'firm', receivedOn: '2026-06-09' }]];
const small: Step[] = [sued, ['file', '2026-05-06', { ...NUMBER, claimants: ['worker'], trial: { track: 'small-claims', clear: true, averageAnnualWage: 10_000_000 } }]];
const delegated: Step[] = [sued, ['delegateMediation', '2026-05-06', { number: '诉前调1号', body: 'union' }]];
const SUITS: Step[][] = [
  [['apply', '2026-05-06', { cause: '追索劳动报酬纠纷', ground: 'wage-slip' }],
    ['excuseDelay', '2026-05-06', { obstacleEndedOn: '2026-05-04', appliedOn: '2026-05-06', why: '住院', granted: true }], ['refuseFiling', '2026-05-07', { ground: 'arbitration-first', explanation: '须先仲裁' }]],
  [...delegated, ['delegationTaken', '2026-05-07', { purpose: 'mediation', answer: 'accepted' }], ['delegationReturned', '2026-05-12', { purpose: 'mediation', answer: 'concluded', outcome: 'agreement' }], ['settle', '2026-05-12', WHY]],
  [...delegated, ['delegationTaken', '2026-05-07', { purpose: 'mediation', answer: 'accepted' }], ['delegationOver', '2026-06-09', {}]],
  [...delegated, ['insist', '2026-05-08', WHY]],
  [sued, ['offerChoice', '2026-05-06', {}], ['choicePassed', '2026-05-09', {}], ['delegateMediation', '2026-05-09', { number: '诉前调2号', body: 'union', chosenBy: 'court' }]],
  [sued, ...refused, ['fileRetained', '2026-05-07', { ...NUMBER, claimants: ['worker'] }]],
  [sued, ...refused, ['refuseRetained', '2026-05-07', { ground: 'outside-area', explanation: '无管辖权' }]],
  [...filed, ['recordService', '2026-05-07', { receivedOn: '2026-05-07', manner: 'mail' }], ['recordDefence', '2026-05-11', { summary: '已付清' }], ['sendDefence', '2026-05-12', {}],
    ['appointPanel', '2026-05-12', { panel: { presiding: 'judge-1', others: [], layJudges: ['lay-1', 'lay-2'] } }], ['notifyPanel', '2026-05-13', {}],
    ['entrustMediation', '2026-05-13', { body: 'trade' }], ['entrustmentTaken', '2026-05-14', { purpose: 'mediation', answer: 'accepted' }], ['entrustmentReturned', '2026-05-20', { purpose: 'mediation', answer: 'concluded', outcome: 'failed' }],
    ['applyForPreservation', '2026-05-20', {}], ['preserve', '2026-05-21', { what: '冻结账户', urgent: true, secured: false }], ['challenge', '2026-05-21', { judge: 'judge-1', why: '近亲属' }],
    ['ruleOnChallenge', '2026-05-22', { upheld: false, reason: '无回避事由' }], ['askRecusalReview', '2026-05-22', WHY], ['reviewChallenge', '2026-05-22', { upheld: false, reason: '维持' }], ['suspend', '2026-05-22', { ground: 'depends-on-other-case', explanation: '等待他案' }], ['resume', '2026-06-22', WHY],
    ['extendOrdinary', '2026-06-23', WHY], ['withdraw', '2026-06-24', WHY]],
  [...filed, ['publishNotice', '2026-05-07', {}], ['publicNoticeOver', '2026-06-08', {}], ['treatAsWithdrawn', '2026-07-01', WHY]],
  [...small, ['extendSmallClaims', '2026-05-20', WHY], ['scheduleHearing', '2026-05-31', { hearing }], ['holdHearing', '2026-06-01', { attended: ['worker', 'firm'] }], ['judgeSmallClaim', '2026-06-02', { ...NUMBER, obligations: [] }]],
  [...small, ['convertTrack', '2026-05-20', { track: 'summary' }], ['extendSummary', '2026-05-21', WHY], ['mediate', '2026-05-22', { ...NUMBER, obligations: [] }]],
  [...judged, ['judgmentInForce', '2026-06-25', {}]],
  [...judged, ['appeal', '2026-06-10', { by: 'firm', filedOn: '2026-06-10' }], ['serveAppeal', '2026-06-11', {}], ['appealDefence', '2026-06-15', {}], ['sendAppealDefence', '2026-06-16', {}],
    ['sendFileUp', '2026-06-17', {}], ['recordSecondInstance', '2026-08-17', { ...NUMBER, result: 'upheld', obligations: [] }]],
  [...judged, ['appeal', '2026-06-10', { by: 'firm', filedOn: '2026-06-10' }], ['serveAppeal', '2026-06-11', {}], ['appealDefencePassed', '2026-06-29', {}]],
  ...desk(sued),
];

const live = (procedure: Procedure, purpose: string, lives: readonly Step[][], file = FILE) =>
  lives.map(life => new Walk(procedure, { file, ...(life[0]![0] === 'receive' ? { purpose } : {}) }).live(life));

const WALKS: readonly [Procedure, Walk[]][] = [
  [confirmation, live(confirmation, 'judicial-confirmation', CONFIRMATIONS)],
  [enforcement, live(enforcement, 'enforcement', ENFORCEMENTS, aFile({ instruments: [anAgreement(), RULING] }))],
  [paymentOrder, live(paymentOrder, 'payment-order', ORDERS)],
  [awardSetAside, live(awardSetAside, '', SET_ASIDES, aFile({ instruments: [AWARD] }))],
  [courtFiling, live(courtFiling, 'court-filing', SUITS, aFile({ instruments: [anAgreement()], employment: { relation: 'civil', region: '360100' } }))],
];

describe('the court', () => {
  it('has pages without a mistake', () => {
    expect(checkAgency(courtBridge)).toEqual([]);
  });

  it('names only rules that the law catalogue has', () => {
    const rules = courtBridge.procedures.flatMap(procedure => Object.values(procedure.duties).flatMap(duty => duty.rule ?? []));
    expect(rules.filter(rule => !isRuleId(rule))).toEqual([]);
  });

  it.each(WALKS)('reaches every action of $title', (procedure, walks) => {
    expect(untouched(procedure, walks)).toEqual([]);
  });

  it('ends no referral without an answer', () => {
    const ended = WALKS.flatMap(([, walks]) => walks).filter(walk => walk.docket.openedBy && walk.isOver);
    expect(ended.length).toBeGreaterThan(0);
    expect(ended.filter(walk => !hasEnded(walk.referral)).map(walk => `${walk.procedure.name} ${walk.state}`)).toEqual([]);
  });

  it('keeps one outcome for each worker whom a suit concerns', () => {
    const walk = WALKS.at(-1)![1].find(candidate => candidate.state === 'closed')!;
    expect((walk.facts as FilingFacts).outcomes).toEqual([{ party: 'worker', outcome: 'judgment', on: expect.any(String), amount: fen(0) }]);
  });
});
