/**
 * Compiles every workspace's `src/**\/*.ts` to `dist/` beside it with swc, file by file, and copies other files there.
 * Types are checked elsewhere (`npm run typecheck`). Each output carries the digest of what it was made from as its
 * last line, so a second run compiles only what changed, and what lost its source is removed.
 * A workspace with a `build` script of its own is left alone; one with a `page` folder gets that packed for browsers.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildPage } from './build-page.mjs';

/** The compiler refused a file; the message names all of them. */
export class BuildFailed extends Error {}

const MARK = '\n//# built-from=';
const isSource = file => file.endsWith('.ts') && !file.endsWith('.d.ts') && !file.endsWith('.spec.ts');
const isAsset = file => !/\.(ts|tsx|md|snap)$/.test(file);
const leftInDist = file => file.endsWith('.tsbuildinfo') || file.endsWith('.tmp');

/**
 * @param {string} root the folder of the root package.json
 * @returns how many files were compiled or copied, how many removed, and the time taken
 */
export async function build(root) {
  const started = performance.now();
  const compiler = await loadCompiler(root);
  const reports = await Promise.all((await workspaces(root)).map(folder => buildWorkspace(folder, compiler)));
  const errors = reports.flatMap(report => report.errors);
  if (errors.length > 0) throw new BuildFailed(errors.join('\n'));
  const sum = key => reports.reduce((total, report) => total + report[key], 0);
  return { compiled: sum('compiled'), removed: sum('removed'), milliseconds: performance.now() - started };
}

async function loadCompiler(root) {
  const swc = await import('@swc/core');
  const configFile = join(root, '.swcrc');
  const settings = await Promise.all([configFile, new URL(import.meta.url)].map(file => readFile(file, 'utf8')));
  const salt = [swc.version, ...settings].join('\n');
  return {
    digest: code => createHash('sha256').update(salt).update(code).digest('base64url').slice(0, 22),
    compile: (code, filename, output) =>
      swc.transform(code, {
        filename, configFile, sourceFileName: relative(dirname(output), filename), inlineSourcesContent: false,
      }),
  };
}

async function workspaces(root) {
  const { workspaces: patterns } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const found = [];
  for (const pattern of patterns) {
    const folders = pattern.endsWith('/*') ? await subfolders(join(root, pattern.slice(0, -2))) : [join(root, pattern)];
    for (const folder of folders) if (await isOurs(folder)) found.push(folder);
  }
  return found;
}

async function subfolders(folder) {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter(entry => entry.isDirectory()).map(entry => join(folder, entry.name));
}

async function isOurs(folder) {
  if (!existsSync(join(folder, 'package.json')) || !existsSync(join(folder, 'src'))) return false;
  const { scripts } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  return scripts?.build === undefined;
}

async function buildWorkspace(folder, compiler) {
  const src = join(folder, 'src');
  const dist = join(folder, 'dist');
  const report = { compiled: 0, removed: 0, errors: [] };
  const wanted = new Set();
  await Promise.all((await filesUnder(src)).map(async file => {
    const output = join(dist, isSource(file) ? file.replace(/\.ts$/, '.js') : file);
    if (isSource(file)) {
      wanted.add(output).add(`${output}.map`);
      await compileFile(join(src, file), output, compiler, report);
    } else if (isAsset(file)) {
      wanted.add(output);
      await copyFile(join(src, file), output, report);
    }
  }));
  if (existsSync(join(folder, 'page'))) await packPage(folder, wanted, report);
  await removeStale(dist, wanted, report);
  return report;
}

async function packPage(folder, wanted, report) {
  try {
    for (const [name, content] of await buildPage(folder)) {
      const output = join(folder, 'dist/page', name);
      wanted.add(output);
      await writeIfChanged(output, content, report);
    }
  } catch (error) {
    report.errors.push(`${join(folder, 'page')}:\n${error.message}`);
  }
}

async function compileFile(source, output, compiler, report) {
  const code = await readFile(source, 'utf8');
  const digest = compiler.digest(code);
  const built = await readIfThere(output);
  if (built?.toString('utf8').endsWith(`${MARK}${digest}\n`)) return;
  try {
    const result = await compiler.compile(code, source, output);
    await writeWhole(`${output}.map`, result.map);
    const mapped = `//# sourceMappingURL=${basename(output)}.map`;
    await writeWhole(output, `${result.code.trimEnd()}\n${mapped}${MARK}${digest}\n`);
    report.compiled += 1;
  } catch (error) {
    report.errors.push(`${source}:\n${error.message.split('Caused by:')[0].trimEnd()}`);
  }
}

async function copyFile(source, output, report) {
  await writeIfChanged(output, await readFile(source), report);
}

async function writeIfChanged(output, content, report) {
  if ((await readIfThere(output))?.equals(content)) return;
  await writeWhole(output, content);
  report.compiled += 1;
}

/** Two builds may run at the same time: a reader sees the old file or the new one, never half of it. */
async function writeWhole(path, content) {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  await writeFile(draft, content);
  await rename(draft, path);
}

async function readIfThere(path) {
  try {
    return await readFile(path);
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

async function removeStale(dist, wanted, report) {
  const folders = new Set();
  for (const file of await filesUnder(dist)) {
    const path = join(dist, file);
    if (wanted.has(path) || leftInDist(path)) continue;
    await rm(path, { force: true });
    folders.add(dirname(path));
    report.removed += 1;
  }
  for (const folder of folders) await removeEmpty(folder, dist);
}

async function removeEmpty(folder, top) {
  try {
    for (let f = folder; f.startsWith(top); f = dirname(f)) await rmdir(f);
  } catch (error) {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'ENOENT') throw error;
  }
}

async function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter(entry => entry.isFile()).map(entry => relative(folder, join(entry.parentPath, entry.name)));
}

/** `node tools/build.mjs`. No top-level `await`: jest's global set-up loads this file with `require`. */
async function runAsProgram() {
  const { guarded, Mendable, root } = await import('./mendable.mjs');
  await guarded(async () => {
    try {
      const { compiled, removed, milliseconds } = await build(root);
      console.log(`构建完成 · built ${compiled} files, removed ${removed}, ${(milliseconds / 1000).toFixed(1)} s`);
      return 0;
    } catch (error) {
      if (error instanceof BuildFailed) throw new Mendable('构建未完成，原因如下。', error.message);
      throw error;
    }
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) void runAsProgram();
