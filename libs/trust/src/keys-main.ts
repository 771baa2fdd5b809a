/**
 * Makes keys on the command line; nothing is written to disk here.
 *
 *   node libs/trust/dist/keys-main.js new legal-aid                a fresh key file of one agency, private halves included
 *   node libs/trust/dist/keys-main.js new legal-aid national      the same in the national profile, by software
 *   node libs/trust/dist/keys-main.js directory a.json b.json …   the directory of the public keys of these key files
 *   node libs/trust/dist/keys-main.js rotate keys.json             the same key file with new keys, which take over at once
 *   node libs/trust/dist/keys-main.js revoke keys.json <kid>       the same key file, this key not believed from now on
 *   node libs/trust/dist/keys-main.js vault legal-aid [profile]    a fresh vault file: what unlocks the agency's database
 *   node libs/trust/dist/keys-main.js rotate-vault vault.json [profile]  the same with a new wrapping key, which takes over; sealing in another profile, if one is named
 */
import { readFile } from 'node:fs/promises';
import { generateAgencyKeys, publicKeysOf, revokeKey, rotateAgencyKeys } from './agency-keys.js';
import type { AgencyKeyFile } from './key-file.js';
import type { ProfileName } from './crypto-profile.js';
import { isProfileName, PROFILES } from './profiles.js';
import { generateVaultFile, rotateVaultFile, type VaultFile } from './vault/vault-file.js';

const USAGE = '用法 usage: keys-main.js new <agency> [international|national] | keys-main.js directory <key file>… | keys-main.js rotate <key file> | keys-main.js revoke <key file> <kid> | keys-main.js vault <agency> [profile] | keys-main.js rotate-vault <vault file> [profile]';

const readKeyFile = async (path: string) => JSON.parse(await readFile(path, 'utf8')) as AgencyKeyFile;
const now = () => new Date().toISOString();

function newKeys([agency, profile = 'international', ...more]: readonly string[]): AgencyKeyFile {
  if (agency === undefined || !isProfileName(profile) || more.length > 0) throw new Error(USAGE);
  return generateAgencyKeys(agency, { profile: PROFILES[profile] });
}

function profileNamed(name: string | undefined): ProfileName | undefined {
  if (name === undefined || isProfileName(name)) return name;
  throw new Error(USAGE);
}

async function vault(command: string, [of, profile, ...more]: readonly string[]): Promise<VaultFile> {
  if (of === undefined || more.length > 0) throw new Error(USAGE);
  const making = { profile: profileNamed(profile) };
  return command === 'vault' ? generateVaultFile(of, making) : rotateVaultFile(JSON.parse(await readFile(of, 'utf8')) as VaultFile, making);
}

async function answer([command, ...names]: readonly string[]): Promise<unknown> {
  if (command === 'new') return newKeys(names);
  if (command === 'directory' && names.length > 0) return (await Promise.all(names.map(readKeyFile))).map(file => publicKeysOf(file));
  if (command === 'rotate' && names.length === 1) return rotateAgencyKeys(await readKeyFile(names[0]!), now());
  if (command === 'revoke' && names.length === 2) return revokeKey(await readKeyFile(names[0]!), names[1]!, now());
  if (command === 'vault' || command === 'rotate-vault') return vault(command, names);
  throw new Error(USAGE);
}

try {
  process.stdout.write(`${JSON.stringify(await answer(process.argv.slice(2)), null, 2)}\n`);
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
}
