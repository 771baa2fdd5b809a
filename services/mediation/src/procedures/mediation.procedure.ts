import { MEDIATION } from '@fengqiao/contracts';
import { Heard, WithReason, law, peopleOf, practice, procedure, receivingDesk } from '@fengqiao/procedure';
import { z } from 'zod';
import { assignMediator } from '../decisions/assign-mediator.js';
import { declineRequest } from '../decisions/decline-request.js';
import { diagnoseCase } from '../decisions/diagnose-case.js';
import { expireMediation, failMediation, failRest, openArbitrationDoor, settleAmongThemselves, withdrawRequest } from '../decisions/end-mediation.js';
import { hearOnward } from '../decisions/hear-answer.js';
import { moveTier } from '../decisions/move-tier.js';
import { acceptMediation, agreeLongerPeriod, keepMediation, openMediation } from '../decisions/open-mediation.js';
import { passToArbitration, reportRisk, sendOn } from '../decisions/pass-case-on.js';
import { recordAgreement, recordPartAgreement, settleOnTheSpot } from '../decisions/record-agreement.js';
import { recordContact } from '../decisions/record-contact.js';
import { recordOutcome } from '../decisions/record-outcome.js';
import { seatPanel } from '../decisions/seat-panel.js';
import { verifyFacts } from '../decisions/verify-facts.js';
import { TALKING, TALKS, mediationHead } from './mediation.head.js';
import { help } from './mediation.help.js';
import * as input from './mediation.inputs.js';
import { performance } from './mediation.performance.js';
import { sessions } from './mediation.sessions.js';
import { mediatorAppointment } from './mediator-appointment.procedure.js';
import { INVITED_MEDIATION, MEDIATION_AND_ARBITRATION_LAW, PEOPLES_MEDIATION_LAW } from './sources.js';

const clerk = ['mediation-clerk'] as const;
const mediator = ['mediator'] as const;
const both = ['mediation-clerk', 'mediator'] as const;

/**
 * 调解: from a request to an agreement, or to a failure that leaves every way on open. Chapters of their own are the
 * sessions, `mediation.sessions`, the watch over performance, `mediation.performance`, and what it asks of others, `mediation.help`.
 */
