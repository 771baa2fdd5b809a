import type { Period, Span, Unit } from '@fengqiao/calendar';
import type { Bilingual, CivilDate } from '@fengqiao/kernel';
import type { Source } from './statute.js';

/**
 * How far a rule has been verified.
 * - `V` the article was read in full in an official text
 * - `V2` the article or the rule was read on a secondary page
 * - `INF` inferred from verified texts
 * - `GK` general knowledge: a place must check it at an official text and may correct it in its scheme
 * - `practice` no law fixes it; this is what is usual, and a place sets its own in its scheme
 */
export type Mark = 'V' | 'V2' | 'GK' | 'INF' | 'practice';

/** How a period may lawfully be lengthened. */
export interface Extension {
  /** The most that the law allows, in `unit`; absent where the law sets no limit. */
  readonly length?: number;
  readonly unit: Unit;
  /** Who extends, and on what condition. */
  readonly by: Bilingual;
  readonly inWriting?: true;
}

interface RuleHead<Id extends string> extends Source {
  /** `<domain>.<name>`, stable; several versions of one rule share it and never overlap in time. */
  readonly id: Id;
  /** Short name of the clock in tables and documentation, such as A12. */
  readonly ref: string;
  readonly title: Bilingual;
  /** The event whose day starts the period (and is not counted). For a backward rule: the day counted back from. */
  readonly trigger: Bilingual;
  /** What follows in law once the last day has passed. */
  readonly onExpiry: Bilingual;
  readonly mark: Mark;
  /** What a reader must know before relying on the rule. */
  readonly note?: Bilingual;
}

/** A period whose length the law itself fixes. */
export interface FixedRule<Id extends string = string> extends RuleHead<Id>, Span {
  readonly local?: never;
  /** Counted back from the trigger: "five days before the hearing". */
  readonly backward?: true;
  /** Whether a last day that is no working day moves to the next one. */
  readonly roll: boolean;
  readonly extension?: Extension;
}

/** A duty whose length the law leaves to local rules or to the paper that imposes it. A scheme or an officer sets it. */
export interface LocalRule<Id extends string = string> extends RuleHead<Id> {
  readonly local: true;
  readonly length?: never;
  readonly unit?: never;
  readonly backward?: never;
  readonly roll?: never;
  readonly extension?: never;
}

export type Rule<Id extends string = string> = FixedRule<Id> | LocalRule<Id>;

/** What all versions of a rule have in common. */
type Spec<R extends FixedRule | LocalRule> = Omit<R, keyof Source | 'roll' | 'mark'> & { readonly roll?: boolean };

/** Where one version stands in the law, and in what it differs. */
type VersionSource = Source & { readonly mark: Mark } & Partial<Pick<FixedRule, 'length' | 'unit' | 'extension' | 'note'>>;

/** @internal One version of a rule with a fixed length. Forward rules roll unless they say otherwise. */
export function rule<const Id extends string>(source: VersionSource, spec: Spec<FixedRule<Id>>): FixedRule<Id> {
  return { ...spec, roll: spec.roll ?? !spec.backward, ...source };
}

/** @internal The versions of a rule over time; what differs (length, unit, extension, note) stands with the version. */
export function versions<const Id extends string>(sources: readonly VersionSource[], spec: Spec<FixedRule<Id>>): FixedRule<Id>[] {
  return sources.map(source => rule(source, spec));
}

/** @internal A rule without a length of its own. */
export function localRule<const Id extends string>(
  source: Source & { readonly mark: Mark },
  spec: Omit<LocalRule<Id>, keyof Source | 'mark' | 'local'>,
): LocalRule<Id> {
  return { ...spec, local: true, ...source };
}

/** @internal A text in both languages. */
export const bi = (zh: string, en: string): Bilingual => ({ zh, en });

/** The period that a rule gives from the day of its trigger, for `lastDay` of `@fengqiao/calendar`. */
export function periodOf(fixed: FixedRule, from: CivilDate): Period {
  return { from, length: fixed.length, unit: fixed.unit, roll: fixed.roll, ...(fixed.backward ? { backward: true } : {}) };
}

/** The article of a rule as a paper quotes it, such as 《劳动争议调解仲裁法》第四十三条. */
export const citationOf = ({ citation }: Rule): string => citation;

/** Whether a place may set another length in its scheme: the law leaves it open, or nobody has verified it. */
export const isOverridable = ({ local, mark }: Rule): boolean => local === true || mark === 'GK' || mark === 'practice';
