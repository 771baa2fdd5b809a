import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Checks that what is generated was generated from this code: interfaces, state tables, refusals, calendar.
 * `node tools/checks/dist/drift.js` exits with 1 and names each file that differs.
 */
const root = join(import.meta.dirname, '../../..');
const GENERATORS = ['main.js', 'calendar.js'];

const agrees = (generator: string): boolean => {
  const { status } = spawnSync(process.execPath, [join(root, 'tools/generators/dist', generator), '--check'], { cwd: root, stdio: 'inherit' });
  return status === 0;
};

const results = GENERATORS.map(agrees);
process.exitCode = results.every(Boolean) ? 0 : 1;
