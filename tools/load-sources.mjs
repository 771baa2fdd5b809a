/**
 * Lets Node run this repository's TypeScript as it stands, for tests that need no server: they run on Node's own modules,
 * loaded once for all test files of a worker, and not in a virtual machine for each file (ADR 24).
 * Named as a `setupFiles` of the projects `unit` and `model` in jest.config.mjs.
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const globals = new URL('./jest-globals.mjs', import.meta.url).href;
const configFile = fileURLToPath(new URL('../.swcrc', import.meta.url));
const isSource = (url = '') => url.startsWith('file:') && /\.ts($|\?)/.test(url);

registerHooks({
  resolve(specifier, context, next) {
    // The package of this name works inside jest's virtual machine alone.
    if (specifier === '@jest/globals') return { url: globals, shortCircuit: true };
    const known = { ...context, conditions: ['source', ...context.conditions] };
    const isOwn = specifier.startsWith('.') && specifier.endsWith('.js') && isSource(context.parentURL);
    return next(isOwn ? specifier.replace(/\.js$/, '.ts') : specifier, known);
  },
  load(url, context, next) {
    if (!isSource(url)) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), { filename, configFile, sourceMaps: 'inline' });
    return { format: 'module', source: code, shortCircuit: true };
  },
});

process.setSourceMapsEnabled(true);
