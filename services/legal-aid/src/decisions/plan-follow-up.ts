import type { FollowUp } from '../procedures/aid-application.inputs.js';
import type { AidDecision, AidDocket } from '../procedures/aid-application.head.js';

/** A call to the client, and the day of the next one: while payment is awaited nobody is left alone with a judgment. */
export const planFollowUp = (_docket: AidDocket, input: FollowUp): AidDecision =>
  ({ clocks: { followUp: input.nextOn ? { until: input.nextOn } : false } });
