import type { Instrument } from '@fengqiao/case-file';
import { isRefusal, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { Grant } from '../procedures/aid-application.inputs.js';
import type { AidDecision, AidDocket } from '../procedures/aid-application.head.js';
import { judgeMeans } from './judge-means.js';
import { judgeScope } from './judge-scope.js';

/** The decision as a paper of the case, so that every later agency can see that its party has aid. */
export const aidPaper = (number: string, summary: string, moment: Moment): Instrument => ({
  id: moment.newId(), kind: 'aid-decision', number, issuedBy: 'legal-aid', issuedOn: moment.on, effectiveOn: moment.on, obligations: [], summary,
});

/**
 * Grants aid (法律援助法 arts. 31, 41–43). Papers still missing do not stand in the way when the office takes the case
 * with a gap (容缺受理): they become the applicant's open task with a day.
 */
export function grantAid(docket: AidDocket, input: Grant, moment: Moment): AidDecision | Refusal {
  const scope = judgeScope(docket.file, input.localScope);
  if (isRefusal(scope)) return scope;
  const means = judgeMeans(docket.file, input.means);
  if (isRefusal(means)) return means;
  return {
    facts: { scope, means, ...(input.papersOwed ? { papersOwed: input.papersOwed.items } : {}) },
    clocks: { latePapers: input.papersOwed ? { until: input.papersOwed.by } : false },
    adds: { instruments: [aidPaper(input.number, '决定给予法律援助', moment)] },
    answer: { outcome: 'granted' },
  };
}
