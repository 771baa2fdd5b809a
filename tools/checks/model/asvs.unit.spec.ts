import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const ROOT = new URL('../../../', import.meta.url);
const pathOf = (file: string): string => fileURLToPath(new URL(file, ROOT));
const read = (file: string): string => readFileSync(pathOf(file), 'utf8');

/** OWASP ASVS 5.0.0: the level of each requirement, section by section. `V1.2: '1111…'` is V1.2.1 at level 1 and so on. */
const LEVELS = {
  'V1.1': '22', 'V1.2': '1111122223', 'V1.3': '112222222223', 'V1.4': '222', 'V1.5': '123',
  'V2.1': '122', 'V2.2': '112', 'V2.3': '12223', 'V2.4': '23',
  'V3.1': '3', 'V3.2': '113', 'V3.3': '12223', 'V3.4': '11222233', 'V3.5': '11122333', 'V3.6': '3', 'V3.7': '22333',
  'V4.1': '12233', 'V4.2': '23333', 'V4.3': '22', 'V4.4': '1222',
  'V5.1': '2', 'V5.2': '112333', 'V5.3': '113', 'V5.4': '222',
  'V6.1': '122', 'V6.2': '111111112222', 'V6.3': '11223333', 'V6.4': '112233', 'V6.5': '22222333', 'V6.6': '2223', 'V6.7': '33', 'V6.8': '2222',
  'V7.1': '222', 'V7.2': '1111', 'V7.3': '22', 'V7.4': '11222', 'V7.5': '223', 'V7.6': '22',
  'V8.1': '1233', 'V8.2': '1123', 'V8.3': '133', 'V8.4': '23',
  'V9.1': '111', 'V9.2': '1222',
  'V10.1': '22', 'V10.2': '223', 'V10.3': '22223', 'V10.4': '1111122222233333', 'V10.5': '22222', 'V10.6': '22', 'V10.7': '222',
  'V11.1': '2233', 'V11.2': '22233', 'V11.3': '11233', 'V11.4': '1222', 'V11.5': '23', 'V11.6': '23', 'V11.7': '33',
  'V12.1': '12233', 'V12.2': '11', 'V12.3': '22223',
  'V13.1': '2333', 'V13.2': '222223', 'V13.3': '2233', 'V13.4': '1222233',
  'V14.1': '22', 'V14.2': '12223333', 'V14.3': '122',
  'V15.1': '12233', 'V15.2': '12233', 'V15.3': '1222222', 'V15.4': '3333',
  'V16.1': '2', 'V16.2': '22222', 'V16.3': '2222', 'V16.4': '222', 'V16.5': '2223',
  'V17.1': '23', 'V17.2': '22223333', 'V17.3': '22',
} as const;
const ALL = Object.entries(LEVELS).flatMap(([section, levels]) => [...levels].map((level, at) => ({ id: `${section}.${at + 1}`, level: Number(level) })));
const STATES = ['met', 'in part', 'not met', 'site', 'not applicable'] as const;

const text = read('docs/asvs.md');
const rows = text.split('\n').filter(line => line.startsWith('| V')).map(line => {
  const [id = '', level = '', asks = '', state = '', how = '', test = ''] = line.split('|').slice(1, -1).map(cell => cell.trim());
  return { id, level: Number(level), asks, state, how, test };
});
const FILE = /`([\w.*-]+(?:\/[\w.-]+)+)`/g;
const headings = read('docs/security.md').split('\n').filter(line => line.startsWith('#')).map(line => line.replace(/^#+ /, ''));
const sectionsIn = (cell: string): string[] => [...cell.matchAll(/`docs\/security\.md`, ([^;:|]+)/g)].map(match => match[1]!.trim());

describe('the table of ASVS 5.0.0', () => {
  it('counts 70 requirements at level 1 and 183 more at level 2, as the standard does', () => {
    expect([1, 2, 3].map(level => ALL.filter(one => one.level === level).length)).toEqual([70, 183, 92]);
  });

  it('has every requirement of the two levels exactly once, in its order, at its level', () => {
    expect(rows.map(({ id, level }) => ({ id, level }))).toEqual(ALL.filter(({ level }) => level < 3));
  });

  it('names only files that are there', () => {
    const named = [...text.matchAll(FILE), ...read('docs/security.md').matchAll(FILE)].map(match => match[1]!);
    expect([...new Set(named)].filter(file => !existsSync(pathOf(file)))).toEqual([]);
  });

  it('names every test as it is called', () => {
    const wrong = rows.flatMap(({ id, test }) => {
      const [, file, name] = /^`([^`]+)`: (.+)$/.exec(test) ?? [];
      return file && name && !read(file).includes(name) ? [`${id}: ${name}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('points only to sections of the security guide that are there', () => {
    expect(rows.flatMap(({ how }) => sectionsIn(how)).filter(section => !headings.includes(section))).toEqual([]);
  });

  it('counts its rows as they are', () => {
    for (const level of [1, 2]) {
      const counted = STATES.map(state => rows.filter(row => row.level === level && row.state === state).length);
      expect(text).toContain(`| ${level} | ${[...counted, counted.reduce((sum, one) => sum + one, 0)].join(' | ')} |`);
    }
  });

  it.each(rows)('$id has a state, shows a test or a section where it is met, and says why where it is not', ({ asks, state, how, test }) => {
    expect(STATES).toContain(state);
    expect(asks).not.toBe('');
    if (state === 'met') expect(test !== '' || sectionsIn(how).length > 0).toBe(true);
    else expect(how).not.toBe('');
  });
});
