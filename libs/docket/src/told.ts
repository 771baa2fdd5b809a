import { canonicalJson } from '@fengqiao/kernel';
import type { LedgerPort, World } from './ports.js';

/** What of a step's record tells nothing about a person, and stays readable to an auditor. Whatever is not named here is sealed. */
const IN_CLEAR: ReadonlySet<string> = new Set(['from', 'to', 'clocks', 'clock', 'papers', 'handOffs', 'referralId', 'erased', 'order', 'basis', 'erasableFrom', 'ground']);
/** What stands in the docket itself: the record holds its mark. */
const ONLY_MARKED: ReadonlySet<string> = new Set(['facts', 'file']);

const SALT_BYTES = 16;
const hex = (bytes: Uint8Array): string => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');

/** Bytes that nobody can guess, as text: with them a digest says nothing of what it was made over. */
export const drawSalt = (world: World): string => hex(world.randomBytes(SALT_BYTES));

/**
 * A mark fixes a value without showing it: a digest over the value and the salt that lies sealed with the details of the
 * same entry. Once the case's key is destroyed nobody can find by trying what was marked.
 * @param text the value's canonical JSON
 */
export const markOf = (ledger: Pick<LedgerPort, 'digest'>, salt: string, what: string, text: string): string =>
  ledger.digest(`${what}\n${salt}\n${text}`);

/** The record of a step, divided into what may be read and what is sealed. */
export interface Told {
  /** Canonical JSON; the entry's `payloadDigest` is made over it. */
  readonly payload: string;
  /** Canonical JSON with the salt; sealed by the store. */
  readonly details?: string;
}

/** Divides what a step has to tell. */
export function divide(told: Readonly<Record<string, unknown>>, world: World, ledger: LedgerPort): Told {
  const open: Record<string, unknown> = {};
  const details: Record<string, unknown> = {};
  const marked: [string, unknown][] = [];
  for (const [name, value] of Object.entries(told)) {
    if (value === undefined) continue;
    if (ONLY_MARKED.has(name)) marked.push([name, value]);
    else (IN_CLEAR.has(name) ? open : details)[name] = value;
  }
  if (marked.length === 0 && Object.keys(details).length === 0) return { payload: canonicalJson(open) };
  const salt = drawSalt(world);
  const text = canonicalJson({ ...details, salt });
  const marks: Record<string, string> = { details: ledger.digest(text) };
  for (const [name, value] of marked) marks[name] = markOf(ledger, salt, name, canonicalJson(value));
  return { payload: canonicalJson({ ...open, marks }), details: text };
}
