import { canonicalJson } from '@fengqiao/kernel';
import type { ClockExpected, Expected } from './journey-file.js';
import { valueAt } from './pointer.js';

/** The clocks of a docket as an answer of the interface lists them, older before newer. */
export interface ClockSeen {
  readonly duty: string;
  readonly kind: string;
  readonly lastDay: string;
  readonly basis: string;
  readonly state: string;
  readonly provisional: boolean;
}

/** What was found after a step. */
export interface Found {
  readonly state: string;
  readonly clocks: readonly ClockSeen[];
  /** The docket as a document for JSON pointers. */
  readonly document: unknown;
}

/** One thing that is not as the journey says. */
export interface Mismatch {
  /** `state`, `clocks.decision.promise`, `/facts/number`. */
  readonly what: string;
  readonly expected: unknown;
  readonly found: unknown;
}

/** JSON has no `undefined`: what is not there is found as `null`. */
const orNull = (value: unknown): unknown => (value === undefined ? null : value);

function compare(what: string, expected: unknown, found: unknown): Mismatch[] {
  return canonicalJson(expected) === canonicalJson(orNull(found)) ? [] : [{ what, expected, found: orNull(found) }];
}

/** A duty's law and promise start and stop together: one word is expected of both, but of at least one clock. */
function compareState(duty: string, state: NonNullable<ClockExpected['state']>, byLaw: ClockSeen | undefined, byPromise: ClockSeen | undefined): Mismatch[] {
  if (typeof state === 'object') {
    return [
      ...compare(`clocks.${duty}.state.law`, state.law, byLaw?.state),
      ...compare(`clocks.${duty}.state.promise`, state.promise, byPromise?.state),
    ];
  }
  const states = [byLaw, byPromise].flatMap(clock => (clock ? [clock.state] : []));
  return (states.length ? states : [undefined]).flatMap(found => compare(`clocks.${duty}.state`, state, found));
}

function compareClock(duty: string, { law, promise, state }: ClockExpected, clocks: readonly ClockSeen[]): Mismatch[] {
  const newest = (kind: string) => clocks.findLast(clock => clock.duty === duty && clock.kind === kind);
  const [byLaw, byPromise] = [newest('law'), newest('promise')];
  return [
    ...(law === undefined ? [] : compare(`clocks.${duty}.law`, law, byLaw?.lastDay)),
    ...(promise === undefined ? [] : compare(`clocks.${duty}.promise`, promise, byPromise?.lastDay)),
    ...(state === undefined ? [] : compareState(duty, state, byLaw, byPromise)),
  ];
}

/** Everything in which a docket differs from what a journey expects of it. */
export function mismatches(found: Found, expected: Expected): Mismatch[] {
  return [
    ...(expected.state === undefined ? [] : compare('state', expected.state, found.state)),
    ...Object.entries(expected.clocks ?? {}).flatMap(([duty, clock]) => compareClock(duty, clock, found.clocks)),
    ...Object.entries(expected.at ?? {}).flatMap(([pointer, value]) => compare(pointer, value, valueAt(found.document, pointer))),
  ];
}
