import { law } from '@fengqiao/procedure';
import { changeClaims, decideCounterclaim, fileCounterclaim, objectToJurisdiction } from '../decisions/change-dispute.js';
import { convertToOrdinary, useSimplified } from '../decisions/choose-track.js';
import { notifyOnce } from '../decisions/notify-once.js';
import { askEvidence, decideChallenge, rejectObjection } from '../decisions/conduct-case.js';
import { copyServedByNotice, publishNotice, serveCopy, shortenDefence } from '../decisions/serve-copy.js';
import { Nothing } from './arbitration-case.filing.inputs.js';
import { ALIVE, PENDING, type CaseAction } from './arbitration-case.head.js';
import {
  Challenge, ChangedClaims, CollectedEvidence, Conversion, CopyService, Counterclaim, Defence, EvidenceWish, JoinedParty, JurisdictionObjection,
  JurisdictionTransfer, OneNotice, ShorterDefence, SimplifiedTrack, YesOrNo,
} from './arbitration-case.preparation.inputs.js';
import { CASE_RULES, MEDIATION_AND_ARBITRATION_LAW } from './sources.js';
import { hearingCalendar } from './hearing-calendar.js';

const BEFORE_HEARING = ['accepted', 'notified'] as const;

/** 开庭前: notice, service, defence, and everything that changes the dispute before it is heard. */
export function preparation(action: CaseAction) {
  return {
    useSimplified: action({
      title: '决定适用简易处理', from: BEFORE_HEARING, to: BEFORE_HEARING, by: ['filing-officer', 'arbitrator'], basis: law(CASE_RULES, '56-57'),
      input: SimplifiedTrack, issues: ['simplified-notice'], decide: useSimplified,
    }),
    convertToOrdinary: action({
      title: '转为普通程序', from: PENDING, to: PENDING, by: ['arbitrator', 'director'], basis: law(CASE_RULES, '61'),
      input: Conversion, issues: ['conversion-notice'], decide: convertToOrdinary,
    }),
    notifyOnce: action({
      title: '一次性通知仲裁庭组成、答辩、举证和开庭', from: 'accepted', to: 'notified', by: ['filing-officer', 'arbitrator'],
      basis: law(MEDIATION_AND_ARBITRATION_LAW, '30-35'), input: OneNotice, stops: ['notice'],
      issues: ['tribunal-notice', 'response-notice', 'evidence-notice', 'hearing-notice'], consults: hearingCalendar, decide: notifyOnce,
    }),
    recordService: action({
      title: '登记申请书副本送达', from: PENDING, to: PENDING, by: ['filing-officer'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '30'),
      input: CopyService, stops: ['serviceCopy'], starts: ['defence'], issues: ['service-return'], decide: serveCopy,
    }),
    publishNotice: action({
      title: '公告送达', from: PENDING, to: PENDING, by: ['filing-officer'], basis: law(CASE_RULES, '46'),
      input: Nothing, pauses: ['award'], starts: ['publicNotice'], issues: ['public-notice'], decide: publishNotice,
    }),
    publicNoticeOver: action({
      title: '公告期满视为送达', from: ALIVE, to: ALIVE, by: ['system'], basis: law(CASE_RULES, '46'),
      input: Nothing, expires: ['publicNotice'], stops: ['serviceCopy'], resumes: ['award'], starts: ['defence'], decide: copyServedByNotice,
    }),
    shortenDefence: action({
      title: '经被申请人同意缩短答辩期', from: BEFORE_HEARING, to: BEFORE_HEARING, by: ['arbitrator'], basis: law(CASE_RULES, '59'),
      input: ShorterDefence, starts: ['defence'], decide: shortenDefence,
    }),
    recordDefence: action({
      title: '收到答辩书', from: BEFORE_HEARING, to: BEFORE_HEARING, by: ['filing-officer'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '30'),
      input: Defence, stops: ['defence'], starts: ['defenceCopy'],
      decide: (_docket, input, moment) => ({ facts: { defence: { on: moment.on, summary: input.summary } } }),
    }),
    sendDefence: action({
      title: '送达答辩书副本', from: PENDING, to: PENDING, by: ['filing-officer'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '30'),
      input: Nothing, stops: ['defenceCopy'], issues: ['service-return'],
    }),
    defencePassed: action({
      title: '答辩期届满', from: ALIVE, to: ALIVE, by: ['system'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '30'),
      input: Nothing, expires: ['defence'],
      decide: () => ({ remark: { zh: '被申请人未提交答辩书，不影响仲裁程序进行', en: 'No defence was filed; the case goes on' } }),
    }),
    counterclaim: action({
      title: '被申请人提出反申请', from: BEFORE_HEARING, to: BEFORE_HEARING, by: ['filing-officer'], basis: law(CASE_RULES, '36'),
      input: Counterclaim, starts: ['counterDecision'], issues: ['papers-receipt'], decide: fileCounterclaim,
    }),
    joinCounterclaim: action({
      title: '受理反申请并合并审理', from: BEFORE_HEARING, to: BEFORE_HEARING, by: ['filing-officer'], basis: law(CASE_RULES, '36、46'),
      input: Nothing, stops: ['counterDecision'], starts: ['award'], issues: ['acceptance-notice'], decide: decideCounterclaim(true),
    }),
    refuseCounterclaim: action({
      title: '不予受理反申请', from: BEFORE_HEARING, to: BEFORE_HEARING, by: ['filing-officer'], basis: law(CASE_RULES, '36'),
      input: YesOrNo.pick({ reason: true }), stops: ['counterDecision'], issues: ['non-acceptance-notice'], decide: decideCounterclaim(false),
    }),
    changeClaims: action({
      title: '增加或者变更仲裁请求', from: PENDING, to: PENDING, by: ['filing-officer', 'arbitrator'], basis: law(CASE_RULES, '44、46'),
      input: ChangedClaims, starts: ['award'], issues: ['claims-change-notice'], decide: changeClaims,
    }),
    joinParty: action({
      title: '追加当事人', from: PENDING, to: PENDING, by: ['arbitrator'], basis: law(CASE_RULES, '46'),
      input: JoinedParty, starts: ['award', 'serviceCopy'], issues: ['joinder-notice'],
      decide: (_docket, { party }) => ({ adds: { parties: [party] } }),
    }),
    objectToJurisdiction: action({
      title: '提出管辖异议', from: BEFORE_HEARING, to: BEFORE_HEARING, by: ['filing-officer'], basis: law(CASE_RULES, '10'),
      input: JurisdictionObjection, decide: objectToJurisdiction,
    }),
    rejectObjection: action({
      title: '驳回管辖异议', from: PENDING, to: PENDING, by: ['arbitrator'], basis: law(CASE_RULES, '10'),
      input: YesOrNo.pick({ reason: true }), issues: ['jurisdiction-decision'], decide: rejectObjection,
    }),
    transferOnPlatform: action({
      title: '移送有管辖权的仲裁委员会', from: PENDING, to: 'transferred', by: ['director'], basis: law(CASE_RULES, '9'),
      input: JurisdictionTransfer.required({ agency: true }), refers: ['arbitration'], answers: ['sent-on'], issues: ['transfer-letter'],
      decide: (docket, input) => ({
        refer: [{ purpose: 'arbitration', to: input.agency, particulars: { jurisdiction: docket.facts.jurisdiction ?? 'performance-place', note: input.reason } }],
        answer: { reason: { code: 'outside-area', text: input.reason } },
      }),
    }),
    transferByLetter: action({
      title: '函送平台外的仲裁委员会', from: PENDING, to: 'transferred', by: ['director'], basis: law(CASE_RULES, '9'),
      input: JurisdictionTransfer.omit({ agency: true }), answers: ['concluded'], issues: ['transfer-letter'],
      decide: (_docket, input) => ({
        answer: { reason: { code: 'outside-area', text: `${input.reason}，已移送${input.commission}` }, outcome: 'transferred', result: { outcome: 'not-accepted' } },
      }),
    }),
    challenge: action({
      title: '申请仲裁员回避', from: PENDING, to: PENDING, by: ['filing-officer'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '33'),
      input: Challenge, decide: (_docket, input, moment) => ({ facts: { challenge: { on: moment.on, ...input } } }),
    }),
    decideChallenge: action({
      title: '决定是否回避', from: PENDING, to: PENDING, by: ['director'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '33'),
      input: YesOrNo, issues: ['recusal-decision'], decide: decideChallenge,
    }),
    askEvidence: action({
      title: '依申请收集证据', from: PENDING, to: PENDING, by: ['arbitrator'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '39'),
      input: EvidenceWish, refers: ['evidence-help'], decide: askEvidence,
    }),
    collectEvidence: action({
      title: '收集证据入卷', from: PENDING, to: PENDING, by: ['arbitrator', 'filing-officer'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '39'),
      input: CollectedEvidence, issues: ['evidence-list'], decide: (_docket, { evidence }) => ({ adds: { evidence } }),
    }),
  };
}
