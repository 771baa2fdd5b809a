import { ARBITRATION } from '@fengqiao/contracts';
import { law, practice, receivingDesk } from '@fengqiao/procedure';
import { acceptApplication, acceptanceClock } from '../decisions/accept-application.js';
import { askCompletion } from '../decisions/ask-completion.js';
import { discontinueForSuit } from '../decisions/discontinue-for-suit.js';
import { refuseAcceptance } from '../decisions/refuse-acceptance.js';
import { Acceptance, Application, MissingPapers, NonAcceptance, Nothing, SuitInstead, Withdrawal } from './arbitration-case.filing.inputs.js';
import type { CaseAction } from './arbitration-case.head.js';
import { CASE_RULES, MEDIATION_AND_ARBITRATION_LAW } from './sources.js';

const UNDECIDED = ['received', 'returnAsked', 'retained'] as const;

/** 申请和受理: from the first paper to the decision whether the commission takes the case. */
export function filing(action: CaseAction) {
  const acceptance = {
    title: '受理立案', to: 'accepted', by: ['filing-officer'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '29'), input: Acceptance,
    stops: ['completeness', 'acceptance'], starts: ['serviceCopy', 'notice', 'award'], issues: ['filing-approval', 'acceptance-notice'],
    decide: acceptApplication,
  } as const;
  const nonAcceptance = {
    title: '不予受理', to: 'notAccepted', by: ['filing-officer'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '29'), input: NonAcceptance,
    stops: ['completeness', 'acceptance'], starts: ['refusalSuit'], issues: ['non-acceptance-notice'], decide: refuseAcceptance,
  } as const;

  return {
    receive: action({
      title: '接收转来的仲裁申请', from: 'new', to: 'received', by: ['system'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '28'),
      input: ARBITRATION.particulars, receives: ['arbitration'], starts: ['completeness', 'acceptance'], issues: ['papers-receipt'],
      decide: (docket, told, moment) => ({ facts: { ...told, appliedOn: moment.on }, clocks: acceptanceClock(docket.file) }),
    }),
    apply: action({
      title: '当面收取仲裁申请', from: 'new', to: 'received', by: ['filing-officer'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '28'),
      input: Application, starts: ['completeness', 'acceptance'], issues: ['papers-receipt'],
      decide: (docket, { postedOn, ...told }, moment) => ({ facts: { ...told, appliedOn: postedOn ?? moment.on }, clocks: acceptanceClock(docket.file) }),
    }),
    askCompletion: action({
      title: '一次性告知补正', from: 'received', to: 'completing', by: ['filing-officer'], basis: law(CASE_RULES, '29'),
      input: MissingPapers, stops: ['completeness'], pauses: ['acceptance'], starts: ['completion'], issues: ['completion-notice'],
      decide: askCompletion,
    }),
    complete: action({
      title: '收到补正材料', from: 'completing', to: 'received', by: ['filing-officer'], basis: law(CASE_RULES, '46'),
      input: Nothing, stops: ['completion'], starts: ['acceptance'], issues: ['papers-receipt'],
      decide: (_docket, _input, moment) => ({ facts: { appliedOn: moment.on } }),
    }),
    accept: action({ ...acceptance, from: 'received', answers: ['accepted'] }),
    // After a refused return the referral counts as taken; only a conclusion can answer it now.
    acceptRetained: action({ ...acceptance, from: 'retained' }),
    refuseAcceptance: action({ ...nonAcceptance, from: ['received', 'completing'], answers: ['declined'] }),
    refuseRetained: action({ ...nonAcceptance, from: 'retained', answers: ['concluded'] }),
    withdrawApplication: action({
      title: '受理前撤回申请', from: ['received', 'completing'], to: 'withdrawn', by: ['filing-officer'], basis: practice('仲裁申请可以撤回'),
      input: Withdrawal, answers: ['declined'], issues: ['withdrawal-record'],
      decide: (_docket, input) => ({ answer: { reason: { code: 'withdrawn', text: input.reason } } }),
    }),
    settleBeforeFiling: action({
      title: '案前调解成功，申请终结', from: 'received', to: 'settled', by: ['filing-officer'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '10、14'),
      input: Withdrawal, stops: ['completeness', 'acceptance'], answers: ['accepted', 'concluded'], issues: ['withdrawal-record'],
      decide: () => ({ answer: { outcome: 'settled-before-filing', result: { outcome: 'withdrawn' } } }),
    }),
    acceptanceOverdue: action({
      title: '逾期未决定受理', from: UNDECIDED, to: UNDECIDED, by: ['system'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '29'),
      input: Nothing, expires: ['acceptance'],
      decide: (_docket, _input, moment) => ({
        facts: { overdueSince: moment.on },
        remark: { zh: '逾期未作受理决定，申请人可以就该争议向人民法院起诉', en: 'No decision in time: the applicant may sue on the matter' },
      }),
    }),
    applicantSued: action({
      title: '申请人因逾期未受理已起诉', from: 'received', to: 'discontinued', by: ['filing-officer'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '29'),
      input: SuitInstead, answers: ['declined'], issues: ['discontinuance-notice'], decide: discontinueForSuit,
    }),
    ...receivingDesk(action, { waiting: 'received', working: 'retained', returnAsked: 'returnAsked', gone: 'gone' }, ['filing-officer']),
  };
}
