/** First wait and longest wait, in the unit of the caller; each failure doubles it. */
export interface Backoff {
  readonly first: number;
  readonly longest: number;
}

/** The wait after `failures` earlier ones (0 for the first). */
export const waitAfter = ({ first, longest }: Backoff, failures: number): number =>
  Math.min(longest, first * 2 ** Math.min(Math.max(0, failures), 30));
