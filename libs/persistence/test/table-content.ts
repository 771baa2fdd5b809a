import { canonicalJson } from '@fengqiao/kernel';
import type pg from 'pg';

/** Each table's rows as the domain names them; nulls stand for what is absent there. */
const QUERIES: Readonly<Record<string, string>> = {
  docket: `select id, case_no as "caseNo", place, scheme, procedure, state, version, facts, file, opened_on as "openedOn",
    last_step_on as "lastStepOn", opened_by as "openedBy", gathered from docket`,
  clock: 'select body as clock, docket_id as "docketId" from clock',
  referral: 'select body from referral',
  case_chain: 'select case_no as "caseNo", place, scheme, seq, head, sent from case_chain',
  consent: 'select body from consent',
  ledger: 'select case_no as "caseNo", seq, hash, entry, payload from ledger',
  paper: 'select id, docket_id as "docketId", case_no as "caseNo", paper, issued_on as "issuedOn", action from paper',
  journey_step: `select case_no as "caseNo", place, scheme, agency, docket_id as "docketId", version, "on", recorded_on as "recordedOn",
    trace_id as "traceId", step from journey_step`,
  inbox: `select jsonb_build_object('id', id, 'from', from_agency, 'type', type, 'caseNo', case_no, 'seq', case_seq, 'digest', digest,
    'message', message, 'proof', proof) as message, outcome, reason from inbox`,
  inbox_cursor: `select from_agency || '|' || case_no as key, next from inbox_cursor`,
  idempotency: 'select key, fingerprint, answer from idempotency',
  outbox: `select id, to_agency as "to", type, case_no as "caseNo", place, case_seq as seq, body, digest, referral_id as "referralId", traceparent,
    receipted_at is not null as receipted from outbox`,
};

type Row = Readonly<Record<string, unknown>>;

const withoutNulls = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));

/** One column of whole values, or pairs, are shown as such. */
function shaped(table: string, row: Row): unknown {
  if (table === 'referral' || table === 'consent') return row.body;
  return table === 'inbox_cursor' ? [row.key, row.next] : withoutNulls(row);
}

/** All that the tables of an agency hold, comparable with `contentOf` of a store in memory. */
export async function tablesOf(client: pg.Client): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const content: Record<string, unknown[]> = {};
  for (const [table, query] of Object.entries(QUERIES)) {
    const { rows } = await client.query<Row>(query);
    content[table] = rows.map(row => shaped(table, row)).sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1));
  }
  return content;
}
