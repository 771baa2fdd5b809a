import { Heard, law } from '@fengqiao/procedure';
import { guideToAid, noteAnswer } from '../decisions/conduct-case.js';
import { discontinueForSuit } from '../decisions/discontinue-for-suit.js';
import { addHearing, decidePostponement, holdHearing } from '../decisions/hold-hearing.js';
import { makeStatement, refuseStatement, settlePart, signStatement, withdrawPart } from '../decisions/settle-workers.js';
import { resumeCase, suspendCase } from '../decisions/suspend-case.js';
import { AidGuidance, Nothing, SuitInstead, Withdrawal } from './arbitration-case.filing.inputs.js';
import { ALIVE, OPEN, PENDING, type CaseAction } from './arbitration-case.head.js';
import {
  EntrustedMediation, HeldHearing, NextHearing, PartStatement, PartWithdrawal, Postponement, Resumption, Signatures, Statement, Suspension,
} from './arbitration-case.hearing.inputs.js';
import { CASE_RULES, MEDIATION_AND_ARBITRATION_LAW } from './sources.js';
import { hearingCalendar } from './hearing-calendar.js';

/** Where an answer to a hand-off of this case may find it. */
const WAITING = ['received', ...ALIVE] as const;

/** Every way in which a hand-off comes back. */
const ENDINGS = ['declined', 'returned', 'sent-on', 'revoked', 'concluded'] as const;

/** 开庭和调解: hearing, mediation, suspension, and the ends that are not awards. */
export function hearing(action: CaseAction) {
  const withdrawn = { to: 'withdrawn', by: ['filing-officer', 'arbitrator'], input: Withdrawal, answers: ['concluded'], issues: ['withdrawal-decision'] } as const;

  return {
    scheduleHearing: action({
      title: '另定开庭', from: ['notified', 'heard'], to: 'notified', by: ['arbitrator'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '35'),
      input: NextHearing, issues: ['hearing-notice'], consults: hearingCalendar, decide: addHearing,
    }),
    postpone: action({
      title: '决定是否延期开庭', from: 'notified', to: 'notified', by: ['arbitrator', 'director'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '35'),
      input: Postponement, issues: ['postponement-decision'], consults: hearingCalendar, decide: decidePostponement,
    }),
    holdHearing: action({
      title: '开庭审理', from: 'notified', to: 'heard', by: ['arbitrator'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '36-42'),
      input: HeldHearing, issues: ['hearing-record'], decide: holdHearing,
    }),
    treatAsWithdrawn: action({
      ...withdrawn, title: '按撤回申请处理', from: ['notified', 'heard'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '36'),
      decide: () => ({ answer: { outcome: 'treated-as-withdrawn', result: { outcome: 'withdrawn' } } }),
    }),
    withdraw: action({
      ...withdrawn, title: '撤回仲裁申请', from: [...PENDING, 'suspended', 'statementMade'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '41'),
      decide: () => ({ answer: { outcome: 'withdrawn', result: { outcome: 'withdrawn' } } }),
    }),
    withdrawPart: action({
      title: '部分劳动者撤回', from: PENDING, to: PENDING, by: ['filing-officer', 'arbitrator'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '41'),
      input: PartWithdrawal, issues: ['withdrawal-decision'], decide: withdrawPart,
    }),
    entrustMediation: action({
      title: '案前、庭前委托调解', from: OPEN, to: OPEN, by: ['arbitrator', 'filing-officer'], basis: law(CASE_RULES, '69-70'),
      input: EntrustedMediation, refers: ['mediation'], issues: ['entrustment-letter'],
      decide: (_docket, { to, ...particulars }) =>
        ({ refer: [{ purpose: 'mediation', particulars: { ...particulars, commission: 'arbitration-entrusted' }, ...(to ? { to } : {}) }] }),
    }),
    guideToAid: action({
      title: '引导申请法律援助', from: OPEN, to: OPEN, by: ['filing-officer', 'arbitrator'], basis: law('法律援助法', '35'),
      input: AidGuidance, refers: ['legal-aid'],
      decide: guideToAid,
    }),
    entrustmentTaken: action({
      title: '调解组织接受委托', from: WAITING, to: WAITING, by: ['system'], basis: law(CASE_RULES, '69-70'), input: Heard,
      hears: { mediation: ['accepted'] }, starts: ['entrusted'],
    }),
    entrustmentReturned: action({
      title: '委托调解有结果', from: WAITING, to: WAITING, by: ['system'], basis: law(CASE_RULES, '69-70'), input: Heard,
      hears: { mediation: [...ENDINGS] }, stops: ['entrusted'], decide: noteAnswer,
    }),
    handOffAnswered: action({
      title: '转办事项有回复', from: WAITING, to: WAITING, by: ['system'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '8'), input: Heard,
      hears: {
        'legal-aid': ['accepted', ...ENDINGS], 'evidence-help': ['accepted', ...ENDINGS],
        enforcement: ['accepted', ...ENDINGS], 'court-filing': ['accepted', ...ENDINGS],
      },
      decide: noteAnswer,
    }),
    makeStatement: action({
      title: '制作仲裁调解书', from: PENDING, to: 'statementMade', by: ['arbitrator'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '42'),
      input: Statement, decide: makeStatement,
    }),
    signStatement: action({
      title: '双方签收调解书', from: 'statementMade', to: 'mediated', by: ['arbitrator', 'filing-officer'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '42'),
      input: Signatures, stops: ['award'], answers: ['concluded'], issues: ['mediation-statement', 'service-return'], decide: signStatement,
    }),
    refuseStatement: action({
      title: '签收前反悔', from: 'statementMade', to: PENDING, by: ['arbitrator'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '42'),
      input: Nothing, decide: refuseStatement,
    }),
    settlePart: action({
      title: '部分劳动者当场签收调解书', from: PENDING, to: PENDING, by: ['arbitrator'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '42'),
      input: PartStatement, issues: ['mediation-statement'], decide: settlePart,
    }),
    suspend: action({
      title: '中止审理', from: PENDING, to: 'suspended', by: ['director'], basis: law(CASE_RULES, '47'),
      input: Suspension, pauses: ['award'], issues: ['suspension-notice'], decide: suspendCase,
    }),
    resume: action({
      title: '恢复审理', from: 'suspended', to: PENDING, by: ['arbitrator', 'director'], basis: law(CASE_RULES, '47'),
      input: Resumption, resumes: ['award'], issues: ['resumption-notice'], decide: resumeCase,
    }),
    applicantSuedInstead: action({
      title: '逾期未裁决，当事人已起诉', from: [...PENDING, 'suspended', 'statementMade'], to: 'discontinued', by: ['filing-officer', 'arbitrator'],
      basis: law(MEDIATION_AND_ARBITRATION_LAW, '43'), input: SuitInstead, answers: ['concluded'], issues: ['discontinuance-notice'], decide: discontinueForSuit,
    }),
  };
}
