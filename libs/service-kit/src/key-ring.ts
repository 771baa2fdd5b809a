import { join } from 'node:path';
import { Refused, orThrow, refuse } from '@fengqiao/kernel';
import { PROFILES, readAgencyKeys, readDirectory, type AgencyKeys, type AgencyPublicKeys, type KeyDirectory, type Profiles } from '@fengqiao/trust';
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

const keysOfAnother = (agency: string, found: string) => refuse('keys-of-another-agency', 'invalid',
  { zh: `密钥文件属于 ${found}，不是 ${agency} 的`, en: `The key file belongs to ${found}, not to ${agency}` },
  { zh: '请核对 KEYS_FILE；密钥疑似外泄的，立即吊销并更换', en: 'Check KEYS_FILE; where keys may have got into the wrong hands, revoke and replace them at once' });

/**
 * Reads the keys of an agency.
 * @throws Refused where a file is missing, unreadable or not what it should be, or holds the keys of another agency
 */
export async function readKeyRing(agency: string, ownFile: string, folder: string, profiles: Profiles = PROFILES): Promise<KeyRing> {
  const path = join(folder, DIRECTORY_FILE);
  const [own, directory] = await Promise.all([readAgencyKeys(ownFile, profiles), readDirectory(path, profiles)]);
  const published = JSON.parse(await readFile(path, 'utf8')) as readonly AgencyPublicKeys[];
  const keys = orThrow(own);
  if (keys.agency !== agency) throw new Refused(keysOfAnother(agency, keys.agency));
  return { own: keys, directory: orThrow(directory), published };
}
