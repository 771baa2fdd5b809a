import { Heard, law } from '@fengqiao/procedure';
import { z } from 'zod';
import { convertTrack } from '../decisions/choose-track.js';
import {
  askRecusalReview, entrustMediation, entrustmentTaken, noteMediation, preserve, publishNotice, resumeTrial, reviewChallenge, ruleOnChallenge, scheduleTrial, servedByNotice, serveSuit,
  suspendTrial,
} from '../decisions/conduct-trial.js';
import { mediateInCourt } from '../decisions/give-judgment.js';
import { tellOfSuit } from '../decisions/tell-commission.js';
import { TRIAL, TRIAL_CLOCKS, type FilingAction } from './court-filing.head.js';
import {
  ChallengeRuling, CourtStatement, Entrustment, HearingDate, HearingHeld, JudgeChallenge, NamedPanel, Nothing, Preservation, SuitDefence, SuitService, SuitWithdrawal,
  TrialSuspension, WhyText,
} from './court-filing.inputs.js';
import { CIVIL_PROCEDURE_LAW, INVITED_MEDIATION, LABOUR_INTERPRETATION } from './sources.js';

const ALIVE = [...TRIAL, 'suspended'] as const;

/** 第一审: service, the panel, hearing, mediation, and the ends that are not judgments. */
export function trial(action: FilingAction) {
  const withdrawn = {
    from: ALIVE, to: 'withdrawn', by: ['judge'], input: SuitWithdrawal, refers: ['court-feedback'], answers: ['concluded'], issues: ['withdrawal-ruling'],
    decide: tellOfSuit(
      (_docket, _input: SuitWithdrawal) => ({ answer: { outcome: 'withdrawn', result: { outcome: 'withdrawn' } } }),
      ({ rulingReceivedOn }, on) => ({ result: 'withdrawn', receivedOn: rulingReceivedOn ?? on })),
  } as const;

  return {
    convertTrack: action({
      title: '裁定转换程序', from: TRIAL, to: TRIAL, by: ['judge'], basis: law(CIVIL_PROCEDURE_LAW, '169-170'), input: z.strictObject({ track: z.enum(['summary', 'ordinary']) }),
      drops: TRIAL_CLOCKS, starts: TRIAL_CLOCKS, issues: ['conversion-ruling'], decide: convertTrack,
    }),
    recordService: action({
      title: '登记起诉状副本送达', from: TRIAL, to: TRIAL, by: ['filing-clerk', 'judge'], basis: law(CIVIL_PROCEDURE_LAW, '128'), input: SuitService,
      stops: ['copy'], starts: ['defence'], issues: ['service-return'],
      decide: serveSuit,
    }),
    publishNotice: action({
      title: '公告送达', from: TRIAL, to: TRIAL, by: ['judge'], basis: law(CIVIL_PROCEDURE_LAW, '95'), input: Nothing,
      starts: ['publicNotice'], issues: ['public-notice'], decide: publishNotice,
    }),
    publicNoticeOver: action({
      title: '公告期满视为送达', from: ALIVE, to: ALIVE, by: ['system'], basis: law(CIVIL_PROCEDURE_LAW, '95'), input: Nothing,
      expires: ['publicNotice'], stops: ['copy'], starts: ['defence'],
      decide: servedByNotice,
    }),
    recordDefence: action({
      title: '收到答辩状', from: TRIAL, to: TRIAL, by: ['filing-clerk', 'judge'], basis: law(CIVIL_PROCEDURE_LAW, '128'), input: SuitDefence,
      stops: ['defence'], starts: ['defenceCopy'],
      decide: (_docket, { summary }, moment) => ({ facts: { defence: { on: moment.on, summary } } }),
    }),
    sendDefence: action({
      title: '送达答辩状副本', from: TRIAL, to: TRIAL, by: ['filing-clerk', 'judge'], basis: law(CIVIL_PROCEDURE_LAW, '128'), input: Nothing, stops: ['defenceCopy'],
    }),
    appointPanel: action({
      title: '确定审判人员', from: TRIAL, to: TRIAL, by: ['president', 'judge'], basis: law(CIVIL_PROCEDURE_LAW, '40'), input: NamedPanel,
      starts: ['panelNotice'], decide: (_docket, { panel }) => ({ facts: { panel } }),
    }),
    notifyPanel: action({
      title: '告知审判人员组成', from: TRIAL, to: TRIAL, by: ['judge', 'filing-clerk'], basis: law(CIVIL_PROCEDURE_LAW, '131'), input: Nothing,
      stops: ['panelNotice'], issues: ['panel-notice'],
    }),
    scheduleHearing: action({
      title: '确定开庭并通知', from: TRIAL, to: 'scheduled', by: ['judge'], basis: law(CIVIL_PROCEDURE_LAW, '139'), input: HearingDate, issues: ['summons'], decide: scheduleTrial,
    }),
    holdHearing: action({
      title: '开庭审理', from: 'scheduled', to: 'heard', by: ['judge'], basis: law(CIVIL_PROCEDURE_LAW, '137-148'), input: HearingHeld, issues: ['hearing-record'],
      decide: (_docket, _input, moment) => ({ facts: { heardOn: moment.on } }),
    }),
    entrustMediation: action({
      title: '立案后委托调解', from: TRIAL, to: TRIAL, by: ['judge'], basis: law(INVITED_MEDIATION, '27'), input: Entrustment,
      stops: ['mediatorChoice', 'mediatorAppointment'], refers: ['mediation'], issues: ['entrustment-letter'], decide: entrustMediation,
    }),
    entrustmentTaken: action({
      title: '调解组织接受委托', from: ALIVE, to: ALIVE, by: ['system'], basis: law(INVITED_MEDIATION, '27'), input: Heard,
      hears: { mediation: ['accepted'] }, starts: ['entrusted'], decide: entrustmentTaken,
    }),
    entrustmentReturned: action({
      title: '委托调解有结果', from: ALIVE, to: ALIVE, by: ['system'], basis: law(INVITED_MEDIATION, '27'), input: Heard,
      hears: { mediation: ['declined', 'returned', 'sent-on', 'revoked', 'concluded'] }, stops: ['entrusted'], decide: noteMediation,
    }),
    applyForPreservation: action({
      title: '收到紧急保全申请', from: TRIAL, to: TRIAL, by: ['filing-clerk', 'judge'], basis: law(CIVIL_PROCEDURE_LAW, '103'), input: Nothing,
      starts: ['urgentPreservation'],
    }),
    preserve: action({
      title: '裁定财产保全', from: TRIAL, to: TRIAL, by: ['judge'], basis: law(LABOUR_INTERPRETATION, '49'), input: Preservation,
      stops: ['urgentPreservation'], issues: ['preservation-ruling'], decide: preserve,
    }),
    challenge: action({
      title: '申请审判人员回避', from: TRIAL, to: TRIAL, by: ['filing-clerk', 'judge'], basis: law(CIVIL_PROCEDURE_LAW, '47-50'), input: JudgeChallenge,
      starts: ['recusal'], decide: (_docket, input, moment) => ({ facts: { challenge: { on: moment.on, ...input } } }),
    }),
    ruleOnChallenge: action({
      title: '决定是否回避', from: TRIAL, to: TRIAL, by: ['president'], basis: law(CIVIL_PROCEDURE_LAW, '50'), input: ChallengeRuling,
      stops: ['recusal'], issues: ['recusal-decision'], decide: ruleOnChallenge,
    }),
    askRecusalReview: action({
      title: '对回避决定申请复议', from: TRIAL, to: TRIAL, by: ['filing-clerk', 'judge'], basis: law(CIVIL_PROCEDURE_LAW, '50'), input: WhyText,
      starts: ['recusalReview'], decide: askRecusalReview,
    }),
    reviewChallenge: action({
      title: '复议回避决定', from: TRIAL, to: TRIAL, by: ['president'], basis: law(CIVIL_PROCEDURE_LAW, '50'), input: ChallengeRuling,
      stops: ['recusalReview'], issues: ['recusal-decision'], decide: reviewChallenge,
    }),
    suspend: action({
      title: '裁定中止诉讼', from: TRIAL, to: 'suspended', by: ['judge'], basis: law(CIVIL_PROCEDURE_LAW, '153'), input: TrialSuspension,
      pauses: TRIAL_CLOCKS, issues: ['suspension-ruling'], decide: suspendTrial,
    }),
    resume: action({
      title: '恢复诉讼', from: 'suspended', to: TRIAL, by: ['judge'], basis: law(CIVIL_PROCEDURE_LAW, '153'), input: WhyText,
      resumes: TRIAL_CLOCKS, issues: ['resumption-notice'], decide: resumeTrial,
    }),
    mediate: action({
      title: '制作调解书', from: TRIAL, to: 'mediated', by: ['judge'], basis: law(CIVIL_PROCEDURE_LAW, '100'), input: CourtStatement,
      stops: TRIAL_CLOCKS, refers: ['court-feedback'], answers: ['concluded'], issues: ['mediation-statement'],
      decide: tellOfSuit(mediateInCourt, (_input, on) => ({ result: 'mediated', receivedOn: on })),
    }),
    withdraw: action({ ...withdrawn, title: '准许撤诉', basis: law(CIVIL_PROCEDURE_LAW, '148') }),
    treatAsWithdrawn: action({ ...withdrawn, title: '按撤诉处理', basis: law(CIVIL_PROCEDURE_LAW, '146') }),
  };
}
