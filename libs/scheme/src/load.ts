import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isRefusal, orThrow, refuse, type Refusal } from '@fengqiao/kernel';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import { LISTS, type ListName } from './scheme-file.js';
import { resolveScheme, type SchemeFiles } from './resolve.js';
import type { Scheme } from './scheme.js';

/** A file as text gives it: its data, and on which line each path of it stands (`routes.aid.consent` → 102). */
export interface LoadedFile {
  readonly name: string;
  readonly data: unknown;
  readonly lines: Readonly<Record<string, number>>;
}

const nameOfItem = (item: unknown, list: string, index: number): string => {
  const key = Object.hasOwn(LISTS, list) ? LISTS[list as ListName][0] : 'id';
  const named = isMap(item) ? item.get(key) : undefined;
  return typeof named === 'string' ? named : String(index);
};

function collectLines(node: unknown, path: readonly string[], counter: LineCounter, lines: Record<string, number>): void {
  const note = (at: readonly string[], where: Node | null | undefined) => {
    if (where?.range) lines[at.join('.')] ??= counter.linePos(where.range[0]).line;
  };
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue;
      const at = [...path, String(key.value)];
      note(at, key);
      collectLines(value, at, counter, lines);
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      for (const at of new Set([nameOfItem(item, path.at(-1) ?? '', index), String(index)])) {
        note([...path, at], item as Node);
        collectLines(item, [...path, at], counter, lines);
      }
    }
  }
}

/** Reads YAML text; a text that is no YAML is refused with its line (`scheme-not-yaml`). */
export function readYaml(text: string, name: string): LoadedFile | Refusal {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const error = document.errors[0];
  if (error) {
    const line = error.linePos?.[0].line ?? 1;
    return refuse('scheme-not-yaml', 'invalid',
      { zh: `“${name}”第 ${line} 行不是规范的 YAML`, en: `"${name}" is not YAML at line ${line}: ${error.message.split('\n')[0]}` },
      { zh: '请核对该行的缩进、冒号和引号', en: 'Look at the indentation, colons and quotes of that line' }, { details: { line } });
  }
  const lines: Record<string, number> = {};
  collectLines(document.contents, [], counter, lines);
  return { name, data: document.toJS() as unknown, lines };
}

/** Reads every `.yaml` of a folder; the stem is the file's name. */
export async function loadFiles(folder: string): Promise<Readonly<Record<string, LoadedFile>> | Refusal> {
  const names = (await readdir(folder)).filter(file => file.endsWith('.yaml')).sort();
  const files: Record<string, LoadedFile> = {};
  for (const file of names) {
    const name = basename(file, '.yaml');
    const loaded = readYaml(await readFile(join(folder, file), 'utf8'), name);
    if (isRefusal(loaded)) return loaded;
    files[name] = loaded;
  }
  return files;
}

/** The data of loaded files, as {@link resolveScheme} takes them. */
export const dataOf = (files: Readonly<Record<string, LoadedFile>>): SchemeFiles =>
  Object.fromEntries(Object.entries(files).map(([name, file]) => [name, file.data]));

/**
 * Every scheme of a folder, inheritance resolved.
 * @throws Refused with the refusal of the first file that cannot be read; a service does not start on half a folder
 */
export async function loadSchemes(folder: string): Promise<Scheme[]> {
  const data = dataOf(orThrow(await loadFiles(folder)));
  return Object.keys(data).map(name => orThrow(resolveScheme(data, name)));
}
