/** A text that people read: Chinese first, English second. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/**
 * What sort of "no" it is. The domain never knows an HTTP number; the edge maps the nature to one.
 * - `invalid` the request does not make sense as written
 * - `unauthenticated` nobody has shown who is asking
 * - `forbidden` this person may not
 * - `not-found` there is no such thing, or not for this person
 * - `closed` the law or the state of the matter does not allow it now
 * - `stale` somebody else was first; look again
 * - `unavailable` a part this needs is away; nothing was written
 */
export type RefusalNature = 'invalid' | 'unauthenticated' | 'forbidden' | 'not-found' | 'closed' | 'stale' | 'unavailable';

/** A typed "no" with a stable code, what is wrong and what to do next. Decisions return it; they never throw it. */
export interface Refusal {
  readonly refused: true;
  /** Stable, kebab-case; documented in docs/refusals.md. */
  readonly code: string;
  readonly nature: RefusalNature;
  readonly message: Bilingual;
  readonly nextStep: Bilingual;
  /** The article or clause that decides, if law does. */
  readonly basis?: string;
  /** Machine-readable particulars; never personal data. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Builds a refusal. `message` says what is wrong, `nextStep` what the person can do about it. */
export function refuse(
  code: string,
  nature: RefusalNature,
  message: Bilingual,
  nextStep: Bilingual,
  more: { basis?: string; details?: Record<string, unknown> } = {},
): Refusal {
  return { refused: true, code, nature, message, nextStep, ...more };
}

/** Whether a value is a refusal rather than a result. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && (value as { refused?: unknown }).refused === true;
}

/** Carries a refusal across a boundary where only exceptions travel (transaction rollback, Nest filters). */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(`${refusal.code}: ${refusal.message.en}`);
    this.name = 'Refused';
  }
}

/** The value, or throws {@link Refused} where it is a refusal. */
export function orThrow<T>(value: T | Refusal): T {
  if (isRefusal(value)) throw new Refused(value);
  return value;
}
