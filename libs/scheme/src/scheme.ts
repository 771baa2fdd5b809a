import type { CivilDate } from '@fengqiao/kernel';
import type { Entry, ListName, SchemeFile } from './scheme-file.js';

/** An entry with the scheme whose file wrote it (`nanchang@1`): a county's scheme shows what it took from its city. */
export type Inherited<L extends ListName> = Entry<L> & { readonly origin: string };

/** A line of the routes for one receiver. */
export type Way = Omit<Inherited<'routes'>, 'to'> & { readonly to: string };

type SchemeHead = Readonly<Omit<SchemeFile, ListName | 'extends' | 'region'>>;

/** 机制: one place's mechanism in one version, inheritance resolved. Immutable; a running case keeps the one it began under. */
export interface Scheme extends SchemeHead, Readonly<{ [L in ListName]: readonly Inherited<L>[] }> {
  readonly region: string;
  /** Itself first, then what it extends: `['nanchang-xinjian@1', 'nanchang@1']`. */
  readonly lineage: readonly string[];
}

/** `nanchang@1`: what every message, docket and clock is marked with. */
export const schemeKey = (scheme: { readonly place: string; readonly version: number }): string => `${scheme.place}@${scheme.version}`;

/** Its last day, where it has one: that of the file, or of the trial and what prolonged it. */
export function lastDayOf(scheme: Pick<SchemeFile, 'trial' | 'validTo'>): CivilDate | undefined {
  const { trial, validTo } = scheme;
  const trialEnd = trial?.prolonged?.until ?? trial?.until;
  if (trialEnd === undefined || validTo === undefined) return trialEnd ?? validTo;
  return trialEnd < validTo ? trialEnd : validTo;
}

/** Whether it is in force on a day. */
export function isInForce(scheme: Pick<SchemeFile, 'trial' | 'validTo' | 'validFrom'>, on: CivilDate): boolean {
  const last = lastDayOf(scheme);
  return scheme.validFrom <= on && (last === undefined || on <= last);
}

/** The agencies that hear of every step of a case (案源登记, 进度查询). */
export const observersOf = (scheme: Scheme): readonly string[] => scheme.agencies.filter(agency => agency.observes).map(agency => agency.name);
