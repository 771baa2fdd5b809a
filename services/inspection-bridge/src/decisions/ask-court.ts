import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Heard, Moment } from '@fengqiao/procedure';
import type { EnforcementWanted } from '../procedures/complaint.inputs.js';
import type { ComplaintDecision, ComplaintDocket } from '../procedures/complaint.head.js';

const notDue = (performBy: string | undefined): Refusal =>
  refuse('performance-not-due', 'closed',
    performBy
      ? { zh: `履行期限至 ${performBy}，尚未届满，不能申请强制执行`, en: `Performance is due until ${performBy}; enforcement cannot be asked for yet` }
      : { zh: '决定尚未送达，不能申请强制执行', en: 'The decision has not been served' },
    { zh: '期限届满仍不履行的，再向人民法院申请', en: 'Apply to the court once the day has passed without performance' },
    { basis: '《保障农民工工资支付条例》第42条' });

/** Asks the court to enforce the decision after its last day has passed unperformed. */
export function askCourt(docket: ComplaintDocket, { to, ...wanted }: EnforcementWanted, moment: Moment): ComplaintDecision | Refusal {
  const { decision, servedOn } = docket.facts;
  if (!decision?.performBy || !servedOn || moment.on <= decision.performBy) return notDue(servedOn && decision?.performBy);
  return { refer: [{ purpose: 'enforcement', ...(to ? { to } : {}),
    particulars: { ...wanted, instrument: decision.instrument, greenChannel: false } }] };
}

/** While the court works the case waits; if it does not take it, the decision stands where it stood. */
export const hearCourt = (_docket: ComplaintDocket, heard: Heard): ComplaintDecision =>
  ({ to: heard.answer === 'accepted' || heard.answer === 'sent-on' ? 'enforcing' : 'decided' });
