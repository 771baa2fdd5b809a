import type { Instrument } from '@fengqiao/case-file';
import type { DocketRecord } from '@fengqiao/docket';
import { civilDate } from '@fengqiao/kernel';
import type { Scheme } from '@fengqiao/scheme';
import { anAgreement } from '@fengqiao/testing/walks';

/** One step: its day, `procedure.action`, and what is filled in, or how that is read off the docket. */
export type Move = readonly [on: string, step: string, told?: object | ((docket: DocketRecord) => object)];

/** How a docket comes, from an agency's own counter, to where it sends a purpose. */
export interface Sending {
  /** What the parties bring along beside their claim for wages. */
  readonly bring?: readonly Instrument[];
  readonly before: readonly Move[];
  readonly send: Move;
}

const AGREEMENT = anAgreement();
const RULING = anAgreement({ id: 'ruling-1', kind: 'confirmation-ruling', restsOn: AGREEMENT.id, issuedOn: civilDate('2026-03-31'), effectiveOn: civilDate('2026-03-31') });
const TERMS = {
  form: 'peoples-written', number: '示调字1号', mediatedBy: '示例调解委员会', reachedOn: '2026-04-03', partiesSignedOn: '2026-04-03', mediatorSignedOn: '2026-04-03',
  sealedOn: '2026-04-03', obligations: [{ payer: 'firm', payee: 'worker', amount: 960_000, dueOn: '2026-04-20' }], summary: '支付工资',
};
const INSPECTORS = ['监察员甲', '监察员乙'];
const JURISDICTION = { jurisdiction: 'performance-place' };
const AID = { form: 'arbitration', waiver: 'migrant-wages', urgent: false };
const CLUE = { violation: '未按月支付工资' };
const WANTED = { wanted: ['工资台账'] };
const NOTICE = { subject: '通报', body: '请关注该类争议' };
const JOINT = { agreement: AGREEMENT.id, joint: true };
const CONFIRMATION = { ...JOINT, mediatedBy: '示例调解委员会', court: 'mediation-body' };
const ENFORCEMENT = { instrument: RULING.id, unpaid: 960_000, greenChannel: true };

type Sendings = Readonly<Record<string, Sending>>;

/** The same way to the desk for several purposes. */
const from = (before: readonly Move[], sends: Readonly<Record<string, Move>>, bring?: readonly Instrument[]): Sendings =>
  Object.fromEntries(Object.entries(sends).map(([purpose, send]) => [purpose, { before, send, ...(bring ? { bring } : {}) }]));

const triaged: readonly Move[] = [
  ['2026-04-01', 'claim.register', { channel: { kind: 'linkage-window' } }],
  ['2026-04-01', 'claim.triage', { suitable: true, next: 'mediation', urgency: 'normal', reason: '事实清楚' }],
];
const intake: Sendings = {
  ...from(triaged, {
    'legal-aid': ['2026-04-02', 'claim.requestAid', { form: 'arbitration' }],
    'evidence-help': ['2026-04-02', 'claim.requestEvidence', WANTED],
    'violation-clue': ['2026-04-02', 'claim.passClue', CLUE],
    'inspection-complaint': ['2026-04-02', 'claim.complain'],
    mediation: ['2026-04-02', 'claim.requestMediation', { body: 'union' }],
    arbitration: ['2026-04-02', 'claim.requestArbitration', JURISDICTION],
    'payment-order': ['2026-04-02', 'claim.requestPaymentOrder', { basis: 'wages', amount: 960_000 }],
    'court-filing': ['2026-04-02', 'claim.fileSuit', { cause: '追索劳动报酬纠纷', ground: 'wage-slip' }],
    copy: ['2026-04-02', 'claim.notify', { to: ['analytics'], ...NOTICE }],
  }),
  ...from(triaged, {
    'arbitration-review': ['2026-04-02', 'claim.requestReview', JOINT],
    'judicial-confirmation': ['2026-04-02', 'claim.requestConfirmation', CONFIRMATION],
  }, [AGREEMENT]),
  ...from(triaged, { enforcement: ['2026-05-06', 'claim.requestEnforcement', ENFORCEMENT] }, [AGREEMENT, RULING]),
};

