import { canonicalJson } from '@fengqiao/kernel';
import { keyOf } from './resolve.js';
import { LIST_NAMES, type ListName } from './scheme-file.js';
import type { Scheme } from './scheme.js';

/** One difference between two schemes: a line that came, went or changed. */
export interface SchemeChange {
  readonly kind: 'added' | 'removed' | 'changed';
  /** `routes.aid`, or a member of the head such as `validTo`. */
  readonly path: string;
  /** Members that differ; none for a line that came or went. */
  readonly members: readonly string[];
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Where a line came from is no difference in what it says. */
const BESIDE_THE_POINT = ['origin', 'lineage'];

function differing(before: object, after: object): string[] {
  const [a, b] = [before, after] as Record<string, unknown>[];
  return [...new Set([...Object.keys(a!), ...Object.keys(b!)])]
    .filter(member => !BESIDE_THE_POINT.includes(member) && canonicalJson(a![member]) !== canonicalJson(b![member]));
}

function diffList(list: ListName, before: Scheme, after: Scheme): SchemeChange[] {
  const old = new Map(before[list].map(item => [keyOf(list, item), item]));
  const now = new Map(after[list].map(item => [keyOf(list, item), item]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key): SchemeChange[] => {
    const [a, b] = [old.get(key), now.get(key)];
    const path = `${list}.${key}`;
    if (!a) return [{ kind: 'added', path, members: [], after: b }];
    if (!b) return [{ kind: 'removed', path, members: [], before: a }];
    const members = differing(a, b);
    return members.length ? [{ kind: 'changed', path, members, before: a, after: b }] : [];
  });
}

/** What changed between two versions, or between a city's scheme and its county's. Empty when they say the same. */
export function diffSchemes(before: Scheme, after: Scheme): SchemeChange[] {
  const heads = differing(before, after).filter(member => !(LIST_NAMES as string[]).includes(member))
    .map((member): SchemeChange => {
      const name = member as keyof Scheme;
      return { kind: 'changed', path: member, members: [member], before: before[name], after: after[name] };
    });
  return [...heads, ...LIST_NAMES.flatMap(list => diffList(list, before, after))];
}
