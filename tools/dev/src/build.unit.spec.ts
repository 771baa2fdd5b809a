import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { repository } from './folders.js';

interface Builder {
  build(root: string): Promise<{ compiled: number; removed: number }>;
  BuildFailed: new () => Error;
}

let root: string;
let builder: Builder;

const put = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const built = (file: string): string => readFileSync(join(root, 'libs/one/dist', file), 'utf8');
const isBuilt = (file: string): boolean => existsSync(join(root, 'libs/one/dist', file));

beforeEach(async () => {
  builder = (await import(`${repository}/tools/build.mjs`)) as Builder;
  root = mkdtempSync(join(tmpdir(), 'fengqiao-build-'));
  put('package.json', JSON.stringify({ workspaces: ['libs/*', 'tools/absent'] }));
  put('.swcrc', readFileSync(join(repository, '.swcrc'), 'utf8'));
  put('libs/one/package.json', '{}');
  put('libs/one/src/deep/a.ts', 'export const a: number = 1;');
  put('libs/one/src/a.unit.spec.ts', 'export {};');
  put('libs/one/src/types.d.ts', 'declare const x: number;');
  put('libs/one/src/list.json', '[1]');
});

afterEach(() => rmSync(root, { recursive: true }));

describe('the build', () => {
  it('compiles sources, copies data, and leaves out specs and declarations', async () => {
    expect(await builder.build(root)).toMatchObject({ compiled: 2, removed: 0 });
    expect(built('deep/a.js')).toContain('export const a = 1;');
    expect(built('list.json')).toBe('[1]');
    expect([isBuilt('a.unit.spec.js'), isBuilt('types.d.js'), isBuilt('deep/a.js.map')]).toEqual([false, false, true]);
  });

  it('compiles again only what changed', async () => {
    await builder.build(root);
    expect(await builder.build(root)).toMatchObject({ compiled: 0 });
    put('libs/one/src/deep/a.ts', 'export const a: number = 2;');
    expect(await builder.build(root)).toMatchObject({ compiled: 1 });
    expect(built('deep/a.js')).toContain('a = 2');
  });

  it('removes what lost its source, with the folder', async () => {
    await builder.build(root);
    rmSync(join(root, 'libs/one/src/deep'), { recursive: true });
    expect(await builder.build(root)).toMatchObject({ compiled: 0, removed: 2 });
    expect([isBuilt('deep'), isBuilt('list.json')]).toEqual([false, true]);
  });

  it('names every file that it cannot compile, and compiles the others', async () => {
    put('libs/one/src/bad.ts', 'export const = ;');
    put('libs/one/src/worse.ts', 'class {');
    await expect(builder.build(root)).rejects.toThrow(builder.BuildFailed);
    await expect(builder.build(root)).rejects.toThrow(/bad\.ts[^]*worse\.ts|worse\.ts[^]*bad\.ts/);
    expect(isBuilt('deep/a.js')).toBe(true);
  });

  it('leaves a workspace with a build of its own alone', async () => {
    put('libs/one/package.json', JSON.stringify({ scripts: { build: 'vite build' } }));
    expect(await builder.build(root)).toMatchObject({ compiled: 0 });
    expect(isBuilt('deep/a.js')).toBe(false);
  });
});
