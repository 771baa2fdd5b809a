import { addDays, daysBetween, type CivilDate } from '@fengqiao/kernel';

/**
 * The business day on which a message reaches this agency: the day of the step plus the days in transport, never the
 * sender's own delay in entering it. A referral of Monday that lay in a broken bus until Thursday arrives on Thursday;
 * one that was handed over on paper on Monday and entered on Thursday arrived on Monday.
 */
export function arrivalDay(head: { readonly on: CivilDate; readonly recordedOn: CivilDate }, today: CivilDate): CivilDate {
  return addDays(head.on, Math.max(0, daysBetween(head.recordedOn, today)));
}
