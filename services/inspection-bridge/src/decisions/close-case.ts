import type { Moment } from '@fengqiao/procedure';
import type { Dropping, Settlement } from '../procedures/complaint.inputs.js';
import type { ComplaintDecision, ComplaintDocket } from '../procedures/complaint.head.js';
import { paid } from './settle-complaint.js';

/** The employer corrected and paid, under the order or before a decision bit. */
export const closeCorrected = (_docket: ComplaintDocket, input: Settlement, moment: Moment): ComplaintDecision => paid(input, moment);

const OUTCOMES = { 'no-violation': 'decision', 'minor-and-corrected': 'paid', 'complainant-withdrew': 'withdrawn' } as const;

/** 撤销立案 (监察条例 art. 18): nothing was found, it was minor and is corrected, or nobody pursues it any more. */
export function dropCase(_docket: ComplaintDocket, { ground, why }: Dropping): ComplaintDecision {
  return { answer: { outcome: OUTCOMES[ground], result: { outcome: OUTCOMES[ground], note: why } } };
}
