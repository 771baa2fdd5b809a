import type { RouteFacts } from '../condition.js';
import type { Scheme } from '../scheme.js';
import { triggeredBy } from '../triggered.js';
import { aftercareStep } from './aftercare-steps.js';
import { holdDuty, releaseOf } from './hold-steps.js';
import { triggerStep } from './trigger-steps.js';

/** A step that has just been taken, as far as the mechanism has to do with it. */
export interface StepSeen {
  readonly procedure: string;
  readonly from: string;
  readonly to: string;
  /** What was known of the case before; nothing at its first contact. */
  readonly before?: RouteFacts;
  readonly after: RouteFacts;
  /** The purpose whose end was heard of. */
  readonly ended?: string;
  /** Duties whose clocks run now. */
  readonly running: readonly string[];
}

/**
 * What the mechanism itself does after a step, as names of steps of the page: a rule of joint handling that the case has
 * come to fulfil starts (once, not again while it goes on fulfilling it), a hold that awaited what has ended is over, a
 * later duty begins.
 */
export function followUps(scheme: Scheme, seen: StepSeen): string[] {
  const { before, after, procedure, from, to, ended, running } = seen;
  const fulfilled = before ? triggeredBy(scheme, before) : [];
  const met = before === after ? [] : triggeredBy(scheme, after).filter(trigger => !fulfilled.includes(trigger));
  const over = scheme.holds.filter(hold => hold.procedure === procedure && hold.awaits === ended && running.includes(holdDuty(hold)));
  const later = from === to ? [] : scheme.aftercare.filter(care => care.after === `${procedure}.${to}`);
  return [...met.map(triggerStep), ...over.map(releaseOf), ...later.map(aftercareStep)];
}