const talking: readonly Move[] = [
  ['2026-04-01', 'mediation.apply', { body: 'union' }], ['2026-04-01', 'mediation.accept'],
  ['2026-04-01', 'mediation.assign', { mediator: { id: 'm1', name: '虚构调解员', chosenBy: 'roster' } }],
];
const agreed: readonly Move[] = [
  ...talking, ['2026-04-02', 'mediation.verify', { answer: 'agrees', how: '当面' }],
  ['2026-04-03', 'mediation.holdSession', { place: '调解室', attended: ['worker', 'firm'], record: '双方陈述意见' }],
  ['2026-04-03', 'mediation.recordAgreement', TERMS],
];
const overdue: readonly Move[] = [...agreed, ['2026-04-21', 'mediation.reportNonPerformance']];
const mediation: Sendings = {
  ...from(talking, {
    'legal-aid': ['2026-04-02', 'mediation.requestAid', AID],
    'evidence-help': ['2026-04-02', 'mediation.requestEvidence', WANTED],
    'violation-clue': ['2026-04-02', 'mediation.passClue', CLUE],
    arbitration: ['2026-04-02', 'mediation.passToArbitration', JURISDICTION],
    copy: ['2026-04-02', 'mediation.reportRisk', { to: 'analytics', what: '可能激化' }],
  }),
  ...from(agreed, {
    'arbitration-review': ['2026-04-07', 'mediation.requestReview', { joint: true }],
    'judicial-confirmation': ['2026-04-07', 'mediation.requestConfirmation', { joint: true }],
  }),
  ...from(overdue, {
    'inspection-complaint': ['2026-04-22', 'mediation.complain'],
    'payment-order': ['2026-04-22', 'mediation.requestPaymentOrder'],
    'court-filing': ['2026-04-22', 'mediation.fileSuit', { cause: '追索劳动报酬纠纷' }],
  }),
  ...from([
    ...agreed, ['2026-04-07', 'mediation.requestConfirmation', { joint: true }],
    ['2026-04-08', 'confirmation.accept', { number: '示调确1号' }], ['2026-04-10', 'confirmation.confirm', { number: '示调确1号' }],
    ['2026-04-21', 'mediation.reportNonPerformance'],
  ], { enforcement: ['2026-05-06', 'mediation.requestEnforcement'] }),
};

const appointed: readonly Move[] = [
  ['2026-04-01', 'aid-application.apply', { form: 'arbitration', waiver: 'migrant-wages', urgent: false, channel: 'window' }],
  ['2026-04-01', 'aid-application.grant', { number: '示援决1号', means: { way: 'exempt', ground: 'migrant-wages', proof: '务工证明' } }],
  ['2026-04-01', 'aid-application.appoint', { lawyer: { name: '虚构律师', kind: 'lawyer' }, actsForOtherSide: false }],
];
const legalAid: Sendings = {
  ...from(appointed, {
    'evidence-help': ['2026-04-02', 'aid-application.requestEvidence', WANTED],
    'violation-clue': ['2026-04-02', 'aid-application.passClue', CLUE],
    'inspection-complaint': ['2026-04-02', 'aid-application.complain'],
    mediation: ['2026-04-02', 'aid-application.requestMediation', { body: 'union' }],
    arbitration: ['2026-04-02', 'aid-application.requestArbitration', JURISDICTION],
    'payment-order': ['2026-04-02', 'aid-application.requestPaymentOrder', { basis: 'wages', amount: 960_000 }],
    'court-filing': ['2026-04-02', 'aid-application.fileSuit', { cause: '追索劳动报酬纠纷', ground: 'wage-slip' }],
  }),
  ...from(appointed, {
    'arbitration-review': ['2026-04-02', 'aid-application.requestReview', JOINT],
    'judicial-confirmation': ['2026-04-02', 'aid-application.requestConfirmation', CONFIRMATION],
  }, [AGREEMENT]),
  ...from(appointed, { enforcement: ['2026-05-06', 'aid-application.requestEnforcement', ENFORCEMENT] }, [AGREEMENT, RULING]),
};

