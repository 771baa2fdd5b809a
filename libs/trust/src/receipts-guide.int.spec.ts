import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { internationalWorld, NOW, worlds, type World } from '../test/agencies.js';
import { hasOpenssl } from '../test/openssl.js';
import { digestOf } from './batch.js';
import { makeReceipts } from './receipt.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const guide = readFileSync(join(root, 'docs/receipts.md'), 'utf8');
const program = (language: string): string => new RegExp(`\`\`\`${language}\n([^]*?)\n\`\`\``).exec(guide)![1]!;

const messages = Array.from({ length: 11 }, (_, i) => ({ text: `第${i}条`, b: { z: null, a: [true, i] }, 张: 1 }));
const bundlesOf = ({ arbitration, mediation }: World) => makeReceipts(
  messages.map((message, i) => ({
    id: `r${i}`,
    of: digestOf(message, mediation.profile),
    messageId: `m${i}`,
    type: 't',
    to: 'mediation',
    outcome: 'stored',
  })),
  arbitration,
  NOW,
);

function folderWith(message: unknown, bundle: unknown, directory: World['directory']): string {
  const folder = mkdtempSync(join(tmpdir(), 'receipt-'));
  const files = { message, bundle, directory: directory.file };
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(content, null, 2));
  return folder;
}

function run(language: string, folder: string): { readonly status: number | null; readonly said: string } {
  // The Node program must find `jose` here and its files there.
  const js = `process.chdir(${JSON.stringify(folder)});\n${program('js')}`;
  const { status, stdout } =
    language === 'js'
      ? spawnSync(process.execPath, ['--input-type=module', '-e', js], { cwd: root, encoding: 'utf8' })
      : spawnSync('sh', ['-c', program('sh')], { cwd: folder, encoding: 'utf8' });
  return { status, said: stdout };
}

const hasShell = hasOpenssl && spawnSync('jq', ['--version']).status === 0;
/** openssl verifies in every profile, JOSE libraries in the one they know. */
const PROGRAMS = [['js', internationalWorld] as const, ...(hasShell ? worlds.map(world => ['sh', world] as const) : [])]
  .map(([language, world]) => ({ language, world, name: world.name }));

describe.each(PROGRAMS)('the $language program of the guide, $name', ({ language, world }) => {
  const bundles = bundlesOf(world);

  // A run takes a good while; places in the tree are the same in every profile.
  it.each(world === internationalWorld ? [0, 5, 10] : [10])('accepts receipt %d of a batch', i => {
    expect(run(language, folderWith(messages[i], bundles[i], world.directory))).toMatchObject({
      status: 0,
      said: expect.stringContaining('the receipt is good'),
    });
  });

  it.each([
    ['another message', messages[1], bundles[0]],
    ['an altered receipt', messages[0], { ...bundles[0], receipt: { ...bundles[0]!.receipt, outcome: 'parked' } }],
    ['an altered signature', messages[0], { ...bundles[0], signedRoot: bundles[0]!.signedRoot.replace(/.{4}$/, 'AAAA') }],
  ])('refuses %s', (_, message, bundle) => {
    const { status, said } = run(language, folderWith(message, bundle, world.directory));
    expect(status).not.toBe(0);
    expect(said).not.toContain('the receipt is good');
  });
});
