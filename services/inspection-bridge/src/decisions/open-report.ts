import type { Report } from '../procedures/complaint.inputs.js';
import type { ComplaintDecision, ComplaintDocket } from '../procedures/complaint.head.js';

/** 举报: anybody may, and need not give a name. A name that is given stays in this docket and never enters the travelling file. */
export function openReport(_docket: ComplaintDocket, { informant }: Report): ComplaintDecision {
  return { facts: { source: 'report', ...(informant ? { informant } : {}) } };
}
