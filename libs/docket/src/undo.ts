import { canonicalJson } from '@fengqiao/kernel';

type Values = Readonly<Record<string, unknown>>;
type Item = { readonly id: string };

/** What one member of a record was before: another value, nothing, or a list whose items were fewer or other ones. */
type Was =
  | { readonly value: unknown }
  | { readonly absent: true }
  | { readonly added: readonly string[]; readonly items: readonly Item[] };

/** How a record is taken back to what it was before a step: its members that the step changed, and no others. */
export type Undo = Readonly<Record<string, Was>>;

const isItems = (value: unknown): value is Item[] =>
  Array.isArray(value) && value.every(item => typeof (item as Partial<Item> | null)?.id === 'string') && new Set(value.map(item => (item as Item).id)).size === value.length;

/** Lists that a step copied hold the same items: no need to read them. */
const sameItems = (a: unknown, b: unknown): boolean => Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => item === b[index]);
const same = (a: unknown, b: unknown): boolean =>
  a === b || sameItems(a, b) || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));

/** Items that a step added or replaced, where it left the others in their order; a long list is not written down again for one of them. */
function wasItems(before: readonly Item[], after: readonly Item[]): Was {
  const older = new Set(before.map(item => item.id));
  const kept = after.filter(item => older.has(item.id));
  if (kept.length !== before.length || kept.some((item, index) => item.id !== before[index]!.id) || after.slice(0, kept.length).some((item, index) => item !== kept[index])) return { value: before };
  return { added: after.slice(kept.length).map(item => item.id), items: before.filter((item, index) => !same(item, kept[index])) };
}

function wasOf(before: object, after: object, name: string): Was | undefined {
  const [older, newer] = [(before as Values)[name], (after as Values)[name]];
  if (same(older, newer)) return undefined;
  if (older === undefined) return { absent: true };
  return isItems(older) && isItems(newer) ? wasItems(older, newer) : { value: older };
}

/** What has to be written down so that `after` can be taken back to `before`; nothing where they are the same. */
export function undoOf(before: object, after: object): Undo | undefined {
  if (before === after) return undefined;
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = names.flatMap(name => {
    const was = wasOf(before, after, name);
    return was ? [[name, was] as const] : [];
  });
  return changed.length > 0 ? Object.fromEntries(changed) : undefined;
}

function itemsBefore(now: unknown, added: readonly string[], items: readonly Item[]): Item[] {
  const older = new Map(items.map(item => [item.id, item]));
  return (now as readonly Item[]).filter(item => !added.includes(item.id)).map(item => older.get(item.id) ?? item);
}

/** The record as it was before the step that wrote the undo. */
export function takenBack<R extends object>(after: R, undo: Undo | undefined): R {
  if (!undo) return after;
  const before = { ...after } as Record<string, unknown>;
  for (const [name, was] of Object.entries(undo)) {
    if ('absent' in was) delete before[name];
    else before[name] = 'value' in was ? was.value : itemsBefore(before[name], was.added, was.items);
  }
  return before as R;
}
