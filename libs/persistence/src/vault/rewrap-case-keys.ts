import type { EntityManager } from '@mikro-orm/postgresql';
import type { Vault } from '@fengqiao/trust';
import { executeBound } from '../bound.js';
import type { KeyRow } from './case-keys.js';

const AT_ONCE = 1000;
/** Where wrapped keys lie, and what names their rows: cases, and drafts that became none yet. */
const KEPT_IN = [['case_keys', 'case_no'], ['filing_draft', 'id']] as const;
type KeptIn = (typeof KEPT_IN)[number];

const old = ([table, name]: KeptIn) => ({
  name: `old-keys-${table}`,
  text: `select ${name} as "caseNo", kek, encode(wrapped, 'hex') as wrapped from ${table} where kek <> $1 and ${name} > $2 order by ${name} limit ${AT_ONCE}`,
});
/** Only what is still as it was read: an erasure in between stays one. */
const rewrap = ([table, name]: KeptIn) => ({
  name: `rewrap-keys-${table}`,
  text: `update ${table} k set kek = $1, wrapped = decode(n.wrapped, 'hex')
    from jsonb_to_recordset($2::jsonb) as n("caseNo" text, before text, wrapped text) where k.${name} = n."caseNo" and k.wrapped = decode(n.before, 'hex')`,
});

/** What came of wrapping anew. */
export interface Rewrapped {
  readonly rewrapped: number;
  /** Cases and drafts whose key the vault cannot unwrap: their old wrapping key is missing, or the row was altered. */
  readonly unreadable: readonly string[];
}

/**
 * Wraps the keys of all cases with the vault's newest wrapping key; what they sealed stays as it is. May run beside the
 * service, and again after it was broken off. When nothing is left, the old wrapping key can be destroyed, and with it
 * every copy of an erased case's key in an older backup.
 */
export async function rewrapCaseKeys(em: EntityManager, vault: Vault): Promise<Rewrapped> {
  const unreadable: string[] = [];
  let rewrapped = 0;
  for (const kept of KEPT_IN) {
    const done = await rewrapTable(em, vault, kept);
    rewrapped += done.rewrapped;
    unreadable.push(...done.unreadable);
  }
  return { rewrapped, unreadable };
}

async function rewrapTable(em: EntityManager, vault: Vault, kept: KeptIn): Promise<Rewrapped> {
  const unreadable: string[] = [];
  let rewrapped = 0;
  for (let after = ''; ;) {
    const rows = await executeBound<KeyRow & { kek: string; wrapped: string }>(em, old(kept), [vault.kek, after]);
    if (rows.length === 0) return { rewrapped, unreadable };
    after = rows.at(-1)!.caseNo;
    const anew = rows.flatMap(({ caseNo, kek, wrapped }) => {
      const again = vault.rewrap(caseNo, { kek, wrapped: Buffer.from(wrapped, 'hex') });
      if (!again) unreadable.push(caseNo);
      return again ? [{ caseNo, before: wrapped, wrapped: again.wrapped.toString('hex') }] : [];
    });
    await executeBound(em, rewrap(kept), [vault.kek, JSON.stringify(anew)]);
    rewrapped += anew.length;
  }
}
