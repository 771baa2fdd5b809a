import type { Instrument } from '@fengqiao/case-file';
import { isRefusal, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { AnswerReason } from '@fengqiao/referral';
import type { ConfirmationDecision, ConfirmationDocket } from '../procedures/confirmation.head.js';
import type { ConfirmationNonAcceptance, ConfirmationRuling, Dismissal } from '../procedures/confirmation.inputs.js';
import { effectiveAgreement } from './check-confirmable.js';

const ANSWER: Readonly<Record<ConfirmationNonAcceptance['ground'], AnswerReason>> = {
  'outside-scope': 'outside-mandate', 'outside-area': 'outside-area', late: 'time-barred', 'status-relation': 'outside-mandate',
  'labour-relation': 'outside-mandate', 'not-joint': 'not-eligible', 'papers-missing': 'papers-missing', 'already-enforceable': 'already-decided',
};

/** 不予受理, with its ground (法释〔2011〕5号 art. 4). */
export const refuseConfirmation = (_docket: ConfirmationDocket, input: ConfirmationNonAcceptance): ConfirmationDecision => ({
  answer: { reason: { code: ANSWER[input.ground], text: input.explanation }, outcome: 'not-accepted', result: { outcome: 'refused', ground: input.ground } },
});

/** 裁定有效: from this day the agreement's obligations can be enforced (民事诉讼法 art. 206). */
export function confirmAgreement(docket: ConfirmationDocket, input: ConfirmationRuling, moment: Moment): ConfirmationDecision | Refusal {
  const agreement = effectiveAgreement(docket.file, docket.facts.agreement);
  if (isRefusal(agreement)) return agreement;
  const ruling: Instrument = {
    id: moment.newId(), kind: 'confirmation-ruling', number: input.number, issuedBy: 'court', issuedOn: moment.on, effectiveOn: moment.on,
    restsOn: agreement.id, obligations: agreement.obligations, ...(input.summary ? { summary: input.summary } : {}),
  };
  return { adds: { instruments: [ruling] }, answer: { outcome: 'confirmed', result: { outcome: 'confirmed' } } };
}

/** 裁定驳回. The parties may change the agreement by mediation, arbitrate or sue (民事诉讼法 art. 206). */
export const dismissConfirmation = (_docket: ConfirmationDocket, input: Dismissal): ConfirmationDecision => ({
  answer: { outcome: 'refused', result: { outcome: 'refused', ground: input.ground } },
  remark: { zh: '当事人可以通过调解变更协议或者重新达成协议，也可以依法仲裁、起诉', en: 'The parties may change the agreement by mediation, arbitrate or sue' },
});
