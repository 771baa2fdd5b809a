import type { CryptoProfile, ProfileName } from './crypto-profile.js';
import type { CryptoDevice } from './crypto-device.js';
import { international } from './international-profile.js';
import { national, nationalProfile } from './national-profile.js';

/** What stands behind each profile here. Agencies of both may be in one directory. */
export type Profiles = Readonly<Record<ProfileName, CryptoProfile>>;

/** Both in software. */
export const PROFILES: Profiles = { international, national };

/** The national profile by a device of the site's own. */
export const profilesWith = (device: CryptoDevice): Profiles => ({ international, national: nationalProfile(device) });

/** Whether a text names a profile. */
export const isProfileName = (name: string): name is ProfileName => Object.hasOwn(PROFILES, name);
