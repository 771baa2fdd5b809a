import { CLAIM_KINDS, WORK_RELATIONS, WORKER_KINDS } from '@fengqiao/case-file';
import type { Fen } from '@fengqiao/kernel';
import { z } from 'zod';
import { Id } from './fields.js';

const bounds = z.strictObject({ atLeast: z.int().min(0).optional(), atMost: z.int().min(0).optional() })
  .refine(value => value.atLeast !== undefined || value.atMost !== undefined, { error: '须写 atLeast 或 atMost (give atLeast or atMost)' });
const some = <T extends z.ZodType>(item: T) => z.array(item).min(1).optional();

/** The members of a condition. All that are written must hold; within one list, any entry suffices. */
export const conditionShape = {
  /** At least one claim is of these kinds. */
  claims: some(z.enum(CLAIM_KINDS)),
  /** Every claim is of these kinds. */
  onlyClaims: some(z.enum(CLAIM_KINDS)),
  relation: some(z.enum(WORK_RELATIONS)),
  workers: some(z.enum(WORKER_KINDS)),
  /** Number of workers in the case. */
  headcount: bounds.optional(),
  /** Sum claimed, in yuan. */
  amountYuan: bounds.optional(),
  /** Marks that an officer has set at triage; each is declared under `flags`. */
  flags: some(Id),
  /** Result of the leg that has just ended, e.g. `failed`. */
  outcome: some(Id),
  /** How many hand-overs of the case have come back without a result (`failed`). */
  failures: bounds.optional(),
  /** Who applied. */
  applicant: some(z.enum(['worker', 'employer'])),
};

/** When a line of the file applies: data, not code. */
export const Condition = z.strictObject(conditionShape)
  .refine(value => Object.values(value).some(member => member !== undefined), { error: '条件不能为空 (a condition needs a member)' });
export type Condition = z.output<typeof Condition>;

/** What is known of a case when a route is sought. What is absent counts as unknown: no claim, one worker, no sum, no mark. */
export interface RouteFacts {
  readonly claims?: readonly string[];
  readonly relation?: string;
  readonly workers?: readonly string[];
  readonly headcount?: number;
  readonly amount?: Fen;
  readonly flags?: readonly string[];
  readonly outcome?: string;
  readonly failures?: number;
  readonly applicant?: 'worker' | 'employer';
  /** The sender is a body that may order this step and has ordered it in writing. */
  readonly ordered?: boolean;
}

type Bounds = { readonly atLeast?: number | undefined; readonly atMost?: number | undefined };

const within = (value: number, limits: Bounds | undefined, scale = 1): boolean =>
  !limits || (value >= (limits.atLeast ?? 0) * scale && value <= (limits.atMost ?? Infinity) * scale);
const anyOf = (listed: readonly string[] | undefined, known: readonly string[]): boolean => !listed || known.some(item => listed.includes(item));

/** Whether a condition holds for what is known of a case. */
export function holds(condition: Condition, facts: RouteFacts): boolean {
  const claims = facts.claims ?? [];
  return anyOf(condition.claims, claims)
    && (!condition.onlyClaims || (claims.length > 0 && claims.every(kind => (condition.onlyClaims as readonly string[]).includes(kind))))
    && anyOf(condition.relation, [facts.relation ?? 'undetermined'])
    && anyOf(condition.workers, facts.workers ?? [])
    && within(facts.headcount ?? 1, condition.headcount)
    && within(facts.amount ?? 0, condition.amountYuan, 100)
    && anyOf(condition.flags, facts.flags ?? [])
    && anyOf(condition.outcome, facts.outcome === undefined ? [] : [facts.outcome])
    && within(facts.failures ?? 0, condition.failures)
    && anyOf(condition.applicant, [facts.applicant ?? 'worker']);
}
