import type { Bilingual } from '@fengqiao/kernel';
import { keyOf } from '../resolve.js';
import type { ListName } from '../scheme-file.js';
import type { Inherited, Scheme } from '../scheme.js';
import type { AgencyView, ProcedureView, PurposeView, SchemeWorld } from './world.js';

/** One thing the checker says. A refusal keeps the scheme from running; a note does not. */
export interface SchemeFinding {
  readonly level: 'refusal' | 'note';
  /** Stable, kebab-case. */
  readonly code: string;
  /** The scheme whose file has the line: a county's finding may lie in its city's file. */
  readonly file: string;
  readonly line?: number;
  /** `routes.aid.to`. */
  readonly path: string;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

/** What a run of one check gives: how many things it looked at, and what is wrong with them. */
export interface Checked {
  readonly looked: number;
  readonly findings: readonly SchemeFinding[];
}

/** One check, and what is proved when it finds nothing. */
export interface SchemeCheck {
  readonly proves: (looked: number) => Bilingual;
  readonly run: (subject: Subject) => Checked;
}

/** What every check works on: the scheme, the agencies that take part in it, and the world. */
export interface Subject {
  readonly scheme: Scheme;
  readonly world: SchemeWorld;
  /** Described agencies by name, whether they take part or not. */
  readonly described: ReadonlyMap<string, AgencyView>;
  readonly takesPart: ReadonlySet<string>;
  readonly purposes: ReadonlyMap<string, PurposeView>;
}

/** Builds the subject of a check. */
export const subjectOf = (scheme: Scheme, agencies: readonly AgencyView[], world: SchemeWorld): Subject => ({
  scheme, world,
  described: new Map(agencies.map(agency => [agency.name, agency])),
  takesPart: new Set(scheme.agencies.map(agency => agency.name)),
  purposes: new Map(world.purposes.map(purpose => [purpose.id, purpose])),
});

/** The described agencies that take part, with each of their procedures. */
export const proceduresTakingPart = (subject: Subject): { agency: string; procedure: ProcedureView }[] =>
  [...subject.takesPart].flatMap(name => (subject.described.get(name)?.procedures ?? []).map(procedure => ({ agency: name, procedure })));

/** The line of a path, or of the nearest thing around it that has one. */
function lineOf(world: SchemeWorld, origin: string, path: string): number | undefined {
  for (let at = path; at; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const line = world.lineOf?.(origin, at);
    if (line !== undefined) return line;
  }
  return undefined;
}

function findingAt(
  world: SchemeWorld, level: SchemeFinding['level'], code: string, where: { origin: string; path: string },
  message: Bilingual, remedy: Bilingual,
): SchemeFinding {
  const { origin, path } = where;
  const line = lineOf(world, origin, path);
  return { level, code, file: origin, ...(line === undefined ? {} : { line }), path, message, remedy };
}

/** A finding about an entry of a list, or one member of it. */
export function aboutEntry<L extends ListName>(
  subject: Subject, level: SchemeFinding['level'], code: string, where: { list: L; item: Inherited<L>; member?: string },
  message: Bilingual, remedy: Bilingual,
): SchemeFinding {
  const path = [where.list, keyOf(where.list, where.item), ...(where.member ? [where.member] : [])].join('.');
  return findingAt(subject.world, level, code, { origin: where.item.origin, path }, message, remedy);
}

/** A finding about the scheme as a whole; it points to a list of its own file. */
export function aboutScheme(
  subject: Subject, level: SchemeFinding['level'], code: string, path: string, message: Bilingual, remedy: Bilingual,
): SchemeFinding {
  return findingAt(subject.world, level, code, { origin: subject.scheme.lineage[0]!, path }, message, remedy);
}
