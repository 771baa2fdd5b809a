import type { ActionMaker, Decision, DocketView } from '@fengqiao/procedure';
import { MediationFacts } from './mediation.facts.js';

/** The head of the mediation page: what there is to be in, to be and to keep to. */
export const mediationHead = {
  name: 'mediation',
  title: '劳动争议调解',
  version: 1,
  facts: MediationFacts,
  roles: ['mediation-clerk', 'mediator'],
  states: {
    received: { title: '待受理' },
    accepted: { title: '已受理' },
    mediating: { title: '调解中' },
    partAgreed: { title: '部分达成协议，其余调解中' },
    returnAsked: { title: '申请退回中' },
    agreed: { title: '达成协议，履行中' },
    overdue: { title: '逾期未履行' },
    enforcing: { title: '强制执行中' },
    performed: { title: '已履行' },
    goingOn: { title: '转申请仲裁中' },
    completed: { title: '已办结', terminal: true },
    unperformed: { title: '未履行，转其他途径', terminal: true },
    settled: { title: '自行和解', terminal: true },
    withdrawn: { title: '申请人撤回', terminal: true },
    failed: { title: '调解不成', terminal: true },
    declined: { title: '不予受理', terminal: true },
    sentOn: { title: '已转其他调解组织', terminal: true },
    goneBack: { title: '已退回转出方', terminal: true },
  },
  duties: {
    acceptance: { title: '审查受理', rule: 'mediation.acceptance' },
    mediation: { title: '调解期限', rule: 'mediation.labour' },
    newEmployment: { title: '新就业形态争议调解期限', rule: 'mediation.new-employment' },
    enterprise: { title: '企业调解委员会调解期限', rule: 'mediation.enterprise' },
    delegated: { title: '立案前委派调解期限', rule: 'mediation.delegated' },
    entrustedOrdinary: { title: '委托调解期限（普通程序）', rule: 'mediation.entrusted-ordinary' },
    entrustedSummary: { title: '委托调解期限（简易程序）', rule: 'mediation.entrusted-summary' },
    arbitrationEntrusted: { title: '仲裁委托调解期限', rule: 'mediation.arbitration-entrusted' },
    peoples: { title: '人民调解期限', rule: 'mediation.people' },
    consentInquiry: { title: '征询对方调解意愿', rule: 'mediation.consent-inquiry' },
    reviewWindow: { title: '共同申请仲裁审查', rule: 'agreement.arbitration-review', whose: 'parties', outlives: true },
    confirmationWindow: { title: '共同申请司法确认', rule: 'agreement.judicial-confirmation', whose: 'parties', outlives: true },
    performance: { title: '履行调解协议', whose: 'respondent' },
  },
} as const;

export type MediationState = keyof typeof mediationHead.states;
export type MediationRole = (typeof mediationHead.roles)[number];
export type MediationDuty = keyof typeof mediationHead.duties;
export type MediationAction = ActionMaker<MediationState, MediationRole, MediationDuty, MediationFacts>;
export type MediationStep = Decision<MediationFacts, MediationState, MediationDuty>;
export type MediationDocket = DocketView<MediationFacts, MediationState>;

/** The state a docket already is in, for a step that leaves it there. */
export const stay = (docket: MediationDocket): MediationState => {
  if (docket.state === 'new') throw new Error('a docket that is being opened has no state to stay in');
  return docket.state;
};

/** The clocks of the talks themselves, of which at most one runs; it ends with them. */
export const TALKS = [
  'mediation', 'newEmployment', 'enterprise', 'delegated', 'entrustedOrdinary', 'entrustedSummary', 'arbitrationEntrusted', 'peoples',
] as const satisfies readonly MediationDuty[];
export type Talks = (typeof TALKS)[number];
/** Those that count from acceptance. */
export const FROM_ACCEPTANCE = TALKS.filter(duty => duty !== 'mediation');
/** Those that the parties may lengthen as they like, and those whose end ends the talks. */
export const UNCAPPED = ['enterprise', 'delegated', 'entrustedOrdinary', 'entrustedSummary', 'peoples'] as const satisfies readonly Talks[];
