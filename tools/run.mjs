/**
 * `node tools/run.mjs <program> [arguments…]` installs and builds what is needed, then runs the program on Node 24.
 * The scripts of package.json go through here.
 */
import { existsSync } from 'node:fs';
import { prepare, run } from './bootstrap.mjs';
import { guarded, Mendable, root } from './mendable.mjs';

await guarded(async () => {
  const [program, ...args] = process.argv.slice(2);
  const node = await prepare();
  const path = `${root}/${program}`;
  if (!program || !existsSync(path)) {
    throw new Mendable(`没有这个程序：${program ?? '（未指定）'}`, `There is no such program: ${program ?? '(none named)'}`);
  }
  return run(node, [path, ...args]);
});
