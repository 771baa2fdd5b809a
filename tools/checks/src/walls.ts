import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { agencies } from '@fengqiao/generators';
import { namesInEngine } from './walls/names-in-engine.js';

/**
 * Checks the walls of the house, and that they bite: each planted violation must be found by name, or the wall is paint.
 * `node tools/checks/dist/walls.js`
 */
const root = join(import.meta.dirname, '../../..');

interface Plant {
  readonly what: string;
  readonly file: string;
  readonly text: string;
  /** A second file that the first needs, beside it. */
  readonly beside?: { readonly file: string; readonly text: string };
  readonly expect: RegExp;
  readonly by: 'eslint' | 'depcruise' | 'names';
}

const PLANTS: readonly Plant[] = [
  { what: 'the pure layer imports a database library', file: 'libs/procedure/src/planted-violation.ts',
    text: "import { openOrm } from '@fengqiao/persistence';\nexport const planted = openOrm;\n", expect: /enforce-module-boundaries/, by: 'eslint' },
  { what: 'the pure layer reads the clock', file: 'libs/calendar/src/planted-violation.ts',
    text: 'export const planted = () => Date.now();\n', expect: /no-restricted-syntax/, by: 'eslint' },
  { what: 'the pure layer imports node:', file: 'libs/kernel/src/planted-violation.ts',
    text: "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n", expect: /no-restricted-imports/, by: 'eslint' },
  { what: 'a service imports a service', file: 'services/mediation/src/planted-violation.ts',
    text: "import { intake } from '@fengqiao/intake';\nexport const planted = intake;\n", expect: /enforce-module-boundaries/, by: 'eslint' },
  { what: 'the core imports MikroORM', file: 'libs/docket/src/planted-violation.ts',
    text: "import { MikroORM } from '@mikro-orm/core';\nexport const planted = MikroORM;\n", expect: /enforce-module-boundaries/, by: 'eslint' },
  { what: 'an SM2 key is made by Node, which would sign with it by ECDSA', file: 'libs/trust/src/planted-violation.ts',
    text: "import { generateKeyPairSync } from 'node:crypto';\nexport const planted = generateKeyPairSync('ec', { namedCurve: 'SM2' });\n",
    expect: /no-restricted-syntax/, by: 'eslint' },
  { what: 'Node signs by SM2, under an empty user id', file: 'libs/trust/src/planted-violation.ts',
    text: "import { sign, type KeyObject } from 'node:crypto';\nexport const planted = (key: KeyObject) => sign('sm3', Buffer.from('text'), key);\n",
    expect: /no-restricted-syntax/, by: 'eslint' },
  { what: 'a decision imports its table', file: 'services/mediation/src/decisions/planted-violation.ts',
    text: "import { mediation } from '../mediation.agency.js';\nexport const planted = mediation;\n", expect: /decisions-know-no-table/, by: 'depcruise' },
  { what: 'HTTP reaches for the bus', file: 'libs/service-kit/src/http/planted-violation.ts',
    text: "import { LettersController } from '../bus/letters.controller.js';\nexport const planted = LettersController;\n", expect: /http-knows-no-bus/, by: 'depcruise' },
  { what: 'two files need each other, if only for a type', file: 'tools/checks/src/planted-violation.ts',
    text: "import { planted } from './planted-violation-2.js';\nexport type Planted = typeof planted;\n",
    beside: { file: 'tools/checks/src/planted-violation-2.ts', text: "import type { Planted } from './planted-violation.js';\nexport const planted = (given: Planted): unknown => given;\n" },
    expect: /no-circles/, by: 'depcruise' },
  { what: 'the worker’s page takes a library of the server along', file: 'services/portal/page/planted-violation.ts',
    text: "import { makeLogger } from '@fengqiao/service-kit/edge';\nexport const planted = makeLogger;\n", expect: /page-takes-pure-along/, by: 'depcruise' },
  { what: 'the portal loads the whole kit', file: 'services/portal/src/planted-violation.ts',
    text: "import { runService } from '@fengqiao/service-kit';\nexport const planted = runService;\n", expect: /web-by-its-door/, by: 'depcruise' },
  { what: 'the policy of access keeps a table by agency', file: 'libs/access/src/policy/planted-violation.ts',
    text: "export const planted = { intake: 'union-leader', 'court-bridge': 'president' };\n", expect: /planted-violation\.ts:1 court-bridge/, by: 'names' },
];

const run = (script: string, args: readonly string[]) => {
  const result = spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, encoding: 'utf8', env: { ...process.env, NX_DAEMON: 'false' } });
  return { failed: result.status !== 0, output: `${result.stdout}${result.stderr}` };
};
const eslint = (...files: readonly string[]) => run('node_modules/eslint/bin/eslint.js', files);
const depcruise = (...folders: readonly string[]) =>
  run('node_modules/dependency-cruiser/bin/dependency-cruise.mjs', ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', ...folders]);

/** The libraries know no agency and no procedure by name: what they must know of one, its description says. */
function names(): { failed: boolean; output: string } {
  const found = namesInEngine(root, agencies);
  return { failed: found.length > 0, output: found.map(({ file, line, name }) => `${file}:${line} ${name}`).join('\n') };
}

const LOOK: Readonly<Record<Plant['by'], (file: string) => { failed: boolean; output: string }>> = { eslint, depcruise, names };

function bites(plant: Plant): boolean {
  const planted = [plant, ...plant.beside ? [plant.beside] : []].map(({ file, text }) => ({ path: join(root, file), text }));
  for (const { path, text } of planted) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
  }
  try {
    const { failed, output } = LOOK[plant.by](plant.file);
    return failed && plant.expect.test(output);
  } finally {
    for (const { path } of planted) rmSync(path);
  }
}

let broken = 0;
const standing = [
  { ...depcruise('libs', 'services', 'tools'), holds: 'walls inside projects hold', broken: 'walls inside projects are broken' },
  { ...names(), holds: 'the libraries name no agency and no procedure', broken: 'a library names an agency or a procedure' },
];
for (const wall of standing) {
  if (wall.failed) { broken++; console.error(wall.output); }
  console.log(wall.failed ? `✗ ${wall.broken}` : `✓ ${wall.holds}`);
}
for (const plant of PLANTS) {
  const found = bites(plant);
  if (!found) broken++;
  console.log(`${found ? '✓ found' : '✗ NOT found'}: ${plant.what}`);
}
process.exit(broken === 0 ? 0 : 1);
