import type { CivilDate, Refusal } from '@fengqiao/kernel';
import { noSchemeOf, notInForce } from './refusals.js';
import { isInForce, lastDayOf, type Scheme } from './scheme.js';

/**
 * The scheme under which a case that begins on a day runs: of the versions in force, the newest.
 * @returns the scheme, or `no-scheme-of-place`, or `scheme-not-in-force` with the spans there are
 */
export function schemeInForce(schemes: readonly Scheme[], place: string, on: CivilDate): Scheme | Refusal {
  const versions = schemes.filter(scheme => scheme.place === place).sort((a, b) => b.version - a.version);
  if (versions.length === 0) return noSchemeOf(place, [...new Set(schemes.map(scheme => scheme.place))]);
  return versions.find(scheme => isInForce(scheme, on))
    ?? notInForce(versions, on, versions.map(scheme => `v${scheme.version} ${scheme.validFrom}–${lastDayOf(scheme) ?? ''}`));
}
