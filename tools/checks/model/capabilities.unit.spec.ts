import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const ROOT = new URL('../../../', import.meta.url);
const pathOf = (file: string): string => fileURLToPath(new URL(file, ROOT));

/** How many capabilities each area of the product has; the ids count from 01. */
const AREAS = { IN: 17, ST: 5, ME: 13, LA: 7, IS: 5, AR: 10, CO: 7, JO: 12, PE: 4, UN: 4, KN: 3, LK: 8 } as const;
const IDS = Object.entries(AREAS).flatMap(([area, count]) => Array.from({ length: count }, (_, at) => `${area}-${String(at + 1).padStart(2, '0')}`));

const text = readFileSync(pathOf('docs/capabilities.md'), 'utf8');
const rows = text.split('\n').filter(line => /^\| [A-Z]{2}-\d/.test(line)).map(line => {
  const [id = '', where = '', test = '', missing = ''] = line.split('|').slice(1, -1).map(cell => cell.trim());
  return { id, where, test, missing };
});

const filesIn = (cell: string): string[] => [...cell.matchAll(/`([\w.-]+(?:\/[\w.-]+)+)`/g)].map(match => match[1]!);

/** `file`: name of the test, up to the next file. */
const testsIn = (cell: string): { file: string; name: string }[] => cell.split(/; (?=`)/)
  .flatMap(one => { const [, file, name] = /`([^`]+)`: (.+)$/.exec(one) ?? []; return file && name ? [{ file, name }] : []; });

describe('the table of capabilities', () => {
  it('has every capability exactly once, in their order', () => expect(rows.map(row => row.id)).toEqual(IDS));

  it('names only files that are there', () => {
    const named = [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)+)`/g)].map(match => match[1]!);
    expect([...new Set(named)].filter(file => !existsSync(pathOf(file)))).toEqual([]);
  });

  it('names every test as it is called', () => {
    const wrong = rows.flatMap(row => testsIn(row.test).filter(({ file, name }) => !existsSync(pathOf(file)) || !readFileSync(pathOf(file), 'utf8').includes(name)));
    expect(wrong).toEqual([]);
  });

  it.each(rows)('$id shows a test, or says that it is missing and what', ({ test, missing }) => {
    expect(test === 'missing' || filesIn(test).length > 0).toBe(true);
    if (test === 'missing') expect(missing).not.toBe('');
  });
});