export const mediation = procedure(mediationHead)(action => ({
  receive: action({
    title: '收到转来的调解申请', from: 'new', to: 'received', by: ['system'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '10'), receives: ['mediation'],
    input: MEDIATION.particulars, starts: ['acceptance', 'mediation', 'earlyAgreement'], decide: openMediation,
  }),
  apply: action({
    title: '当事人申请调解', from: 'new', to: 'received', by: both, basis: law(MEDIATION_AND_ARBITRATION_LAW, '12'),
    input: MEDIATION.particulars, starts: ['acceptance', 'mediation', 'earlyAgreement'], issues: ['application-record'], decide: openMediation,
  }),
  ...receivingDesk(action, { waiting: 'received', working: 'accepted', returnAsked: 'returnAsked', gone: 'goneBack' }, clerk),
  returnRefused: action({
    title: '转出方不同意退回', from: 'returnAsked', to: 'accepted', by: ['system'], basis: practice('转办规则'), input: z.unknown(), follows: ['return-refused'],
    stops: ['acceptance'], starts: [...TALKS, 'consentInquiry'], decide: keepMediation,
  }),
  contactRespondent: action({
    title: '联系被申请人', from: ['received', 'accepted'], to: ['received', 'accepted'], by: both, basis: law(PEOPLES_MEDIATION_LAW, '17'),
    input: input.Contact, stops: ['consentInquiry'], decide: recordContact,
  }),
  accept: action({
    title: '受理', from: 'received', to: 'accepted', by: clerk, basis: law(PEOPLES_MEDIATION_LAW, '17-18'), input: z.strictObject({}),
    stops: ['acceptance'], starts: [...TALKS, 'consentInquiry'], answers: ['accepted'],
    issues: ['mediation-acceptance-notice', 'rights-and-duties-notice'], decide: acceptMediation,
  }),
  decline: action({
    title: '不予受理', from: 'received', to: 'declined', by: clerk, basis: practice('调解申请审查：不予受理须说明理由并告知其他途径'),
    input: WithReason, stops: ['acceptance'], answers: ['declined'], issues: ['non-acceptance-notice'], decide: declineRequest,
  }),
  sendOn: action({
    title: '转其他调解组织', from: ['received', 'accepted'], to: 'sentOn', by: clerk, basis: practice('调解阵地分级分类处置'),
    input: input.OnwardMediation, stops: ['acceptance'], refers: ['mediation'], answers: ['sent-on'], decide: sendOn,
  }),
  settleOnTheSpot: action({
    title: '即时调解', from: 'received', to: ['agreed', 'performed'], by: both, basis: law(PEOPLES_MEDIATION_LAW, '28-30'), input: input.OnTheSpot,
    stops: ['acceptance', ...TALKS, 'earlyAgreement'], starts: ['reviewWindow', 'confirmationWindow', 'performance'], answers: ['accepted', 'concluded'],
    issues: ['mediation-agreement'], consults: peopleOf(mediatorAppointment), decide: settleOnTheSpot,
  }),
  assign: action({
    title: '指派调解员', from: TALKING, to: TALKING, by: clerk, basis: law(PEOPLES_MEDIATION_LAW, '19'),
    input: input.Assignment, consults: peopleOf(mediatorAppointment), decide: assignMediator,
  }),
  move: action({
    title: '层级流转', from: ['accepted', 'mediating'], to: 'accepted', by: clerk, basis: practice('漏斗式分级递进调解'),
    input: input.Move, climbs: { from: docket => docket.facts.station, asked: given => given }, decide: moveTier,
  }),
  seatPanel: action({
    title: '组成联合调解小组', from: TALKING, to: TALKING, by: clerk, basis: law(PEOPLES_MEDIATION_LAW, '19-20'), input: input.Panel, decide: seatPanel,
  }),
  diagnose: action({
    title: '会诊定策', from: TALKING, to: TALKING, by: both, basis: practice('一案一策会诊'),
    input: input.Diagnosis, issues: ['one-case-one-plan'], decide: diagnoseCase,
  }),
  verify: action({
    title: '向用工单位核实', from: ['accepted', 'mediating'], to: ['accepted', 'mediating'], by: mediator, basis: law(MEDIATION_AND_ARBITRATION_LAW, '13'),
    input: input.Verification, stops: ['consentInquiry'], decide: verifyFacts,
  }),
  extendPeriod: action({
    title: '双方同意延长', from: ['accepted', 'mediating'], to: 'mediating', by: mediator, basis: practice('人社厅发〔2024〕4号：延长不超过15日'),
    input: z.strictObject({ bothAgree: z.literal(true) }), extends: ['mediation'],
  }),
  agreeLongerPeriod: action({
    title: '双方约定延长', from: TALKING, to: ['mediating', 'partAgreed'], by: mediator,
    basis: law(INVITED_MEDIATION, '27'), input: input.LongerPeriod, starts: TALKS, decide: agreeLongerPeriod,
  }),
  reportRisk: action({
    title: '报告激化风险', from: TALKING, to: TALKING, by: both, basis: law(PEOPLES_MEDIATION_LAW, '25'),
    input: input.Risk, refers: ['copy'], decide: reportRisk,
  }),
  recordOutcome: action({
    title: '登记个人结果', from: TALKING, to: TALKING, by: both, basis: law(MEDIATION_AND_ARBITRATION_LAW, '7'),
    input: input.Outcome, decide: recordOutcome,
  }),
  recordPartAgreement: action({
    title: '登记部分协议', from: ['mediating', 'partAgreed'], to: 'partAgreed', by: mediator, basis: law(MEDIATION_AND_ARBITRATION_LAW, '14'), input: input.Agreements,
    starts: ['reviewWindow', 'confirmationWindow', 'performance'], issues: ['mediation-agreement'], decide: recordPartAgreement,
  }),
  recordAgreement: action({
    title: '登记调解协议', from: ['mediating', 'partAgreed'], to: ['agreed', 'performed'], by: mediator, basis: law(MEDIATION_AND_ARBITRATION_LAW, '14'), input: input.Agreements,
    stops: [...TALKS, 'earlyAgreement'], starts: ['reviewWindow', 'confirmationWindow', 'performance'], answers: ['concluded'],
    issues: ['mediation-agreement', 'enforceability-guide'], decide: recordAgreement,
  }),
  failRest: action({
    title: '其余部分调解不成', from: 'partAgreed', to: ['agreed', 'overdue', 'performed'], by: mediator, basis: law(MEDIATION_AND_ARBITRATION_LAW, '14'), input: input.Failure,
    stops: TALKS, drops: ['earlyAgreement'], answers: ['concluded'], issues: ['mediation-failure-record'], decide: failRest,
  }),
  fail: action({
    title: '调解不成', from: ['accepted', 'mediating'], to: 'failed', by: mediator, basis: law(PEOPLES_MEDIATION_LAW, '26'), input: input.Failure,
    stops: TALKS, answers: ['concluded'], issues: ['mediation-failure-record'], decide: failMediation,
  }),
  settle: action({
    title: '当事人自行和解', from: ['accepted', 'mediating'], to: 'settled', by: both, basis: law(MEDIATION_AND_ARBITRATION_LAW, '4'), input: z.strictObject({}),
    stops: TALKS, answers: ['concluded'], decide: settleAmongThemselves,
  }),
  withdraw: action({
    title: '申请人撤回', from: ['accepted', 'mediating'], to: 'withdrawn', by: both, basis: law(PEOPLES_MEDIATION_LAW, '23'), input: z.strictObject({}),
    stops: TALKS, answers: ['concluded'], decide: withdrawRequest,
  }),
  passToArbitration: action({
    title: '按劳动者意愿转申请仲裁', from: ['accepted', 'mediating'], to: 'goingOn', by: both, basis: law(MEDIATION_AND_ARBITRATION_LAW, '5'), input: input.ArbitrationRequest,
    stops: TALKS, drops: ['earlyAgreement'], refers: ['arbitration'], issues: ['mediation-failure-record'], decide: passToArbitration,
  }),
  hearOnward: action({
    title: '仲裁机构答复', from: 'goingOn', to: ['goingOn', 'mediating', 'failed'], by: ['system'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '29'), input: Heard,
    hears: { arbitration: ['accepted', 'declined', 'returned', 'concluded'] },
    decide: hearOnward,
  }),
  openArbitrationDoor: action({
    title: '满十五日可以申请仲裁', from: ['received', ...TALKING], to: ['received', ...TALKING],
    by: ['system'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '14'), input: z.unknown(), expires: ['earlyAgreement'], issues: ['arbitration-door-notice'], decide: openArbitrationDoor,
  }),
  expire: action({
    title: '调解期限届满', from: TALKING, to: ['failed', 'agreed', 'overdue', 'performed'], by: ['system'],
    basis: practice('人社厅发〔2024〕4号、企业劳动争议协商调解规定'),
    input: z.unknown(), expires: TALKS, answers: ['concluded'], issues: ['mediation-failure-record'], decide: expireMediation,
  }),
  ...sessions(action),
  ...help(action),
  ...performance(action),
}));
