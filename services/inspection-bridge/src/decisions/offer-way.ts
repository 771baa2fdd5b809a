import type { ComplaintDecision, ComplaintDocket } from '../procedures/complaint.head.js';

/**
 * Hands the worker, who agrees to it, to legal aid, a mediator or the commission. The inspection goes on meanwhile; where
 * the other way takes the whole matter, the case is then guided there.
 */
export function offerWay<I extends { readonly to?: string | undefined }>(purpose: string) {
  return (_docket: ComplaintDocket, { to, ...particulars }: I): ComplaintDecision =>
    ({ refer: [{ purpose, ...(to ? { to } : {}), particulars }] });
}
