import { isCivilDate, isFen, type CivilDate } from '@fengqiao/kernel';
import { derived } from './derived.js';
import type { FieldSpec, PaperSource, Reading } from './model.js';
import { amountText, dayText } from './wording.js';

function step(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return key === '*' ? value : value.at(Number(key));
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

/** The value at a path of the source; undefined where there is none. */
export function valueAt(source: PaperSource, path: string): unknown {
  const [root, ...keys] = path.split('.') as [string, ...string[]];
  if (root === 'derived') return derived[keys[0]!]?.(source);
  return keys.reduce<unknown>((value, key) => step(value, key), (source as unknown as Record<string, unknown>)[root]);
}

const partyName = (source: PaperSource, id: string): string => source.file.parties.find(party => party.id === id)?.name ?? id;

function listOf(source: PaperSource, value: unknown): string {
  return (Array.isArray(value) ? value : [value]).map(item => partyName(source, String(item))).join('、');
}

function written(source: PaperSource, value: unknown, as: Reading): string | undefined {
  if (typeof as === 'object') return as[String(value)] ?? undefined;
  if (as === 'day') return isCivilDate(value) ? dayText(value as CivilDate) : undefined;
  if (as === 'amount') return isFen(value) ? amountText(value) : undefined;
  if (as === 'party' || as === 'list') return listOf(source, value) || undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() || undefined : undefined;
}

/** A field's words: from the first place that has it, else what was given for the paper by hand. */
export function readField(source: PaperSource, name: string, { from, as = 'text' }: FieldSpec): string | undefined {
  for (const path of from) {
    const value = valueAt(source, path);
    const words = value === undefined || value === null ? undefined : written(source, value, as);
    if (words !== undefined) return words;
  }
  return source.given[name]?.trim() || undefined;
}
