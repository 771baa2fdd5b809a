import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { isRefusal, type Refusal } from '@fengqiao/kernel';
import type { CryptoDevice } from '../crypto-device.js';
import type { ProfileName } from '../crypto-profile.js';
import { softwareDevice } from '../software-device.js';
import { boxKey, type BoxKey } from './sealed-box.js';
import { parseVaultFile } from './vault-file.js';
import { vaultMalformed, vaultOfAnother } from './vault-refusals.js';

/** The key of one case (数据密钥, DEK). `place` is `table|column|row id`: what is sealed for one place opens in no other. */
export interface CaseKey {
  seal(place: string, plaintext: string | Uint8Array): Buffer;
  /** @returns the text, or `null` where it was altered, put elsewhere, or sealed with another key */
  open(place: string, sealed: Buffer): string | null;
}

/** A case's key as the database keeps it. */
export interface WrappedKey {
  /** Which wrapping key opens it. */
  readonly kek: string;
  readonly wrapped: Buffer;
}

/** An agency's own means to seal and find what is personal. */
export interface Vault {
  readonly agency: string;
  /** In which profile it seals what is new. */
  readonly profile: ProfileName;
  /** The wrapping key that new case keys are wrapped with. */
  readonly kek: string;
  newCaseKey(caseNo: string): WrappedKey & { readonly key: CaseKey };
  /** @returns nothing where the key is not of this vault, or was altered or taken from another case */
  unwrap(caseNo: string, wrapped: WrappedKey): CaseKey | undefined;
  /** The same key under the newest wrapping key. @returns nothing where it cannot be unwrapped */
  rewrap(caseNo: string, wrapped: WrappedKey): WrappedKey | undefined;
  /**
   * Blind index: 32 bits of a keyed hash. So short that strangers share a token: who steals the table learns less, and who
   * searches compares what is found.
   */
  token(kind: string, value: string): number;
  /** Every token under which a value may have been filed, that of today's profile first. */
  tokens(kind: string, value: string): readonly number[];
}

const PROFILES = ['international', 'national'] as const satisfies readonly ProfileName[];
const HASH: Readonly<Record<ProfileName, string>> = { international: 'sha256', national: 'sm3' };
const AES_BYTES = 32;
const SM4_BYTES = 16;

/** HKDF (RFC 5869) with the hash of the profile. */
const derived = (profile: ProfileName, secret: Uint8Array, use: string, bytes: number): Buffer =>
  Buffer.from(hkdfSync(HASH[profile], secret, Buffer.alloc(0), `fengqiao/1 ${use}`, bytes));

/** A wrapping key of the file, for both ciphers. */
function wrappingKey(text: string, profile: ProfileName, device: CryptoDevice): BoxKey {
  const secret = Buffer.from(text, 'base64url');
  return boxKey({ international: () => derived('international', secret, 'wrap', AES_BYTES), national: () => derived('national', secret, 'wrap', SM4_BYTES) }, profile, device);
}

/** The key of a case: 32 bytes, which are its AES key themselves; its SM4 key is derived of them. */
function caseKeyOf(secret: Uint8Array, profile: ProfileName, device: CryptoDevice): CaseKey {
  const key = boxKey({ international: () => secret, national: () => derived('national', secret, 'case', SM4_BYTES) }, profile, device);
  return { seal: (place, plaintext) => key.seal(plaintext, place), open: (place, sealed) => key.open(sealed, place)?.toString('utf8') ?? null };
}

/** Blind index of one profile; a key for each kind of value. */
function indexOf(index: string, profile: ProfileName): (kind: string, value: string) => number {
  const columns = new Map<string, KeyObject>();
  const columnKey = (kind: string): KeyObject => {
    const known = columns.get(kind) ?? createSecretKey(derived(profile, Buffer.from(index, 'base64url'), `index ${kind}`, AES_BYTES));
    columns.set(kind, known);
    return known;
  };
  return (kind, value) => createHmac(HASH[profile], columnKey(kind)).update(value, 'utf8').digest().readInt32BE(0);
}

/** The place of a wrapped key: the agency and case that it belongs to. */
const keyPlace = (agency: string, caseNo: string): string => `case_keys|wrapped|${agency}|${caseNo}`;

/**
 * Builds a vault from its file (parsed JSON) or refuses the file.
 * @param device computes SM4-GCM and draws the keys of cases; keys are derived and persons filed (HKDF, HMAC) by Node
 */
export function loadVault(raw: unknown, device: CryptoDevice = softwareDevice): Vault | Refusal {
  const file = parseVaultFile(raw);
  if (isRefusal(file)) return file;
  const { agency, profile = 'international' } = file;
  const keks = new Map(file.keys.map(({ kid, secret }) => [kid, wrappingKey(secret, profile, device)]));
  const kek = file.keys.at(-1)!.kid;
  const current = keks.get(kek)!;
  const indexes = [profile, ...PROFILES.filter(other => other !== profile)].map(name => indexOf(file.index, name));
  const token = indexes[0]!;
  const bytesOf = (caseNo: string, { kek: kid, wrapped }: WrappedKey): Buffer | null => keks.get(kid)?.open(wrapped, keyPlace(agency, caseNo)) ?? null;
  const wrap = (caseNo: string, bytes: Uint8Array): WrappedKey => ({ kek, wrapped: current.seal(bytes, keyPlace(agency, caseNo)) });
  return {
    agency, profile, kek,
    newCaseKey(caseNo) {
      const bytes = device.random(AES_BYTES);
      return { ...wrap(caseNo, bytes), key: caseKeyOf(bytes, profile, device) };
    },
    unwrap(caseNo, wrapped) {
      const bytes = bytesOf(caseNo, wrapped);
      return bytes ? caseKeyOf(bytes, profile, device) : undefined;
    },
    rewrap(caseNo, wrapped) {
      const bytes = bytesOf(caseNo, wrapped);
      return bytes ? wrap(caseNo, bytes) : undefined;
    },
    token,
    tokens: (kind, value) => indexes.map(tokenIn => tokenIn(kind, value)),
  };
}

/** Reads the text of a vault file for an agency. The refusal never carries its content. */
export function openVault(agency: string, text: string, device?: CryptoDevice): Vault | Refusal {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return vaultMalformed([]);
  }
  const vault = loadVault(raw, device);
  if (isRefusal(vault) || vault.agency === agency) return vault;
  return vaultOfAnother(vault.agency);
}
