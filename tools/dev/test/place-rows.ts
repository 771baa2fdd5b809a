import { withClient } from '@fengqiao/dev';
import type { ReferralRecord } from '@fengqiao/docket';
import type { Clock } from '@fengqiao/procedure';
import type { PublishedCheckpoint, WitnessedCheckpoint } from '@fengqiao/trust';

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
  outbox: `select id, to_agency as "to", type, case_no as "caseNo", case_seq as seq, digest, body, referral_id as "referralId", proof, receipt from outbox`,
  inbox: `select id, from_agency as "from", type, case_no as "caseNo", case_seq as seq, digest, outcome, reason, message->'body'->>'referralId' as "referralId", proof from inbox`,
  cursors: 'select from_agency as "from", case_no as "caseNo", next from inbox_cursor',
  journey: 'select docket_id as "docketId", version, case_no as "caseNo", agency from journey_step',
  registry: 'select case_no as "caseNo", steps from journey_case',
  checkpoints: 'select body as row from checkpoint order by number',
  witnessed: 'select agency, number, body from witnessed order by agency, number',
};

/** Reads an agency's database, all of it at one moment. */
export function readAgency(agency: string, url: string): Promise<AgencyRows> {
  return withClient(url, async client => {
    await client.query('begin isolation level repeatable read read only');
    const read: Record<string, unknown> = { agency };
    for (const [name, query] of Object.entries(QUERIES)) {
      const { rows } = await client.query<Record<string, unknown>>(query);
      read[name] = rows.map(row => ('row' in row ? row.row : row));
    }
    await client.query('commit');
    return read as unknown as AgencyRows;
  });
}
