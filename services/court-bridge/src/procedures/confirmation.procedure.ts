import { JUDICIAL_CONFIRMATION } from '@fengqiao/contracts';
import { acceptingDesk, law, practice, procedure, receivingDesk } from '@fengqiao/procedure';
import { checkConfirmable } from '../decisions/check-confirmable.js';
import { confirmAgreement, dismissConfirmation, refuseConfirmation } from '../decisions/rule-on-confirmation.js';
import { confirmationHead } from './confirmation.head.js';
import {
  ConfirmationAcceptance, ConfirmationNonAcceptance, ConfirmationRuling, DirectConfirmation, Dismissal, Inquiry, MorePapers, WithReasonText,
} from './confirmation.inputs.js';
import { CIVIL_PROCEDURE_LAW, CONFIRMATION_RULES } from './sources.js';

const DESK = { waiting: 'received', working: 'retained', returnAsked: 'returnAsked', gone: 'gone' } as const;

/** 司法确认: a mediation agreement, jointly brought within thirty days of its effect, becomes enforceable by a ruling. */
export const confirmation = procedure(confirmationHead)(action => {
  const ruling = { from: 'accepted', by: ['judge'], stops: ['decision', 'review'], answers: ['concluded'] } as const;

  return {
    receive: action({
      title: '接收转来的司法确认申请', from: 'new', to: 'received', by: ['system'], basis: law(CIVIL_PROCEDURE_LAW, '205'), input: JUDICIAL_CONFIRMATION.particulars,
      receives: ['judicial-confirmation'], starts: ['acceptance'], issues: ['papers-receipt'],
      decide: (_docket, told, moment) => ({ facts: { ...told, appliedOn: moment.on } }),
    }),
    apply: action({
      title: '收取双方司法确认申请', from: 'new', to: 'received', by: ['filing-clerk'], basis: law(CIVIL_PROCEDURE_LAW, '205'), input: DirectConfirmation,
      starts: ['acceptance'], issues: ['papers-receipt'],
      decide: (_docket, { postedOn, ...told }, moment) => ({ facts: { ...told, appliedOn: postedOn ?? moment.on } }),
    }),
    ...acceptingDesk(action, DESK, {
      title: '受理司法确认申请', to: 'accepted', by: ['filing-clerk', 'judge'], basis: law(CIVIL_PROCEDURE_LAW, '205'), input: ConfirmationAcceptance,
      stops: ['acceptance'], starts: ['decision', 'review'], issues: ['acceptance-notice'], decide: checkConfirmable,
    }, {
      title: '不予受理司法确认申请', to: 'notAccepted', by: ['filing-clerk', 'judge'], basis: law(CONFIRMATION_RULES, '4'), input: ConfirmationNonAcceptance,
      stops: ['acceptance'], issues: ['non-acceptance-notice'], decide: refuseConfirmation,
    }),
    inquire: action({
      title: '询问双方当事人', from: 'accepted', to: 'accepted', by: ['judge'], basis: law(CONFIRMATION_RULES, '6'), input: Inquiry, issues: ['inquiry-record'],
      decide: (_docket, { attended }, moment) => ({ facts: { inquiry: { on: moment.on, attended } } }),
    }),
    askPapers: action({
      title: '要求补充说明或者材料', from: 'accepted', to: 'accepted', by: ['judge'], basis: law(CONFIRMATION_RULES, '6'), input: MorePapers, issues: ['papers-request'],
    }),
    extendReview: action({
      title: '延长审查期限', from: 'accepted', to: 'accepted', by: ['president'], basis: law(CONFIRMATION_RULES, '5'), input: WithReasonText, extends: ['review'],
    }),
    confirm: action({
      ...ruling, title: '裁定确认调解协议有效', to: 'confirmed', basis: law(CIVIL_PROCEDURE_LAW, '206'), input: ConfirmationRuling,
      issues: ['confirmation-ruling'], decide: confirmAgreement,
    }),
    dismiss: action({
      ...ruling, title: '裁定驳回申请', to: 'dismissed', basis: law(CIVIL_PROCEDURE_LAW, '206'), input: Dismissal,
      issues: ['dismissal-ruling'], decide: dismissConfirmation,
    }),
    withdraw: action({
      title: '准许撤回申请', from: ['accepted', 'retained'], to: 'withdrawn', by: ['judge', 'filing-clerk'], basis: practice('裁定作出前当事人可以撤回申请'), input: WithReasonText,
      stops: ['decision', 'review'], answers: ['concluded'], issues: ['withdrawal-ruling'],
      decide: () => ({ answer: { outcome: 'withdrawn', result: { outcome: 'withdrawn' } } }),
    }),
    ...receivingDesk(action, DESK, ['filing-clerk']),
  };
});
