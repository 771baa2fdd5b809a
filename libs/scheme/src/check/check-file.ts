import { isRefusal, type Refusal } from '@fengqiao/kernel';
import type { FormMistake } from '../issue-words.js';
import { resolveScheme, stemOf } from '../resolve.js';
import { checkScheme, type SchemeReport } from './check-scheme.js';
import type { SchemeFinding } from './finding.js';
import type { AgencyView, SchemeWorld } from './world.js';

/** A file's data with the line of each of its paths, as the loader gives it. */
export interface SchemeSource {
  readonly data: unknown;
  readonly lines: Readonly<Record<string, number>>;
}
export type SchemeSources = Readonly<Record<string, SchemeSource>>;

const keyIn = (data: unknown): string => {
  const { place, version } = (data ?? {}) as { place?: unknown; version?: unknown };
  return `${String(place)}@${String(version)}`;
};

/** The line of a path, or of the nearest thing around it. */
function nearestLine(lines: Readonly<Record<string, number>>, path: readonly string[]): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const line = lines[path.slice(0, length).join('.')];
    if (line !== undefined) return line;
  }
  return undefined;
}

/** A file that cannot even be read or inherited, said in the same words as everything else. */
function findingsOf(refusal: Refusal, file: string, source: SchemeSource | undefined): SchemeFinding[] {
  const place = (path: readonly string[]) => {
    const line = nearestLine(source?.lines ?? {}, path);
    return { level: 'refusal' as const, code: refusal.code, file, path: path.join('.'), ...(line === undefined ? {} : { line }) };
  };
  const mistakes = refusal.details?.['errors'] as readonly FormMistake[] | undefined;
  if (mistakes) return mistakes.map(mistake => ({ ...place(mistake.path), message: mistake.message, remedy: refusal.nextStep }));
  const path = (refusal.details?.['path'] as readonly string[] | undefined) ?? ['extends'];
  return [{ ...place(path), message: refusal.message, remedy: refusal.nextStep }];
}

const dataOf = (sources: SchemeSources) => Object.fromEntries(Object.entries(sources).map(([name, source]) => [name, source.data]));

/** Which of the files a refusal speaks of: the highest parent that fails by itself, else the file asked for. */
function culpritOf(sources: SchemeSources, name: string): string {
  const { [name]: self, ...others } = sources;
  const parent = (self?.data as { extends?: unknown } | null | undefined)?.extends;
  const stem = typeof parent === 'string' ? stemOf(dataOf(others), parent) : undefined;
  return stem !== undefined && isRefusal(resolveScheme(dataOf(others), stem)) ? culpritOf(others, stem) : name;
}

/**
 * Reads, inherits and checks one file of a folder; every finding has the file and the line it lies in.
 * @param sources all files of the folder by stem
 * @param name the stem of the one to check
 */
export function checkSchemeFile(sources: SchemeSources, name: string, agencies: readonly AgencyView[], world: SchemeWorld): SchemeReport {
  const scheme = resolveScheme(dataOf(sources), name);
  if (isRefusal(scheme)) {
    const culprit = culpritOf(sources, name);
    return { ok: false, proved: [], findings: findingsOf(scheme, culprit, sources[culprit]) };
  }
  const lines = new Map(Object.values(sources).map(source => [keyIn(source.data), source.lines]));
  return checkScheme(scheme, agencies, { ...world, lineOf: (origin, path) => lines.get(origin)?.[path] });
}
