import type { CaseNumber } from '@fengqiao/kernel';
import type { Related } from '../procedures/claim.head.js';

/**
 * What two cases are compared by. The keys are keyed hashes of identities, made where the identities are; nothing here
 * can be turned back into a name or a number.
 */
export interface CaseKeys {
  readonly caseNo: CaseNumber;
  readonly applicants: readonly string[];
  readonly respondents: readonly string[];
  /** Claim kinds. */
  readonly claims: readonly string[];
  /** Months in dispute, `2026-05`. */
  readonly months: readonly string[];
}

const share = (a: readonly string[], b: readonly string[]): boolean => a.some(item => b.includes(item));

/** Claims about different months are different claims, even of one kind. */
const sameMonths = (own: Pick<CaseKeys, 'months'>, other: CaseKeys): boolean => !own.months.length || !other.months.length || share(own.months, other.months);

/**
 * Duplicate and related cases among others, and by what they match (IN-12).
 * - `duplicate` same worker, same respondent, same kind of claim for overlapping months
 * - `same-parties` same worker and respondent, another matter
 * - `same-employer` another worker of the same respondent: a group may be forming
 */
export function matchCases(own: Omit<CaseKeys, 'caseNo'> & Partial<Pick<CaseKeys, 'caseNo'>>, others: readonly CaseKeys[]): Related[] {
  return others.filter(other => other.caseNo !== own.caseNo && share(own.respondents, other.respondents)).map((other): Related => {
    if (!share(own.applicants, other.applicants)) return { caseNo: other.caseNo, kind: 'same-employer', matched: ['respondent'] };
    if (!share(own.claims, other.claims) || !sameMonths(own, other)) return { caseNo: other.caseNo, kind: 'same-parties', matched: ['applicant',
      'respondent'] };
    return { caseNo: other.caseNo, kind: 'duplicate', matched: ['applicant', 'respondent',
      'claim', ...(own.months.length && other.months.length ? ['month' as const] : [])] };
  });
}
