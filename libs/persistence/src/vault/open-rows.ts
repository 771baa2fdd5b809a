import type { CaseKeys, KeyRow, KnownKey } from './case-keys.js';
import { openText, place } from './places.js';

/** A message of the outbox as SQL gives it: its text, or what is sealed of it with the key that opens it. */
export interface SentRead extends Omit<KeyRow, 'caseNo'> {
  readonly id: string;
  readonly caseNo: string;
  readonly body: string | null;
  readonly sealed: string | null;
}

/** The text of a message on its way out, as it was digested. @throws Refused `record-unreadable` where it was altered, moved or erased */
export function bodyOf({ id, caseNo, body, sealed, kek, wrapped }: SentRead, keys: CaseKeys): string {
  if (body !== null) return body;
  const key = keys.learn({ caseNo, kek, wrapped });
  return openText(key === 'erased' ? undefined : key, Buffer.from(sealed ?? '', 'hex'), place('outbox', 'sealed', id));
}

/** A sealed value of a row: its text, or why there is none. */
export type Opened = { readonly text: string } | 'erased' | 'unreadable' | 'absent';

/** Opens a column for somebody who only wants to know how it stands. */
export function tryOpen(key: KnownKey, sealed: Uint8Array | null | undefined, where: string): Opened {
  if (key === 'erased') return 'erased';
  if (!sealed) return 'absent';
  const text = key?.open(where, Buffer.from(sealed));
  return text === undefined || text === null ? 'unreadable' : { text };
}

/** Opens a text; nothing where it has been erased or was never there. @throws Refused `record-unreadable` */
export function openTextOf(key: KnownKey, sealed: Uint8Array | null | undefined, where: string): string | undefined {
  return key === 'erased' || !sealed ? undefined : openText(key, Buffer.from(sealed), where);
}

/** Opens a JSON value, as {@link openTextOf}. */
export function openJson<T>(key: KnownKey, sealed: Uint8Array | null | undefined, where: string): T | undefined {
  const text = openTextOf(key, sealed, where);
  return text === undefined ? undefined : JSON.parse(text) as T;
}
