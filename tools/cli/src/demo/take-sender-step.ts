import { isRefusal, type Refusal } from '@fengqiao/kernel';
import { REFERRAL_STATE_TITLES } from '@fengqiao/referral';
import type { SenderStep as ProtocolStep } from '@fengqiao/procedure';
import type { Course } from './course.js';
import { refusedUnexpectedly } from './failures.js';
import type { SenderStep } from './journey-file.js';
import { meetRefusal } from './meet-refusal.js';
import type { Taken } from './taken.js';

interface Wanted {
  readonly kind: 'revoke' | 'takeBack' | 'refuseReturn';
  readonly purpose: string;
  readonly step: ProtocolStep;
  readonly title: string;
  /** Where the referral must stand before: a return can be answered once it was asked for, a revocation may cross anything. */
  readonly from?: 'return-asked';
}

/** What a journey calls a sender's step, and what the protocol calls it. */
function wantedOf(step: SenderStep): Wanted {
  if ('revoke' in step) return { kind: 'revoke', purpose: step.revoke, step: 'revoke-asked', title: '申请撤回' };
  if ('takeBack' in step) return { kind: 'takeBack', purpose: step.takeBack, step: 'taken-back', title: '同意退回', from: 'return-asked' };
  return { kind: 'refuseReturn', purpose: step.refuseReturn, step: 'return-refused', title: '不同意退回', from: 'return-asked' };
}

/** Names a sender's step as a failure does. */
export const nameOfSenderStep = (step: SenderStep): string => `${wantedOf(step).title} ${wantedOf(step).purpose}`;

/** The other side was quicker and its answer is here already; what was expected of the race holds all the same. */
const wasSettledBefore = (refusal: Refusal, status: string): boolean =>
  refusal.code === 'referral-step-not-open' && refusal.details?.['state'] === status;

/** Takes a step of a referral's sender, and waits until both sides know how it stands. @throws Refused where that is not as expected */
export async function takeSenderStep(course: Course, given: SenderStep): Promise<Taken> {
  const { agency, as: role, on, expect, reason } = given;
  const { kind, purpose, step, title, from } = wantedOf(given);
  const taken = { kind, agency, what: purpose, title, role, on, clocks: [], handOffs: [] } as const;
  // A revocation is meant to cross what is under way, so nothing is waited for before it.
  const referral = from ? await course.sentUntil(agency, purpose, from) : await course.sent(agency, purpose);
  const answer = await course.system.takeSenderStep({ agency, role, place: course.place, on, referralId: referral.id, step, ...(reason ? { reason } : {}) });
  if ('refusal' in expect) return { ...taken, refused: meetRefusal(course.where, expect, answer) };
  if (isRefusal(answer) && !wasSettledBefore(answer, expect.status)) throw refusedUnexpectedly(course.where, answer);
  const { state } = await course.sentUntil(agency, purpose, expect.status);
  return { ...taken, state, stateTitle: REFERRAL_STATE_TITLES[state] };
}
