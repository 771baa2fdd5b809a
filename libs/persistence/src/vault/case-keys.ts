import type { CaseKey, Vault, WrappedKey } from '@fengqiao/trust';

/** A row of `case_keys` as SQL gives it: bytes in hexadecimal; without a key the case has been erased. */
export interface KeyRow {
  readonly caseNo: string;
  readonly kek: string | null;
  readonly wrapped: string | null;
}

/** What is known of a case's key. `undefined`: there is none yet, or it is not one of this vault. */
export type KnownKey = CaseKey | 'erased' | undefined;

interface Kept {
  readonly wrapped: string | null;
  readonly key: CaseKey | 'erased';
}

/** Keys of the cases that were worked on last; each costs a few hundred bytes. */
const KEPT = 20_000;

/**
 * The keys of cases, unwrapped. A row is read together with what it opens, so a key that was destroyed a moment ago opens
 * nothing here any more; this only spares unwrapping the same key again.
 */
export class CaseKeys {
  readonly #kept = new Map<string, Kept>();

  constructor(readonly vault: Vault) {}

  /** Learns a row that was just read. */
  learn({ caseNo, kek, wrapped }: KeyRow): KnownKey {
    const kept = this.#kept.get(caseNo);
    if (kept && kept.wrapped === wrapped) return kept.key;
    const key = wrapped === null || kek === null ? 'erased' : this.vault.unwrap(caseNo, { kek, wrapped: Buffer.from(wrapped, 'hex') });
    if (key) this.#keep(caseNo, { wrapped, key });
    else this.#kept.delete(caseNo);
    return key;
  }

  /** What was learnt of a case at its last reading. */
  known(caseNo: string): KnownKey {
    return this.#kept.get(caseNo)?.key;
  }

  /** Keeps a key that has been written. */
  written(caseNo: string, { wrapped }: WrappedKey, key: CaseKey): void {
    this.#keep(caseNo, { wrapped: wrapped.toString('hex'), key });
  }

  /** Forgets a case: its row is read again before anything is sealed. */
  forget(caseNo: string): void {
    this.#kept.delete(caseNo);
  }

  #keep(caseNo: string, kept: Kept): void {
    this.#kept.delete(caseNo);
    this.#kept.set(caseNo, kept);
    if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value!);
  }
}
