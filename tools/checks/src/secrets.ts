import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { secretsIn } from './secrets/secret-rules.js';

/**
 * Looks for secrets in every file of the repository. `node tools/checks/dist/secrets.js`
 * Whether it would find one, `secrets/secret-rules.unit.spec.ts` shows with planted ones.
 */
const root = join(import.meta.dirname, '../../..');
const NOT_OURS: ReadonlySet<string> = new Set(['node_modules', 'dist', '.git', '.nx', '.fengqiao', 'coverage']);
const LARGEST = 2_000_000;

/** What only looks like a secret, and why it is none. An entry that nothing needs any more is a fault too. */
const KNOWN: readonly { readonly file: string; readonly rule: string; readonly why: string }[] = [
  { file: 'libs/service-kit/test/parts-away.e2e.spec.ts', rule: 'password in an address', why: 'a database that does not exist, to see what is said of it' },
  { file: 'tools/checks/src/helm.ts', rule: 'password in an address', why: 'values that the chart must refuse' },
  { file: 'tools/checks/src/helm/manifest-rules.unit.spec.ts', rule: 'password in an address', why: 'a manifest that the rules must refuse' },
  { file: 'tools/dev/src/nats-users.unit.spec.ts', rule: 'password in a literal', why: 'users of a bus that nobody starts' },
];

const filesUnder = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
  if (NOT_OURS.has(entry.name)) return [];
  const path = join(folder, entry.name);
  return entry.isDirectory() ? filesUnder(path) : entry.isFile() && statSync(path).size < LARGEST ? [path] : [];
});

const found = filesUnder(root).flatMap(path => secretsIn(readFileSync(path, 'utf8')).map(finding => ({ file: relative(root, path), ...finding })));
const same = (a: { file: string; rule: string }, b: { file: string; rule: string }) => a.file === b.file && a.rule === b.rule;
const unknown = found.filter(finding => !KNOWN.some(known => same(known, finding)));
const idle = KNOWN.filter(known => !found.some(finding => same(known, finding)));

for (const { file, line, rule } of unknown) console.error(`✗ ${file}:${line}: ${rule}`);
for (const { file, rule } of idle) console.error(`✗ ${file} is excused for a ${rule} and holds none`);
if (!unknown.length && !idle.length) console.log(`✓ no secret in the files of the repository (${KNOWN.length} that only look like one, each with its reason)`);
process.exitCode = unknown.length + idle.length ? 1 : 0;
