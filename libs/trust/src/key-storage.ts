import { readFile, writeFile } from 'node:fs/promises';
import { isRefusal, type Refusal } from '@fengqiao/kernel';
import { loadAgencyKeys, type AgencyKeys } from './agency-keys.js';
import { loadDirectory, type KeyDirectory } from './key-directory.js';
import type { AgencyKeyFile, AgencyPublicKeys } from './key-file.js';
import { PROFILES, type Profiles } from './profiles.js';
import { refuseTrust } from './refusals.js';

/** The refusal never carries the content: it may be a private key. */
async function readJson(path: string): Promise<{ readonly value: unknown } | Refusal> {
  try {
    return { value: JSON.parse(await readFile(path, 'utf8')) as unknown };
  } catch {
    return refuseTrust('key-file-unreadable', { path });
  }
}

/** An agency's own keys from a file on disk. */
export async function readAgencyKeys(path: string, profiles: Profiles = PROFILES): Promise<AgencyKeys | Refusal> {
  const json = await readJson(path);
  return isRefusal(json) ? json : loadAgencyKeys(json.value, profiles);
}

/** The directory of public keys from a file on disk. */
export async function readDirectory(path: string, profiles: Profiles = PROFILES): Promise<KeyDirectory | Refusal> {
  const json = await readJson(path);
  return isRefusal(json) ? json : loadDirectory(json.value, profiles);
}

/** Writes a private key file that only its owner may read; never over another, whose keys would be lost with it. */
export async function writeAgencyKeys(path: string, file: AgencyKeyFile): Promise<void> {
  await writeFile(path, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
}

/** Writes the directory of public keys. */
export async function writeDirectory(path: string, file: readonly AgencyPublicKeys[]): Promise<void> {
  await writeFile(path, `${JSON.stringify(file, null, 2)}\n`);
}
