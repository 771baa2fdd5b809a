const unescape = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~');

/** The value at a JSON pointer (RFC 6901); `undefined` where there is none. */
export function valueAt(document: unknown, pointer: string): unknown {
  let value = document;
  for (const token of pointer.split('/').slice(1).map(unescape)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[token];
  }
  return value;
}

/** Stands in an input for a value that is only known when the case is under way, such as the id of an award. */
export interface Reference {
  /** `arbitration-bridge/arbitration-case` */
  readonly $docket: string;
  readonly at: string;
}

function isReference(value: object): value is Reference {
  const { $docket, at } = value as Partial<Reference>;
  return typeof $docket === 'string' && typeof at === 'string' && Object.keys(value).length === 2;
}

/** A copy of `value` in which every {@link Reference} is replaced by what `look` finds for it. */
export async function withReferences(value: unknown, look: (reference: Reference) => Promise<unknown>): Promise<unknown> {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Promise.all(value.map(item => withReferences(item, look)));
  if (isReference(value)) return look(value);
  const entries = await Promise.all(Object.entries(value).map(async ([key, item]) => [key, await withReferences(item, look)] as const));
  return Object.fromEntries(entries);
}
