/**
 * Packs a workspace's `page/` for browsers into its `dist/page`: scripts and styles named after their content, the document
 * that names them, and the service worker that keeps them on the telephone. It takes a tenth of a second and is therefore
 * done each time; a file is written only where it has changed.
 */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Cheap telephones are old: their browsers, and WeChat's, are years behind. */
const BROWSERS = ['es2020', 'chrome79', 'safari14.1'];

const SETTINGS = {
  bundle: true, minify: true, write: false, format: 'esm', target: BROWSERS, charset: 'utf8', legalComments: 'none', logLevel: 'silent',
  conditions: ['source'], jsx: 'automatic', jsxImportSource: 'preact',
};

/**
 * @param {string} folder the workspace
 * @returns {Promise<Map<string, Buffer>>} content by path below `dist/page`
 * @throws Error with every message of the packer
 */
export async function buildPage(folder) {
  const { build } = await import('esbuild');
  const outdir = join(folder, 'dist/page');
  const app = await build({
    ...SETTINGS, entryPoints: [join(folder, 'page/main.tsx')], outdir, splitting: true, metafile: true,
    entryNames: 'assets/[name]-[hash]', chunkNames: 'assets/[name]-[hash]',
  });
  const files = new Map(app.outputFiles.map(({ path, contents }) => [path.slice(outdir.length + 1), Buffer.from(contents)]));
  const assets = [...files.keys()].sort();
  const worker = await build({
    ...SETTINGS, format: 'iife', entryPoints: [join(folder, 'page/service-worker.ts')], outdir,
    define: { ASSETS: JSON.stringify(assets.map(name => `/${name}`)) },
  });
  files.set('service-worker.js', Buffer.from(worker.outputFiles[0].contents));
  files.set('index.html', await documentNaming(folder, assets));
  for (const name of ['icon.svg', 'site.webmanifest']) files.set(name, await readFile(join(folder, 'page', name)));
  return files;
}

async function documentNaming(folder, assets) {
  const text = await readFile(join(folder, 'page/index.html'), 'utf8');
  const named = extension => assets.find(name => basename(name).startsWith('main-') && name.endsWith(extension));
  return Buffer.from(text.replace('{script}', `/${named('.js')}`).replace('{style}', `/${named('.css')}`));
}
