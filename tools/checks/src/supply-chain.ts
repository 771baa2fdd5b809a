import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { advisoriesOf, signaturesOf, type Verdict } from './supply/audit-verdict.js';
import { faultsOfBill } from './supply/bill-of-materials.js';

/**
 * What we take in from others: known holes, signatures of the registry, the bill of materials and its licences.
 * `node tools/checks/dist/supply-chain.js` writes the bill to `.fengqiao/artefacts/fengqiao.cdx.json`.
 * A registry that answers no such question (a mirror, a closed network) is said, and passes: ask again where it does.
 */
const root = join(import.meta.dirname, '../../..');
const BILL = '.fengqiao/artefacts/fengqiao.cdx.json';

const npm = (...args: readonly string[]): string => {
  const { stdout, error } = spawnSync('npm', [...args, '--fetch-retries=0', '--fetch-timeout=20000'], { cwd: root, encoding: 'utf8', timeout: 120_000, maxBuffer: 2 ** 26 });
  return error ? JSON.stringify({ message: error.message }) : stdout;
};

function report(what: string, verdict: Verdict): boolean {
  if (verdict.kind === 'clean') console.log(`✓ ${what}`);
  else if (verdict.kind === 'unreachable') console.log(`- ${what}: 未能查询 · not asked, ${verdict.why}`);
  else console.error(`✗ ${what}:\n${verdict.findings.map(finding => `    ${finding}`).join('\n')}`);
  return verdict.kind !== 'found';
}

function writeBill(): Verdict {
  const bill = JSON.parse(npm('sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev')) as { metadata?: { component?: { name?: string } } };
  // npm takes the name of the folder into which somebody happened to clone.
  if (bill.metadata?.component) bill.metadata.component.name = 'fengqiao';
  mkdirSync(join(root, '.fengqiao/artefacts'), { recursive: true });
  writeFileSync(join(root, BILL), `${JSON.stringify(bill, null, 2)}\n`);
  const findings = faultsOfBill(bill);
  return findings.length ? { kind: 'found', findings } : { kind: 'clean' };
}

const results = [
  report('no grave advisory about what runs in production', advisoriesOf(npm('audit', '--omit=dev', '--audit-level=high', '--json'))),
  report('every package is signed by the registry', signaturesOf(npm('audit', 'signatures', '--json'))),
  report(`bill of materials and licences (${BILL})`, writeBill()),
];
process.exitCode = results.every(Boolean) ? 0 : 1;
