#!/usr/bin/env node
/**
 * `npx fengqiao …` from a clone: runs the compiled command line on Node 24, in the folder it was called from. The first
 * time it installs and builds what is missing. Node's own modules only: this runs on the machine's Node.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepare, run } from '../../bootstrap.mjs';
import { guarded, root } from '../../mendable.mjs';

const program = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const node = `${root}/node_modules/.bin/node`;

await guarded(async () => {
  const ready = existsSync(program) && existsSync(node);
  return run(ready ? node : await prepare(), [program, ...process.argv.slice(2)], { cwd: process.cwd() });
});
