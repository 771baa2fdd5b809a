import { isRefusal, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { BureauOrder } from '../procedures/aid-application.inputs.js';
import type { AidDecision, AidDocket } from '../procedures/aid-application.head.js';
import { aidPaper } from './grant-aid.js';
import { judgeMeans } from './judge-means.js';

/** The justice bureau ordered a correction (法律援助法 art. 49): aid is given in a docket of its own, the refused one stays as it was. */
export function reopenOnOrder(docket: AidDocket, input: BureauOrder, moment: Moment): AidDecision | Refusal {
  const means = judgeMeans(docket.file, input.means);
  if (isRefusal(means)) return means;
  return {
    facts: { form: input.form, waiver: 'none', urgent: false, channel: 'bureau-order', means, awaiting: [] },
    adds: { instruments: [aidPaper(input.number, `按司法行政部门 ${input.orderedOn} 作出的改正决定给予法律援助`, moment)] },
  };
}
