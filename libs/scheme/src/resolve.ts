import { isRefusal, type Refusal } from '@fengqiao/kernel';
import { circle, entryTwice, fileInvalid, fileUnknown, nothingToRemove } from './refusals.js';
import { LIST_NAMES, LISTS, SchemeFile, type Entry, type ListName, type Removal } from './scheme-file.js';
import { schemeKey, type Inherited, type Scheme } from './scheme.js';
import { withCounters } from './with-counters.js';

/** Parsed files by their stem: `nanchang`, or `nanchang@1` for a version that a newer file has replaced. */
export type SchemeFiles = Readonly<Record<string, unknown>>;

/** The member that names the entries of a list: `id`, and `name`, `duty`, `purpose` or `rule` where that is the natural one. */
export const keyOf = (list: ListName, item: object): string => String((item as Record<string, unknown>)[LISTS[list][0]]);

/** Reads one file's data; the refusal `scheme-file-invalid` lists every mistake with its path in `details.errors`. */
export function readSchemeFile(data: unknown, name = 'scheme'): SchemeFile | Refusal {
  const parsed = SchemeFile.safeParse(data);
  return parsed.success ? parsed.data : fileInvalid(name, parsed.error);
}

const isRemoval = (item: object): item is Removal => (item as { remove?: unknown }).remove === true;

/** The parent's entries with the child's put in their place, added at the end, or taken out. */
function mergeList<L extends ListName>(
  list: L, parent: readonly Inherited<L>[], child: readonly (Entry<L> | Removal)[], origin: string,
): Inherited<L>[] | Refusal {
  const merged = new Map(parent.map(item => [keyOf(list, item), item]));
  const seen = new Set<string>();
  for (const item of child) {
    const key = keyOf(list, item);
    if (seen.has(key)) return entryTwice(origin, list, key);
    seen.add(key);
    if (!isRemoval(item)) merged.set(key, { ...item, origin } as Inherited<L>);
    else if (!merged.delete(key)) return nothingToRemove(origin, list, key);
  }
  return [...merged.values()];
}

function inherit(parent: Scheme | undefined, file: SchemeFile): Scheme | Refusal {
  const origin = schemeKey(file);
  const merged: Partial<Record<ListName, unknown>> = {};
  for (const list of LIST_NAMES) {
    const items = mergeList(list, parent?.[list] ?? [], file[list] as never, origin);
    if (isRefusal(items)) return items;
    merged[list] = items;
  }
  const { extends: _parent, ...head } = file;
  return {
    ...head, ...(merged as Pick<Scheme, ListName>),
    region: file.region ?? parent!.region,
    lineage: [origin, ...(parent?.lineage ?? [])],
  };
}

/** The stem under which `nanchang@1` lies: its own, or `nanchang` while that file still is version 1. */
export function stemOf(files: SchemeFiles, name: string): string | undefined {
  if (Object.hasOwn(files, name)) return name;
  const [place, version] = name.split('@') as [string, string?];
  const newest = Object.hasOwn(files, place) ? (files[place] as { version?: unknown } | null) : undefined;
  return version !== undefined && String(newest?.version) === version ? place : undefined;
}

function resolve(files: SchemeFiles, name: string, children: readonly string[]): Scheme | Refusal {
  const stem = stemOf(files, name);
  if (stem === undefined) return fileUnknown(name, children.at(-1), Object.keys(files));
  if (children.includes(stem)) return circle([...children, stem]);
  const file = readSchemeFile(files[stem], stem);
  if (isRefusal(file)) return file;
  if (file.extends === undefined) return inherit(undefined, file);
  const parent = resolve(files, file.extends, [...children, stem]);
  return isRefusal(parent) ? parent : inherit(parent, file);
}

/**
 * The scheme of a place with everything it inherits, and the partners whose counters are connected among its agencies.
 * @param files data of the files by stem, read or not
 * @param place stem of the file wanted: a place, or `place@version`
 * @returns the scheme, or `scheme-unknown`, `scheme-parent-unknown`, `scheme-circle`, `scheme-file-invalid`,
 *   `scheme-entry-twice`, `scheme-nothing-to-remove`
 */
export function resolveScheme(files: SchemeFiles, place: string): Scheme | Refusal {
  const scheme = resolve(files, place, []);
  return isRefusal(scheme) ? scheme : withCounters(scheme);
}
