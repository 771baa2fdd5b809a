import { Heard, law, practice } from '@fengqiao/procedure';
import { askCourt, hearCourt } from '../decisions/ask-court.js';
import { closeCorrected, dropCase } from '../decisions/close-case.js';
import { allowMoreTime } from '../decisions/allow-more-time.js';
import { informParty, issueDecision, serveDecision } from '../decisions/issue-decision.js';
import { policeDecline, policeFiled, transferCrime } from '../decisions/transfer-crime.js';
import { Dropping, EnforcementWanted, FinalDecision, Inform, MoreTime, PoliceAnswer, Service, Settlement, Transfer } from './complaint.inputs.js';
import type { ComplaintAction } from './complaint.head.js';

const BEFORE_DECISION = ['investigating', 'ordered', 'orderMissed', 'deciding'] as const;

/** 处理与结案: what the inspectorate decides, and how the case ends. Every end answers the one who referred. */
export function outcome(action: ComplaintAction) {
  return {
    inform: action({
      title: '事先告知', from: 'deciding', to: 'deciding', by: ['inspector'], basis: law('劳动保障监察条例', '19'),
      input: Inform, issues: ['prior-notice'], decide: informParty,
    }),
    extendDecision: action({
      title: '延长处理期限', from: 'deciding', to: 'deciding', by: ['head'], basis: law('关于实施〈劳动保障监察条例〉若干规定', '37'),
      input: MoreTime, starts: ['decision'], issues: ['extension-approval'], decide: allowMoreTime,
    }),
    decide: action({
      title: '作出行政处理或者处罚决定', from: 'deciding', to: 'decided', by: ['head'], basis: law('劳动保障监察条例', '18、26'),
      input: FinalDecision, stops: ['decision'], starts: ['service', 'performance'], issues: ['inspection-decision'], decide: issueDecision,
    }),
    serve: action({
      title: '送达决定', from: 'decided', to: 'decided', by: ['inspector'], basis: law('关于实施〈劳动保障监察条例〉若干规定', '38'),
      input: Service, stops: ['service'], starts: ['performance'], issues: ['service-receipt'], decide: serveDecision,
    }),

    recordCorrected: action({
      title: '已改正、已支付，结案', from: ['investigating', 'ordered', 'orderMissed', 'deciding', 'decided'], to: 'closed', by: ['inspector'],
      basis: law('劳动保障监察条例', '18'), input: Settlement, stops: ['rectification', 'investigation', 'decision', 'performance'],
      answers: ['concluded'], decide: closeCorrected,
    }),
    drop: action({
      title: '撤销立案', from: ['investigating', 'deciding'], to: 'dropped', by: ['head'], basis: law('劳动保障监察条例', '18'),
      input: Dropping, stops: ['investigation', 'decision'], issues: ['case-dropped-notice'], answers: ['concluded'], decide: dropCase,
    }),

    applyEnforcement: action({
      title: '申请人民法院强制执行', from: 'decided', to: 'enforcing', by: ['head'], basis: law('保障农民工工资支付条例', '42'),
      input: EnforcementWanted, refers: ['enforcement'], issues: ['enforcement-application'], decide: askCourt,
    }),
    hearCourt: action({
      title: '收到法院答复', from: 'enforcing', to: ['enforcing', 'decided'], by: ['system'], basis: practice('转办规则'),
      input: Heard, hears: { enforcement: ['accepted', 'declined', 'returned', 'sent-on', 'revoked'] }, decide: hearCourt,
    }),
    enforced: action({
      title: '法院执行结束，结案', from: 'enforcing', to: 'closed', by: ['system', 'head'], basis: law('保障农民工工资支付条例', '42'),
      input: Heard, hears: { enforcement: ['concluded'] }, answers: ['concluded'],
      decide: (_docket, heard) => ({ answer: { outcome: 'decision', result: { outcome: 'decision', note: `法院执行结果：${heard.outcome ?? '已办结'}` } } }),
    }),

    transferCrime: action({
      title: '移送涉嫌犯罪案件', from: [...BEFORE_DECISION, 'decided'], to: 'transferring', by: ['head'], basis: law('保障农民工工资支付条例', '41'),
      input: Transfer, issues: ['crime-transfer-letter'], decide: transferCrime,
    }),
    policeFiled: action({
      title: '公安机关立案', from: 'transferring', to: 'transferred', by: ['inspector', 'head'], basis: law('劳动保障监察条例', '18'),
      input: PoliceAnswer, answers: ['concluded'], decide: policeFiled,
    }),
    policeDeclined: action({
      title: '公安机关不予立案，继续办理', from: 'transferring', to: [...BEFORE_DECISION, 'decided'], by: ['inspector', 'head'], basis: law('劳动保障监察条例', '18'),
      input: PoliceAnswer, decide: policeDecline,
    }),
  };
}
