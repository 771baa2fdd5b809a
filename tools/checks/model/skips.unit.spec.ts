import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const SKIPS = /\b(?:describe|it|test)\.skip\b/;
const SAYS_SO = /process\.stderr\.write\(['"`].*skipped:/;

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
/** A file and those beside it that it imports. */
const withImports = (file: string): string[] =>
  [file, ...[...read(file).matchAll(/from '(\.[^']+)\.js'/g)].map(match => join(dirname(file), `${match[1]}.ts`)).filter(path => existsSync(join(ROOT, path)))];

describe('a test that cannot run everywhere', () => {
  const skipping = globSync('{libs,services,tools}/**/*.spec.ts', { cwd: ROOT, exclude: ['**/node_modules/**', 'tools/checks/model/skips.unit.spec.ts'] })
    .filter(file => SKIPS.test(read(file)));

  it('says in a line why it was skipped: a skip that nobody sees is taken for a pass', () => {
    expect(skipping.length).toBeGreaterThan(0);
    expect(skipping.filter(file => !withImports(file).some(part => SAYS_SO.test(read(part))))).toEqual([]);
  });

  it('is skipped on a condition, never for good', () => {
    const always = skipping.filter(file => read(file).split('\n').some(line => SKIPS.test(line) && !/\? (?:describe|it|test) : /.test(line)));
    expect(always).toEqual([]);
  });
});
