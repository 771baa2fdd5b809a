import type { KeyEntry } from './key-file.js';

/** When a key counts, in epoch milliseconds; `Infinity` for what has not come. */
export interface KeyLife {
  readonly from: number;
  readonly until: number;
  readonly revokedAt: number;
}

const instantOrNever = (instant: string | undefined): number => (instant === undefined ? Infinity : Date.parse(instant));

/** The life of a key as its file entry gives it. */
export function lifeOf({ from, until, revoked }: KeyEntry): KeyLife {
  return { from: Date.parse(from), until: instantOrNever(until), revokedAt: instantOrNever(revoked) };
}

/** Of several keys in overlap the newest that has begun, has not ended and is not revoked. */
export function newestUsable<K extends KeyLife>(keys: readonly K[], at: number): K | undefined {
  let newest: K | undefined;
  for (const key of keys) {
    if (key.revokedAt < Infinity || key.from > at || at >= key.until) continue;
    if (!newest || key.from > newest.from) newest = key;
  }
  return newest;
}

/** Whether a signature of that second (`iat`, epoch seconds) falls into the life of the key. */
export function signedWithinLife({ from, until }: KeyLife, iat: number): boolean {
  return iat >= Math.floor(from / 1000) && iat * 1000 < until;
}
