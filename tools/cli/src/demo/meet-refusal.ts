import { isRefusal, type Refusal } from '@fengqiao/kernel';
import { notAsExpected, notRefused, type Whereabouts } from './failures.js';
import type { RefusalExpected } from './journey-file.js';

/** A refusal as a report tells it. */
export type Met = Pick<Refusal, 'code' | 'message' | 'nextStep' | 'basis'>;

/** Holds an answer against the refusal that a step must meet. @throws Refused where there is none, or another */
export function meetRefusal(where: Whereabouts, expected: RefusalExpected, answer: unknown): Met {
  if (!isRefusal(answer) || answer.code !== expected.refusal) throw notRefused(where, expected.refusal, isRefusal(answer) ? answer : undefined);
  const { code, message, nextStep, basis } = answer;
  if (expected.basis !== undefined && basis !== expected.basis) {
    throw notAsExpected(where, [{ what: 'basis', expected: expected.basis, found: basis ?? null }]);
  }
  return { code, message, nextStep, ...(basis ? { basis } : {}) };
}