const complained: readonly Move[] = [['2026-04-01', 'complaint.complain', { request: '支付工资' }]];
const decided: readonly Move[] = [
  ...complained,
  ['2026-04-01', 'complaint.accept', { number: '示监立1号', inspectors: INSPECTORS, violation: { what: '未按月支付工资' }, harmed: true, competence: 'own' }],
  ['2026-04-07', 'complaint.concludeInvestigation', { inspectors: INSPECTORS, findings: '拖欠属实' }],
  ['2026-04-08', 'complaint.inform', { inspectors: INSPECTORS, proposed: '责令支付' }],
  ['2026-04-14', 'complaint.decide', { kind: 'treatment', number: '示监理1号', inspectors: INSPECTORS, amount: 960_000, handedOver: false, summary: '责令支付' }],
  ['2026-04-15', 'complaint.serve', { manner: 'handed-over', performBy: '2026-04-24' }],
];
const inspection: Sendings = {
  ...from(complained, {
    'legal-aid': ['2026-04-02', 'complaint.offerAid', AID],
    mediation: ['2026-04-02', 'complaint.offerMediation', { body: 'union' }],
    arbitration: ['2026-04-02', 'complaint.offerArbitration', JURISDICTION],
  }),
  ...from(decided, { enforcement: ['2026-05-06', 'complaint.applyEnforcement', { unpaid: 960_000 }] }),
};

const filed: readonly Move[] = [
  ['2026-04-01', 'arbitration-case.apply', JURISDICTION], ['2026-04-01', 'arbitration-case.accept', { number: '示劳人仲案1号' }],
];
const advanced: readonly Move[] = [...filed, ['2026-04-07', 'arbitration-case.orderAdvanceEnforcement', {
  number: '示先1号', appliedOn: '2026-04-03', claims: ['c1'], amount: 960_000, payer: 'firm', payee: 'worker', dueOn: '2026-04-20', clearRights: true, hardship: true, findings: '生活困难',
}]];
const hearing = { on: '2026-04-27', time: '09:30', form: 'mobile', place: '流动庭' };
const awarded: readonly Move[] = [
  ...filed,
  ['2026-04-02', 'arbitration-case.notifyOnce', { tribunal: { presiding: '虚构仲裁员', others: [] }, evidenceUntil: '2026-04-20', hearing }],
  ['2026-04-02', 'arbitration-case.recordService', { receivedOn: '2026-04-02', manner: 'in-person' }],
  ['2026-04-27', 'arbitration-case.holdHearing', { attended: ['worker', 'firm'], mediation: 'failed' }],
  ['2026-05-06', 'arbitration-case.award', { awards: [{
    number: '示劳人仲裁1号', called: 'final', performBy: '2026-05-20',
    items: [{ id: 'i1', claim: 'c1', kind: 'wages', title: '工资', payer: 'firm', payee: 'worker', amount: 960_000 }],
  }] }],
  ['2026-05-07', 'arbitration-case.serveAward', docket => ({ award: (docket.facts['awards'] as { id: string }[])[0]!.id, party: 'worker', receivedOn: '2026-05-07' })],
];
const GUIDED: Move = ['2026-05-08', 'arbitration-case.guideToCourt', { cause: '追索劳动报酬纠纷' }];
const SUED: Move = ['2026-05-11', 'court-filing.file', { number: '示民初1号', claimants: ['worker'], receipts: [{ party: 'worker', receivedOn: '2026-05-07' }] }];
const asked: readonly Move[] = [['2026-04-01', 'deciding-guide.propose', { kind: 'common-view', topic: '平台用工', questions: ['如何认定'] }]];
const arbitration: Sendings = {
  ...from(filed, {
    'legal-aid': ['2026-04-02', 'arbitration-case.guideToAid', { waiver: 'none' }],
    mediation: ['2026-04-02', 'arbitration-case.entrustMediation', { body: 'union' }],
    'evidence-help': ['2026-04-02', 'arbitration-case.askEvidence', { ...WANTED, by: 'worker' }],
  }),
  ...from(advanced, { enforcement: ['2026-04-21', 'arbitration-case.sendAdvanceToCourt'] }),
  ...from(awarded, { 'court-filing': GUIDED }),
  ...from(asked, { 'deciding-view': ['2026-04-02', 'deciding-guide.askCourt'] }),
};

