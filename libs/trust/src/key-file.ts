import { z } from 'zod';
import type { Refusal } from '@fengqiao/kernel';
import type { CryptoProfile, KeyUse, PrivateJwk, ProfileName, PublicJwk } from './crypto-profile.js';
import type { Profiles } from './profiles.js';
import { refuseTrust } from './refusals.js';

/** One key in a file. Instants are ISO 8601 in UTC. */
export interface KeyEntry<Jwk extends PublicJwk = PublicJwk> {
  /** RFC 7638 thumbprint of the key; also its fingerprint, to be compared over a trusted channel. */
  readonly kid: string;
  readonly use: KeyUse;
  readonly jwk: Jwk;
  /** Signs and is sealed to from here on. */
  readonly from: string;
  /** Signs and is sealed to until here; what it signed before still verifies. */
  readonly until?: string;
  /** Revoked: nothing it signed verifies any more, whatever time the signature claims. */
  readonly revoked?: string;
}

/** Public keys of one agency: one element of the directory file. */
export interface AgencyPublicKeys {
  readonly agency: string;
  /** The profile of all its keys and of its ledger, for life; `international` where the file says nothing. */
  readonly profile?: ProfileName;
  readonly keys: readonly KeyEntry[];
}

/** An agency's own key file, with the private halves. */
export interface AgencyKeyFile {
  readonly agency: string;
  /** See {@link AgencyPublicKeys}. */
  readonly profile?: ProfileName;
  readonly keys: readonly KeyEntry<PrivateJwk>[];
}

const jwk = z.object({
  kty: z.string(),
  crv: z.string(),
  x: z.string(),
  y: z.string().exactOptional(),
  d: z.string().exactOptional(),
});
const entry = z.object({
  kid: z.string().min(1),
  use: z.enum(['sig', 'enc']),
  jwk,
  from: z.iso.datetime(),
  until: z.iso.datetime().exactOptional(),
  revoked: z.iso.datetime().exactOptional(),
});
const agencyKeys = z.object({
  agency: z.string().min(1),
  profile: z.enum(['international', 'national']).exactOptional(),
  keys: z.array(entry).min(1),
});

type RawAgencyKeys = z.infer<typeof agencyKeys>;

/**
 * RFC 7638 thumbprint (base64url, under the digest of the profile): the key's id everywhere, so that an id cannot be
 * given to another key.
 */
export function thumbprint({ kty, crv, x, y }: PublicJwk, profile: CryptoProfile): string {
  const members = y === undefined ? { crv, kty, x } : { crv, kty, x, y };
  return profile.digest(JSON.stringify(members));
}

/** The profile that a key file names, as this place computes it. */
export const profileIn = ({ profile = 'international' }: AgencyPublicKeys, profiles: Profiles): CryptoProfile =>
  profiles[profile];

function malformed(error: z.ZodError): Refusal {
  return refuseTrust('key-file-malformed', {
    issues: error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  });
}

/** Reads an agency's own key file; refuses whatever would make it sign or open with a key that is not what it says. */
export function parseAgencyKeyFile(raw: unknown, profiles: Profiles): AgencyKeyFile | Refusal {
  const parsed = agencyKeys.safeParse(raw);
  if (!parsed.success) return malformed(parsed.error);
  const repeated = findRepeated([parsed.data]);
  if (repeated) return repeated;
  const profile = profileIn(parsed.data, profiles);
  const keys: KeyEntry<PrivateJwk>[] = [];
  for (const { jwk, ...rest } of parsed.data.keys) {
    if (jwk.d === undefined) return refuseTrust('key-private-missing', { kid: rest.kid });
    const key = { ...rest, jwk: { ...jwk, d: jwk.d } };
    const wrong = checkPublic(key, profile) ?? checkPair(key, profile);
    if (wrong) return wrong;
    keys.push(key);
  }
  return { agency: parsed.data.agency, profile: profile.name, keys };
}

/** Reads the directory of public keys of all agencies. */
export function parseDirectoryFile(raw: unknown, profiles: Profiles): readonly AgencyPublicKeys[] | Refusal {
  const parsed = z.array(agencyKeys).safeParse(raw);
  if (!parsed.success) return malformed(parsed.error);
  for (const agency of parsed.data) {
    for (const key of agency.keys) {
      if (key.jwk.d !== undefined) return refuseTrust('key-private-exposed', { kid: key.kid });
      const wrong = checkPublic(key, profileIn(agency, profiles));
      if (wrong) return wrong;
    }
  }
  return findRepeated(parsed.data) ?? parsed.data;
}

function findRepeated(agencies: readonly RawAgencyKeys[]): Refusal | null {
  const seen = new Set<string>();
  for (const name of agencies.flatMap(({ agency, keys }) => [`agency ${agency}`, ...keys.map(key => `key ${key.kid}`)])) {
    if (seen.has(name)) return refuseTrust('key-duplicate', { name });
    seen.add(name);
  }
  return null;
}

function checkPublic({ kid, use, jwk }: KeyEntry, profile: CryptoProfile): Refusal | null {
  const fingerprint = thumbprint(jwk, profile);
  if (fingerprint !== kid) return refuseTrust('key-fingerprint-mismatch', { kid, fingerprint });
  try {
    if (use === 'sig') profile.verifier(jwk);
    else profile.sealer(jwk, kid);
    return null;
  } catch {
    return refuseTrust('key-wrong-kind', { kid, use, kty: jwk.kty, crv: jwk.crv, profile: profile.name });
  }
}

/**
 * Node derives the public half from `d` and overlooks an `x` that belongs to another key; a reader of the file would not.
 * A `d` that is no secret, or names a key that the device does not hold, has no public half at all.
 */
function checkPair({ kid, use, jwk }: KeyEntry<PrivateJwk>, profile: CryptoProfile): Refusal | null {
  try {
    if (thumbprint(profile.publicHalf(use, jwk), profile) === kid) return null;
  } catch {
    // Said below, as of any other pair that is none.
  }
  return refuseTrust('key-pair-mismatch', { kid });
}
