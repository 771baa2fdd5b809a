/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * One text per value: keys sorted by code unit, no white space, `undefined` members left out (the rules of RFC 8785
 * that matter for our data, which holds no fractions). Digests and signatures are made over this text.
 */
export function canonicalJson(value: unknown): string {
  // What was read from a canonical text lies in its order already: then the engine's own writer is three times as fast.
  return isOrdered(value) ? JSON.stringify(value) ?? 'null' : written(value);
}

/** Whether `JSON.stringify` would write the canonical text: plain values all the way down, keys ascending. */
function isOrdered(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return typeof value !== 'function' && typeof value !== 'symbol';
  if (Array.isArray(value)) return value.every(isOrdered);
  const kind: unknown = Object.getPrototypeOf(value);
  if (kind !== Object.prototype && kind !== null) return false;
  let before = '';
  for (const key of Object.keys(value)) {
    if (key < before || !isOrdered((value as Record<string, unknown>)[key])) return false;
    before = key;
  }
  return true;
}

/** Texts with these (control characters among them) need escapes; all others stand in quotes as they are. */
const NEEDS_ESCAPES = /["\\\u0000-\u001f\ud800-\udfff]/;
const quoted = (text: string): string => (NEEDS_ESCAPES.test(text) ? JSON.stringify(text) : `"${text}"`);

function written(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  const record = value as Record<string, unknown>;
  let text = '';
  for (const key of Object.keys(record).sort()) {
    if (record[key] === undefined) continue;
    text += `${text ? ',' : ''}${quoted(key)}:${written(record[key])}`;
  }
  return `{${text}}`;
}
