import { isRefusal, type Refusal } from '@fengqiao/kernel';
import type { CryptoProfile, Sealer, Verifier } from './crypto-profile.js';
import { parseDirectoryFile, profileIn, type AgencyPublicKeys } from './key-file.js';
import { lifeOf, newestUsable, type KeyLife } from './key-life.js';
import { PROFILES, type Profiles } from './profiles.js';
import { refuseTrust } from './refusals.js';

/** A public signing key and the agency it belongs to. */
export interface VerifyingKey extends KeyLife {
  readonly kid: string;
  readonly agency: string;
  readonly profile: CryptoProfile;
  readonly verifier: Verifier;
}

interface SealingKey extends KeyLife {
  readonly sealer: Sealer;
}

/** Whose key is whose: the only thing a verifier has to trust. */
export interface KeyDirectory {
  /**
   * How an agency makes its digests and signatures. Of one that is not in the directory nothing verifies, whatever the
   * profile; it counts as international.
   */
  profileOf(agency: string): CryptoProfile;
  /** The file it was read from, to be written into exports. */
  readonly file: readonly AgencyPublicKeys[];
  /** The signing key with this id, whatever its state. */
  verifyingKey(kid: string): VerifyingKey | undefined;
  /** The newest sealing key of an agency at `at` (epoch ms), or `agency-unknown`, `key-none-usable`. */
  sealerFor(agency: string, at: number): Sealer | Refusal;
}

/** Builds the directory from its file (parsed JSON: one element per agency) or refuses the file. */
export function loadDirectory(raw: unknown, profiles: Profiles = PROFILES): KeyDirectory | Refusal {
  const file = parseDirectoryFile(raw, profiles);
  if (isRefusal(file)) return file;
  const verifying = new Map<string, VerifyingKey>();
  const sealing = new Map<string, SealingKey[]>();
  const profileOf = new Map<string, CryptoProfile>();
  for (const entry of file) {
    const { agency } = entry;
    const profile = profileIn(entry, profiles);
    profileOf.set(agency, profile);
    const own: SealingKey[] = [];
    for (const key of entry.keys) {
      const { kid, jwk, use } = key;
      if (use === 'enc') own.push({ sealer: profile.sealer(jwk, kid), ...lifeOf(key) });
      else verifying.set(kid, { kid, agency, profile, verifier: profile.verifier(jwk), ...lifeOf(key) });
    }
    sealing.set(agency, own);
  }
  return {
    profileOf: agency => profileOf.get(agency) ?? profiles.international,
    file,
    verifyingKey: kid => verifying.get(kid),
    sealerFor(agency, at) {
      const keys = sealing.get(agency);
      if (!keys) return refuseTrust('agency-unknown', { agency });
      return newestUsable(keys, at)?.sealer ?? refuseTrust('key-none-usable', { agency, use: 'enc' });
    },
  };
}

/** Fingerprints (`kid`s) of each agency, as somebody compared them over a trusted channel. */
export type Fingerprints = Readonly<Record<string, readonly string[]>>;

/**
 * The part of a directory file whose fingerprints are known: with it, a file that came from anywhere (inside an
 * export, by mail) may be used, since a key that was not compared falls out.
 */
export function pinDirectory(
  raw: unknown,
  fingerprints: Fingerprints,
  profiles: Profiles = PROFILES,
): KeyDirectory | Refusal {
  const file = parseDirectoryFile(raw, profiles);
  if (isRefusal(file)) return file;
  const known = new Map(Object.entries(fingerprints));
  const pinned = file
    .map(entry => ({ ...entry, keys: entry.keys.filter(key => known.get(entry.agency)?.includes(key.kid)) }))
    .filter(({ keys }) => keys.length > 0);
  return loadDirectory(pinned, profiles);
}
