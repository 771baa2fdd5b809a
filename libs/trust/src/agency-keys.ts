import { isRefusal, orThrow, Refused, type Refusal } from '@fengqiao/kernel';
import type { CryptoProfile, KeyUse, Opener, PrivateJwk, Signer } from './crypto-profile.js';
import { international } from './international-profile.js';
import { parseAgencyKeyFile, profileIn, thumbprint, type AgencyKeyFile, type AgencyPublicKeys, type KeyEntry } from './key-file.js';
import { lifeOf, newestUsable, type KeyLife } from './key-life.js';
import { PROFILES, type Profiles } from './profiles.js';
import { refuseTrust } from './refusals.js';

/** A signing key of one's own. */
export interface SigningKey extends KeyLife {
  readonly kid: string;
  readonly signer: Signer;
}

/** An agency's own keys, ready for use. */
export interface AgencyKeys {
  readonly agency: string;
  readonly profile: CryptoProfile;
  /**
   * The newest signing key usable at `at` (epoch milliseconds).
   * @throws Refused `key-none-usable`: the agency's own keys have run out, which no caller can mend
   */
  signingKey(at: number): SigningKey;
  /** The opener of one's sealing key with this id. Keys past their `until` still open what was sealed before. */
  opener(kid: string): Opener | undefined;
}

/** Builds the keys of an agency from its key file (parsed JSON) or refuses the file. */
export function loadAgencyKeys(raw: unknown, profiles: Profiles = PROFILES): AgencyKeys | Refusal {
  const file = parseAgencyKeyFile(raw, profiles);
  if (isRefusal(file)) return file;
  const { agency } = file;
  const profile = profileIn(file, profiles);
  const signing = file.keys
    .filter(key => key.use === 'sig')
    .map(key => ({ kid: key.kid, signer: profile.signer(key.jwk), ...lifeOf(key) }));
  const openers = new Map(file.keys.filter(key => key.use === 'enc').map(key => [key.kid, profile.opener(key.jwk)]));
  return {
    agency,
    profile,
    signingKey(at) {
      const key = newestUsable(signing, at);
      if (!key) throw new Refused(refuseTrust('key-none-usable', { agency, use: 'sig' }));
      return key;
    },
    opener: kid => openers.get(kid),
  };
}

function newKey(use: KeyUse, from: string, profile: CryptoProfile): KeyEntry<PrivateJwk> {
  const jwk = profile.generateKey(use);
  return { kid: thumbprint(jwk, profile), use, jwk, from };
}

/** A fresh key file: one signing and one sealing key of a profile. `from` is an ISO instant, by default now. */
export function generateAgencyKeys(
  agency: string,
  { from = new Date().toISOString(), profile = international }: { from?: string; profile?: CryptoProfile } = {},
): AgencyKeyFile {
  return { agency, profile: profile.name, keys: [newKey('sig', from, profile), newKey('enc', from, profile)] };
}

/**
 * Adds a new pair of keys that takes over at `from`. The old ones stay in the file and keep verifying and opening;
 * publish the new public keys to all agencies before `from`.
 */
export function rotateAgencyKeys(file: AgencyKeyFile, from: string, profiles: Profiles = PROFILES): AgencyKeyFile {
  const profile = profileIn(file, profiles);
  return { ...file, keys: [...file.keys, ...generateAgencyKeys(file.agency, { from, profile }).keys] };
}

/** Marks a key as revoked at an ISO instant; an unknown `kid` is a mistake of the caller. */
export function revokeKey<F extends AgencyPublicKeys>(file: F, kid: string, revoked: string): F {
  if (!file.keys.some(key => key.kid === kid)) throw new RangeError(`no such key: ${kid}`);
  return { ...file, keys: file.keys.map(key => (key.kid === kid ? { ...key, revoked } : key)) };
}

/** What an agency publishes: its key file without the private halves. */
export function publicKeysOf(file: AgencyKeyFile, profiles: Profiles = PROFILES): AgencyPublicKeys {
  const parsed = orThrow(parseAgencyKeyFile(file, profiles));
  const { agency, keys } = parsed;
  const profile = profileIn(parsed, profiles);
  return { agency, profile: profile.name, keys: keys.map(key => ({ ...key, jwk: profile.publicHalf(key.use, key.jwk) })) };
}
