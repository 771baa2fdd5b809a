/**
 * `npm test [-- jest options]` runs every test and ends with one line alone: `N passed, N failed`.
 * `--unit` leaves out all that need a server, and the slow lives and replays (*.model.spec.ts). A test file that cannot even be
 * loaded counts as one failure.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare, run } from './bootstrap.mjs';
import { guarded, root } from './mendable.mjs';

await guarded(async () => {
  const node = await prepare();
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-test-'));
  try {
    const report = join(folder, 'report.json');
    const code = await run(node, ['--experimental-vm-modules', ...jestArguments(report)], { env: quiet(process.env) });
    const { passed, failed } = countsOf(report);
    console.log(`${passed} passed, ${failed} failed`);
    return code === 0 && failed === 0 ? 0 : code || 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function jestArguments(report) {
  const given = process.argv.slice(2);
  const unit = given.includes('--unit') ? ['--selectProjects', 'unit', '--maxWorkers', '100%'] : [];
  const rest = given.filter(argument => argument !== '--unit');
  return [`${root}/node_modules/jest/bin/jest.js`, ...unit, '--json', '--outputFile', report, ...rest];
}

/** Node warns in every worker that modules in `vm` are experimental; jest has no other way to run ES modules. */
function quiet(env) {
  return { ...env, NODE_OPTIONS: `${env.NODE_OPTIONS ?? ''} --disable-warning=ExperimentalWarning`.trim() };
}

function countsOf(report) {
  let result;
  try {
    result = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 }; // jest itself fell: its own message is above
  }
  return { passed: result.numPassedTests, failed: result.numFailedTests + result.numRuntimeErrorTestSuites };
}