const court: Sendings = {
  ...from([['2026-04-01', 'court-filing.apply', { cause: '追索劳动报酬纠纷', ground: 'wage-slip' }]],
    { mediation: ['2026-04-02', 'court-filing.delegateMediation', { number: '诉前调1号', body: 'union' }] }),
  ...from([
    ['2026-04-01', 'judicial-proposal.draft', { addressee: '清溪速运有限公司', problem: '工资支付不规范', advice: '按月支付' }],
    ['2026-04-02', 'judicial-proposal.send', { number: '示建1号', replyBy: '2026-06-02' }],
  ], { copy: ['2026-04-03', 'judicial-proposal.copy', { to: ['analytics'], ...NOTICE }] }),
  ...from([...awarded, GUIDED], { 'court-feedback': SUED }),
};

const SENDINGS: Readonly<Record<string, Sendings>> = {
  intake, mediation, 'legal-aid': legalAid, 'inspection-bridge': inspection, 'arbitration-bridge': arbitration, 'court-bridge': court,
};

/** An agency whose own page tells nobody anything does so by the place's mechanism: an officer sets a flag, and its line convenes. */
function toldByMechanism(scheme: Scheme, agency: string): Sending | undefined {
  const before = SENDINGS[agency] && Object.values(SENDINGS[agency])[0]?.before;
  const flag = scheme.triggers.find(trigger => trigger.when.flags?.length && trigger.convenes !== agency)?.when.flags?.[0];
  const page = before?.[0]?.[1].split('.')[0];
  return before && flag && page ? { before, send: ['2026-04-02', `${page}.flag-${flag}`, { reason: '情况紧急' }] } : undefined;
}

/** How an agency sends a purpose under a scheme; nothing where no page of it can. */
export const sendingOf = (scheme: Scheme, agency: string, purpose: string): Sending | undefined =>
  SENDINGS[agency]?.[purpose] ?? (purpose === 'copy' ? toldByMechanism(scheme, agency) : undefined);

const number = (step: string, more: object = {}): Move => ['2026-05-11', step, { number: '示字1号', ...more }];

/** The step by which an addressee takes on what has arrived for a purpose. A notice owes no answer. */
export const ACCEPTANCES: Readonly<Record<string, Move>> = {
  'legal-aid': number('aid-application.grant', { means: { way: 'exempt', ground: 'migrant-wages', proof: '务工证明' } }),
  'evidence-help': ['2026-05-11', 'evidence-request.accept', { inspectors: INSPECTORS }],
  'violation-clue': ['2026-05-11', 'clue.accept'],
  'inspection-complaint': number('complaint.accept', { inspectors: INSPECTORS, violation: { what: '未按月支付工资' }, harmed: true, competence: 'own' }),
  mediation: ['2026-05-11', 'mediation.accept'],
  arbitration: number('arbitration-case.accept'),
  'arbitration-review': number('agreement-review.accept'),
  'judicial-confirmation': number('confirmation.accept'),
  'payment-order': number('payment-order.accept', { noOtherDebts: true, deliverable: true }),
  'court-filing': SUED,
  enforcement: number('enforcement.file'),
  'deciding-view': ['2026-05-11', 'case-discussion.take'],
};
