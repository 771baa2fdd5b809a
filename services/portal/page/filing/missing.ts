import type { Answers, Claim } from '../draft/answers.js';
import type { ClaimKind } from '../interface/types.js';
import type { Step } from './step-order.js';

/** What a claim cannot be filed without, and the step that asks for it. */
export type Needed = 'claims' | 'grounds' | 'kind' | 'employer' | 'name' | 'phone';
export interface Missing {
  readonly step: Step;
  readonly what: Needed;
}

const MOBILE = /^1[3-9]\d{9}$/;

/** +86 138-0000-1234 → 13800001234 */
const plainPhone = (typed: string): string => typed.normalize('NFKC').replace(/\D/g, '').replace(/^(0086|86)(?=1\d{10}$)/, '');

/** Whether a code can be sent to it. */
export const isMobile = (typed: string | undefined): boolean => MOBILE.test(plainPhone(typed ?? ''));

const GIVEN: Readonly<Record<ClaimKind['asks'][number], (claim: Claim) => boolean>> = {
  amount: ({ amount }) => amount !== undefined,
  months: ({ months }) => (months?.length ?? 0) > 0,
  facts: ({ facts }) => (facts?.trim() ?? '') !== '',
};

/** Whether a claim says at least one of the things that its kind asks for. */
export const hasGrounds = (claim: Claim, kinds: readonly ClaimKind[]): boolean => {
  const asks = kinds.find(({ id }) => id === claim.kind)?.asks ?? [];
  return asks.length === 0 || asks.some(ask => GIVEN[ask](claim));
};

/** What is still missing, in the order of the steps. The service looks again: this only spares the worker a "no". */
export function missingFrom({ worker, employers, claims = [] }: Answers, kinds: readonly ClaimKind[]): readonly Missing[] {
  const lacks: readonly (readonly [boolean, Step, Needed])[] = [
    [claims.length === 0, 'what', 'claims'],
    [!worker?.kind, 'work', 'kind'],
    [claims.some(claim => !hasGrounds(claim, kinds)), 'money', 'grounds'],
    [!employers?.length || employers.some(({ name }) => !name?.trim()), 'firm', 'employer'],
    [!worker?.name?.trim(), 'you', 'name'],
    [!isMobile(worker?.phone), 'you', 'phone'],
  ];
  return lacks.flatMap(([lacking, step, what]) => (lacking ? [{ step, what }] : []));
}
