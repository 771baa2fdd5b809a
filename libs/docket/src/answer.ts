import { isRefusal, type Refusal } from '@fengqiao/kernel';
import type { Answer, AnswerGiven } from '@fengqiao/procedure';
import { receiverHalf, type ReferralStep } from '@fengqiao/referral';
import { lackingIn, returnsOf } from '@fengqiao/scheme';
import type { HandOff } from './refer.js';
import { reasonMissing, resultInvalid, returnIncomplete } from './refusals.js';
import type { ReferralRecord } from './records.js';
import type { StepContext } from './step-context.js';

type AnsweringStep = Exclude<ReferralStep, 'sent'>;

/** The protocol's step for an answer of the table: a return is asked for, everything else is simply said. */
const STEP_OF: Readonly<Record<Answer, AnsweringStep>> = {
  accepted: 'accepted', declined: 'declined', returned: 'return-asked', 'sent-on': 'sent-on', concluded: 'concluded', revoked: 'revoked',
};

const NEEDS_REASON: readonly Answer[] = ['declined', 'returned'];

function bodyOf(
  { desk, scheme, docket }: StepContext, referral: ReferralRecord, given: AnswerGiven, onward: HandOff | undefined,
): Record<string, unknown> | Refusal {
  const body = {
    referralId: referral.id, purpose: referral.purpose, docketId: docket.id,
    ...(given.reason ? { reason: given.reason } : {}), ...(given.outcome ? { outcome: given.outcome } : {}),
  };
  if (given.answer === 'sent-on') return { ...body, ...(onward ? { onward: { to: onward.to, referralId: onward.referralId } } : {}) };
  if (given.answer !== 'concluded') return { ...body, ...(given.adds ? { adds: given.adds } : {}) };
  const purpose = desk.purposes.get(referral.purpose);
  const result = purpose?.result.safeParse(given.result ?? {});
  if (result && !result.success) return resultInvalid(referral.purpose, result.error);
  for (const line of returnsOf(scheme, referral.purpose, given.outcome)) {
    const lacking = lackingIn(line, result?.data);
    if (lacking.length) return returnIncomplete(referral.purpose, lacking, line.clause);
  }
  return { ...body, result: result?.data ?? {}, adds: given.adds ?? {} };
}

function answerOne(context: StepContext, given: AnswerGiven, onward: HandOff | undefined): HandOff | Refusal {
  const { unit, docket, on } = context;
  const referral = unit.findReferral(docket.openedBy!.referralId);
  if (!referral) throw new Error(`docket ${docket.id} names referral ${docket.openedBy!.referralId}, which is not there`);
  if (NEEDS_REASON.includes(given.answer) && !given.reason) return reasonMissing(given.answer);
  const step = STEP_OF[given.answer];
  const state = receiverHalf(referral.state, step);
  if (isRefusal(state)) return state;
  const body = bodyOf(context, referral, given, onward);
  if (isRefusal(body)) return body as Refusal;
  const question = referral.steps.findLast(proof => proof.direction === 'in');
  const message = unit.send(docket, {
    to: referral.peer, type: `referral.${step}`, on, referralId: referral.id, body,
    ...(question ? { answers: question.digest } : {}),
  });
  unit.putReferral({
    ...referral, state,
    ...(given.reason ? { reason: given.reason } : {}), ...(given.outcome ? { outcome: given.outcome } : {}),
    ...(given.answer === 'sent-on' && onward ? { onward: { to: onward.to, referralId: onward.referralId } } : {}),
    steps: [...referral.steps, { step, on, messageId: message.id, digest: message.digest, direction: 'out' }],
  });
  return { referralId: referral.id, to: referral.peer, purpose: referral.purpose, kind: referral.kind, step };
}

/**
 * Sends the answers that a step gives to the referral which opened its docket, each naming the digest of what it answers.
 * @param opened the hand-offs of the same step; a `sent-on` answer points to the first of them
 */
export function sendAnswers(step: StepContext, opened: readonly HandOff[]): HandOff[] | Refusal {
  const answers: HandOff[] = [];
  for (const given of step.transition.answers) {
    const one = answerOne(step, given, opened[0]);
    if (isRefusal(one)) return one;
    answers.push(one);
  }
  return answers;
}
