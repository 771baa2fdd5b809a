import type { CaseEvent, CaseFile, ClaimItem } from '@fengqiao/case-file';
import { formatYuan } from '@fengqiao/kernel';
import type { Advice } from '../procedures/claim.head.js';

const differs = (code: string, title: string, before: string, now: string): Advice =>
  ({ code, why: { zh: `“${title}”前后不一：先为 ${before}，后为 ${now}，请核对来源`, en: `"${title}" is told in two ways: ${before}, then ${now}; look at the sources` } });

function claimConflicts(before: ClaimItem, now: ClaimItem): Advice[] {
  const months = (claim: ClaimItem) => (claim.months ?? []).toSorted().join('、');
  return [
    ...(before.months && now.months && months(before) !== months(now) ? [differs('claim-months-differ', now.title, months(before), months(now))] : []),
    ...(before.amount !== undefined && now.amount !== undefined && before.amount !== now.amount
      ? [differs('claim-amount-differs', now.title, formatYuan(before.amount), formatYuan(now.amount))] : []),
  ];
}

const told = (event: CaseEvent): string => `${event.on}${event.source ? `（${event.source}）` : ''}`;

/**
 * What arrives now and says otherwise than the file: the months or the sum of a claim, the day of an event. The newer one
 * stands in the file; that there were two is remembered, and warns without stopping anybody.
 */
export function findConflicts(file: CaseFile, more: { readonly claims?: readonly ClaimItem[]; readonly events?: readonly CaseEvent[] }): Advice[] {
  return [
    ...(more.claims ?? []).flatMap(now => file.claims.filter(before => before.id === now.id).flatMap(before => claimConflicts(before, now))),
    ...(more.events ?? []).flatMap(now => file.events.filter(before => before.id === now.id && before.on !== now.on)
      .map(before => differs('event-day-differs', now.what, told(before), told(now)))),
  ];
}
