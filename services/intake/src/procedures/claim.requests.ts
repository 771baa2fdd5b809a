import { law, practice } from '@fengqiao/procedure';
import * as hand from '../decisions/hand-over.js';
import type { ClaimAction } from './claim.head.js';
import * as input from './claim.inputs.js';

const both = ['clerk', 'triage-officer'] as const;
/** After triage, and again whenever an answer opens a further way. */
const OPEN = ['triaged', 'referred', 'answered'] as const;

/** The duty goes to another agency, and the claim waits for it. */
const handsOver = { from: OPEN, to: 'referred', by: both } as const;
/** Papers taken in for another agency at the counter; nothing is left to triage. */
const receivesFor = { from: 'registered', to: 'referred', by: both, stops: ['triage'], issues: ['papers-receipt'] } as const;
/** Help is asked or something is told; the duty stays. */
const asks = { from: OPEN, to: OPEN, by: both } as const;

/** The part of the claim page that hands duties on, by the worker's wish and the officer's decision. */
export function requests(action: ClaimAction) {
  return {
    requestAid: action({
      ...handsOver, title: '转申请法律援助', basis: law('法律援助法', '31'), input: input.AidRequest,
      refers: ['legal-aid'], issues: ['aid-application'], decide: hand.requestAid,
    }),
    requestEvidence: action({
      ...asks, title: '请求协助调取证据', basis: law('劳动保障监察条例', '15'), input: input.EvidenceHelpRequest,
      refers: ['evidence-help'], issues: ['assistance-letter'], decide: hand.requestEvidence,
    }),
    requestMediation: action({
      ...handsOver, title: '转申请调解', basis: law('劳动争议调解仲裁法', '5'), input: input.MediationRequest,
      refers: ['mediation'], issues: ['mediation-application'], decide: hand.requestMediation,
    }),
    requestArbitration: action({
      ...handsOver, title: '转申请仲裁', basis: law('劳动争议调解仲裁法', '5、28'), input: input.ArbitrationRequest,
      refers: ['arbitration'], issues: ['arbitration-application'], decide: hand.requestArbitration,
    }),
    receiveForArbitration: action({
      ...receivesFor, title: '代收仲裁申请材料', basis: law('劳动争议调解仲裁法', '28'), input: input.ArbitrationRequest,
      refers: ['arbitration'], decide: hand.requestArbitration,
    }),
    receiveForCourt: action({
      ...receivesFor, title: '代收立案材料', basis: law('民事诉讼法', '126'), input: input.SuitRequest,
      refers: ['court-filing'], decide: hand.fileSuit,
    }),
    requestReview: action({
      ...handsOver, title: '协助共同申请仲裁审查', basis: law('劳动人事争议仲裁办案规则', '74'), input: input.ReviewRequest,
      refers: ['arbitration-review'], issues: ['arbitration-review-application'], decide: hand.requestReview,
    }),
    requestConfirmation: action({
      ...handsOver, title: '协助共同申请司法确认', basis: law('民事诉讼法', '205'), input: input.ConfirmationRequest,
      refers: ['judicial-confirmation'], issues: ['judicial-confirmation-application'], decide: hand.requestConfirmation,
    }),
    requestPaymentOrder: action({
      ...handsOver, title: '协助申请支付令', basis: law('劳动合同法', '30'), input: input.PaymentOrderRequest,
      refers: ['payment-order'], issues: ['payment-order-application'], decide: hand.requestPaymentOrder,
    }),
    requestEnforcement: action({
      ...handsOver, title: '协助申请强制执行', basis: law('民事诉讼法', '247'), input: input.EnforcementRequest,
      refers: ['enforcement'], issues: ['enforcement-application'], decide: hand.requestEnforcement,
    }),
    fileSuit: action({
      ...handsOver, title: '协助起诉', basis: law('民事诉讼法', '122'), input: input.SuitRequest,
      refers: ['court-filing'], issues: ['statement-of-claim'], decide: hand.fileSuit,
    }),
    complain: action({
      ...handsOver, title: '转劳动保障监察投诉', basis: law('劳动保障监察条例', '9'), input: input.Complaint,
      refers: ['inspection-complaint'], issues: ['complaint-form'], decide: hand.complain,
    }),
    passClue: action({
      ...asks, title: '移交违法线索', basis: law('劳动保障监察条例', '9'), input: input.Clue,
      refers: ['violation-clue'], issues: ['clue-letter'], decide: hand.passClue,
    }),
    notify: action({
      ...asks, title: '通报有关单位', basis: practice('信息互通、通报反馈'), input: input.Notice,
      refers: ['copy'], decide: hand.notifyAgencies,
    }),
  };
}
