import { isRefusal, refuse, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { Retainer } from '../procedures/aid-application.inputs.js';
import type { AidDecision, AidDocket } from '../procedures/aid-application.head.js';

const signedLater = (on: CivilDate): Refusal =>
  refuse('signed-after-entry', 'invalid',
    { zh: `签订日期晚于业务日期 ${on}`, en: `The day of signing lies after the day of this step, ${on}` },
    { zh: '请核对签订日期', en: 'Check the day of signing' });

/** The signed agreement; from now on the lawyer acts under it. */
export function signRetainer(_docket: AidDocket, input: Retainer, moment: Moment): AidDecision | Refusal {
  const refusal = input.signedOn > moment.on ? signedLater(moment.on) : undefined;
  return isRefusal(refusal) ? refusal : { facts: { retainedOn: input.signedOn }, doneOn: { retainer: input.signedOn } };
}
