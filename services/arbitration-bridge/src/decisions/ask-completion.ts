import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { MissingPapers } from '../procedures/arbitration-case.filing.inputs.js';
import type { CaseDecision, CaseDocket } from '../procedures/arbitration-case.head.js';

/**
 * One list of everything that is missing, once (办案规则 art. 29). A second list is refused (`completion-asked-once`):
 * what the desk forgot the first time is not the applicant's fault.
 */
export function askCompletion(docket: CaseDocket, input: MissingPapers, _moment: Moment): CaseDecision | Refusal {
  if (docket.facts.missing) {
    return refuse('completion-asked-once', 'closed',
      { zh: '补正只能一次性告知，本案已经告知过', en: 'What is missing is listed once; this case has had its list' },
      { zh: '请依据现有材料决定受理或者不予受理', en: 'Decide on what is there: accept the application or refuse it' },
      { basis: '《劳动人事争议仲裁办案规则》第二十九条', details: { asked: docket.facts.missing } });
  }
  return { facts: { missing: input.missing }, clocks: { completion: input.until ? { until: input.until } : false } };
}
