import { partiesOf, type Instrument } from '@fengqiao/case-file';
import { isRefusal, refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { AnswerReason } from '@fengqiao/referral';
import type { ReviewDecision, ReviewDocket } from '../procedures/agreement-review.head.js';
import type { BothSigned, ReviewNonAcceptance, ReviewRefusal } from '../procedures/agreement-review.inputs.js';
import { agreementOf } from './check-reviewable.js';

const ANSWER: Readonly<Record<ReviewNonAcceptance['ground'], AnswerReason>> = {
  'outside-scope': 'outside-mandate', 'outside-area': 'outside-area', late: 'time-barred', 'labour-relation': 'outside-mandate',
  'confirmed-by-court': 'already-decided', 'not-joint': 'not-eligible', 'papers-missing': 'papers-missing',
};

/** 不予受理, with its ground (办案规则 art. 75). */
export const refuseReview = (_docket: ReviewDocket, input: ReviewNonAcceptance): ReviewDecision => ({
  answer: { reason: { code: ANSWER[input.ground], text: input.explanation }, outcome: 'not-accepted', result: { outcome: 'refused', ground: input.ground } },
});

/** 不予制作调解书, with its ground (办案规则 art. 78). The agreement stays a contract between the parties. */
export const refuseStatement = (_docket: ReviewDocket, input: ReviewRefusal): ReviewDecision =>
  ({ answer: { outcome: 'refused', result: { outcome: 'refused', ground: input.ground } } });

/**
 * Both have signed: the statement is effective and enforceable (劳动争议调解仲裁法 arts. 42, 51), with the obligations of
 * the agreement. Refuses `signature-missing`, naming who has not signed.
 */
export function signReviewStatement(docket: ReviewDocket, input: BothSigned, moment: Moment): ReviewDecision | Refusal {
  const agreement = agreementOf(docket.file, docket.facts.agreement);
  if (isRefusal(agreement)) return agreement;
  const represented = docket.file.parties.some(party => party.representative && input.signedBy.includes(party.id));
  const needed = [...(represented ? [] : partiesOf(docket.file, 'applicant')), ...partiesOf(docket.file, 'respondent')].map(party => party.id);
  const missing = needed.filter(id => !input.signedBy.includes(id));
  if (missing.length) {
    return refuse('signature-missing', 'closed', { zh: '调解书须经双方当事人签收后生效，尚有当事人未签收', en: 'The statement takes effect once both have signed; somebody has not' },
      { zh: '请继续送达签收', en: 'Have it signed' }, { basis: '《劳动争议调解仲裁法》第四十二条', details: { missing } });
  }
  const statement: Instrument = {
    id: moment.newId(), kind: 'mediation-statement', number: docket.facts.statement!.number, issuedBy: 'arbitration', issuedOn: moment.on,
    effectiveOn: moment.on, restsOn: agreement.id, obligations: agreement.obligations, ...(docket.facts.statement!.summary ? { summary: docket.facts.statement!.summary } : {}),
  };
  return { adds: { instruments: [statement] }, answer: { outcome: 'statement', result: { outcome: 'statement' } } };
}
