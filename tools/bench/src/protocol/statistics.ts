/** A median with the interval in which it lies with 95 % confidence. */
export interface Estimate {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 10_000;
const CONFIDENCE = 0.95;

/** The value below which a share of the sorted values lies, linear between neighbours. @param share 0 to 1 */
export function quantile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) throw new RangeError('no values, no quantile');
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const [left, right] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!];
  return left + (right - left) * (place - below);
}

const ascending = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);

export const median = (values: readonly number[]): number => quantile(ascending(values), 0.5);

/** p50 and p99 of latencies, in their unit. */
export function percentiles(values: readonly number[]): { readonly p50: number; readonly p99: number } {
  const sorted = ascending(values);
  return { p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99) };
}

/** The same numbers on every machine, so that an interval can be recomputed from the rounds in the JSON. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Median of per-round values with its percentile bootstrap interval (Efron): rounds are drawn anew, with replacement. */
export function estimate(values: readonly number[]): Estimate {
  const random = mulberry32(values.length);
  const medians = Array.from({ length: RESAMPLES }, () => median(values.map(() => values[Math.floor(random() * values.length)]!)));
  const sorted = ascending(medians);
  return { median: median(values), low: quantile(sorted, (1 - CONFIDENCE) / 2), high: quantile(sorted, (1 + CONFIDENCE) / 2) };
}
