import { createHmac, createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import { isRefusal, type Refusal } from '@fengqiao/kernel';
import { boxKey, openBox, sealBox } from './sealed-box.js';
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
}

const derived = (secret: string, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64url'), Buffer.alloc(0), `fengqiao/1 ${use}`, 32));

const caseKeyOf = (key: KeyObject): CaseKey => ({
  seal: (place, plaintext) => sealBox(key, plaintext, place),
  open: (place, sealed) => openBox(key, sealed, place)?.toString('utf8') ?? null,
});

/** The place of a wrapped key: the agency and case that it belongs to. */
const keyPlace = (agency: string, caseNo: string): string => `case_keys|wrapped|${agency}|${caseNo}`;

/** Builds a vault from its file (parsed JSON) or refuses the file. */
export function loadVault(raw: unknown): Vault | Refusal {
  const file = parseVaultFile(raw);
  if (isRefusal(file)) return file;
  const { agency } = file;
  const keks = new Map(file.keys.map(({ kid, secret }) => [kid, boxKey(derived(secret, 'wrap'))]));
  const kek = file.keys.at(-1)!.kid;
  const current = keks.get(kek)!;
  const columns = new Map<string, KeyObject>();
  const columnKey = (kind: string): KeyObject => {
    const known = columns.get(kind) ?? createSecretKey(derived(file.index, `index ${kind}`));
    columns.set(kind, known);
    return known;
  };
  const bytesOf = (caseNo: string, { kek: kid, wrapped }: WrappedKey): Buffer | null => {
    const key = keks.get(kid);
    return key ? openBox(key, wrapped, keyPlace(agency, caseNo)) : null;
  };
  const wrap = (caseNo: string, bytes: Uint8Array): WrappedKey => ({ kek, wrapped: sealBox(current, bytes, keyPlace(agency, caseNo)) });
  return {
    agency, kek,
    newCaseKey(caseNo) {
      const bytes = randomBytes(32);
      return { ...wrap(caseNo, bytes), key: caseKeyOf(boxKey(bytes)) };
    },
    unwrap(caseNo, wrapped) {
      const bytes = bytesOf(caseNo, wrapped);
      return bytes ? caseKeyOf(boxKey(bytes)) : undefined;
    },
    rewrap(caseNo, wrapped) {
      const bytes = bytesOf(caseNo, wrapped);
      return bytes ? wrap(caseNo, bytes) : undefined;
    },
    token: (kind, value) => createHmac('sha256', columnKey(kind)).update(value, 'utf8').digest().readInt32BE(0),
  };
}

/** Reads the text of a vault file for an agency. The refusal never carries its content. */
export function openVault(agency: string, text: string): Vault | Refusal {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return vaultMalformed([]);
  }
  const vault = loadVault(raw);
  if (isRefusal(vault) || vault.agency === agency) return vault;
  return vaultOfAnother(vault.agency);
}
