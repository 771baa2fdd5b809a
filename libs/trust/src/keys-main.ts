/**
 * Makes keys on the command line; nothing is written to disk here.
 *
 *   node libs/trust/dist/keys-main.js new legal-aid                a fresh key file of one agency, private halves included
 *   node libs/trust/dist/keys-main.js directory a.json b.json …   the directory of the public keys of these key files
 */
import { readFile } from 'node:fs/promises';
import { generateAgencyKeys, publicKeysOf } from './agency-keys.js';
import type { AgencyKeyFile } from './key-file.js';

const USAGE = '用法 usage: keys-main.js new <agency> | keys-main.js directory <key file>…';

const readKeyFile = async (path: string) => publicKeysOf(JSON.parse(await readFile(path, 'utf8')) as AgencyKeyFile);

async function answer([command, ...names]: readonly string[]): Promise<unknown> {
  if (command === 'new' && names.length === 1) return generateAgencyKeys(names[0]!);
  if (command === 'directory' && names.length > 0) return Promise.all(names.map(readKeyFile));
  throw new Error(USAGE);
}

try {
  process.stdout.write(`${JSON.stringify(await answer(process.argv.slice(2)), null, 2)}\n`);
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
}
