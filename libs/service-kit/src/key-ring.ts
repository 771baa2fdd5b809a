import { join } from 'node:path';
import { orThrow } from '@fengqiao/kernel';
import { readAgencyKeys, readDirectory, type AgencyKeys, type AgencyPublicKeys, type KeyDirectory } from '@fengqiao/trust';
import { readFile } from 'node:fs/promises';

/** Own keys, and the public keys of every agency. */
export interface KeyRing {
  readonly own: AgencyKeys;
  readonly directory: KeyDirectory;
  /** The directory as it was read, to go along with exports. */
  readonly published: readonly AgencyPublicKeys[];
}

/** Name of the directory of public keys inside the folder of keys. */
export const DIRECTORY_FILE = 'directory.json';

/** Reads the keys of an agency. @throws Refused where a file is missing, unreadable or not what it should be */
export async function readKeyRing(ownFile: string, folder: string): Promise<KeyRing> {
  const path = join(folder, DIRECTORY_FILE);
  const [own, directory] = await Promise.all([readAgencyKeys(ownFile), readDirectory(path)]);
  const published = JSON.parse(await readFile(path, 'utf8')) as readonly AgencyPublicKeys[];
  return { own: orThrow(own), directory: orThrow(directory), published };
}
