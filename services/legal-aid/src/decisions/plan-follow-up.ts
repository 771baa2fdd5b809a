import type { z } from 'zod';
import type { FollowUp } from '../procedures/aid-application.inputs.js';
import type { AidDecision, AidDocket } from '../procedures/aid-head.js';
import { sameState } from './ask-agency.js';

/** A call to the client, and the day of the next one: while payment is awaited nobody is left alone with a judgment. */
export function planFollowUp(docket: AidDocket, input: z.infer<typeof FollowUp>): AidDecision {
  return { to: sameState(docket), clocks: { followUp: input.nextOn ? { until: input.nextOn } : false } };
}
