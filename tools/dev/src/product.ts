import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { busUsers, provisionBus } from '@fengqiao/messaging';
import { busRoutes } from '@fengqiao/scheme';
import { loadSchemes } from '@fengqiao/scheme/load';
import { generateAgencyKeys, generateVaultFile, PROFILES, publicKeysOf, writeAgencyKeys, writeDirectory, writeVaultFile, type AgencyKeyFile } from '@fengqiao/trust';
import { readFile } from 'node:fs/promises';
import { repository } from './folders.js';
import { bareHooks, type KeyWishes, type StackHooks } from './hooks.js';
import type { KeyFolder } from './running-stack.js';
import { anyProfile, otherProfile } from './profile-wish.js';
import { agencyNames, type AgencyName } from './topology.js';

const schemes = await loadSchemes(join(repository, 'deploy/schemes'));
const routes = busRoutes(schemes);

/** Makes the key pairs that are missing, and the directory of everybody's public keys. */
async function makeKeys(keys: KeyFolder, agencies: readonly AgencyName[], { profileOf = anyProfile, since }: KeyWishes = {}): Promise<void> {
  const valid = since === undefined ? {} : { from: new Date(since).toISOString() };
  mkdirSync(keys.publicFolder, { recursive: true });
  const files = await Promise.all(agencies.map(async agency => {
    const path = keys.privateFile(agency);
    mkdirSync(dirname(path), { recursive: true });
    const asked = profileOf(agency);
    if (!existsSync(path)) await writeAgencyKeys(path, generateAgencyKeys(agency, { profile: PROFILES[asked ?? 'international'], ...valid }));
    const file = JSON.parse(await readFile(path, 'utf8')) as AgencyKeyFile;
    const { profile = 'international' } = file;
    if (asked && asked !== profile) throw otherProfile(agency, profile, asked);
    if (!existsSync(keys.vaultFile(agency))) await writeVaultFile(keys.vaultFile(agency), generateVaultFile(agency, { profile }));
    return file;
  }));
  await writeDirectory(join(keys.publicFolder, 'directory.json'), files.map(file => publicKeysOf(file)));
}

/** What this product adds to the bare parts: its streams, keys and fictional cases. */
export const hooks: StackHooks = {
  ...bareHooks,
  busUsers: () => busUsers(agencyNames, routes),
  provisionBus: admin => provisionBus(admin, agencyNames),
  makeKeys,
  stationAt: place => schemes.find(scheme => scheme.place === place)?.stations.find(station => station.offers.includes('intake'))?.id,
};
