import type { z } from 'zod';
import type { AidWanted } from '../procedures/complaint.inputs.js';
import type { ComplaintDecision, ComplaintDocket } from '../procedures/complaint-head.js';
import { sameState } from './keep-roles-apart.js';

/** Hands a worker without a lawyer to legal aid, who agrees to it; the inspection goes on meanwhile. */
export const offerAid = (docket: ComplaintDocket, { to, ...particulars }: z.infer<typeof AidWanted>): ComplaintDecision =>
  ({ to: sameState(docket), refer: [{ purpose: 'legal-aid', ...(to ? { to } : {}), particulars }] });
