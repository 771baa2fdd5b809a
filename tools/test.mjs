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

/** What needs no server runs on every core; what starts servers of its own, two files side by side: more would keep each other waiting. */
const PURE = ['--selectProjects', 'unit', 'model', '--maxWorkers', '100%'];
const ON_PARTS = ['--selectProjects', 'int', 'e2e', '--maxWorkers', '2'];

/** The quick runner knows no time limit of a test; a promise that nobody keeps ends the whole run instead. */
const LONGEST = 20 * 60_000;

await guarded(async () => {
  const node = await prepare();
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-test-'));
  try {
    const runs = [];
    for (const [at, options] of runsFor(process.argv.slice(2)).entries()) {
      const report = join(folder, `report-${at}.json`);
      const code = await run(node, ['--experimental-vm-modules', `${root}/node_modules/jest/bin/jest.js`, ...options, '--json', '--outputFile', report], { env: quiet(process.env), timeout: LONGEST });
      runs.push({ code, ...countsOf(report) });
    }
    const sum = word => runs.reduce((total, one) => total + one[word], 0);
    console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
    return runs.find(one => one.code !== 0)?.code ?? (sum('failed') === 0 ? 0 : 1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** One run of jest for what the caller chose by jest's own options; two for everything. */
function runsFor(given) {
  if (given.includes('--unit')) return [['--selectProjects', 'unit', '--maxWorkers', '100%', ...given.filter(argument => argument !== '--unit')]];
  return given.length ? [given] : [PURE, ON_PARTS];
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
