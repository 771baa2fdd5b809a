import { COURT_FEEDBACK } from '@fengqiao/contracts';
import { law, practice } from '@fengqiao/procedure';
import { archiveCase, guideToCourt, recordCourtAction, recordCourtResult, takeEffect } from '../decisions/follow-award.js';
import { hearCourt } from '../decisions/hear-court.js';
import { makeAward, makePartAward } from '../decisions/make-award.js';
import { orderAdvanceEnforcement, sendAdvanceToCourt } from '../decisions/order-advance-enforcement.js';
import { serveAward } from '../decisions/serve-award.js';
import { AdvanceRuling, AwardDraft, Awards, AwardService, Correction, CourtAction, CourtResult, Extension, SuitWish } from './arbitration-case.award.inputs.js';
import { Nothing, OverdueReasons } from './arbitration-case.filing.inputs.js';
import { ALIVE, PENDING, type CaseAction } from './arbitration-case.head.js';
import { CASE_RULES, LABOUR_INTERPRETATION, MEDIATION_AND_ARBITRATION_LAW } from './sources.js';

const DECIDED = ['mediated', 'awarded'] as const;

/** 裁决: part award, advance enforcement, award. */
export function award(action: CaseAction) {
  return {
    extendAward: action({
      title: '延长审理期限', from: PENDING, to: PENDING, by: ['director'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '43'),
      input: Extension, extends: ['award'], issues: ['extension-notice'],
    }),
    awardOverdue: action({
      title: '逾期未作出裁决', from: [...PENDING, 'statementMade'], to: [...PENDING, 'statementMade'], by: ['system'],
      basis: law(MEDIATION_AND_ARBITRATION_LAW, '43'), input: Nothing, expires: ['award'],
      decide: (_docket, _input, moment) => ({
        facts: { overdueSince: moment.on },
        remark: { zh: '逾期未作出裁决，当事人可以就该争议向人民法院起诉', en: 'No award in time: a party may sue on the matter' },
      }),
    }),
    stateOverdueReason: action({
      title: '说明逾期事由', from: PENDING, to: PENDING, by: ['director'], basis: law(LABOUR_INTERPRETATION, '12'), input: OverdueReasons,
      decide: (_docket, { reasons }) => ({ facts: { overdueReasons: reasons } }),
    }),
    awardPart: action({
      title: '先行裁决', from: 'heard', to: 'heard', by: ['arbitrator'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '43'),
      input: AwardDraft, issues: ['award'], decide: makePartAward,
    }),
    servePartAward: action({
      title: '送达先行裁决书', from: [...PENDING, 'awarded'], to: [...PENDING, 'awarded'], by: ['filing-officer'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '48-50'),
      input: AwardService, starts: ['partSuit', 'partWorkerSuit', 'partSetAside'], issues: ['service-return'], decide: serveAward(true),
    }),
    orderAdvanceEnforcement: action({
      title: '裁决先予执行', from: PENDING, to: PENDING, by: ['arbitrator'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '44'),
      input: AdvanceRuling, issues: ['advance-enforcement-ruling'], decide: orderAdvanceEnforcement,
    }),
    sendAdvanceToCourt: action({
      title: '移送法院先予执行', from: PENDING, to: PENDING, by: ['arbitrator', 'filing-officer'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '44'),
      input: Nothing, refers: ['enforcement'], issues: ['enforcement-transfer-letter'], decide: sendAdvanceToCourt,
    }),
    award: action({
      title: '作出裁决', from: 'heard', to: 'awarded', by: ['arbitrator'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '43-47'),
      input: Awards, stops: ['award'], answers: ['concluded'], issues: ['award'], decide: makeAward,
    }),
  };
}

/** 裁决之后: service, the way to court and back, force, archive. */
export function afterAward(action: CaseAction) {
  return {
    serveAward: action({
      title: '送达裁决书', from: 'awarded', to: 'awarded', by: ['filing-officer'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '48-50'),
      input: AwardService, starts: ['suit', 'workerSuit', 'setAside'], issues: ['service-return'], decide: serveAward(false),
    }),
    correctAward: action({
      title: '补正裁决书', from: 'awarded', to: 'awarded', by: ['arbitrator'], basis: law(CASE_RULES, '54'),
      input: Correction, issues: ['correction-decision'],
    }),
    recordCourtAction: action({
      title: '登记起诉或者申请撤销', from: 'awarded', to: 'awarded', by: ['filing-officer'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '48-50'),
      input: CourtAction, decide: recordCourtAction,
    }),
    recordCourtResult: action({
      title: '登记法院处理结果', from: 'awarded', to: 'awarded', by: ['filing-officer'], basis: law(LABOUR_INTERPRETATION, '18-21'),
      input: CourtResult, starts: ['suitAfterSetAside', 'lateSetAside'], decide: recordCourtResult,
    }),
    hearCourt: action({
      title: '人民法院反馈起诉、撤销及其结果', from: ALIVE, to: ALIVE, by: ['system'], basis: practice('裁审衔接机制：裁决进入诉讼、撤销程序的情况反馈'),
      input: COURT_FEEDBACK.particulars, learns: ['court-feedback'], starts: ['suitAfterSetAside', 'lateSetAside'], decide: hearCourt,
    }),
    takeEffect: action({
      title: '起诉期满', from: 'awarded', to: 'awarded', by: ['system'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '50'),
      input: Nothing, expires: ['suit', 'workerSuit'], decide: takeEffect,
    }),
    guideToCourt: action({
      title: '协助劳动者起诉立案', from: 'awarded', to: 'awarded', by: ['filing-officer'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '48-50'),
      input: SuitWish, refers: ['court-filing'], decide: guideToCourt,
    }),
    archive: action({
      title: '结案归档', from: DECIDED, to: 'archived', by: ['filing-officer'], basis: law(CASE_RULES, '24'),
      input: Nothing, issues: ['closing-approval'], decide: archiveCase,
    }),
  };
}
