import { withClient } from '@fengqiao/dev';
import type { ReferralRecord } from '@fengqiao/docket';
import { proofIn, receiptIn } from '@fengqiao/persistence';
import type { Clock } from '@fengqiao/procedure';
import type { Client } from 'pg';
import type { PublishedCheckpoint, Vault, WitnessedCheckpoint, WrappedKey } from '@fengqiao/trust';

export interface DocketSeen {
  readonly id: string;
  readonly caseNo: string;
  readonly procedure: string;
  readonly state: string;
  readonly version: number;
  readonly openedBy: { readonly referralId: string } | null;
}
export interface ClockSeen { readonly docketId: string; readonly state: string; readonly lastDay: string; readonly wakeOn: string; readonly clock: Clock }
export interface EntrySeen { readonly caseNo: string; readonly seq: number; readonly hash: string; readonly entry: Readonly<Record<string, unknown>>; readonly payload: string }
export interface ChainSeen { readonly caseNo: string; readonly seq: number; readonly head: string; readonly sent: Readonly<Record<string, number>>; readonly checkpointed: number }
export interface Signature { readonly proof: unknown; readonly signedRoot: string }
export interface SentSeen {
  readonly id: string;
  readonly to: string;
  readonly type: string;
  readonly caseNo: string;
  readonly seq: number;
  readonly digest: string;
  readonly body: string;
  readonly referralId: string | null;
  readonly proof: Signature | null;
  readonly receipt: unknown;
}
export interface ArrivedSeen {
  readonly id: string;
  readonly from: string;
  readonly type: string;
  readonly caseNo: string;
  readonly seq: number;
  readonly digest: string;
  readonly outcome: string;
  readonly reason: string | null;
  readonly referralId: string | null;
  readonly proof: Signature;
}
export interface StepSeen { readonly docketId: string; readonly version: number; readonly caseNo: string; readonly agency: string }
export interface CaseLine { readonly caseNo: string; readonly steps: number }

/** All that an agency's database says about its part in what happened. */
export interface AgencyRows {
  readonly agency: string;
  readonly dockets: readonly DocketSeen[];
  readonly clocks: readonly ClockSeen[];
  readonly referrals: readonly (ReferralRecord & { readonly column: string })[];
  readonly ledger: readonly EntrySeen[];
  readonly chains: readonly ChainSeen[];
  readonly outbox: readonly SentSeen[];
  readonly inbox: readonly ArrivedSeen[];
  readonly cursors: readonly { readonly from: string; readonly caseNo: string; readonly next: number }[];
  readonly journey: readonly StepSeen[];
  readonly registry: readonly CaseLine[];
  readonly checkpoints: readonly PublishedCheckpoint[];
  readonly witnessed: readonly { readonly agency: string; readonly number: number; readonly body: WitnessedCheckpoint }[];
}

const QUERIES: Readonly<Record<Exclude<keyof AgencyRows, 'agency'>, string>> = {
  dockets: 'select id, case_no as "caseNo", procedure, state, version, opened_by as "openedBy" from docket',
  clocks: 'select docket_id as "docketId", state, last_day as "lastDay", wake_on as "wakeOn", body as clock from clock',
  referrals: `select body || jsonb_build_object('column', state) as row from referral`,
  ledger: 'select case_no as "caseNo", seq, hash, entry, payload from ledger order by case_no, seq',
  chains: 'select case_no as "caseNo", seq, head, sent, checkpointed from case_chain',
  outbox: `select o.id, o.to_agency as "to", o.type, o.case_no as "caseNo", o.case_seq as seq, o.digest, o.body, o.sealed, o.referral_id as "referralId", d.letter, d.leaf, d.sheet, d.line
    from outbox o join delivery d on d.position = o.position`,
  inbox: `select id, from_agency as "from", type, case_no as "caseNo", case_seq as seq, digest, outcome, reason, message, sealed, proof from inbox`,
  cursors: 'select from_agency as "from", case_no as "caseNo", next from inbox_cursor',
  journey: 'select docket_id as "docketId", version, case_no as "caseNo", agency from journey_step',
  registry: 'select case_no as "caseNo", steps from journey_case',
  checkpoints: 'select body as row from checkpoint order by number',
  witnessed: 'select agency, number, body from witnessed order by agency, number',
};

/** A message with the places of its signature and of its receipt. */
interface SentRow { readonly letter: string | null; readonly leaf: number | null; readonly sheet: string | null; readonly line: number | null }

interface ArrivedRow { readonly proof: { readonly letter: string; readonly leaf: number } }

async function readEvidence(client: Client) {
  const letters = await client.query<Parameters<typeof proofIn>[0] & { id: string }>(
    'select id, profile, signed_root as "signedRoot", digests from sent_letter union all select id, profile, signed_root, digests from received_letter');
  const sheets = await client.query<Parameters<typeof receiptIn>[0] & { id: string }>('select id, profile, signed_root as "signedRoot", receipts from receipt_sheet');
  return {
    proofs: new Map(letters.rows.map(letter => [letter.id, proofIn(letter)])),
    receipts: new Map(sheets.rows.map(sheet => [sheet.id, receiptIn(sheet)])),
  };
}

/** A message as it lies in a table: in the clear, or sealed with the key of its case. */
interface Kept { readonly id: string; readonly caseNo: string; readonly sealed: Buffer | null }

/** Opens what the agency sealed. */
async function readTexts(client: Client, vault: Vault) {
  const { rows } = await client.query<WrappedKey & { case_no: string }>('select case_no, kek, wrapped from case_keys where wrapped is not null');
  const keys = new Map(rows.map(row => [row.case_no, vault.unwrap(row.case_no, row)]));
  return (table: string, { id, caseNo, sealed }: Kept, clear: string | null): string =>
    clear ?? keys.get(caseNo)?.open(`${table}|sealed|${id}`, sealed!) ?? 'null';
}

const referralIn = (text: string): string | null => (JSON.parse(text) as { body?: { referralId?: string } } | null)?.body?.referralId ?? null;

/** Reads an agency's database, all of it at one moment. */
export function readAgency(agency: string, url: string, vault: Vault): Promise<AgencyRows> {
  return withClient(url, async client => {
    await client.query('begin isolation level repeatable read read only');
    const read: Record<string, unknown> = { agency };
    for (const [name, query] of Object.entries(QUERIES)) {
      const { rows } = await client.query<Record<string, unknown>>(query);
      read[name] = rows.map(row => ('row' in row ? row.row : row));
    }
    const [evidence, textOf] = [await readEvidence(client), await readTexts(client, vault)];
    await client.query('commit');
    read['inbox'] = (read['inbox'] as (Kept & { readonly message: string | null })[]).map(({ message, ...row }) =>
      ({ ...row, referralId: referralIn(textOf('inbox', row, message)) }));
    read['outbox'] = (read['outbox'] as (SentRow & Kept & { readonly body: string | null })[]).map(({ letter, leaf, sheet, line, body, ...row }) =>
      ({ ...row, body: textOf('outbox', row, body), proof: evidence.proofs.get(letter ?? '')?.(leaf!) ?? null, receipt: evidence.receipts.get(sheet ?? '')?.(line!) ?? null }));
    read['inbox'] = (read['inbox'] as ArrivedRow[]).map(({ proof: { letter, leaf }, ...row }) => ({ ...row, proof: evidence.proofs.get(letter)?.(leaf) }));
    return read as unknown as AgencyRows;
  });
}
