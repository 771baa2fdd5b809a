import type { CivilDate } from '@fengqiao/kernel';
import type { CryptoProfile, Digest } from './crypto-profile.js';
import { international } from './international-profile.js';

/** One step of a case at one agency, as it is hashed. Append-only: nothing of it ever changes. */
export interface LedgerEntry {
  readonly caseNo: string;
  /** 1, 2, 3 … within the case at this agency. */
  readonly seq: number;
  /** ISO instant, UTC. */
  readonly at: string;
  /** The civil day of the step. */
  readonly on: CivilDate;
  /** Who did it: a staff or service id, never a name. */
  readonly actor: string;
  readonly docketId: string;
  readonly action: string;
  /** Version of the docket after the step. */
  readonly version: number;
  /** Digest of the full record of the step, kept beside the ledger. */
  readonly payloadDigest: Digest;
  /** Hash of the entry before, or {@link genesisOf}. */
  readonly prev: Digest;
}

/** A ledger row: the entry and its own hash. */
export interface LedgerRow extends LedgerEntry {
  readonly hash: Digest;
}

/** The end of a chain: the last entry's number and hash. `seq` 0 is a chain without entries. */
export interface ChainHead {
  readonly caseNo: string;
  readonly seq: number;
  readonly head: Digest;
}

/** What is known of a step before it takes its place in the chain. */
export type EntryDraft = Omit<LedgerEntry, 'caseNo' | 'seq' | 'prev'>;

/**
 * The hash before the first entry. It names agency and case, so that no chain passes for another's.
 */
export function genesisOf(agency: string, caseNo: string, profile: CryptoProfile = international): Digest {
  return profile.digest(`fengqiao-ledger/2\n${JSON.stringify(agency)}\n${JSON.stringify(caseNo)}`);
}

/** The head of a chain without entries: what the first step is appended to. */
export function emptyChain(agency: string, caseNo: string, profile: CryptoProfile = international): ChainHead {
  return { caseNo, seq: 0, head: genesisOf(agency, caseNo, profile) };
}

/**
 * What an entry says, whatever stands before it: the digest of its canonical JSON without `prev`. Its members are fixed
 * and written here in their canonical order, which spares the hot path sorting them; a property test holds it to
 * `canonicalJson`. It may be shown to a witness: the digest of the record in it lets nobody guess the rest.
 */
export const entryDigest = (entry: Omit<LedgerEntry, 'prev'>, profile: CryptoProfile = international): Digest =>
  digestAt(entry, entry.seq, profile);

function digestAt(entry: Omit<LedgerEntry, 'prev'>, seq: number, profile: CryptoProfile): Digest {
  const { action, actor, at, caseNo, docketId, on, payloadDigest, version } = entry;
  return profile.digest(JSON.stringify({ action, actor, at, caseNo, docketId, on, payloadDigest, seq, version }));
}

/** The hash of an entry: from the hash before it and {@link entryDigest}, so that a chain's growth can be shown without its entries. */
export const linkHash = (prev: Digest, said: Digest, profile: CryptoProfile = international): Digest =>
  profile.digest(`${prev}\n${said}`);

export const entryHash = (entry: LedgerEntry, profile: CryptoProfile = international): Digest => hashAt(entry, entry.seq, profile);

/** The hash the entry would have in another place: tells a moved row from an edited one. */
export const hashAt = (entry: LedgerEntry, seq: number, profile: CryptoProfile): Digest =>
  linkHash(entry.prev, digestAt(entry, seq, profile), profile);

/** The row that follows a head. Write it together with the step it records, in one transaction. */
export function appendEntry(head: ChainHead, draft: EntryDraft, profile: CryptoProfile = international): LedgerRow {
  const { at, on, actor, docketId, action, version, payloadDigest } = draft;
  const { caseNo, seq, head: prev } = head;
  const entry = { caseNo, seq: seq + 1, at, on, actor, docketId, action, version, payloadDigest, prev };
  return { ...entry, hash: entryHash(entry, profile) };
}

/** The head that a row makes. */
export const headOf = ({ caseNo, seq, hash }: LedgerRow): ChainHead => ({ caseNo, seq, head: hash });
