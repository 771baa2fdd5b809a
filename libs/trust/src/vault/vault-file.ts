import { createHash, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Refusal } from '@fengqiao/kernel';
import type { ProfileName } from '../crypto-profile.js';
import { vaultMalformed } from './vault-refusals.js';

/** A key that wraps the keys of cases (密钥加密密钥, KEK): 32 bytes, base64url. */
export interface WrappingKey {
  /** Fingerprint of the key, so that a name cannot be given to another key. */
  readonly kid: string;
  readonly secret: string;
  /** ISO instant at which it was made; the last in the file wraps what is new. */
  readonly from: string;
}

/** What an agency's database is unlocked with. Never leaves the agency, and never lies beside a backup of its database. */
export interface VaultFile {
  readonly agency: string;
  /** Of which the keys of the blind indexes are derived. It stays when wrapping keys change: tokens would be lost with it. */
  readonly index: string;
  readonly keys: readonly WrappingKey[];
  /** In which profile it seals from now on; absent in files of before there was a choice: international. It opens both. */
  readonly profile?: ProfileName | undefined;
}

const SECRET = /^[A-Za-z0-9_-]{43}$/;
const vaultFile = z.strictObject({
  agency: z.string().min(1),
  index: z.string().regex(SECRET),
  keys: z.array(z.strictObject({ kid: z.string().min(1), secret: z.string().regex(SECRET), from: z.iso.datetime() })).min(1),
  profile: z.enum(['international', 'national']).optional(),
});

const drawn = (): string => randomBytes(32).toString('base64url');

/** 12 characters name a key among the few that an agency ever has. */
const kidOf = (secret: string): string => createHash('sha256').update(`fengqiao-kek/1\n${secret}`).digest('base64url').slice(0, 12);

function newKey(from: string): WrappingKey {
  const secret = drawn();
  return { kid: kidOf(secret), secret, from };
}

/** When a key is made, an ISO instant, by default now; and in which profile the vault seals. */
interface Making {
  readonly from?: string;
  readonly profile?: ProfileName | undefined;
}

/** A fresh vault file of an agency, international unless another profile is asked for. */
export function generateVaultFile(agency: string, { from = new Date().toISOString(), profile = 'international' }: Making = {}): VaultFile {
  return { agency, index: drawn(), keys: [newKey(from)], profile };
}

/**
 * Adds a wrapping key that takes over, in another profile where one is asked for. The old ones stay until every case key has
 * been wrapped anew.
 */
export function rotateVaultFile(file: VaultFile, { from = new Date().toISOString(), profile = file.profile }: Making = {}): VaultFile {
  return { ...file, keys: [...file.keys, newKey(from)], profile };
}

/** Writes a vault file that only its owner may read; never over another, without which its database could not be read. */
export async function writeVaultFile(path: string, file: VaultFile): Promise<void> {
  await writeFile(path, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
}

/** Reads a vault file or refuses it. The refusal never carries its content. */
export function parseVaultFile(raw: unknown): VaultFile | Refusal {
  const parsed = vaultFile.safeParse(raw);
  if (!parsed.success) return vaultMalformed(parsed.error.issues.map(({ path }) => path.join('.')));
  const wrong = parsed.data.keys.find(({ kid, secret }) => kidOf(secret) !== kid);
  return wrong ? vaultMalformed([`keys.${wrong.kid}`]) : parsed.data;
}
